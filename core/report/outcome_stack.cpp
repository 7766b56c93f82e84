// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/outcome_stack.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// What the offences recorded hold beyond the outcomes given; absent where none were given (they are not "no outcome")
/// or where they exceed the offences.
Figure remainderOf(const StackCounts &counts)
{
    Total known;
    for (const Total &part : counts.parts)
        known.add(part);
    const Figure whole = counts.offences.figure();
    const Figure outcomes = known.figure();
    const auto mostWhole = whole.high(), mostOutcomes = outcomes.high();
    if (!known.isGiven() || !whole.hasBounds() || !mostWhole || outcomes.low() > *mostWhole)
        return {};
    const int least = mostOutcomes ? std::max(0, whole.low() - *mostOutcomes) : 0;
    return Figure::between(least, *mostWhole - outcomes.low());
}

/// The rest of the whole: known only from the two, so its bounds follow from theirs.
Share shareOf(const StackCounts &counts, std::size_t part, bool isRemainder, Base base, int forces)
{
    Share share;
    share.base = base;
    share.forces = forces;
    if (base == Base::AllRecorded) {
        share.part = isRemainder ? remainderOf(counts) : counts.parts[part].figure();
        share.whole = counts.offences.figure();
        return share;
    }
    Total others;
    for (std::size_t i = 0; i < counts.parts.size(); ++i) {
        if (i != part)
            others.add(counts.parts[i]);
    }
    share.part = counts.parts[part].figure();
    share.others = others.isGiven() ? others.figure() : Figure::exact(0);
    Total whole = counts.parts[part];
    whole.add(others);
    share.whole = whole.figure();
    return share;
}

ChartValue shareValue(const Share &share, const TraceKey &trace)
{
    constexpr int SmallestBase = 10; // methods 1.8: "x of n" is no bar
    ChartValue value{share.low(), share.high(), share.text(), trace};
    const auto most = share.whole.high();
    if (!share.whole.hasBounds() || (most && *most < SmallestBase))
        value.low = value.high = std::nullopt;
    return value;
}

bool hasOutcomes(const StackCounts &counts)
{
    return std::ranges::any_of(counts.parts, &Total::isGiven);
}
} // namespace

Total sumOfGroups(const Pivot &pivot, std::vector<int> place, const QStringList &groups)
{
    const QStringList &keys = pivot.axes.back().keys;
    Total sum;
    place.push_back(0);
    for (place.back() = 0; place.back() < int(keys.size()); ++place.back()) {
        if (groups.contains(keys[place.back()]))
            sum.add(pivot.at(place));
    }
    return sum;
}

ChartValue stackShare(const StackCounts &counts, std::size_t part, bool isRemainder, Base base, int forces,
                      const TraceKey &trace)
{
    return shareValue(shareOf(counts, part, isRemainder, base, forces), trace);
}

TraceKey traceOfPart(const QString &force, const std::optional<Period> &period, const OutcomePart &part)
{
    if (part.isRemainder())
        return {force, period, u"offences"_s, {}, {}};
    return {force, period, u"outcomes"_s, part.groups, {}};
}

ChartValue remainderValue(const StackCounts &counts, const TraceKey &trace)
{
    const Figure figure = remainderOf(counts);
    const QString why = hasOutcomes(counts) ? u"outcomes exceed offences"_s : u"not given"_s;
    ChartValue value{{}, {}, figure.hasBounds() ? figure.toString() : why, trace};
    if (const auto high = figure.high(); high && figure.hasBounds()) {
        value.low = figure.low();
        value.high = *high;
    }
    return value;
}
