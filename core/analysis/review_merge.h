// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/review_values.h"

/// A review pack that came back, compared with the study: what would be kept. Pure; write it by keep().
struct ReviewComparison {
    std::vector<ValueReading> readings; ///< values the reader said something of
    int blank = 0;
    QStringList unknown;  ///< "Line 7: ..." with why
    QStringList problems; ///< words that are neither yes nor no; where there is one, nothing is to be kept

    int agreed() const;
    int disagreed() const { return int(readings.size()) - agreed(); }
    QString text() const; ///< "38 agreed, 2 disagreed, 5 left blank, 1 not known."
};

/// `rows`: the sheet with a heading that has "Id" and either "Your reading" (re-keyed) or "Right?" (ticked, with
/// "Should be"); lines above the heading are passed over. Error where there is no such heading.
ReviewComparison compareReview(const std::vector<QStringList> &rows, const std::vector<ReviewValue> &values,
                               const std::vector<ReturnInfo> &returns, const QString &reader);
/// Keeps it. Inside Study::edit(), which has the title "Review by KW: 38 agreed, ...". Error where there are problems.
/// The same file again changes nothing.
void keepReview(Study &study, const ReviewComparison &comparison, const QString &file, const QByteArray &bytes,
                const QString &reader);
QString reviewTitle(const ReviewComparison &comparison, const QString &reader);

/// Whether what a person wrote says the same as a stored figure: the printed text, or the same bounds by the rules of
/// the return. "blank" stands for an empty cell.
bool saysTheSame(const QString &theirs, const StoredCount &count, const FigureRule &rule);

/// The figure that a person typed for a value, by the rules of its return. Error for words that are no figure.
Figure figureSaid(Study &study, const ReviewValue &value, const QString &words);
/// Puts the figure right and settles the disagreement by it. Inside Study::edit(). Error without a reason.
void correctValue(Study &study, const ValueReading &reading, const ReviewValue &value, const Figure &figure,
                  const QString &reason);
