// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/study_numbers.h"

#include "core/analysis/outcome_groups.h"
#include "core/report/statements.h"
#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace {
using Kind = QuotedNumber::Kind;
using Use = StudyNumber::Use;

constexpr double Unbounded = std::numeric_limits<double>::infinity();

/// What one call of about() gathers.
struct Wanted {
    const StudyView &view;
    QString force;
    std::vector<Period> years;
    std::vector<Period> periods;    // of which counts and shares are given
    std::vector<QStringList> parts; // outcomes: each a list of keys
    std::vector<StudyNumber> found = {};

    PanelRule rule(Use use) const
    {
        if (!force.isEmpty())
            return {PanelRule::Kind::One, force};
        return {use == Use::OtherForces ? PanelRule::Kind::Given : PanelRule::Kind::Complete, {}};
    }
    Panel panel(const QStringList &measures, Use use) const { return makePanel(view, measures, years, rule(use)); }
    QString who(const Panel &panel) const
    {
        return panel.forces.size() == 1 ? view.forceName(panel.forces[0]) : u"%1 forces"_s.arg(panel.forces.size());
    }
};

/// The years that lie in a period, where they tile it: sums of years have no gaps that a longer period would have.
std::vector<Period> tiles(const Period &period, const std::vector<Period> &years)
{
    std::vector<Period> inside;
    for (const Period &year : years) {
        if (period.contains(year))
            inside.push_back(year);
    }
    const bool isTiled = !inside.empty() && inside.front().from() == period.from() && inside.back().to() == period.to();
    return isTiled ? inside : std::vector{period};
}

StudyNumber startNumber(const Wanted &wanted, const Panel &panel, Kind kind, Use use, const Period &period)
{
    StudyNumber number;
    number.use = use;
    number.kind = kind;
    number.periods = {period};
    number.panel = panelLine(wanted.view, panel);
    number.forces = panel.forces;
    return number;
}

void setFigure(StudyNumber &number, const Figure &figure)
{
    number.low = figure.low();
    number.high = figure.high() ? double(*figure.high()) : Unbounded;
    number.text = figure.toString();
}

QString outcomeWords(const QStringList &keys)
{
    QStringList titles;
    for (const QString &key : keys) {
        const OutcomeGroup *group = OutcomeGroups::find(key);
        titles += group ? group->title : OutcomeGroups::outcomeTitle({key, {{key}, {}}});
    }
    return titles.join(u" and "_s);
}

std::vector<TraceKey> tracesOf(const QString &measure, const QStringList &outcomes, const std::vector<Period> &periods)
{
    std::vector<TraceKey> traces;
    for (const Period &period : periods)
        traces.push_back({{}, period, measure, outcomes, {}});
    return traces;
}

void addCount(Wanted &wanted, const Panel &panel, Use use, const Period &period, const QStringList &outcomes)
{
    const bool isOutcome = !outcomes.isEmpty();
    Query query;
    query.measure = isOutcome ? u"outcomes"_s : u"offences"_s;
    query.forces = panel.forces;
    query.periods = tiles(period, wanted.years);
    query.outcomes = outcomes;
    const Total sum = total(wanted.view, query);
    if (panel.isEmpty() || !sum.isGiven() || sum.missing > 0)
        return;
    StudyNumber number = startNumber(wanted, panel, Kind::Count, use, period);
    setFigure(number, sum.figure());
    number.outcomes = outcomes;
    number.meaning =
        u"%1, %2, %3"_s.arg(isOutcome ? u"outcome “%1”"_s.arg(outcomeWords(outcomes)) : u"offences recorded"_s,
                            period.dates(), wanted.who(panel));
    number.traces = tracesOf(query.measure, outcomes, query.periods);
    wanted.found.push_back(std::move(number));
}

void addCounts(Wanted &wanted, const NumberContext &context)
{
    for (const Use use : {Use::Headline, Use::OtherForces}) {
        const Panel offences = wanted.panel({u"offences"_s}, use);
        const Panel outcomes = wanted.panel(baseMeasures(Base::AllRecorded), use);
        for (const Period &period : wanted.periods) {
            if (context.outcomes.isEmpty())
                addCount(wanted, offences, use, period, {});
            for (const QStringList &part : wanted.parts)
                addCount(wanted, outcomes, use, period, part);
        }
        if (!wanted.force.isEmpty())
            break;
    }
}

void addShare(Wanted &wanted, const Panel &panel, Use use, Base base, const Period &period, const QStringList &part)
{
    const auto periods = tiles(period, wanted.years);
    const auto share = outcomeShare(wanted.view, panel, periods, part, base);
    if (!share || !share->low())
        return;
    StudyNumber number = startNumber(wanted, panel, Kind::Percent, use, period);
    number.low = 100 * *share->low();
    number.high = 100 * share->high().value_or(1);
    number.text = share->text(1);
    number.outcomes = part;
    number.base = base;
    number.meaning =
        u"outcome “%1”, %2, %3, %4"_s.arg(outcomeWords(part), share->baseText(), period.dates(), wanted.who(panel));
    number.traces = tracesOf(u"outcomes"_s, part, periods);
    if (base == Base::AllRecorded)
        for (const TraceKey &trace : tracesOf(u"offences"_s, {}, periods))
            number.traces.push_back(trace);
    wanted.found.push_back(std::move(number));
}

void addShares(Wanted &wanted)
{
    for (const Use use : {Use::Headline, Use::OtherForces}) {
        for (const Base base : {Base::AllRecorded, Base::OutcomeKnown, Base::Finalised}) {
            if (!canFormBase(wanted.view, base))
                continue;
            const Panel panel = wanted.panel(baseMeasures(base), use);
            const Use as = use == Use::Headline && base != Base::AllRecorded ? Use::OtherBase : use;
            for (const Period &period : wanted.periods) {
                for (const QStringList &part : wanted.parts)
                    addShare(wanted, panel, as, base, period, part);
            }
        }
        if (!wanted.force.isEmpty())
            break;
    }
}

/// The change of two figures in percent, whatever their periods: what a draft may have worked out.
std::optional<double> plainChange(const Figure &before, const Figure &after)
{
    if (!before.isExact() || !after.isExact() || before.low() == 0)
        return std::nullopt;
    return 100.0 * (double(after.low()) - before.low()) / before.low();
}

std::optional<Figure> offencesOf(const Wanted &wanted, const Panel &panel, const Period &period)
{
    Query query;
    query.measure = u"offences"_s;
    query.forces = panel.forces;
    query.periods = tiles(period, wanted.years);
    const Total sum = total(wanted.view, query);
    return !panel.isEmpty() && sum.isGiven() && sum.missing == 0 ? std::optional(sum.figure()) : std::nullopt;
}

void addChange(Wanted &wanted, const Panel &panel, Use use, const Period &from, const Period &to)
{
    const auto before = offencesOf(wanted, panel, from), after = offencesOf(wanted, panel, to);
    const auto percent = before && after ? plainChange(*before, *after) : std::nullopt;
    if (!percent)
        return;
    StudyNumber number = startNumber(wanted, panel, Kind::Percent, use, from);
    number.periods.push_back(to);
    number.isChange = true;
    number.low = number.high = *percent;
    number.meaning = u"change of offences recorded from %1 in %2 to %3 in %4, %5"_s.arg(
        before->toString(), from.label(), after->toString(), to.label(), wanted.who(panel));
    const Comparison compared = compare(wanted.view, u"offences"_s, from, to, panel);
    if (const auto *refused = std::get_if<Refusal>(&compared)) {
        if (use == Use::OtherForces)
            return; // refused whatever the forces
        number.use = Use::Refused;
        number.why = refused->reason;
    }
    number.text = u"%1%2%"_s.arg(*percent < 0 ? u"-"_s : u"+"_s).arg(std::abs(*percent), 0, 'f', 1);
    number.traces = tracesOf(u"offences"_s, {}, {from, to});
    wanted.found.push_back(std::move(number));
}

/// Pairs of the times named, each with the one before it in the study where it stands alone.
std::vector<std::pair<Period, Period>> pairsOf(const Wanted &wanted, const std::vector<Period> &named)
{
    std::vector<Period> times = named;
    for (const Period &period : named) {
        const auto inside = tiles(period, wanted.years);
        if (inside.size() > 1)
            times.insert(times.end(), {inside.front(), inside.back()});
    }
    std::ranges::sort(times);
    times.erase(std::ranges::unique(times).begin(), times.end());
    std::vector<std::pair<Period, Period>> pairs;
    for (const Period &to : times) {
        for (const Period &from : times.size() > 1 ? times : wanted.years) {
            if (from.to() < to.from())
                pairs.emplace_back(from, to);
        }
    }
    return pairs;
}

void addChanges(Wanted &wanted, const std::vector<Period> &named)
{
    for (const Use use : {Use::Headline, Use::OtherForces}) {
        const Panel panel = wanted.panel({u"offences"_s}, use);
        for (const auto &[from, to] : pairsOf(wanted, named))
            addChange(wanted, panel, use, from, to);
        if (!wanted.force.isEmpty())
            break;
    }
}

void addPoints(Wanted &wanted, const std::vector<Period> &named)
{
    const Panel panel = wanted.panel(baseMeasures(Base::AllRecorded), Use::Headline);
    for (const auto &[from, to] : pairsOf(wanted, named)) {
        for (const QStringList &part : wanted.parts) {
            const auto before = outcomeShare(wanted.view, panel, {from}, part);
            const auto after = outcomeShare(wanted.view, panel, {to}, part);
            if (!before || !after || !before->low() || !after->low() || !before->high() || !after->high())
                continue;
            StudyNumber number = startNumber(wanted, panel, Kind::Points, Use::Headline, from);
            number.periods.push_back(to);
            number.isChange = true;
            number.low = 100 * (*after->low() - *before->high());
            number.high = 100 * (*after->high() - *before->low());
            number.outcomes = part;
            number.base = Base::AllRecorded;
            const double points = (number.low + number.high) / 2;
            number.text = u"%1%2 points"_s.arg(points < 0 ? u"-"_s : u"+"_s).arg(std::abs(points), 0, 'f', 1);
            number.meaning = u"outcome “%1” of all offences recorded, %2 in %3 and %4 in %5, %6"_s.arg(
                outcomeWords(part), before->text(1), from.label(), after->text(1), to.label(), wanted.who(panel));
            number.traces = tracesOf(u"outcomes"_s, part, {from, to});
            wanted.found.push_back(std::move(number));
        }
    }
}

void addForceCount(Wanted &wanted, const Panel &panel, int count, const QString &meaning)
{
    StudyNumber number = startNumber(wanted, panel, Kind::Count, Use::Headline, wanted.years.front());
    number.periods.clear();
    number.isOfForces = true;
    number.low = number.high = count;
    number.text = QString::number(count);
    number.meaning = meaning;
    wanted.found.push_back(std::move(number));
}

void addForceCounts(Wanted &wanted)
{
    for (const Question &question : wanted.view.questions) {
        const QString key = measureKey(question.measure);
        const Panel steps = flow(wanted.view, key);
        const QString what = question.title.toLower();
        addForceCount(wanted, steps, steps.asked, u"forces asked for %1"_s.arg(what));
        addForceCount(wanted, steps, steps.answered, u"forces that answered on %1"_s.arg(what));
        addForceCount(wanted, steps, steps.complete, u"forces complete for %1"_s.arg(what));
        addForceCount(wanted, steps, steps.asked - steps.answered, u"forces that did not answer on %1"_s.arg(what));
        addForceCount(wanted, steps, steps.answered - steps.complete,
                      u"forces that answered on %1 and are not complete"_s.arg(what));
    }
}

/// Each outcome asked for (else each group) that words can mean, and all of them together.
std::vector<QStringList> partsOf(const StudyView &view, const QStringList &named, bool anywhere)
{
    const Question *asked = view.question(u"outcomes"_s);
    QStringList known = asked ? asked->outcomeTypes : QStringList();
    if (known.isEmpty()) {
        for (const OutcomeGroup &group : OutcomeGroups::all())
            known += group.types;
    }
    std::vector<QStringList> parts;
    QStringList together;
    for (const QString &type : known) {
        if (!anywhere && !named.contains(type))
            continue;
        parts.push_back({type});
        if (named.contains(type))
            together += type;
    }
    if (together.size() > 1)
        parts.push_back(together);
    return parts;
}
/// "2022" of a study whose figures of that year end in July is that part-year: what the draft makes of it is told.
void takePartYears(Wanted &wanted)
{
    const Panel panel = wanted.panel({u"offences"_s}, Use::Headline);
    for (Period &period : wanted.periods) {
        if (period.kind() != Period::Kind::Calendar && period.kind() != Period::Kind::Financial)
            continue;
        for (const Period &year : wanted.years) {
            const bool isPart = year != period && period.contains(year) && year.from() == period.from();
            if (isPart && !offencesOf(wanted, panel, period))
                period = year;
        }
    }
}
} // namespace

StudyNumbers::StudyNumbers(const StudyView &view) : m_view(view), m_years(shownYears(view, u"offences"_s))
{
    if (m_years.size() > 1)
        m_whole = Period(m_years.front().from(), m_years.back().to());
}

std::optional<Figure> StudyNumbers::offencesIn(const Period &period) const
{
    const Wanted wanted{m_view, {}, m_years, {}, {}};
    return offencesOf(wanted, wanted.panel({u"offences"_s}, Use::Headline), period);
}

std::vector<StudyNumber> StudyNumbers::about(Kind kind, const NumberContext &context, const QString &force,
                                             bool anywhere) const
{
    if (m_years.empty())
        return {};
    Wanted wanted{m_view, force, m_years, context.periods, partsOf(m_view, context.outcomes, anywhere)};
    if (anywhere || wanted.periods.empty()) {
        wanted.periods = m_years;
        if (m_whole)
            wanted.periods.insert(wanted.periods.begin(), *m_whole);
    }
    if (!anywhere)
        takePartYears(wanted);
    if (kind == Kind::Count && context.isOfForces)
        addForceCounts(wanted);
    if (kind == Kind::Count)
        addCounts(wanted, context);
    if (kind == Kind::Percent)
        addShares(wanted);
    if (kind == Kind::Percent && (context.isChange || anywhere))
        addChanges(wanted, wanted.periods);
    if (kind == Kind::Points)
        addPoints(wanted, wanted.periods);
    return std::move(wanted.found);
}
