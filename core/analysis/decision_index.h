// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/study_view.h"
#include <map>

/// The decisions of a study by force and question: for those who ask for every cell of the grid, which may be ten years
/// of months. The view must outlive it.
class DecisionIndex {
public:
    explicit DecisionIndex(const StudyView &view);
    /// As StudyView::decision().
    Decision find(const QString &forceCode, qint64 question, const Period &period) const;

private:
    std::map<std::pair<QString, qint64>, std::vector<const CompletenessCell *>> m_cells;
};
