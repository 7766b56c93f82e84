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
    struct Cells {
        std::vector<const CompletenessCell *> all;
        /// By first and last day, as Julian days; sorted.
        std::vector<std::pair<std::pair<qint64, qint64>, const CompletenessCell *>> byDays;
    };
    std::map<std::pair<qint64, QString>, Cells> m_cells; ///< by question and force
};
