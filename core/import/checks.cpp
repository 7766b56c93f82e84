// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/checks.h"

#include "core/domain/force.h"
#include "core/domain/number_text.h"
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {
constexpr std::size_t MostComparedCounts = 60'000;

using Words = std::tuple<int, int, int, int, int, int, int>;

/// The same force under two names is one.
int forceNumber(const Draft &draft, int force)
{
    if (force < 0 || draft.forces[std::size_t(force)].code.isEmpty())
        return force;
    return int(std::ranges::find(draft.forces, draft.forces[std::size_t(force)].code, &ForceLabel::code) -
               draft.forces.begin());
}

Words wordsOf(const Draft &draft, const Count &count)
{
    return {forceNumber(draft, count.force),
            count.period,
            count.measure,
            count.offence,
            count.outcome,
            count.label,
            count.place};
}

/// Sums of offences and outcomes for one force and period in one region.
struct Sums {
    std::int64_t recorded = 0;
    std::int64_t outcomes = 0;
    bool hasRecorded = false;
    bool hasOutcomes = false;
    bool isOpenRecorded = false; ///< a part of the recorded has no number
    CellRef cell;
};
using SumKey = std::tuple<int, int, int>; ///< region, force, period

std::map<SumKey, Sums> sumsOf(const Draft &draft)
{
    std::map<SumKey, Sums> all;
    for (const Count &count : draft.counts) {
        if (count.isTotal || count.measure < 0 || count.period < 0)
            continue;
        const Measure &measure = draft.measures[std::size_t(count.measure)];
        if (measure.kind == Measure::Kind::Other || measure.isShare)
            continue;
        const auto region = std::ranges::find_if(draft.mappings, [&](const Mapping &mapping) {
            return mapping.region.table == count.table && mapping.region.contains(count.row, count.column);
        });
        Sums &sums = all[{int(region - draft.mappings.begin()), count.force, count.period}];
        const bool recorded = measure.kind == Measure::Kind::Offences;
        (recorded ? sums.hasRecorded : sums.hasOutcomes) = true;
        if (recorded)
            sums.isOpenRecorded = sums.isOpenRecorded || !count.figure.hasBounds() || !count.figure.high();
        else
            sums.cell = count.cell();
        if (count.figure.hasBounds())
            (recorded ? sums.recorded : sums.outcomes) +=
                recorded ? count.figure.high().value_or(0) : count.figure.low();
    }
    return all;
}

QString forceTitle(const Draft &draft, int force)
{
    if (force < 0)
        return u"the force"_s;
    const ForceLabel &label = draft.forces[std::size_t(force)];
    const Force *known = Forces::reference().byCode(label.code);
    return known ? known->name : label.printed;
}

void checkOutcomesAgainstRecorded(Draft &draft)
{
    const auto sums = sumsOf(draft);
    for (const auto &[key, given] : sums) {
        if (!given.hasOutcomes)
            continue;
        const auto &[region, force, period] = key;
        std::optional<std::int64_t> recorded;
        for (const auto &[otherKey, other] : sums) {
            const bool same = std::get<1>(otherKey) == force && std::get<2>(otherKey) == period;
            if (same && other.hasRecorded && !other.isOpenRecorded)
                recorded = std::max(recorded.value_or(0), other.recorded);
        }
        if (recorded && given.outcomes > *recorded)
            draft.remarks.push_back(
                {Remark::Severity::Question, u"outcomes-above-recorded"_s, given.cell,
                 u"%1, %2: the outcomes add to %3, more than the %4 offences recorded. They may be outcomes assigned in the period, also of older offences."_s
                     .arg(forceTitle(draft, force), draft.periods[std::size_t(period)].label(),
                          withThousands(given.outcomes), withThousands(*recorded))});
    }
}

/// The period stated for the whole of the region a cell stands in.
std::optional<Period> statedFor(const Draft &draft, const CellRef &cell)
{
    for (const Mapping &mapping : draft.mappings) {
        if (mapping.region.table == cell.table && mapping.region.contains(cell.row, cell.column))
            return mapping.period;
    }
    return std::nullopt;
}

void checkPeriodsStated(Draft &draft, const std::optional<Period> &asked)
{
    std::set<int> told;
    draft.forEachCount([&](const Count &count) {
        if (count.isTotal || count.period < 0 || !told.insert(count.period).second)
            return;
        const Period period = draft.periods[std::size_t(count.period)];
        const auto stated = asked ? asked : statedFor(draft, count.cell());
        if (stated && period.overlaps(*stated) && !stated->contains(period) && !period.contains(*stated))
            draft.remarks.push_back(
                {Remark::Severity::Question, u"period-beyond-stated"_s, count.cell(),
                 u"%1 reaches beyond the period stated for the whole (%2). Is it the whole period, or only the part inside?"_s
                     .arg(period.label(), stated->dates())});
    });
}

/// Calendar and financial years in one draft: a series of them would count months twice.
void checkYearKinds(Draft &draft)
{
    const auto has = [&](Period::Kind kind) {
        return std::ranges::any_of(draft.periods, [kind](const Period &period) { return period.kind() == kind; });
    };
    if (has(Period::Kind::Calendar) && has(Period::Kind::Financial))
        draft.remarks.push_back(
            {Remark::Severity::Question,
             u"years-mixed"_s,
             {},
             u"Calendar years and financial years stand in one return. Check which of them is meant."_s});
}
} // namespace

void checkTitles(Draft &draft, const Mapping &mapping, std::size_t first)
{
    if (draft.counts.size() - first > MostComparedCounts)
        return;
    std::map<Words, const Count *> seen;
    std::set<std::pair<int, int>> rows; ///< told once for each pair of rows
    std::vector<Remark> remarks;
    for (std::size_t i = first; i < draft.counts.size(); ++i) {
        const Count &count = draft.counts[i];
        const bool isShare = count.measure >= 0 && draft.measures[std::size_t(count.measure)].isShare;
        if (count.isTotal || isShare)
            continue;
        const auto [before, isNew] = seen.try_emplace(wordsOf(draft, count), &count);
        if (isNew || !rows.insert({before->second->row, count.row}).second)
            continue;
        remarks.push_back(
            {Remark::Severity::Question, u"titles-twice"_s, count.cell(),
             u"%1 and %2 have the same titles. Both are kept: correct the title if one is misprinted."_s.arg(
                 before->second->cell().a1(), count.cell().a1())});
    }
    const bool isLong = mapping.figureColumns.size() == 1 && mapping.down.size() > 2;
    if (isLong && !remarks.empty())
        remarks = {
            {Remark::Severity::Note, u"titles-twice"_s, remarks.front().cell,
             u"%1 rows repeat the titles of another row, first in %2. They are kept and add up."_s.arg(remarks.size())
                 .arg(remarks.front().cell.a1())}};
    draft.remarks.insert(draft.remarks.end(), remarks.begin(), remarks.end());
}

void checkWhole(Draft &draft, const std::optional<Period> &asked)
{
    if (draft.countsInAll() <= MostComparedCounts)
        checkOutcomesAgainstRecorded(draft);
    checkPeriodsStated(draft, asked);
    checkYearKinds(draft);
}
