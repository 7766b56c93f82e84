// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

/// One piece of printed words that may speak of a period. Brackets, commas and footnote signs are left out.
struct PeriodToken {
    enum Kind {
        Number, ///< value, with its count of digits ("09" has two)
        Month,  ///< value 1 to 12: "Sep", "sept", "September", and names with one letter wrong ("Novembr")
        Word,   ///< lower case
        Stroke,
        Dash, ///< hyphen, en dash, em dash, underscore
        Dot,
        Other, ///< a number glued to letters ("bbc2016", "8R"): never a year
    };
    Kind kind = Other;
    int value = 0;
    int digits = 0;
    QString word;
    qsizetype start = 0; ///< in the text
    qsizetype end = 0;
};

std::vector<PeriodToken> periodTokens(const QString &text);
/// 1 to 12; 0 where the word is no month.
int monthNumber(const QString &lowerCaseWord);
