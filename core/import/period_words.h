// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/period.h"
#include <vector>

/// Why printed words that speak of a time give no period. Never guessed: each becomes a question for a person.
enum class PeriodTrouble {
    None,
    NotAPeriod,  ///< the words are something else
    NoYear,      ///< "Jan", and nothing around it states the year, or it states several
    Outside,     ///< "January" in a file of April to December: before or after the stated period
    YearUnclear, ///< "2019" under "Financial year": the one that begins in it, or the one that ends
    OpenEnd,     ///< "2019 to date", "2020 YTD": the last day is not stated
};

struct PeriodReading {
    std::optional<Period> period; ///< nothing where there is trouble
    PeriodTrouble trouble = PeriodTrouble::NotAPeriod;
    bool operator==(const PeriodReading &) const = default;
};

/// "year ending 31 march" where such words are printed without a year, over or beside years of their own; else nothing.
QString yearsEndIn(const QString &printed);

/// Reads text that is nothing but a period, in the forms of real returns (domain 3.2): "2019", "2019/20", "2019-2020",
/// "FY 19/20", "Jan", "Jul-22", "Q1 2019/20", "01/04/2014 - 31/03/2015", "2022 (to July)", "Apr-Dec 2015", "year ending
/// June 2019". A bare year is the calendar year, two years that follow each other with a stroke or a dash the financial
/// year. `whole` is what title, file name or person state for the whole file: months and quarters without a year take
/// theirs from it. "Month not stated", "unknown" and the like are the whole, marked Unstated.
PeriodReading readPeriod(const QString &printed, const std::optional<Period> &whole = {});

/// "Month not stated", "unknown", "n/k".
bool saysNotStated(const QString &printed);

/// The period named somewhere inside a longer text (title, file name, column title). Where several are named, the one
/// that holds all the others; nothing where there is none such. Single days and months without a year are not taken.
std::optional<Period> periodWithin(const QString &text);
/// What is left of the text when the words of its period are taken out: "Stalking incidents_2015-16" gives "Stalking
/// incidents".
QString withoutPeriod(const QString &text);

/// "03/01/2021 14:20" without its time of day.
QString withoutTime(const QString &printed);

/// Where periods and single days stand in a text, in order: everything that periodWithin() looks at, days included.
struct PeriodPlace {
    Period period;
    qsizetype start;
    qsizetype end;
    bool isDay = false; ///< or the date of something else: no period of figures
};
std::vector<PeriodPlace> periodPlaces(const QString &text);

/// A period printed in two or three cells: a year of its own ("2019", "2014/15") with a month or a quarter beside it. A
/// part that the table does not have is nothing; one that it has and leaves blank is not stated.
struct PeriodParts {
    std::optional<QString> year;
    std::optional<QString> month;
    std::optional<QString>
        quarter; ///< "1", "Q1": of a financial year April to June, of a calendar year January to March
};
PeriodReading readPeriodParts(const PeriodParts &parts, const std::optional<Period> &whole = {});

/// A day as forces write it, day before month: "01/04/2014", "1 April 2014", "01-Apr-19", "2014-04-01". Months and
/// years alone give their first day, or their last with `last`.
std::optional<QDate> readDay(const QString &printed, bool last = false);
