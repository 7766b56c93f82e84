// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/study_view.h"

#include <algorithm>
#include <utility>

// The one place where analysis reads a study file.

namespace {
void loadDecisions(StudyView &view, Study &study)
{
    view.info = study.info();
    view.forces = study.forces();
    view.questions = study.questions();
    view.answers = study.responses().all();
    view.requests = study.requests().all();
    view.completeness = study.completeness().all();
    view.savedCharts = study.savedCharts().all();
    view.sentences = study.sentences().all();
    view.populations = study.populations();
    view.findingAnswers = study.checks().answers();
}

/// Remarks of a return never change: only those of returns that are new are read.
void loadRemarks(StudyView &view, Study &study)
{
    auto before = std::exchange(view.remarks, {});
    for (const ReturnColumns &one : view.counts.columns().returns) {
        const auto known = std::ranges::find(before, one.returnId, &StudyView::ReadingRemarks::returnId);
        if (known != before.end()) {
            view.remarks.push_back(std::move(*known));
            continue;
        }
        auto remarks = study.returns().remarks(one.returnId);
        std::erase_if(remarks, [](const Remark &remark) { return remark.severity == Remark::Severity::Note; });
        view.remarks.push_back({one.returnId, view.counts.dimensions().forceOf(one), std::move(remarks)});
    }
}

void loadChecked(StudyView &view, Study &study)
{
    study.refreshSuperseded(view.superseded, view.counts.dimensions());
    loadRemarks(view, study);
    study.references().refresh(view.references);
}
} // namespace

StudyView loadView(Study &study)
{
    StudyView view;
    loadDecisions(view, study);
    view.counts = CountIndex(study.loadColumns());
    loadChecked(view, study);
    return view;
}

void refreshView(StudyView &view, Study &study)
{
    loadDecisions(view, study);
    view.counts.update([&](CountColumns &columns) { study.refreshColumns(columns); });
    loadChecked(view, study);
}
