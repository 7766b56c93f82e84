// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/count_columns.h"
#include <QString>

/// Writes a long table such as the Home Office publishes: financial year, quarter, first and last day, force (in
/// several spellings), offence, outcome type and words, number, some "<5" and some blank. All counts are invented; the
/// same number of rows always gives the same bytes. With `years` 10 and 12 months a year, offences are added until the
/// rows suffice.
void writeLongTable(const QString &path, int rows);

/// Every spelling of a force and every outcome of the long table as two small CSV files, for the peer that has no
/// reference tables: "alias,force" and "outcome,type".
void writeLookups(const QString &folder);

/// The same kind of counts as columns in memory, one return for each force: for questions over more counts than one
/// file may hold.
CountColumns syntheticColumns(int counts);

/// A small return of each force: outcomes by calendar year, 2019 to 2022, as one CSV file named after it. Invented.
void writeSmallReturns(const QString &folder);
/// Ten years of months, 2013 to 2022, of each force: offences recorded and all their outcomes, one CSV file each.
/// Invented.
void writeMonthlyReturns(const QString &folder);
