// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/panel.h"
#include "core/analysis/query.h"
#include "core/report/chart_spec.h"

struct FigureCell {
    QString text;              ///< as shown
    std::optional<double> low; ///< as in ChartValue; empty for a title or an absence
    std::optional<double> high;
    std::optional<TraceKey> trace; ///< of a figure; titles have none
    bool operator==(const FigureCell &) const = default;
};

/// Figures in rows and columns with the lines that must travel with them: beside a chart, as CSV, on a page.
struct FigureTable {
    QString title;
    QStringList columns;
    std::vector<std::vector<FigureCell>> rows; ///< each as long as `columns`
    QString base;                              ///< empty for counts
    QString panel;
    QString source;
    QStringList notes;
    QStringList forces;                  ///< codes: what a TraceKey without force stands for
    std::optional<int> wordsColumn = {}; ///< of reasons, not of figures, beside the titles
    bool operator==(const FigureTable &) const = default;
};

/// The figures of a chart: one row for each category, one column for each series.
FigureTable tableOf(const ChartSpec &spec);

/// Totals as a long table: a column for each dimension, then the figure as text, low, high, forces-times-periods not
/// given, and counts hidden or unresolved.
FigureTable figuresTable(const StudyView &view, const Query &query, const PanelRule &rule = {});
