// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/study_numbers.h"

#include "core/analysis/outcome_groups.h"
#include "core/report/statements.h"
#include "core/report/study_sums.h"
#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace {
using NumberKind = QuotedNumber::Kind;
using Use = StudyNumber::Use;

constexpr double Unbounded = std::numeric_limits<double>::infinity();

const QStringList Offences{u"offences"_s};

/// What one call of about() gathers.
struct Wanted {
    StudySums &sums;
    QString force;
    std::vector<Period> periods = {};    // of which counts and shares are given
    std::vector<QStringList> parts = {}; // outcomes: each a list of keys
    std::vector<StudyNumber> found = {};

    const StudyView &view() const { return sums.view(); }
    PanelRule rule(Use use) const
    {
        if (!force.isEmpty())
            return {PanelRule::Kind::One, force};
        return {use == Use::OtherForces ? PanelRule::Kind::Given : PanelRule::Kind::Complete, {}};
    }
    /// The ways to choose forces: one force has one.
    std::vector<Use> uses() const
    {
        return force.isEmpty() ? std::vector{Use::Headline, Use::OtherForces} : std::vector{Use::Headline};
    }
    const Panel &panel(const QStringList &measures, Use use) const { return sums.panel(measures, rule(use)); }
    std::optional<Figure> offences(Use use, const Period &period) const
    {
        return sums.total(Offences, rule(use), Offences[0], period);
    }
};

StudyNumber startNumber(const Wanted &wanted, const Panel &panel, NumberKind kind, Use use,
                        const std::vector<Period> &periods)
{
    StudyNumber number;
    number.use = use;
    number.kind = kind;
    number.periods = periods;
    number.panel = panelLine(wanted.view(), panel);
    number.forces = panel.forces;
    return number;
}

void setFigure(StudyNumber &number, const Figure &figure)
{
    number.low = figure.low();
    const auto high = figure.high();
    number.high = high ? double(*high) : Unbounded;
    number.text = figure.toString();
}

/// "+26.0" or "-3.1".
QString signedText(double value)
{
    return (value < 0 ? u'-' : u'+') + QString::number(std::abs(value), 'f', 1);
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
    traces.reserve(periods.size());
    for (const Period &period : periods)
        traces.push_back({{}, period, measure, outcomes, {}});
    return traces;
}

/// Of some outcomes, or of offences where none are given.
void addCount(Wanted &wanted, Use use, const Period &period, const QStringList &outcomes)
{
    const bool isOutcome = !outcomes.isEmpty();
    const QString measure = isOutcome ? u"outcomes"_s : Offences[0];
    const QStringList panelOf = isOutcome ? baseMeasures(Base::AllRecorded) : Offences;
    const auto figure = wanted.sums.total(panelOf, wanted.rule(use), measure, period, outcomes);
    if (!figure)
        return;
    const Panel &panel = wanted.panel(panelOf, use);
    StudyNumber number = startNumber(wanted, panel, NumberKind::Count, use, {period});
    setFigure(number, *figure);
    number.outcomes = outcomes;
    number.meaning =
        u"%1, %2, %3"_s.arg(isOutcome ? u"outcome “%1”"_s.arg(outcomeWords(outcomes)) : u"offences recorded"_s,
                            period.dates(), panelName(wanted.view(), panel));
    number.traces = tracesOf(measure, outcomes, wanted.sums.tiles(period));
    wanted.found.push_back(std::move(number));
}

void addCounts(Wanted &wanted, const NumberContext &context)
{
    for (const Use use : wanted.uses()) {
        for (const Period &period : wanted.periods) {
            if (context.outcomes.isEmpty())
                addCount(wanted, use, period, {});
            for (const QStringList &part : wanted.parts)
                addCount(wanted, use, period, part);
        }
    }
}

void addShare(Wanted &wanted, Use use, Base base, const Period &period, const QStringList &part)
{
    const auto share = wanted.sums.share(wanted.rule(use), base, period, part);
    const auto low = share ? share->low() : std::nullopt;
    if (!low)
        return;
    const Panel &panel = wanted.panel(baseMeasures(base), use);
    const bool isOtherBase = use == Use::Headline && base != Base::AllRecorded;
    StudyNumber number = startNumber(wanted, panel, NumberKind::Percent, isOtherBase ? Use::OtherBase : use, {period});
    number.low = 100 * *low;
    number.high = 100 * share->high().value_or(1);
    number.text = share->text(1);
    number.outcomes = part;
    number.base = base;
    number.meaning = u"outcome “%1”, %2, %3, %4"_s.arg(outcomeWords(part), share->baseText(), period.dates(),
                                                       panelName(wanted.view(), panel));
    number.traces = tracesOf(u"outcomes"_s, part, wanted.sums.tiles(period));
    if (base == Base::AllRecorded)
        for (const TraceKey &trace : tracesOf(Offences[0], {}, wanted.sums.tiles(period)))
            number.traces.push_back(trace);
    wanted.found.push_back(std::move(number));
}

void addShares(Wanted &wanted)
{
    for (const Use use : wanted.uses()) {
        for (const Base base : {Base::AllRecorded, Base::OutcomeKnown, Base::Finalised}) {
            if (!canFormBase(wanted.view(), base))
                continue;
            for (const Period &period : wanted.periods) {
                for (const QStringList &part : wanted.parts)
                    addShare(wanted, use, base, period, part);
            }
        }
    }
}

/// The change of two figures in percent, whatever their periods: what a draft may have worked out.
std::optional<double> plainChange(const Figure &before, const Figure &after)
{
    if (!before.isExact() || !after.isExact() || before.low() == 0)
        return std::nullopt;
    return 100.0 * (double(after.low()) - before.low()) / before.low();
}

void addChange(Wanted &wanted, Use use, const Period &from, const Period &to)
{
    const auto before = wanted.offences(use, from), after = wanted.offences(use, to);
    const auto percent = before && after ? plainChange(*before, *after) : std::nullopt;
    if (!percent)
        return;
    const Panel &panel = wanted.panel(Offences, use);
    StudyNumber number = startNumber(wanted, panel, NumberKind::Percent, use, {from, to});
    number.isChange = true;
    number.low = number.high = *percent;
    number.meaning = u"change of offences recorded from %1 in %2 to %3 in %4, %5"_s.arg(
        before->toString(), from.label(), after->toString(), to.label(), panelName(wanted.view(), panel));
    const Comparison compared = compare(wanted.view(), Offences[0], from, to, panel);
    if (const auto *refused = std::get_if<Refusal>(&compared)) {
        if (use == Use::OtherForces)
            return; // refused whatever the forces
        number.use = Use::Refused;
        number.why = refused->reason;
    }
    number.text = signedText(*percent) + u'%';
    number.traces = tracesOf(Offences[0], {}, {from, to});
    wanted.found.push_back(std::move(number));
}

/// Pairs of the times wanted; a single one with each year of the study before it.
std::vector<std::pair<Period, Period>> pairsOf(const Wanted &wanted)
{
    std::vector<Period> times = wanted.periods;
    for (const Period &period : wanted.periods) {
        const auto inside = wanted.sums.tiles(period);
        if (inside.size() > 1)
            times.insert(times.end(), {inside.front(), inside.back()});
    }
    std::ranges::sort(times);
    times.erase(std::ranges::unique(times).begin(), times.end());
    std::vector<std::pair<Period, Period>> pairs;
    for (const Period &to : times) {
        for (const Period &from : times.size() > 1 ? times : wanted.sums.years()) {
            if (from.to() < to.from())
                pairs.emplace_back(from, to);
        }
    }
    return pairs;
}

void addChanges(Wanted &wanted)
{
    for (const Use use : wanted.uses()) {
        for (const auto &[from, to] : pairsOf(wanted))
            addChange(wanted, use, from, to);
    }
}

/// How far a share of all recorded moved.
void addPoint(Wanted &wanted, const Period &from, const Period &to, const QStringList &part)
{
    const auto before = wanted.sums.share(wanted.rule(Use::Headline), Base::AllRecorded, from, part);
    const auto after = wanted.sums.share(wanted.rule(Use::Headline), Base::AllRecorded, to, part);
    if (!before || !after)
        return;
    const auto least = before->low(), most = before->high(), leastAfter = after->low(), mostAfter = after->high();
    if (!least || !most || !leastAfter || !mostAfter)
        return;
    const Panel &panel = wanted.panel(baseMeasures(Base::AllRecorded), Use::Headline);
    StudyNumber number = startNumber(wanted, panel, NumberKind::Points, Use::Headline, {from, to});
    number.isChange = true;
    number.low = 100 * (*leastAfter - *most);
    number.high = 100 * (*mostAfter - *least);
    number.outcomes = part;
    number.base = Base::AllRecorded;
    number.text = signedText((number.low + number.high) / 2) + u" points"_s;
    number.meaning = u"outcome “%1” of all offences recorded, %2 in %3 and %4 in %5, %6"_s.arg(
        outcomeWords(part), before->text(1), from.label(), after->text(1), to.label(), panelName(wanted.view(), panel));
    number.traces = tracesOf(u"outcomes"_s, part, {from, to});
    wanted.found.push_back(std::move(number));
}

void addPoints(Wanted &wanted)
{
    for (const auto &[from, to] : pairsOf(wanted)) {
        for (const QStringList &part : wanted.parts)
            addPoint(wanted, from, to, part);
    }
}

void addForceCount(Wanted &wanted, const Panel &panel, int count, const QString &meaning)
{
    StudyNumber number = startNumber(wanted, panel, NumberKind::Count, Use::Headline, {});
    number.isOfForces = true;
    number.low = number.high = count;
    number.text = QString::number(count);
    number.meaning = meaning;
    wanted.found.push_back(std::move(number));
}

void addForceCounts(Wanted &wanted)
{
    for (const Question &question : wanted.view().questions) {
        const QString key = measureKey(question.measure);
        const Panel steps = flow(wanted.view(), key);
        const QString what = question.title.toLower();
        addForceCount(wanted, steps, steps.asked, u"forces asked for %1"_s.arg(what));
        addForceCount(wanted, steps, steps.answered, u"forces that answered on %1"_s.arg(what));
        addForceCount(wanted, steps, steps.complete, u"forces complete for %1"_s.arg(what));
        addForceCount(wanted, steps, steps.asked - steps.answered, u"forces that did not answer on %1"_s.arg(what));
        addForceCount(wanted, steps, steps.answered - steps.complete,
                      u"forces that answered on %1 and are not complete"_s.arg(what));
    }
}

/// Each outcome asked for (else each group) that words can mean, and all of them together. Of words that name none
/// there is none: nearly any percentage would be the share of some outcome.
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
    for (Period &period : wanted.periods) {
        if (period.kind() != Period::Kind::Calendar && period.kind() != Period::Kind::Financial)
            continue;
        for (const Period &year : wanted.sums.years()) {
            const bool isPart = year != period && period.contains(year) && year.from() == period.from();
            if (isPart && !wanted.offences(Use::Headline, period))
                period = year;
        }
    }
}
} // namespace

StudyNumbers::StudyNumbers(const StudyView &view) : m_sums(std::make_unique<StudySums>(view)) {}

StudyNumbers::~StudyNumbers() = default;

const std::vector<Period> &StudyNumbers::years() const
{
    return m_sums->years();
}

std::optional<Figure> StudyNumbers::offencesIn(const Period &period) const
{
    return Wanted{*m_sums, {}}.offences(Use::Headline, period);
}

std::vector<StudyNumber> StudyNumbers::about(NumberKind kind, const NumberContext &context, const QString &force,
                                             bool anywhere) const
{
    if (years().empty())
        return {};
    Wanted wanted{*m_sums, force, context.periods, partsOf(m_sums->view(), context.outcomes, anywhere)};
    if (anywhere || wanted.periods.empty()) {
        wanted.periods = years();
        if (years().size() > 1)
            wanted.periods.insert(wanted.periods.begin(), Period(years().front().from(), years().back().to()));
    }
    if (!anywhere)
        takePartYears(wanted);
    if (kind == NumberKind::Count && context.isOfForces)
        addForceCounts(wanted);
    if (kind == NumberKind::Count)
        addCounts(wanted, context);
    if (kind == NumberKind::Percent)
        addShares(wanted);
    if (kind == NumberKind::Percent && (context.isChange || anywhere))
        addChanges(wanted);
    if (kind == NumberKind::Points)
        addPoints(wanted);
    return std::move(wanted.found);
}
