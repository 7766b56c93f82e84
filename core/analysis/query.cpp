// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/query.h"

#include "core/analysis/query_plan.h"
#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace {
constexpr std::array<QLatin1StringView, 10> DimensionNames{"force"_L1,          "month"_L1,  "quarter"_L1, "year"_L1,
                                                           "financial-year"_L1, "period"_L1, "offence"_L1, "outcome"_L1,
                                                           "outcome-group"_L1,  "measure"_L1};

/// The absence that stands for several: what hides a number before what says that there is none.
constexpr std::array TellingOrder{Figure::Kind::Suppressed, Figure::Kind::Refused, Figure::Kind::Unresolved,
                                  Figure::Kind::Blank,      Figure::Kind::NotHeld, Figure::Kind::NotApplicable};

std::int32_t capped(std::int64_t value)
{
    return std::int32_t(std::min<std::int64_t>(value, std::numeric_limits<std::int32_t>::max() - 1));
}

bool isWordAxis(Dimension dimension)
{
    return dimension == Dimension::Offence || dimension == Dimension::Outcome || dimension == Dimension::OutcomeGroup;
}

bool hasAnything(const Total &total)
{
    return total.isGiven() || std::ranges::any_of(total.absences, [](std::int32_t n) { return n > 0; });
}

/// Which keys of an axis have a figure anywhere.
std::vector<bool> usedKeys(const Pivot &pivot, std::size_t axis)
{
    std::size_t stride = 1;
    for (std::size_t i = axis + 1; i < pivot.axes.size(); ++i)
        stride *= std::size_t(pivot.axes[i].keys.size());
    const auto size = std::size_t(pivot.axes[axis].keys.size());
    std::vector<bool> used(size);
    for (std::size_t cell = 0; cell < pivot.cells.size(); ++cell) {
        if (hasAnything(pivot.cells[cell]))
            used[cell / stride % size] = true;
    }
    return used;
}

/// Words of the study that this answer has nothing of are left out of it.
void dropUnused(Pivot &pivot, std::size_t axis)
{
    const auto used = usedKeys(pivot, axis);
    std::size_t stride = 1;
    for (std::size_t i = axis + 1; i < pivot.axes.size(); ++i)
        stride *= std::size_t(pivot.axes[i].keys.size());
    std::vector<Total> kept;
    for (std::size_t cell = 0; cell < pivot.cells.size(); ++cell) {
        if (used[cell / stride % used.size()])
            kept.push_back(pivot.cells[cell]);
    }
    pivot.cells = std::move(kept);
    for (std::size_t i = used.size(); i-- > 0;) {
        if (used[i])
            continue;
        pivot.axes[axis].keys.removeAt(qsizetype(i));
        pivot.axes[axis].titles.removeAt(qsizetype(i));
    }
}
} // namespace

QString dimensionName(Dimension dimension)
{
    return DimensionNames[std::size_t(dimension)];
}

std::optional<Dimension> dimensionFromName(QStringView name)
{
    const auto found = std::ranges::find_if(DimensionNames, [&](QLatin1StringView known) { return name == known; });
    return found == DimensionNames.end() ? std::nullopt : std::optional(Dimension(found - DimensionNames.begin()));
}

void Total::addUncertain(const Figure &figure)
{
    if (!figure.hasBounds()) {
        ++absences[std::size_t(figure.kind()) - std::size_t(Figure::Kind::Blank)];
        return;
    }
    ++counts;
    low += figure.low();
    uncertain = figure;
    if (const auto most = figure.high())
        high += *most;
    else
        ++unbounded;
}

void Total::add(const Total &other)
{
    low += other.low;
    high += other.high;
    counts += other.counts;
    if (other.uncertain.hasBounds())
        uncertain = other.uncertain;
    unbounded += other.unbounded;
    missing += other.missing;
    for (std::size_t i = 0; i < absences.size(); ++i)
        absences[i] += other.absences[i];
}

bool Total::hidesNumbers() const
{
    return std::ranges::any_of(
        TellingOrder, [&](Figure::Kind kind) { return kind != Figure::Kind::NotApplicable && absent(kind) > 0; });
}

Figure Total::figure() const
{
    if (counts == 1 && low != high && !hidesNumbers())
        return uncertain;
    if (isGiven())
        return unbounded > 0 || hidesNumbers() ? Figure::atLeast(capped(low))
                                               : Figure::between(capped(low), capped(high));
    const auto found = std::ranges::find_if(TellingOrder, [&](Figure::Kind kind) { return absent(kind) > 0; });
    return Figure::absent(found == TellingOrder.end() ? Figure::Kind::Blank : *found);
}

std::size_t Pivot::index(const std::vector<int> &place) const
{
    Q_ASSERT(place.size() == axes.size());
    std::size_t index = 0;
    for (std::size_t i = 0; i < axes.size(); ++i)
        index = index * std::size_t(axes[i].keys.size()) + std::size_t(place[i]);
    return index;
}

Pivot pivot(const StudyView &view, const Query &query)
{
    const QueryPlan plan(view, query);
    Pivot pivot{plan.axes(), plan.periods(), plan.totals()};
    for (std::size_t i = 0; i < pivot.axes.size(); ++i) {
        if (isWordAxis(pivot.axes[i].dimension))
            dropUnused(pivot, i);
    }
    return pivot;
}

Total total(const StudyView &view, const Query &query)
{
    Query single = query;
    single.by.clear();
    return pivot(view, single).cells.front();
}

std::vector<qint64> countsBehind(const StudyView &view, const Query &query)
{
    Query single = query;
    single.by.clear();
    const QueryPlan plan(view, single);
    std::vector<qint64> ids;
    plan.visit([&](std::size_t, const ReturnColumns &columns, std::size_t i) { ids.push_back(columns.id[i]); });
    return ids;
}
