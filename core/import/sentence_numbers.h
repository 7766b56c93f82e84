// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

/// A number in running text that may be a figure, with the words of a bound before it ("fewer than 5", "over 830").
struct SentenceNumber {
    QString text;
    qsizetype start = 0;
    qsizetype end = 0;
    bool isPlain = true; ///< false for "1-4", "12.5": digits that are not written as one count
    bool operator==(const SentenceNumber &) const = default;
};

/// The numbers of a line that are not clearly something else. Left out: periods and days, sections of Acts, references,
/// codes, telephone numbers, hours, costs, shares, ages, pages and the numbers of a list.
std::vector<SentenceNumber> sentenceNumbers(const QString &line);

/// The line with everything that is no figure blanked, each character in its place.
QString withoutOtherNumbers(const QString &line);
