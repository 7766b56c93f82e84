// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/review_values.h"
#include <functional>

/// How the second reader works: types each value anew from the letter without seeing ours, or looks at it and ticks.
enum class ReviewWay { Rekey, Tick };

/// What is printed beside a value in its letter, and on which page.
struct ReviewPlace {
    QString snippet;
    std::optional<int> page;
};
using ReviewPlaceOf = std::function<ReviewPlace(const ReviewValue &value)>;

/// The sheet that goes to a second reader, as text: what to do, and one line for each value. In the way of re-keying no
/// cell holds the figure, nor is it in the id.
struct ReviewPack {
    QStringList instructions;
    QStringList columns;
    std::vector<QStringList> rows; ///< each as long as `columns`
    std::vector<int> toFill;       ///< columns that are the reader's
    int tickColumn = -1;           ///< that takes yes or no
};
/// `state`: of the study, printed so that a pack can be told from another (`studyState()`).
ReviewPack reviewPack(const StudyView &view, const std::vector<ReviewValue> &values, ReviewWay way,
                      const QString &state, const ReviewPlaceOf &placeOf);
/// The digest of the state a study is in: first letters of the newest hash of its history.
QString studyState(Study &study);
