// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mapping.h"
#include <QString>
#include <optional>

/// The words by which returns name what their rows, columns and figures are. All compare without case, dashes,
/// underscores and doubled spaces.

/// What the heading of a column of titles says about them: "Police force" Force, "Offence Sub Group" Offence,
/// "Financial Year" Year, "Outcome Type" OutcomeType, "Date from" PeriodFrom. Nothing for words that name no kind of
/// title.
std::optional<Role> roleOfHeading(const QString &heading);
/// "Financial year", "Outcome / Financial Year": a heading of years.
bool isFinancialYearWord(const QString &heading);
/// "Total", "TOTAL", "Grand Total", "Sum:", "rows", "All", "All offences", "Total 2019": a title of totals.
bool isTotalWord(const QString &title);
/// "Total offences recorded", "Total crimes": a total of offences, or the offences recorded among outcomes.
bool isTotalOfMeasure(const QString &title);
/// "Number", "Count", "No. of", "rows", "Figures": the heading of a column of counts that says nothing else.
bool isCountWord(const QString &title);
/// "Force population (000)", "Days to outcome", "Cost (GBP)", "Rate per 1,000": numbers that are no counts of crime.
bool isOtherNumber(const QString &title);
/// "Percentage change", "charge rate", "% of total", "Proportion".
bool isShareWord(const QString &title);

/// What is counted, from a title: "Number of Crimes Recorded", "Crimes", "recorded", "incidents" are offences recorded;
/// "Outcomes", "Disposals" are outcomes; "Victims", "Arrests" are a measure of their own. Nothing where no word says
/// so.
std::optional<Measure> measureInWords(const QString &title);
/// A title of nothing but a measure: "Offences recorded", "Crimes", "Total recorded". "Violent crime" is an offence.
bool isMeasureOnly(const QString &title);

/// "Revenge porn offences", "Section 33 crimes recorded": offences of a kind, among other titles.
bool endsWithOffences(const QString &title);
/// "Number of victims", "3. Number of suspects": people are counted, whatever stands around it.
bool isPeopleCount(const QString &title);
/// "Row Labels", "Column Labels", "Values": what a pivot table prints of its own and that names nothing.
bool isPivotWord(const QString &title);

/// Words of offences ("Burglary", "Violence with injury", a Home Office code) and of places ("General Hospital").
bool hasOffenceWords(const QString &title);
bool hasPlaceWords(const QString &title);
/// Text that only answers yes or no: "y", "no".
bool isYesOrNo(const QString &text);
/// Lower case, dashes, underscores and signs as single spaces: only to compare.
QString comparableTitle(const QString &title);
