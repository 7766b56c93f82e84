// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/panel.h"
#include "core/analysis/query.h"
#include "core/report/chart_spec.h"

// The words and parts that every chart shares.

/// What one chart is about: one or two measures in some periods, for the included forces or for one force.
struct ChartFrame {
    const StudyView &view;
    QString force; ///< code; empty: all included forces
    QStringList measures;
    std::vector<Period> periods;
    Panel panel;

    ChartFrame(const StudyView &study, const QString &forceCode, const QStringList &ofMeasures,
               std::vector<Period> inPeriods);
    /// A query of one of the measures over the periods and forces of the chart.
    Query query(const QString &measure, std::vector<Dimension> by) const;
    Figure totalOf(const QString &measure) const;
    bool isOneForce() const { return !force.isEmpty(); }
    QString who() const;   ///< "24 forces", "Kent"
    QString dates() const; ///< "1 January 2019 to 31 July 2022"
};

/// The value of a bar: its label as printed, "<5" for a single hidden count, "not given" where nothing is there.
ChartValue chartValue(const Total &total, const TraceKey &trace);
QString figureLabel(const Total &total);

/// A chart with its name, subtitle, panel, source and forces; categories of the periods and the breaks in the law.
ChartSpec startChart(const ChartFrame &frame, ChartSpec::Kind kind, const QString &name, const QString &valueTitle);
void addPeriodCategories(ChartSpec &spec, const ChartFrame &frame);
/// Part-years, law changes, hidden, absent and unresolved figures, a force that is not complete, the study's own
/// notice; then the alternative text from headline and subtitle.
void finishChart(ChartSpec &spec, const ChartFrame &frame, const Total &all);
/// An empty chart that says why there is nothing to draw.
ChartSpec emptyChart(const QString &name, const QString &why);

/// "Offences recorded rose 26% between 2019 and 2020 across 24 forces": from the first to the last full year shown,
/// else what the last period holds.
QString trendHeadline(const ChartFrame &frame, const QString &measureTitle);
/// The first and the last full year among the periods, where they are of the same months.
std::optional<std::pair<Period, Period>> fullYears(const std::vector<Period> &periods);
/// Why nothing is drawn for this frame; empty where there is something.
QString whyEmpty(const ChartFrame &frame);
