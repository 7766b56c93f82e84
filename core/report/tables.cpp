// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tables.h"

#include "core/report/chart_parts.h"
#include "core/report/statements.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
FigureCell titleCell(const QString &text)
{
    FigureCell cell;
    cell.text = text;
    return cell;
}

FigureCell figureCell(const ChartValue &value)
{
    const bool hasCells = !value.trace.measure.isEmpty(); // steps of a flow are forces, not counts of letters
    return {value.label, value.low, value.high, hasCells ? std::optional(value.trace) : std::nullopt};
}

bool isPeriod(Dimension dimension)
{
    return dimension >= Dimension::Month && dimension <= Dimension::Period;
}

QString columnTitle(Dimension dimension)
{
    QString name = dimensionName(dimension).replace(u'-', u' ');
    return name.replace(0, 1, name.left(1).toUpper());
}

/// Which key of each axis a cell of a pivot stands under.
std::vector<int> placeOf(const Pivot &pivot, std::size_t cell)
{
    std::vector<int> place(pivot.axes.size());
    for (std::size_t i = pivot.axes.size(); i-- > 0;) {
        const auto size = std::size_t(pivot.axes[i].keys.size());
        place[i] = int(cell % size);
        cell /= size;
    }
    return place;
}

TraceKey traceOf(const Pivot &pivot, const std::vector<int> &place, const Query &query)
{
    TraceKey trace;
    trace.measure = query.measure;
    trace.outcomes = query.outcomes;
    trace.offence = query.offence;
    for (std::size_t i = 0; i < place.size(); ++i) {
        const QString &key = pivot.axes[i].keys[place[i]];
        const Dimension dimension = pivot.axes[i].dimension;
        if (isPeriod(dimension))
            trace.period = pivot.periods[std::size_t(place[i])];
        else if (dimension == Dimension::Force)
            trace.force = key;
        else if (dimension == Dimension::Offence)
            trace.offence = key;
        else if (dimension == Dimension::Measure)
            trace.measure = key;
        else
            trace.outcomes = {key};
    }
    if (!trace.period && pivot.periods.size() == 1)
        trace.period = pivot.periods.front();
    return trace;
}

std::int32_t hiddenCounts(const Total &total)
{
    std::int32_t hidden = 0;
    for (const std::int32_t count : total.absences)
        hidden += count;
    return hidden;
}

/// A row for words that a force does not use at all would only say that they are its own words.
bool isWorthARow(const Pivot &pivot, const Total &total)
{
    const bool tellsWords = std::ranges::any_of(pivot.axes, [](const PivotAxis &axis) {
        return axis.dimension == Dimension::Offence || axis.dimension == Dimension::Outcome ||
               axis.dimension == Dimension::OutcomeGroup;
    });
    return total.isGiven() || hiddenCounts(total) > 0 || (!tellsWords && total.missing > 0);
}

/// Forces whose counts of the measure are all told apart by other words: they stand in no sum, which is to be known.
QStringList forcesToldApart(const StudyView &view, const QString &measure)
{
    const auto &words = view.counts.dimensions();
    const QStringList added = forcesWithCounts(view, measure);
    QStringList names;
    for (const ReturnBlocks &blocks : view.counts.blocks()) {
        for (const CountBlock &block : blocks.blocks) {
            const QString &code = words.forces[std::size_t(block.force)];
            const bool isMeasure = measureKey(words.measures[std::size_t(block.measure)]) == measure;
            if (isMeasure && (block.facet & Facet::Label) && !added.contains(code) &&
                !names.contains(view.forceName(code)))
                names += view.forceName(code);
        }
    }
    names.sort();
    return names;
}

Panel panelOf(const StudyView &view, const Query &query, const PanelRule &rule)
{
    const auto dimension = std::ranges::find_if(query.by, isPeriod);
    const bool isYear =
        dimension == query.by.end() || *dimension == Dimension::Year || *dimension == Dimension::FinancialYear;
    // A force is complete for years; whether it gave anything at all is asked of the periods shown, since one that
    // lists a few months gives no whole year.
    const bool takesAll = rule.kind == PanelRule::Kind::All;
    auto periods = query.periods;
    if (periods.empty() && (isYear || takesAll) && dimension != query.by.end())
        periods = wantedPeriods(view, query.measure, *dimension);
    if (periods.empty()) // months and stored periods lie inside the years a force is complete for
        periods = shownYears(view, query.measure);
    return makePanel(view, {query.measure}, periods, rule);
}
/// What the rows of a chart stand for.
QString rowsTitle(const ChartSpec &spec)
{
    using enum ChartSpec::Kind;
    if (spec.kind == Multiples)
        return u"Force and period"_s;
    if (spec.kind == ForceBars || spec.kind == Grid || spec.kind == Tiles || spec.isOfDots())
        return u"Force"_s;
    return spec.kind == Flow ? u"Step"_s : spec.name == "outcome-mix"_L1 ? u"Forces"_s : u"Period"_s;
}
} // namespace

FigureTable tableOf(const ChartSpec &spec)
{
    FigureTable table;
    table.title = spec.headline;
    table.columns = {rowsTitle(spec)};
    for (const ChartSeries &series : spec.series)
        table.columns += series.name;
    for (std::size_t row = 0; row < spec.categories.size(); ++row) {
        auto &cells = table.rows.emplace_back();
        cells.push_back(titleCell(spec.categories[row].label));
        for (const ChartSeries &series : spec.series)
            cells.push_back(figureCell(series.values[row]));
    }
    table.base = spec.base;
    table.panel = spec.panel;
    table.source = spec.source;
    table.notes = spec.notes;
    table.forces = spec.forces;
    if (spec.kind == ChartSpec::Kind::Flow && !spec.series.empty())
        table.wordsColumn = int(table.columns.size()) - 1;
    return table;
}

FigureTable figuresTable(const StudyView &view, const Query &query, const PanelRule &rule)
{
    FigureTable table;
    table.title = query.measure;
    for (const Dimension dimension : query.by)
        table.columns += columnTitle(dimension);
    table.columns += {u"Figure"_s, u"Low"_s, u"High"_s, u"Not given"_s, u"Hidden or unresolved"_s};
    const Panel panel = panelOf(view, query, rule);
    table.panel = panelLine(view, panel);
    table.source = view.info.sourceLine;
    table.forces = panel.forces;
    if (!view.info.notice.isEmpty())
        table.notes += view.info.notice;
    if (const QStringList names = forcesToldApart(view, query.measure); !names.isEmpty())
        table.notes += u"Told apart by other words (such as sex or age) and never added up: figures of %1."_s.arg(
            names.join(u", "_s));
    if (panel.isEmpty())
        return table;
    Query ofPanel = query;
    ofPanel.forces = panel.forces;
    const Pivot pivoted = pivot(view, ofPanel);
    for (std::size_t i = 0; i < pivoted.cells.size(); ++i) {
        const Total &total = pivoted.cells[i];
        if (!isWorthARow(pivoted, total))
            continue;
        const auto place = placeOf(pivoted, i);
        const ChartValue value = chartValue(total, traceOf(pivoted, place, query));
        auto &row = table.rows.emplace_back();
        for (std::size_t axis = 0; axis < place.size(); ++axis)
            row.push_back(titleCell(pivoted.axes[axis].titles[place[axis]]));
        row.push_back(figureCell(value));
        row.push_back(titleCell(value.low ? QString::number(qint64(*value.low)) : QString()));
        row.push_back(titleCell(value.high ? QString::number(qint64(*value.high)) : QString()));
        row.push_back(titleCell(QString::number(total.missing)));
        row.push_back(titleCell(QString::number(hiddenCounts(total))));
    }
    return table;
}
