// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/number_text.h"
#include "core/domain/reference_table.h"
#include "core/report/chart_parts.h"
#include "core/report/charts.h"
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr std::size_t MapClasses = 3; // methods 4.1: three shades that stand apart
constexpr int NoValueLook = int(MapClasses);

struct MapTile {
    QString force;
    QString shortName;
    QPoint place;
};

std::vector<MapTile> mapTiles()
{
    std::vector<MapTile> tiles;
    for (const QStringList &row : referenceRows(u"force_tiles"_s))
        tiles.push_back({row[0], row[2], {row[4].toInt(), row[3].toInt()}});
    return tiles;
}

/// The smallest value of each class but the first: as many forces in each as can be.
std::vector<double> classStarts(std::vector<double> values)
{
    std::ranges::sort(values);
    std::vector<double> starts;
    for (std::size_t c = 1; c < MapClasses; ++c)
        starts.push_back(values[c * values.size() / MapClasses]);
    return starts;
}

int classOf(double value, const std::vector<double> &starts)
{
    return int(std::ranges::count_if(starts, [value](double start) { return value >= start; }));
}

QString classText(double value, bool isRate)
{
    return isRate ? QString::number(value, 'f', 1) : withThousands(std::int64_t(value));
}

/// "8.1 to 11.9": from the smallest to the largest value that is in it.
void addClassLooks(ChartSpec &spec, const std::vector<double> &values, const std::vector<double> &starts, bool isRate)
{
    constexpr std::array<ChartLook::Fill, MapClasses> Fills{ChartLook::Fill::Light, ChartLook::Fill::Middle,
                                                            ChartLook::Fill::Dark};
    for (std::size_t c = 0; c < MapClasses; ++c) {
        std::vector<double> inside;
        std::ranges::copy_if(values, std::back_inserter(inside),
                             [&](double value) { return classOf(value, starts) == int(c); });
        if (inside.empty())
            inside = {c == 0 ? values.front() : starts[c - 1]};
        const auto [least, most] = std::ranges::minmax(inside);
        spec.looks.push_back({u"%1 to %2"_s.arg(classText(least, isRate), classText(most, isRate)), Fills[c], {}});
    }
    spec.looks.push_back({u"no figure, or not certain enough for a class"_s, ChartLook::Fill::Hatched, {}});
}

int lookOf(const ChartValue &value, const std::vector<double> &starts)
{
    if (value.isAbsent() || !value.high)
        return NoValueLook;
    const int least = classOf(*value.low, starts);
    return least == classOf(*value.high, starts) ? least : NoValueLook;
}

QString whyNoTile(const Panel &panel, const QString &force)
{
    const auto found = std::ranges::find(panel.leftOut, force, &LeftOut::force);
    return found == panel.leftOut.end() ? u"left out: few residents"_s : found->reason;
}

/// The figures of the chart by force, on their tiles.
void addTiles(ChartSpec &spec, const StudyView &view, const ChartSpec &from, const Panel &panel,
              const std::vector<double> &starts)
{
    for (const ChartSeries &series : from.series)
        spec.series.push_back({series.name, series.colour, {}});
    for (const MapTile &tile : mapTiles()) {
        ChartCategory category{view.forceName(tile.force)};
        category.tile = tile.place;
        category.shortName = tile.shortName;
        const auto &drawn = from.series.front().values;
        const auto found = std::ranges::find(drawn, tile.force, [](const ChartValue &v) { return v.trace.force; });
        for (std::size_t s = 0; s < spec.series.size(); ++s) {
            ChartValue value{{},
                             {},
                             s == 0 ? whyNoTile(panel, tile.force) : u"not shown"_s,
                             {tile.force, {}, u"offences"_s, {}, {}}};
            if (found != drawn.end())
                value = from.series[s].values[std::size_t(found - drawn.begin())];
            value.look = s == 0 ? lookOf(value, starts) : -1;
            value.chance.reset();
            spec.series[s].values.push_back(std::move(value));
        }
        spec.categories.push_back(std::move(category));
    }
}
} // namespace

ChartSpec forceMap(const StudyView &view, const QString &)
{
    const QString name = u"force-map"_s, offences = u"offences"_s;
    ChartSpec from = ratesByForce(view, {});
    const bool isRate = !from.isEmpty();
    if (!isRate)
        from = offencesByForce(view, {});
    std::vector<double> values;
    if (!from.isEmpty())
        for (const ChartValue &value : from.series.front().values)
            if (value.low)
                values.push_back(*value.low);
    if (values.size() < MapClasses)
        return emptyChart(name, from.isEmpty() ? from.notes.join(u' ')
                                               : u"A map needs figures of at least three forces. See the chart of "
                                                 "offences by force."_s);
    ChartSpec spec = from;
    spec.kind = ChartSpec::Kind::Tiles;
    spec.name = name;
    spec.series.clear();
    spec.categories.clear();
    spec.lines.clear();
    const auto starts = classStarts(values);
    addClassLooks(spec, values, starts, isRate);
    const auto period = from.series.front().values.front().trace.period;
    const auto periods = period ? std::vector{*period} : shownYears(view, offences);
    addTiles(spec, view, from, makePanel(view, {offences}, periods), starts);
    spec.notes.removeIf([](const QString &note) {
        return note.startsWith("The line through"_L1) || note.startsWith("Forces stand in"_L1) ||
               note.startsWith("Without a value"_L1);
    });
    spec.notes.prepend(
        u"One tile for each force, placed about where it lies; size says nothing. The classes hold about "
        "as many forces each; neighbours in one class may differ as much as others."_s);
    spec.altText = u"Tile map of %1. %2."_s.arg(spec.subtitle.left(1).toLower() + spec.subtitle.mid(1), spec.headline);
    return spec;
}
