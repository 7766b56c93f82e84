// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/block_chooser.h"
#include "core/analysis/decision_index.h"
#include "core/report/chart_parts.h"
#include "core/report/charts.h"
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
enum CellState {
    CellComplete,
    CellPartial,
    CellUnjudged,
    CellExcluded,
    CellNoFigure,
    CellRefused,
    CellNoReply,
    CellNotAsked
};

const std::vector<ChartLook> &cellLooks()
{
    using Fill = ChartLook::Fill;
    static const std::vector<ChartLook> looks{{u"complete"_s, Fill::Dark, {}},
                                              {u"partial"_s, Fill::Light, u"p"_s},
                                              {u"given, not judged yet"_s, Fill::Middle, u"?"_s},
                                              {u"given, left out by a decision"_s, Fill::Empty, u"e"_s},
                                              {u"answered without this figure"_s, Fill::Empty, QString(u'\u00D7')},
                                              {u"refused or not held"_s, Fill::Hatched, {}},
                                              {u"no reply yet"_s, Fill::Empty, u"–"_s},
                                              {u"not asked"_s, Fill::Empty, {}}};
    return looks;
}

struct CellSaid {
    CellState state = CellNotAsked;
    QString words;
};

CellSaid withoutFigure(const Answer &answer)
{
    switch (answer.status) {
    case AnswerStatus::NotAsked:
        return {CellNotAsked, noAnswerReason(answer)};
    case AnswerStatus::Awaited:
    case AnswerStatus::Clarification:
    case AnswerStatus::Withdrawn:
        return {CellNoReply, noAnswerReason(answer)};
    case AnswerStatus::Answered:
    case AnswerStatus::Partly:
        return {CellNoFigure, u"answered without this figure"_s};
    default:
        return {CellRefused, noAnswerReason(answer)};
    }
}

CellSaid withFigure(const Decision &decision)
{
    const Reason *reason = findReason(decision.reason);
    const QString why = reason ? u": "_s + reason->title.left(1).toLower() + reason->title.mid(1) : QString();
    switch (decision.completeness) {
    case Completeness::Complete:
        return {CellComplete, u"complete"_s};
    case Completeness::Partial:
        return {CellPartial, u"partial"_s + why};
    case Completeness::Excluded:
        return {CellExcluded, u"left out"_s + why};
    case Completeness::Unreviewed:
        break;
    }
    return {CellUnjudged, u"given, not judged yet"_s};
}

/// Every territorial force, and any other that was asked.
QStringList rowsOfGrid(const StudyView &view)
{
    QStringList codes;
    for (const Force *force : view.forces.territorial())
        codes += force->code;
    for (const Answer &answer : view.answers) {
        if (answer.status != AnswerStatus::NotAsked && !codes.contains(answer.force))
            codes += answer.force;
    }
    return codes;
}

void addQuestionColumns(ChartSpec &spec, const StudyView &view, const Question &question,
                        const DecisionIndex &decisions)
{
    const QString measure = measureKey(question.measure);
    const BlockChooser chooser(view, measure, 0);
    for (const Period &period : question.periods.empty() ? shownYears(view, measure) : question.periods) {
        ChartSeries column{question.title + u' ' + period.label(), ChartSeries::Muted, {}, question.title};
        for (const QString &force : spec.forces) {
            const CellSaid said = chooser.choose(force, period).empty()
                                      ? withoutFigure(view.answer(force, question.id))
                                      : withFigure(decisions.find(force, question.id, period));
            ChartValue value{{}, {}, said.words, {force, period, measure, {}, {}}};
            value.look = said.state;
            column.values.push_back(std::move(value));
        }
        spec.series.push_back(std::move(column));
    }
}

/// Only looks that occur stand in the key.
void keepUsedLooks(ChartSpec &spec)
{
    std::array<int, CellNotAsked + 1> place{};
    place.fill(-1);
    for (int state = 0; state <= CellNotAsked; ++state) {
        const bool isUsed = std::ranges::any_of(spec.series, [state](const ChartSeries &column) {
            return std::ranges::find(column.values, state, &ChartValue::look) != column.values.end();
        });
        if (!isUsed)
            continue;
        place[std::size_t(state)] = int(spec.looks.size());
        spec.looks.push_back(cellLooks()[std::size_t(state)]);
    }
    for (ChartSeries &column : spec.series)
        for (ChartValue &value : column.values)
            value.look = place[std::size_t(value.look)];
}

/// From the first to the last day that any cell is about.
QString datesOfGrid(const ChartSpec &spec)
{
    Period around = *spec.series.front().values.front().trace.period;
    for (const ChartSeries &column : spec.series) {
        const Period &period = *column.values.front().trace.period;
        around = Period(std::min(around.from(), period.from()), std::max(around.to(), period.to()));
    }
    return around.dates();
}

/// "24 of 43 forces are complete in every period for offences, 22 for outcomes".
QString completeHeadline(const StudyView &view, const ChartSpec &spec)
{
    QStringList words;
    for (const Question &question : view.questions) {
        int complete = 0;
        for (std::size_t row = 0; row < spec.categories.size(); ++row)
            complete += std::ranges::all_of(spec.series, [&](const ChartSeries &column) {
                return column.group != question.title || column.values[row].label == "complete"_L1;
            });
        words += words.isEmpty() ? u"%1 of %2 forces are complete in every period for %3"_s.arg(complete)
                                       .arg(spec.categories.size())
                                       .arg(measureKey(question.measure))
                                 : u"%1 for %2"_s.arg(complete).arg(measureKey(question.measure));
    }
    return words.join(u", "_s);
}
} // namespace

ChartSpec whatIsMissing(const StudyView &view, const QString &)
{
    const QString name = u"what-is-missing"_s;
    const bool isAsked =
        std::ranges::any_of(view.answers, [](const Answer &answer) { return answer.status != AnswerStatus::NotAsked; });
    if (view.questions.empty() || !isAsked)
        return emptyChart(name, u"No force has been asked yet. Note on the board who was asked what."_s);
    ChartSpec spec;
    spec.kind = ChartSpec::Kind::Grid;
    spec.name = name;
    spec.forces = rowsOfGrid(view);
    for (const QString &force : std::as_const(spec.forces))
        spec.categories.push_back({view.forceName(force)});
    const DecisionIndex decisions(view);
    for (const Question &question : view.questions)
        addQuestionColumns(spec, view, question, decisions);
    if (spec.series.empty())
        return emptyChart(name, u"The questions name no periods and no figures are imported. Say on the board which "
                                "periods were asked for."_s);
    spec.headline = completeHeadline(view, spec);
    keepUsedLooks(spec);
    spec.valueTitle = u"What each force gave"_s;
    spec.subtitle =
        u"What each of %1 police forces gave, by question and period asked for, %2"_s.arg(spec.forces.size())
            .arg(datesOfGrid(spec));
    spec.source = view.info.sourceLine;
    spec.panel = u"all %1 forces, whether or not they answered"_s.arg(spec.forces.size());
    spec.notes += u"Complete, partial and left out are decisions of a person. What is absent is no zero."_s;
    if (!view.info.notice.isEmpty())
        spec.notes += view.info.notice;
    spec.altText = u"Grid of %1 forces by question and period, showing which figures are complete, partial, refused or "
                   "missing. %2."_s.arg(spec.forces.size())
                       .arg(spec.headline);
    return spec;
}
