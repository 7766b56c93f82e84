// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/manuscript_check.h"

#include "core/report/national_claims.h"
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
using NumberKind = QuotedNumber::Kind;
using State = ManuscriptFinding::State;
using Use = StudyNumber::Use;

enum class Fit { Whole, Partly, Not };

/// A change is told apart by its direction; the number itself is printed without one ("fell by 3%").
Fit fitOf(const QuotedNumber &quoted, const NumberContext &context, const StudyNumber &number)
{
    double low = number.low, high = number.high;
    if (number.isChange) {
        if (context.isChange && context.isFall != (high < 0))
            return Fit::Not;
        low = std::abs(number.low);
        high = std::abs(number.high);
        if (low > high)
            std::swap(low, high);
    }
    constexpr double Rounding = 1e-9; // 12.5 / 100 * 100 must still round up
    low += Rounding;
    high += Rounding;
    if (quoted.standsFor(low) && quoted.standsFor(high))
        return Fit::Whole;
    return low < quoted.high && high >= quoted.low ? Fit::Partly : Fit::Not;
}

/// Whether the number may be meant at all by this sentence, its value aside.
bool isOfKind(const NumberContext &context, const StudyNumber &number)
{
    if (context.isChange)
        return number.isChange || number.kind == NumberKind::Count;
    return !number.isChange;
}

QString capital(QString text)
{
    return text.isEmpty() ? text : text.replace(0, 1, text[0].toUpper());
}

/// What the number of the study is, and which.
QString restsOn(const StudyNumber &number)
{
    return capital(number.meaning) + u": "_s + number.text + u'.';
}

bool isOfOtherBase(const NumberContext &context, const StudyNumber &number)
{
    return number.base && context.base && *context.base != *number.base;
}

QString matchedWords(const NumberContext &context, const StudyNumber &number)
{
    QString said = restsOn(number);
    if (number.base && !context.base)
        said += u" The sentence does not name the base: say “%1”."_s.arg(baseTitle(*number.base));
    if (!number.isOfForces && context.periods.empty())
        said += u" The sentence names no dates."_s;
    return said;
}

/// One sentence.
class SentenceCheck {
public:
    SentenceCheck(const StudyView &view, const StudyNumbers &numbers, int place)
        : m_view(view), m_numbers(numbers), m_place(place)
    {
    }

    std::vector<ManuscriptFinding> check(const QuotedSentence &sentence)
    {
        const Force *force = m_view.forces.findWithin(sentence.text);
        m_force = force ? force->code : QString();
        for (std::size_t i = 0; i < sentence.numbers.size(); ++i)
            checkNumber(sentence, i);
        checkPeriods(sentence);
        checkComparison(sentence);
        checkClaims(sentence);
        std::ranges::stable_sort(m_found, {}, &ManuscriptFinding::start);
        return std::move(m_found);
    }

private:
    void add(State state, qsizetype start, qsizetype end, const QString &quoted, const QString &said,
             std::optional<StudyNumber> number = {})
    {
        m_found.push_back({state, m_place, start, end, quoted, said, std::move(number)});
    }
    void add(State state, const QuotedNumber &quoted, const QString &said, std::optional<StudyNumber> number = {})
    {
        add(state, quoted.start, quoted.end, quoted.text, said, std::move(number));
    }

    void checkNumber(const QuotedSentence &sentence, std::size_t place)
    {
        const QuotedNumber &quoted = sentence.numbers[place];
        const NumberContext context = contextOf(sentence, place);
        auto meant = m_numbers.about(quoted.kind, context, m_force, false);
        std::erase_if(meant, [&](const StudyNumber &number) { return !isOfKind(context, number); });
        if (!addMatch(quoted, context, meant, Fit::Whole) && !addMatch(quoted, context, meant, Fit::Partly) &&
            !addElsewhere(quoted, context))
            addUnknown(quoted, context, meant);
    }

    bool addMatch(const QuotedNumber &quoted, const NumberContext &context, const std::vector<StudyNumber> &meant,
                  Fit fit)
    {
        const StudyNumber *best = nullptr;
        for (const StudyNumber &number : meant) {
            if (fitOf(quoted, context, number) == fit && (!best || rank(context, number) < rank(context, *best)))
                best = &number;
        }
        if (!best)
            return false;
        addFound(quoted, context, *best, fit);
        return true;
    }

    /// What the sentence names first; then the figure that charts show.
    static std::pair<int, int> rank(const NumberContext &context, const StudyNumber &number)
    {
        const bool isOfOthers = context.isOfForces != number.isOfForces;
        return {isOfOtherBase(context, number) ? 1 : 0, 2 * int(number.use) + (isOfOthers ? 1 : 0)};
    }

    void addFound(const QuotedNumber &quoted, const NumberContext &context, const StudyNumber &number, Fit fit)
    {
        const QString rests = restsOn(number) + u' ';
        if (number.use == Use::Refused)
            add(State::UnequalPeriods, quoted, rests + number.why, number);
        else if (number.use == Use::OtherForces)
            add(State::OtherBase, quoted, rests + u"The panel of the charts is that of complete answers only."_s,
                number);
        else if (isOfOtherBase(context, number))
            add(State::OtherBase, quoted,
                rests + u"The sentence speaks of another base (%1)."_s.arg(baseTitle(*context.base)), number);
        else if (number.use == Use::OtherBase && !context.base)
            add(State::OtherBase, quoted,
                rests + u"The sentence names no base: say “%1”."_s.arg(baseTitle(*number.base)), number);
        else if (fit == Fit::Partly)
            add(State::Uncertain, quoted, rests + u"Print the bounds."_s, number);
        else
            add(State::Matched, quoted, matchedWords(context, number), number);
    }

    /// The same value as a figure of another time or outcome than the sentence names.
    bool addElsewhere(const QuotedNumber &quoted, const NumberContext &context)
    {
        const bool isPair = context.isChange && context.periods.size() > 1; // it says itself what is compared
        const auto all = isPair ? std::vector<StudyNumber>() : m_numbers.about(quoted.kind, context, m_force, true);
        const auto same = std::ranges::find_if(all, [&](const StudyNumber &number) {
            return fitOf(quoted, context, number) == Fit::Whole && isOfKind(context, number) && !number.isOfForces;
        });
        if (same == all.end())
            return false;
        const bool isRefused = same->use == Use::Refused;
        add(isRefused ? State::UnequalPeriods : State::Unmatched, quoted,
            u"The sentence does not say so, but this is: %1 (%2). %3"_s.arg(
                same->meaning, same->text, isRefused ? same->why : u"Check what is meant."_s),
            *same);
        return true;
    }

    void addUnknown(const QuotedNumber &quoted, const NumberContext &context, const std::vector<StudyNumber> &meant)
    {
        std::vector<const StudyNumber *> current;
        for (const StudyNumber &number : meant) {
            if (number.isOfForces == context.isOfForces && (number.use == Use::Headline || number.use == Use::Refused))
                current.push_back(&number);
        }
        const bool isClear =
            !context.isOfForces && !current.empty() &&
            std::ranges::all_of(current, [&](const StudyNumber *number) { return number->text == current[0]->text; });
        if (isClear && current[0]->use == Use::Refused)
            add(State::UnequalPeriods, quoted, current[0]->why, *current[0]);
        else if (isClear && !context.periods.empty())
            add(State::Stale, quoted, u"The study now gives %1: %2."_s.arg(current[0]->text, current[0]->meaning),
                *current[0]);
        else
            add(State::Unmatched, quoted, nearWords(current));
    }

    static QString nearWords(const std::vector<const StudyNumber *> &current)
    {
        if (current.empty())
            return u"No figure of the study is of this kind."_s;
        QStringList near;
        constexpr std::size_t Most = 3;
        for (std::size_t i = 0; i < std::min(Most, current.size()); ++i)
            near += u"%1 (%2)"_s.arg(current[i]->text, current[i]->meaning);
        return u"No figure of the study. What the sentence may speak of: "_s + near.join(u"; "_s) +
               (current.size() > Most ? u" …"_s : u"."_s);
    }

    /// "The first six months of 2022" where the figures run to the end of July.
    void checkPeriods(const QuotedSentence &sentence)
    {
        for (const QuotedPeriod &named : sentence.periods) {
            for (const Period &year : m_numbers.years()) {
                const bool isOther = year.from() == named.period.from() && year != named.period &&
                                     year.kind() == Period::Kind::Part && named.period.to().year() == year.to().year();
                if (isOther && !m_numbers.offencesIn(named.period))
                    add(State::UnequalPeriods, named.start, named.end, named.text,
                        u"These words mean %1; the study's figures are of %2."_s.arg(spanWords(named.period),
                                                                                     spanWords(year)));
            }
        }
    }

    static QString spanWords(const Period &period)
    {
        const auto months = period.months();
        return months ? u"%1 (%2 months)"_s.arg(period.dates()).arg(*months) : period.dates();
    }

    /// "More in January to July 2022 than in all of 2020": true of counts, and no rate.
    void checkComparison(const QuotedSentence &sentence)
    {
        const auto isMore = comparesCounts(sentence.text);
        if (!isMore || !sentence.numbers.empty() || sentence.periods.size() != 2 || !m_force.isEmpty())
            return;
        const QuotedPeriod &one = sentence.periods[0], &other = sentence.periods[1];
        const auto first = m_numbers.offencesIn(one.period), second = m_numbers.offencesIn(other.period);
        if (!first || !second || !first->isExact() || !second->isExact())
            return;
        const bool isTrue = *isMore ? first->low() > second->low() : first->low() < second->low();
        const QString counts = u"%1 offences in %2, %3 in %4."_s.arg(first->toString(), one.period.label(),
                                                                     second->toString(), other.period.label());
        const QString unequal =
            one.period.sameMonthsAs(other.period) ? QString() : u" Counts of unequal periods: no rate of growth."_s;
        add(isTrue ? State::Matched : State::Unmatched, one.start, other.end,
            sentence.text.mid(one.start, other.end - one.start),
            (isTrue ? u"True: "_s : u"Not so: "_s) + counts + unequal);
    }

    void checkClaims(const QuotedSentence &sentence)
    {
        const QStringList claims = nationalClaims(sentence.text);
        if (claims.isEmpty() || sentence.numbers.empty() || contextOf(sentence, 0).isOfForces)
            return;
        const Panel steps = flow(m_view, u"offences"_s);
        if (steps.complete >= steps.asked)
            return;
        for (const QString &claim : claims) {
            const auto start = sentence.text.indexOf(claim);
            add(State::Claim, start, start + claim.size(), claim,
                u"The figures are those of %1 of %2 forces. Say “across the %1 forces that gave complete figures”."_s
                    .arg(steps.complete)
                    .arg(steps.asked));
        }
    }

    const StudyView &m_view;
    const StudyNumbers &m_numbers;
    int m_place = 0;
    QString m_force;
    std::vector<ManuscriptFinding> m_found;
};
} // namespace

QString stateName(State state)
{
    return stateTitle(state).replace(u' ', u'-');
}

QString stateTitle(State state)
{
    switch (state) {
    case State::Matched:
        return u"matched"_s;
    case State::Uncertain:
        return u"uncertain"_s;
    case State::OtherBase:
        return u"other base"_s;
    case State::UnequalPeriods:
        return u"unequal periods"_s;
    case State::Stale:
        return u"stale"_s;
    case State::Unmatched:
        return u"unmatched"_s;
    case State::Claim:
        return u"claim"_s;
    }
    return {};
}

ManuscriptChecker::ManuscriptChecker(const StudyView &view) : m_view(view), m_numbers(view) {}

std::vector<ManuscriptFinding> ManuscriptChecker::check(const QuotedSentence &sentence, int place)
{
    return SentenceCheck(m_view, m_numbers, place).check(sentence);
}

std::vector<ManuscriptFinding> checkManuscript(const Manuscript &manuscript, const StudyView &view)
{
    ManuscriptChecker checker(view);
    std::vector<ManuscriptFinding> all;
    for (std::size_t i = 0; i < manuscript.sentences.size(); ++i)
        std::ranges::move(checker.check(manuscript.sentences[i], int(i)), std::back_inserter(all));
    return all;
}
