// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/checks/check_rules.h"

#include "core/domain/number_text.h"
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

// Crimes and what became of them, period by period.

namespace {
const QString Recorded = u"offences"_s;
const QString Outcomes = u"outcomes"_s;
const QString Assigned = u"outcomes-assigned"_s;

/// The tables of crimes and of outcomes for one period.
struct Pair {
    std::vector<const Given *> recorded;
    std::vector<const Given *> outcomes;
};

std::map<Period, Pair> pairs(const ForceFigures &figures, const QString &outcomesKey)
{
    std::map<Period, Pair> all;
    for (const Given &given : figures.tables()) {
        if (!isComparable(figures, given))
            continue;
        const QString &key = figures.measure(given);
        if (key == Recorded)
            all[figures.period(given)].recorded.push_back(&given);
        else if (key == outcomesKey && (given.facet & Facet::Outcome))
            all[figures.period(given)].outcomes.push_back(&given);
    }
    std::erase_if(all, [](const auto &one) { return one.second.recorded.empty() || one.second.outcomes.empty(); });
    return all;
}

/// The table that can hold most crimes: what the outcomes are to fit. Nothing where one of them has no upper bound.
const Given *mostRecorded(const std::vector<const Given *> &tables)
{
    const Given *most = nullptr;
    std::int64_t highest = 0;
    for (const Given *given : tables) {
        const auto high = given->span().high;
        if (!high)
            return nullptr;
        if (most && *high <= highest)
            continue;
        most = given;
        highest = *high;
    }
    return most;
}

bool isAlternate(const OutcomeLabel &label)
{
    return label.match.isSingle() && label.match.types.front().endsWith(u'A');
}

/// Of one table of outcomes: its rows of alternate offences ("1A"), and whether each has the row it may be inside of.
struct Alternates {
    Span sum{0, 0};
    std::vector<qint64> cells;
    bool hasMain = false;
};

Alternates alternatesOf(const ForceFigures &figures, const Given &table)
{
    Alternates found;
    QStringList mains;
    QStringList types;
    for (const Given &row : figures.outcomes()) {
        if (row.ofReturn != table.ofReturn || row.block != table.block)
            continue;
        const OutcomeLabel &label = *figures.outcome(row);
        if (!label.match.isSingle())
            continue;
        (isAlternate(label) ? types : mains) << label.match.types.front();
        if (isAlternate(label)) {
            found.sum = found.sum + row.span();
            const auto cells = figures.cells(row);
            found.cells.insert(found.cells.end(), cells.begin(), cells.end());
        }
    }
    found.hasMain = !types.isEmpty() &&
                    std::ranges::all_of(types, [&](const QString &type) { return mains.contains(type.chopped(1)); });
    return found;
}

/// What the sum is without the rows of alternate offences.
Span without(const Span &sum, const Span &part)
{
    return {sum.low - part.low, sum.high && part.high ? std::optional(*sum.high - *part.high) : std::nullopt};
}

bool isTwice(const ForceFigures &figures, const Given &outcomes, const Given &recorded)
{
    if (!outcomes.span().isAbove(recorded.span()))
        return false;
    const Alternates alternates = alternatesOf(figures, outcomes);
    return alternates.hasMain && alternates.sum.low > 0 && without(outcomes.span(), alternates.sum) == recorded.span();
}

Finding pairFinding(const CheckRule &rule, const ForceScope &scope, const Given &recorded, const Given &outcomes)
{
    const ForceFigures &figures = scope.now;
    const Period &period = figures.period(recorded);
    Finding finding = findingOf(rule, scope.force, {figures.measure(outcomes), period.key()});
    finding.figures = recorded.span().key() + u'|' + outcomes.span().key();
    finding.measures = QStringList{figures.measure(recorded), figures.measure(outcomes)};
    finding.periods = {period};
    finding.parts = {partOf(figures, recorded), partOf(figures, outcomes)};
    return finding;
}
} // namespace

void checkOutcomesAgainstRecorded(const CheckRule &rule, const ForceScope &scope, std::vector<Finding> &found)
{
    for (const auto &[period, pair] : pairs(scope.now, Outcomes)) {
        const Given *recorded = mostRecorded(pair.recorded);
        const auto above = std::ranges::find_if(pair.outcomes, [&](const Given *outcomes) {
            return recorded && outcomes->span().isAbove(recorded->span()) && !isTwice(scope.now, *outcomes, *recorded);
        });
        if (above == pair.outcomes.end())
            continue;
        Finding finding = pairFinding(rule, scope, *recorded, **above);
        finding.words = u"%1: the outcomes add to %2, more than the %3 offences recorded."_s.arg(
            period.label(), (*above)->span().words(), recorded->span().words());
        found.push_back(std::move(finding));
    }
}

void checkAlternateCountedTwice(const CheckRule &rule, const ForceScope &scope, std::vector<Finding> &found)
{
    for (const auto &[period, pair] : pairs(scope.now, Outcomes)) {
        const Given *recorded = mostRecorded(pair.recorded);
        const auto twice = std::ranges::find_if(
            pair.outcomes, [&](const Given *outcomes) { return recorded && isTwice(scope.now, *outcomes, *recorded); });
        if (twice == pair.outcomes.end())
            continue;
        const Alternates alternates = alternatesOf(scope.now, **twice);
        Finding finding = pairFinding(rule, scope, *recorded, **twice);
        finding.parts.push_back({u"alternate offences: "_s + alternates.sum.words(), alternates.cells, 0, {}});
        finding.words =
            u"%1: the outcomes add to %2, and to exactly the %3 offences recorded without the %4 of alternate "
            "offences (1A, 2A, 3A). These seem to stand inside 1, 2 and 3 already."_s.arg(
                period.label(), (*twice)->span().words(), recorded->span().words(), alternates.sum.words());
        found.push_back(std::move(finding));
    }
}

/// Only for a table that is meant as a whole: in another period of it the outcomes reach the crimes exactly, or it has
/// a row for crimes still open.
void checkCrimesWithoutOutcome(const CheckRule &rule, const ForceScope &scope, std::vector<Finding> &found)
{
    const auto all = pairs(scope.now, Outcomes);
    const auto fits = [](const Given *recorded, const Given *outcomes) {
        return recorded && recorded->span().isExact() && recorded->span() == outcomes->span() &&
               recorded->total.low > 0;
    };
    const auto isWhole = [&](const Given &table) {
        return std::ranges::any_of(all, [&](const auto &other) {
            const Given *recorded = mostRecorded(other.second.recorded);
            return std::ranges::any_of(other.second.outcomes, [&](const Given *outcomes) {
                return outcomes->ofReturn == table.ofReturn && outcomes->facet == table.facet &&
                       fits(recorded, outcomes);
            });
        });
    };
    for (const auto &[period, pair] : all) {
        const Given *recorded = mostRecorded(pair.recorded);
        const Given *outcomes = pair.outcomes.front();
        if (!recorded || !recorded->span().isAbove(outcomes->span()) || !isWhole(*outcomes))
            continue;
        Finding finding = pairFinding(rule, scope, *recorded, *outcomes);
        const Span missing = recorded->span() - outcomes->span();
        finding.words =
            u"%1: %2 offences recorded, but outcomes of %3. %4 have no outcome row, unlike in other periods of the table."_s
                .arg(period.label(), recorded->span().words(), outcomes->span().words(), missing.words());
        found.push_back(std::move(finding));
    }
}

void checkOutcomesAssigned(const CheckRule &rule, const ForceScope &scope, std::vector<Finding> &found)
{
    for (const auto &[period, pair] : pairs(scope.now, Assigned)) {
        const Given *recorded = mostRecorded(pair.recorded);
        const Given *outcomes = pair.outcomes.front();
        const auto most = recorded ? recorded->span().high : std::nullopt;
        if (!most || outcomes->total.low <= 2 * *most)
            continue;
        Finding finding = pairFinding(rule, scope, *recorded, *outcomes);
        finding.words = u"%1: %2 outcomes assigned, more than twice the %3 offences recorded."_s.arg(
            period.label(), outcomes->span().words(), recorded->span().words());
        found.push_back(std::move(finding));
    }
}
