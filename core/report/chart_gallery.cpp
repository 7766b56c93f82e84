// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chart_gallery.h"

#include "core/domain/error.h"
#include "core/report/chart_wording.h"
#include "core/report/charts.h"
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
struct GalleryChart {
    QLatin1StringView name;
    QLatin1StringView title;
    bool takesForce;
    ChartSpec (*make)(const StudyView &, const QString &);
};
constexpr std::array<GalleryChart, 11> Charts{{
    {"offences-by-year"_L1, "Offences recorded by year"_L1, true, offencesByYear},
    {"outcomes-by-year"_L1, "Offences recorded by outcome and year"_L1, true, outcomesByYear},
    {"outcome-shares-by-year"_L1, "Outcomes as shares of a named base, by year"_L1, true, outcomeSharesByYear},
    {"offences-by-force"_L1, "Offences recorded by force"_L1, false, offencesByForce},
    {"offences-by-month"_L1, "Offences recorded by month"_L1, true, offencesByMonth},
    {"change-by-force"_L1, "Change between two years by force"_L1, false, changesByForce},
    {"rate-by-force"_L1, "Offences per 100,000 residents by force"_L1, false, ratesByForce},
    {"charge-share-by-force"_L1, "Share charged or summonsed by force"_L1, false, chargeSharesByForce},
    {"charge-funnel"_L1, "Share charged against number of offences"_L1, false, chargeFunnel},
    {"charge-funnel-adjusted"_L1, "The same, limits widened for differences between forces"_L1, false,
     chargeFunnelAdjusted},
    {"flow"_L1, "Asked, answered, complete"_L1, false, flowChart},
}};

const GalleryChart &chartNamed(const QString &name)
{
    const auto found = std::ranges::find_if(Charts, [&](const GalleryChart &chart) { return name == chart.name; });
    if (found != Charts.end())
        return *found;
    QStringList names;
    for (const GalleryChart &chart : Charts)
        names += chart.name;
    throw Error(u"There is no chart “%1”. The charts are %2."_s.arg(name, names.join(u", "_s)));
}

QString whyNotDrawn(const ChartSpec &spec)
{
    return spec.isEmpty() ? spec.notes.join(u' ') : QString();
}
} // namespace

std::vector<GalleryEntry> gallery(const StudyView &view, const QString &forceCode)
{
    std::vector<GalleryEntry> entries;
    for (const GalleryChart &chart : Charts) {
        if (!forceCode.isEmpty() && !chart.takesForce)
            continue;
        ChartSpec spec = chart.make(view, forceCode);
        applyWording(spec, view, forceCode);
        entries.push_back({chart.name, chart.title, chart.takesForce, whyNotDrawn(spec), std::move(spec)});
    }
    return entries;
}

ChartSpec makeChart(const StudyView &view, const QString &name, const QString &forceCode)
{
    ChartSpec spec = proposeChart(view, name, forceCode);
    applyWording(spec, view, forceCode);
    return spec;
}

ChartSpec proposeChart(const StudyView &view, const QString &name, const QString &forceCode)
{
    const GalleryChart &chart = chartNamed(name);
    if (!forceCode.isEmpty() && !view.forces.byCode(forceCode))
        throw Error(u"No force has the code “%1”."_s.arg(forceCode));
    if (!forceCode.isEmpty() && !chart.takesForce)
        throw Error(u"The chart “%1” shows all included forces; it cannot be drawn for one of them."_s.arg(name));
    return chart.make(view, forceCode);
}
