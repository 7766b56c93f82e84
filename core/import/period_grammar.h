// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/period_tokens.h"
#include "core/import/period_words.h"

/// One printed point in time, as exact as it was printed; 0 for what was left out.
struct PeriodPoint {
    int year = 0; ///< first year of a financial year
    bool financial = false;
    int month = 0;
    int day = 0;

    bool isYear() const { return year > 0 && month == 0; }
    bool isDay() const { return day > 0; }
};

/// A phrase that names a period: one point, two points, months before an end, or a quarter.
struct PeriodPhrase {
    enum Form { Single, Range, Ending, Quarter, Open } form = Single;
    PeriodPoint from;
    PeriodPoint to;
    int number = 0;       ///< months before the end, or the quarter
    std::size_t next = 0; ///< token after the phrase
};

/// The longest phrase that starts at this token.
std::optional<PeriodPhrase> periodPhrase(const std::vector<PeriodToken> &tokens, std::size_t start);
/// One point alone, nothing before it.
std::optional<PeriodPhrase> periodPoint(const std::vector<PeriodToken> &tokens, std::size_t start);
/// The dates of a phrase; months without a year are looked for in the whole.
PeriodReading periodOf(const PeriodPhrase &phrase, const std::optional<Period> &whole);

/// First or last day of a point that has a year; nothing for a day that does not exist.
std::optional<QDate> firstDay(const PeriodPoint &point);
std::optional<QDate> lastDay(const PeriodPoint &point);
