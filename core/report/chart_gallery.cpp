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
    QLatin1StringView question;
    bool takesForce;
    GalleryPart part; ///< Pages: also there
    ChartSpec (*make)(const StudyView &, const QString &);
};
constexpr std::array<GalleryChart, 20> Charts{{
    {"offences-by-year"_L1, "Offences recorded by year"_L1, "How many offences were recorded each year?"_L1, true,
     GalleryPart::Pages, offencesByYear},
    {"outcomes-by-year"_L1, "Offences recorded by outcome and year"_L1, "What became of the offences, in numbers?"_L1,
     true, GalleryPart::Pages, outcomesByYear},
    {"outcome-shares-by-year"_L1, "Outcomes as shares of a named base, by year"_L1,
     "What share of offences ended how?"_L1, true, GalleryPart::Pages, outcomeSharesByYear},
    {"offences-by-force"_L1, "Offences recorded by force"_L1, "How many offences did each force record?"_L1, false,
     GalleryPart::Pages, offencesByForce},
    {"offences-by-month"_L1, "Offences recorded by month"_L1,
     "How did it go month by month, and when did the law change?"_L1, true, GalleryPart::Pages, offencesByMonth},
    {"change-by-force"_L1, "Change between two years by force"_L1, "Where did offences rise or fall?"_L1, false,
     GalleryPart::Pages, changesByForce},
    {"rate-by-force"_L1, "Offences per 100,000 residents by force"_L1,
     "How many offences for each 100,000 residents?"_L1, false, GalleryPart::Pages, ratesByForce},
    {"charge-share-by-force"_L1, "Share charged or summonsed by force"_L1,
     "How many end in a charge, force by force?"_L1, false, GalleryPart::Pages, chargeSharesByForce},
    {"charge-funnel"_L1, "Share charged against number of offences"_L1, "Which shares charged are more than chance?"_L1,
     false, GalleryPart::Pages, chargeFunnel},
    {"charge-funnel-adjusted"_L1, "The same, limits widened for differences between forces"_L1,
     "And once forces differ beyond chance?"_L1, false, GalleryPart::Pages, chargeFunnelAdjusted},
    {"flow"_L1, "Asked, answered, complete"_L1, "Who was asked, who answered, whose figures are complete?"_L1, false,
     GalleryPart::Pages, flowChart},
    {"what-is-missing"_L1, "What is missing, by force and period"_L1, "What is missing, and why?"_L1, false,
     GalleryPart::All, whatIsMissing},
    {"response-times"_L1, "Working days to answer, by force"_L1, "How long did the answers take?"_L1, false,
     GalleryPart::All, responseTimes},
    {"outcome-mix"_L1, "Outcomes of one force beside all"_L1, "How do outcomes of one force compare with all?"_L1, true,
     GalleryPart::All, outcomeMix},
    {"offences-index"_L1, "Change since the first year, as an index"_L1,
     "How far has it moved since the first year?"_L1, true, GalleryPart::All, offencesIndex},
    {"force-map"_L1, "Map of the forces"_L1, "Where in the country?"_L1, false, GalleryPart::All, forceMap},
    {"offences-of-each"_L1, "Offences recorded by year, each force"_L1, "How did each force move, side by side?"_L1,
     false, GalleryPart::All, offencesMultiples},
    {"outcomes-of-each"_L1, "Outcomes by year, each force"_L1, "How did outcomes move in each force?"_L1, false,
     GalleryPart::All, outcomeMultiples},
    {"coverage"_L1, "What the included forces stand for"_L1, "How much of the country do these forces stand for?"_L1,
     false, GalleryPart::All, coverageByPeriod},
    {"outcome-lag"_L1, "Outcomes at equal time since recording"_L1, "Are later years only worse for want of time?"_L1,
     false, GalleryPart::All, outcomeLag},
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

GalleryEntry entryOf(const StudyView &view, const GalleryChart &chart, const QString &forceCode)
{
    ChartSpec spec = chart.make(view, forceCode);
    applyWording(spec, view, forceCode);
    return {chart.name, chart.title, chart.takesForce, chart.question, whyNotDrawn(spec), std::move(spec)};
}
} // namespace

std::vector<GalleryEntry> galleryList()
{
    std::vector<GalleryEntry> entries;
    for (const GalleryChart &chart : Charts)
        entries.push_back({chart.name, chart.title, chart.takesForce, chart.question, {}, {}});
    return entries;
}

std::vector<GalleryEntry> gallery(const StudyView &view, const QString &forceCode, GalleryPart part)
{
    std::vector<GalleryEntry> entries;
    for (const GalleryChart &chart : Charts) {
        if ((!forceCode.isEmpty() && !chart.takesForce) || (part == GalleryPart::Pages && chart.part != part))
            continue;
        entries.push_back(entryOf(view, chart, forceCode));
    }
    return entries;
}

GalleryEntry galleryEntry(const StudyView &view, const QString &name, const QString &forceCode)
{
    return entryOf(view, chartNamed(name), forceCode);
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
