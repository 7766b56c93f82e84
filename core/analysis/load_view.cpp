// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/study_view.h"

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
    view.populations = study.populations();
    view.references = study.references().all();
}
} // namespace

StudyView loadView(Study &study)
{
    StudyView view;
    loadDecisions(view, study);
    view.counts = CountIndex(study.loadColumns());
    return view;
}

void refreshView(StudyView &view, Study &study)
{
    loadDecisions(view, study);
    view.counts.update([&](CountColumns &columns) { study.refreshColumns(columns); });
}
