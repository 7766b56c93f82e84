// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sensitivity_words.h"

#include "core/analysis/outcome_groups.h"
#include "core/report/chart_parts.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
HeadlineNumber shareNumber(const ChartFrame &frame, Base base)
{
    HeadlineNumber number;
    number.kind = HeadlineNumber::Kind::Share;
    number.measure = u"outcomes"_s;
    number.outcomes = {QString(OutcomeGroups::Charged)};
    number.base = base;
    number.periods = number.allPeriods = frame.periods;
    number.panel = frame.panel;
    return number;
}

struct Column {
    QString title;
    Query query; ///< of all forces of the row
    TraceKey trace;
};

Query queryOf(const SensitivityRow &row, const QString &measure, const std::vector<Period> &periods)
{
    Query query;
    query.measure = measure;
    query.by = {Dimension::Force};
    query.forces = row.forces;
    query.periods = periods;
    return query;
}

/// A share over several periods is traced over their whole span.
std::optional<Period> spanOf(const std::vector<Period> &periods)
{
    return periods.size() == 1 ? std::optional(periods.front()) : std::nullopt;
}

/// Keys of the outcomes that are in a base other than all recorded.
QStringList outcomesOfBase(const StudyView &view, const HeadlineNumber &headline, const SensitivityRow &row)
{
    Query query = queryOf(row, u"outcomes"_s, headline.periods);
    query.by = {Dimension::OutcomeGroup};
    QStringList keys = pivot(view, query).axes[0].keys;
    keys.removeAll(QString(OutcomeGroups::Unknown));
    if (row.base == Base::Finalised)
        keys.removeAll(QString(OutcomeGroups::Open));
    return keys;
}

std::vector<Column> columnsOf(const StudyView &view, const HeadlineNumber &headline, const SensitivityRow &row)
{
    std::vector<Column> columns;
    if (headline.kind == HeadlineNumber::Kind::Change) {
        for (const Period &period : headline.periods)
            columns.push_back(
                {period.label(), queryOf(row, headline.measure, {period}), {{}, period, headline.measure, {}, {}}});
        return columns;
    }
    Column part{u"Charged"_s,
                queryOf(row, u"outcomes"_s, headline.periods),
                {{}, spanOf(headline.periods), u"outcomes"_s, row.outcomes, {}}};
    part.query.outcomes = row.outcomes;
    columns.push_back(part);
    const bool isInside = row.base != Base::AllRecorded;
    const QString measure = isInside ? u"outcomes"_s : u"offences"_s;
    Column whole{u"Base"_s, queryOf(row, measure, headline.periods), {{}, spanOf(headline.periods), measure, {}, {}}};
    if (isInside)
        whole.trace.outcomes = whole.query.outcomes = outcomesOfBase(view, headline, row);
    columns.push_back(whole);
    return columns;
}

void addFigures(ChartSpec &spec, const StudyView &view, const std::vector<Column> &columns)
{
    for (const Column &column : columns) {
        ChartSeries &series = spec.series.emplace_back();
        series.name = column.title;
        const Pivot counts = pivot(view, column.query);
        for (std::size_t i = 0; i < counts.cells.size(); ++i) {
            TraceKey trace = column.trace;
            trace.force = counts.axes[0].keys[qsizetype(i)];
            series.values.push_back(chartValue(counts.cells[i], trace));
        }
    }
}

void addWithout(ChartSpec &spec, const SensitivityRow &row)
{
    ChartSeries &series = spec.series.emplace_back();
    series.name = u"Without it"_s;
    for (const ForceNumber &one : row.without)
        series.values.push_back({0, 0, one.text, {}});
}
} // namespace

std::optional<HeadlineNumber> headlineNumber(const StudyView &view, const QString &chart, const QString &forceCode)
{
    if (chart == "outcomes-by-year"_L1 || chart == "outcome-shares-by-year"_L1) {
        const auto base = proposedBase(view);
        if (!base)
            return std::nullopt;
        const QStringList measures = baseMeasures(*base);
        const ChartFrame frame(view, forceCode, measures, shownYears(view, measures.front()));
        return frame.periods.empty() || frame.panel.isEmpty() ? std::nullopt : std::optional(shareNumber(frame, *base));
    }
    if (chart != "offences-by-year"_L1)
        return std::nullopt;
    HeadlineNumber number;
    const ChartFrame frame(view, forceCode, {number.measure}, shownYears(view, number.measure));
    const auto years = fullYears(frame.periods);
    if (!years || frame.panel.isEmpty())
        return std::nullopt;
    number.periods = {years->first, years->second};
    number.allPeriods = frame.periods;
    number.panel = frame.panel;
    return number;
}

QString sensitivityLine(const SensitivityRow &row)
{
    const QString said = u"%1: %2, %3"_s.arg(row.title, row.text, verdictName(row.verdict));
    return row.note.isEmpty() ? said : u"%1 (%2)"_s.arg(said, row.note);
}

ChartSpec sensitivityTable(const StudyView &view, const HeadlineNumber &headline, const SensitivityRow &row)
{
    ChartSpec spec;
    spec.kind = ChartSpec::Kind::ForceBars;
    spec.name = u"sensitivity-"_s + row.key;
    spec.headline = sensitivityLine(row);
    spec.forces = row.forces;
    spec.panel = u"%1 forces"_s.arg(row.forces.size());
    for (const QString &force : row.forces)
        spec.categories.push_back({view.forceName(force)});
    addFigures(spec, view, columnsOf(view, headline, row));
    if (!row.without.empty())
        addWithout(spec, row);
    return spec;
}

std::optional<Coverage> headlineCoverage(const StudyView &view, const HeadlineNumber &headline)
{
    if (headline.panel.rule.kind == PanelRule::Kind::One || headline.periods.empty())
        return std::nullopt;
    return populationCoverage(view, headline.panel.forces, headline.periods.back().to().year());
}
