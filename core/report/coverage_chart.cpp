// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/coverage.h"
#include "core/analysis/recorded_crime.h"
#include "core/domain/number_text.h"
#include "core/report/chart_parts.h"
#include "core/report/charts.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
ChartValue coveredValue(const std::optional<Coverage> &covered)
{
    if (!covered)
        return {{}, {}, u"not known"_s, {}}; // no letter holds residents: there is no cell to lead to
    return {covered->share(), covered->share(), percentText(covered->part, covered->whole) + u'%', {}};
}

/// Sources, and years that stand for others.
void addCoverageNotes(QStringList &notes, const std::optional<Coverage> &covered, const Period &period)
{
    if (!covered)
        return;
    const QString what = covered->crimeOf ? u"Recorded crime"_s : u"Residents"_s;
    notes += u"%1: %2"_s.arg(what, covered->source);
    if (covered->crimeOf && *covered->crimeOf != period)
        notes += u"Recorded crime beside %1 is that of %2, the nearest period with figures of all 43 areas"_s.arg(
            period.label(), covered->crimeOf->dates());
    else if (!covered->crimeOf && covered->isOtherYear())
        notes +=
            u"Residents beside %1 are those of %2, the nearest year with figures of all 43 areas"_s.arg(period.label())
                .arg(covered->usedYear);
    if (!covered->note().isEmpty())
        notes += covered->note();
}

QString coverageHeadline(const ChartSpec &spec, const ChartFrame &frame)
{
    for (const ChartSeries &series : spec.series) {
        if (!series.values.back().isAbsent())
            return u"Forces complete for %1 stand for %2 of all %3"_s.arg(
                frame.periods.back().label(), series.values.back().label, series.name.toLower());
    }
    return u"What the included forces stand for is not known for %1"_s.arg(frame.periods.back().label());
}
} // namespace

ChartSpec coverageByPeriod(const StudyView &view, const QString &)
{
    const QString name = u"coverage"_s, offences = u"offences"_s;
    const ChartFrame frame(view, {}, {offences}, shownYears(view, offences));
    if (frame.periods.empty())
        return emptyChart(name, whyEmpty(frame));
    ChartSpec spec = startChart(frame, ChartSpec::Kind::Bars, name, u"Share of the whole country's total"_s);
    spec.unit = ChartSpec::Unit::Share;
    spec.series = {{u"Residents"_s, 0, {}}, {u"Recorded crime"_s, 3, {}}};
    QStringList sizes;
    for (const Period &period : frame.periods) {
        const Panel panel = makePanel(view, {offences}, {period});
        const auto residents = populationCoverage(view, panel.forces, period.to().year());
        const auto crime = recordedCrimeCoverage(view, panel.forces, period);
        spec.categories.push_back({period.label(), period.kind() == Period::Kind::Part});
        spec.series[0].values.push_back(coveredValue(residents));
        spec.series[1].values.push_back(coveredValue(crime));
        sizes += u"%1 in %2"_s.arg(panel.forces.size()).arg(period.label());
        addCoverageNotes(spec.notes, residents, period);
        addCoverageNotes(spec.notes, crime, period);
    }
    std::erase_if(spec.series,
                  [](const ChartSeries &series) { return std::ranges::all_of(series.values, &ChartValue::isAbsent); });
    if (spec.series.empty())
        return emptyChart(name,
                          u"Neither residents nor recorded crime are known of all 43 areas for a year near these. "
                          "Add an official table (foilio-cli reference) to the study."_s);
    spec.notes.removeDuplicates();
    spec.valueTitle = u"Share of the 43 force areas together"_s;
    const bool hasBoth = spec.series.size() == 2, hasResidents = spec.series.front().name == "Residents"_L1;
    const QString what = hasBoth        ? u"Residents and recorded crime"_s
                         : hasResidents ? u"Residents"_s
                                        : u"Recorded crime"_s;
    spec.subtitle = u"%1 of the forces complete for offences in each period, as a share of the 43 force areas "
                    "together, %2"_s.arg(what, frame.dates());
    spec.base = (hasBoth        ? u"all residents, and all crime recorded,"_s
                 : hasResidents ? u"all residents"_s
                                : u"all crime recorded"_s) +
                u" of the 43 force areas"_s;
    spec.panel = u"forces complete in the period by itself: "_s + sizes.join(u", "_s);
    spec.headline = coverageHeadline(spec, frame);
    if (!hasBoth)
        spec.notes += hasResidents ? u"No official table of recorded crime is in the study, so that is not shown."_s
                                   : u"No year of residents is known of all 43 areas, so those are not shown."_s;
    if (!view.info.notice.isEmpty())
        spec.notes += view.info.notice;
    spec.altText =
        u"Column chart of %1. %2."_s.arg(spec.subtitle.left(1).toLower() + spec.subtitle.mid(1), spec.headline);
    return spec;
}
