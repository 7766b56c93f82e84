// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_palette.h"
#include "ui/charts/layout_parts.h"
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
bool hasIntervals(const ChartSpec &spec)
{
    for (const auto &series : spec.series)
        if (std::ranges::any_of(series.values, &ChartValue::isInterval))
            return true;
    return false;
}

/// "Charged: not given (2020, 2021)" for the values of a stack that have no place of their own.
std::vector<KeyEntry> absentParts(const ChartSpec &spec)
{
    std::vector<KeyEntry> entries;
    for (const auto &series : spec.series) {
        QStringList labels;
        for (std::size_t c = 0; c < spec.categories.size(); ++c)
            if (series.values[c].isAbsent() && hasAbsentPart(spec, c))
                labels << series.values[c].label;
        labels.removeDuplicates();
        for (const QString &label : labels) {
            QStringList where;
            for (std::size_t c = 0; c < spec.categories.size(); ++c)
                if (series.values[c].isAbsent() && hasAbsentPart(spec, c) && series.values[c].label == label)
                    where << spec.categories[c].label;
            entries.push_back({{}, {}, u"[x] %1: %2 (%3)"_s.arg(series.name, label, where.join(u", "_s))});
        }
    }
    return entries;
}

std::vector<KeyEntry> absenceMarks(const ChartSpec &spec)
{
    QStringList labels;
    for (const auto &series : spec.series)
        for (const auto &value : series.values)
            if (value.isAbsent())
                labels << value.label;
    labels.removeDuplicates();
    if (labels.isEmpty())
        return {};
    return {{{}, {}, u"[x] "_s + labels.join(u", "_s)}};
}

/// In horizontal bars a break has no room for its note; the key says where it lies.
QString breakWords(const ChartSpec &spec, const ChartBreak &mark)
{
    const auto after = std::size_t(std::clamp(mark.position, 0.0, double(spec.categories.size() - 1)));
    const bool isBetween = mark.position == std::floor(mark.position);
    if (!isBetween || after == 0)
        return u"%1: %2"_s.arg(spec.categories[after].label, mark.label);
    return u"%1 to %2: %3"_s.arg(spec.categories[after - 1].label, spec.categories[after].label, mark.label);
}
} // namespace

std::vector<KeyEntry> keyOf(const ChartSpec &spec, const LayoutPlan &plan)
{
    std::vector<KeyEntry> entries;
    if (spec.series.size() > 1 || isStack(spec))
        for (const auto &series : spec.series)
            entries.push_back({PlacedSwatch::Look::Fill, palette::ofSeries(series.colour), series.name});
    if (hasIntervals(spec))
        entries.push_back({PlacedSwatch::Look::Hatch, palette::SoftText, u"lowest to highest possible number"_s});
    if (plan.isRows)
        for (const ChartBreak &mark : spec.breaks)
            entries.push_back({PlacedSwatch::Look::Dashes, palette::SoftText, breakWords(spec, mark)});
    const auto absences = isStack(spec)          ? absentParts(spec)
                          : !plan.hasValueLabels ? absenceMarks(spec)
                                                 : std::vector<KeyEntry>();
    entries.insert(entries.end(), absences.begin(), absences.end());
    return entries;
}
