// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/flow_chart.h"

#include "core/report/chart_parts.h"
#include "core/report/charts.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QString titled(const QString &words)
{
    return words.left(1).toUpper() + words.mid(1);
}

ChartValue countOf(std::size_t forces, const QString &label)
{
    return {double(forces), double(forces), label, {}};
}

/// "Sent from 4 July 2022"; what was asked for where no day of sending is noted.
QString flowSubtitle(const StudyView &view)
{
    QStringList measures;
    for (const Question &question : view.questions)
        measures += measureKey(question.measure);
    QString words = u"Police forces asked about %1"_s.arg(measures.join(u" and "_s));
    std::vector<Period> periods;
    for (const Question &question : view.questions)
        periods.insert(periods.end(), question.periods.begin(), question.periods.end());
    if (!periods.empty())
        words += u", "_s + Period(std::ranges::min(periods, {}, &Period::from).from(),
                                  std::ranges::max(periods, {}, &Period::to).to())
                               .dates();
    return words;
}

void addNotes(ChartSpec &spec, const StudyView &view, const std::vector<FlowStage> &stages)
{
    const bool knowsDays =
        std::ranges::any_of(stages, [](const FlowStage &stage) { return stage.key.startsWith("in-time"_L1); });
    if (knowsDays)
        spec.notes += u"In time: within 20 working days, or the day announced where the public interest was weighed. A "
                      "late answer counts like any other."_s;
    spec.notes +=
        u"Complete: marked so by a person for every period asked for. A force may be complete for one measure "
        "and not for another."_s;
    if (!view.info.notice.isEmpty())
        spec.notes += view.info.notice;
}

QString altTextOf(const ChartSpec &spec, const std::vector<FlowStage> &stages)
{
    const bool isAnyLeft = std::ranges::any_of(stages, [](const FlowStage &stage) { return !stage.leaving.empty(); });
    return u"Flow diagram from the forces asked to those whose figures are complete. %1%2"_s.arg(
        spec.headline, isAnyLeft ? u"; each step names the forces that left and why."_s : u"."_s);
}
} // namespace

std::vector<ChartLeaving> leavingByReason(const StudyView &view, const FlowStage &stage)
{
    std::vector<ChartLeaving> leaving;
    for (const LeftOut &left : stage.leaving) {
        auto found = std::ranges::find(leaving, left.reason, &ChartLeaving::reason);
        if (found == leaving.end())
            found = leaving.insert(leaving.end(), {left.reason, {}});
        found->names += view.forceName(left.force);
    }
    std::ranges::stable_sort(leaving, std::greater(), [](const ChartLeaving &one) { return one.names.size(); });
    return leaving;
}

QString leavingText(const std::vector<ChartLeaving> &leaving)
{
    QStringList reasons;
    qsizetype forces = 0;
    for (const ChartLeaving &one : leaving) {
        forces += one.names.size();
        reasons += u"%1 %2 (%3)"_s.arg(one.reason).arg(one.names.size()).arg(one.names.join(u", "_s));
    }
    return forces == 0 ? u"0"_s : u"%1: %2"_s.arg(forces).arg(reasons.join(u"; "_s));
}

QString flowHeadline(const std::vector<FlowStage> &stages)
{
    QStringList words;
    for (const FlowStage &stage : stages) {
        const auto count = stage.forces.size();
        if (stage.key.startsWith("asked"_L1))
            words += u"%1 forces %2"_s.arg(count).arg(stage.title);
        else if (stage.key.startsWith("answered"_L1) || stage.key.startsWith("complete-"_L1))
            words += u"%1 %2"_s.arg(count).arg(stage.title);
    }
    return words.join(u", "_s);
}

ChartSpec flowChart(const StudyView &view, const QString &)
{
    const auto stages = flowStages(view);
    const QString name = u"flow"_s;
    if (stages.empty() || stages.front().forces.isEmpty())
        return emptyChart(name, u"No force has been asked yet. Note on the board who was asked what."_s);
    ChartSpec spec;
    spec.kind = ChartSpec::Kind::Flow;
    spec.name = name;
    spec.headline = flowHeadline(stages);
    spec.subtitle = flowSubtitle(view);
    spec.valueTitle = u"Forces"_s;
    ChartSeries reached{u"Forces"_s, 0, {}};
    ChartSeries left{u"Left before this step"_s, ChartSeries::Muted, {}};
    for (const FlowStage &stage : stages) {
        ChartCategory category{titled(stage.title), false, stage.from, leavingByReason(view, stage)};
        reached.values.push_back(countOf(std::size_t(stage.forces.size()), QString::number(stage.forces.size())));
        left.values.push_back(countOf(stage.leaving.size(), leavingText(category.leaving)));
        spec.categories.push_back(std::move(category));
    }
    spec.series = {reached, left};
    spec.source = view.info.sourceLine;
    addNotes(spec, view, stages);
    spec.altText = altTextOf(spec, stages);
    return spec;
}
