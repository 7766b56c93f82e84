// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figure.h"
#include "core/domain/period.h"
#include <QPoint>
#include <QPointF>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

/// What a value of a chart or table was made of, enough to list the counts behind it (core/report/trace.h).
struct TraceKey {
    QString force; ///< code; empty: all forces of the panel
    std::optional<Period> period;
    QString measure;      ///< "offences", "outcomes" or a printed title
    QStringList outcomes; ///< outcome groups or types of the value (core/analysis/outcome_groups.h); empty: all
    QString offence;      ///< code or printed title; empty: all
    bool operator==(const TraceKey &) const = default;
};

/// What chance variation alone would explain around a value (core/analysis/intervals.h): not what it can stand for.
struct ChanceRange {
    double low = 0;
    std::optional<double> high; ///< empty: no upper limit
    bool operator==(const ChanceRange &) const = default;
};

/// One value of a series: a number, an interval, or a stated absence. Never a zero for nothing.
struct ChartValue {
    std::optional<double> low;  ///< smallest value it can stand for; empty where absent. A share is 0 to 1
    std::optional<double> high; ///< equal to low where exact; empty with low set: no upper bound
    QString label;              ///< as written at the bar: "1,204", "4%", "<5", "not given"
    TraceKey trace;
    std::optional<ChanceRange> chance = {}; ///< of dots: drawn as a line through them
    std::optional<double> across = {};      ///< of a funnel: where it stands along the bottom
    int look = -1;                          ///< of a grid or a map: place in ChartSpec::looks

    bool isAbsent() const { return !low; }
    bool isInterval() const { return low && (!high || *high > *low); }
    bool operator==(const ChartValue &) const = default;
};

struct ChartSeries {
    QString name;
    int colour = 0; ///< place in the palette (methods 4.1); Muted for "everything else"
    static constexpr int Muted = -1;
    static constexpr int Remainder = -2; ///< what a base holds beyond its known parts: lighter than Muted
    std::vector<ChartValue> values;      ///< one for each category
    QString group = {};                  ///< of a grid: the first words of the name, written once over several columns
    bool operator==(const ChartSeries &) const = default;
};

/// Forces that left a flow before a step, for one reason.
struct ChartLeaving {
    QString reason;    ///< "refused (s12(1))"
    QStringList names; ///< of the forces
    bool operator==(const ChartLeaving &) const = default;
};

struct ChartCategory {
    QString label;
    bool isPartYear = false;                ///< marked on the axis: "Jan–Jul 2022 (part-year)"
    int from = -1;                          ///< of a flow: place of the step before; -1 for a first one
    std::vector<ChartLeaving> leaving = {}; ///< of a flow: between that step and this one
    bool isNamed = false;                   ///< of a funnel: its name stands at its dot
    QString group = {};                     ///< of small multiples: the plot it stands in
    std::optional<QPoint> tile = {};        ///< of a map: column and row
    QString shortName = {};                 ///< of a map: what stands on its tile
    bool operator==(const ChartCategory &) const = default;
};

/// A line across the plot before the category at which something changed: law, counting, panel.
struct ChartBreak {
    double position = 0; ///< in categories: 2.5 lies in the middle of the third
    QString label;
    bool operator==(const ChartBreak &) const = default;
};

struct ChartLine {
    double value = 0;
    QString label; ///< "all 24 forces together: 4.0%"
    bool operator==(const ChartLine &) const = default;
};

struct ChartCurve {
    QString label;      ///< "95% limits"; two curves may share it
    bool isFine = true; ///< the inner of two pairs is drawn in a finer line
    std::vector<QPointF> points;
    bool operator==(const ChartCurve &) const = default;
};

/// How a cell of a grid or a tile of a map looks: a state or a class of values, never told by colour alone.
struct ChartLook {
    enum class Fill { Dark, Middle, Light, Empty, Hatched };
    QString label; ///< "complete", "12.0 to 18.9"
    Fill fill = Fill::Empty;
    QString mark; ///< a letter or sign; empty: none
    bool operator==(const ChartLook &) const = default;
};

/// Everything there is to see in a chart, as plain words and numbers. One renderer draws it on screen and in files.
struct ChartSpec {
    enum class Kind {
        Bars,      ///< one group of columns for each category
        Stacked,   ///< counts on top of each other
        Shares,    ///< parts of a named base, stacked to 100 % or less
        ForceBars, ///< horizontal bars, one for each force
        Flow,      ///< boxes from step to step, with those that left between them
        Dots,      ///< a dot for each force on its own line, with its range of chance; see drawnSeries()
        Funnel,    ///< a dot for each force by size and value, between limits; see drawnSeries()
        Grid,      ///< a row for each category, a cell for each series, in one of the looks
        Tiles,     ///< a map: one tile for each category, in the look of its first series; see drawnSeries()
        Multiples, ///< a small plot for each group of categories, all on one scale; shares are stacked
        Lines,     ///< one line for each series from category to category
    };
    enum class Unit { Count, Share, Change }; ///< 0.04 is 4% as a share and +4% as a change
    Kind kind = Kind::Bars;
    Unit unit = Unit::Count;
    QString name;        ///< of the gallery: "offences-by-year"
    QString headline;    ///< the finding, at most 15 words
    QString subtitle;    ///< measure, geography, dates
    QString valueTitle;  ///< what the value axis counts: "Offences recorded"
    QString acrossTitle; ///< of a funnel: what its bottom axis counts
    std::vector<ChartCategory> categories;
    std::vector<ChartSeries> series;
    std::vector<ChartBreak> breaks;
    std::vector<ChartLine> lines;
    std::vector<ChartCurve> curves;
    std::vector<ChartLook> looks; ///< of a grid or a map, in the order of its key
    QString base;                 ///< of every share: "all 13,860 offences recorded"; empty for counts
    QString panel;                ///< "24 of 43 forces (Avon and Somerset, ...)", or the one force
    QStringList forces;           ///< codes of the panel: what a TraceKey without force stands for
    QString source;               ///< publication and organisation, without the word "Source"
    QStringList notes;
    QString altText; ///< at most two sentences
    /// For the screen, never printed: why words that a person saved do not stand here (core/report/chart_wording.h).
    QString wordingFlag;
    bool isEmpty() const { return categories.empty() || series.empty(); }
    /// How many series, from the first on, are drawn: dots show one; the others are what it is made of, in its table.
    std::size_t drawnSeries() const { return drawsOne() ? std::min<std::size_t>(1, series.size()) : series.size(); }
    bool drawsOne() const { return isOfDots() || kind == Kind::Tiles; }
    bool isOfDots() const { return kind == Kind::Dots || kind == Kind::Funnel; }
    bool operator==(const ChartSpec &) const = default;
};

/// The spec as text, one fact a line: golden tests compare it.
QString describe(const ChartSpec &spec);
