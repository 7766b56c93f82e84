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

/// A part of a stack that its bar cannot say: absent beside others, or an interval.
bool needsWords(const ChartSpec &spec, const ChartSeries &series, std::size_t category)
{
    const ChartValue &value = series.values[category];
    return value.isInterval() || (value.isAbsent() && hasAbsentPart(spec, category));
}

/// "[x] Charged: not given (2020, 2021)", "Charged: <5 (2019)".
std::vector<KeyEntry> partsInWords(const ChartSpec &spec)
{
    std::vector<KeyEntry> entries;
    for (const auto &series : spec.series) {
        std::vector<std::pair<QString, QStringList>> places; // label, categories
        for (std::size_t c = 0; c < spec.categories.size(); ++c) {
            if (!needsWords(spec, series, c))
                continue;
            const QString label =
                (series.values[c].isAbsent() ? u"[x] %1: %2"_s : u"%1: %2"_s).arg(series.name, series.values[c].label);
            auto place = std::ranges::find(places, label, &std::pair<QString, QStringList>::first);
            if (place == places.end())
                place = places.insert(place, {label, {}});
            place->second << spec.categories[c].label;
        }
        for (const auto &[label, categories] : places)
            entries.push_back({{}, {}, u"%1 (%2)"_s.arg(label, categories.join(u", "_s)), true});
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
    return {{{}, {}, AbsenceMark + u' ' + labels.join(u", "_s), true}};
}

/// In horizontal bars a break has no room for its note; the key says where it lies.
QString breakWords(const ChartSpec &spec, const ChartBreak &mark)
{
    const auto after = std::size_t(std::clamp(mark.position, 0.0, double(spec.categories.size() - 1)));
    const bool isBetween = mark.position == std::floor(mark.position);
    if (mark.label.contains(spec.categories[after].label))
        return mark.label;
    if (!isBetween || after == 0)
        return u"%1: %2"_s.arg(spec.categories[after].label, mark.label);
    return u"%1 to %2: %3"_s.arg(spec.categories[after - 1].label, spec.categories[after].label, mark.label);
}
} // namespace

namespace {
KeyEntry lowestToHighest()
{
    return {PlacedSwatch::Look::Hatch, palette::SoftText, u"lowest to highest possible number"_s};
}

/// The swatch of each look, with the letter that its cells carry.
std::vector<KeyEntry> keyOfLooks(const ChartSpec &spec)
{
    std::vector<KeyEntry> entries;
    for (const ChartLook &look : spec.looks) {
        const PlacedSwatch swatch = swatchOf(look, {});
        const QString mark = look.mark.isEmpty() ? QString() : look.mark + u"  "_s;
        entries.push_back({swatch.look, swatch.colour, mark + look.label, false, swatch.outline});
    }
    return entries;
}

/// What a dot, its line, the dashes and the curves are.
std::vector<KeyEntry> keyOfDots(const ChartSpec &spec, const LayoutPlan &plan)
{
    std::vector<KeyEntry> entries;
    const auto &dots = spec.series.front().values;
    if (std::ranges::any_of(dots, [](const ChartValue &dot) { return dot.chance.has_value(); }))
        entries.push_back({PlacedSwatch::Look::Dot, palette::ofSeries(0), u"range expected from chance (95%)"_s});
    if (std::ranges::any_of(dots, &ChartValue::isInterval))
        entries.push_back({PlacedSwatch::Look::Hatch, palette::SoftText, u"lowest to highest possible"_s});
    if (!plan.hasValueLabels && std::ranges::any_of(dots, &ChartValue::isAbsent))
        entries.push_back({{}, {}, AbsenceMark + u" small or missing number"_s});
    for (const ChartLine &line : spec.lines)
        entries.push_back({PlacedSwatch::Look::Dashes, palette::SoftText, line.label});
    for (std::size_t i = 0; i < spec.curves.size(); ++i)
        if (i == 0 || spec.curves[i].label != spec.curves[i - 1].label)
            entries.push_back({spec.curves[i].isFine ? PlacedSwatch::Look::FineLine : PlacedSwatch::Look::Line,
                               {},
                               spec.curves[i].label});
    return entries;
}
} // namespace

std::vector<KeyEntry> keyOf(const ChartSpec &spec, const LayoutPlan &plan)
{
    if (!spec.looks.empty())
        return keyOfLooks(spec);
    if (spec.kind == ChartSpec::Kind::Lines) // lines carry their names
        return hasIntervals(spec) ? std::vector<KeyEntry>{lowestToHighest()} : std::vector<KeyEntry>();
    if (spec.isOfDots())
        return keyOfDots(spec, plan);
    std::vector<KeyEntry> entries;
    if (spec.series.size() > 1 || isStack(spec))
        for (const auto &series : spec.series)
            entries.push_back({PlacedSwatch::Look::Fill, palette::ofSeries(series.colour), series.name, false,
                               palette::outlineOf(series.colour)});
    if (hasIntervals(spec))
        entries.push_back(lowestToHighest());
    if (plan.isRows)
        for (const ChartBreak &mark : spec.breaks)
            entries.push_back({PlacedSwatch::Look::Dashes, palette::SoftText, breakWords(spec, mark), true});
    const auto absences = isStack(spec)          ? partsInWords(spec)
                          : !plan.hasValueLabels ? absenceMarks(spec)
                                                 : std::vector<KeyEntry>();
    if (spec.kind == ChartSpec::Kind::Multiples) {
        if (std::ranges::any_of(spec.series.front().values, &ChartValue::isAbsent))
            entries.push_back({{}, {}, AbsenceMark + u" not given, or too few for a percentage"_s, true});
        return entries;
    }
    entries.insert(entries.end(), absences.begin(), absences.end());
    return entries;
}
