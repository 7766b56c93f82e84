// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/draft.h"
#include "core/domain/force.h"
#include "core/domain/reference_series.h"
#include <functional>

/// Reads a table of police recorded crime, in the layouts in which the Home Office and the ONS publish it:
/// - a row for each force, period and offence ("Financial Year", "Force Name", "Offence Description", "Number of
///   Offences"), quarters of a year added up;
/// - a row for each force and a column for each year;
/// - a row for each force and a column for each offence, of the period that title or file name say, or `period`.
/// All crime is kept for each force and period, and the offences that are wanted. Regions, countries and bodies that
/// are no force are passed over. A financial year with fewer than four of its quarters is left out. Throws Error where
/// no such table is found, or a count cannot be read: with its cell.
struct ReferenceReading {
    ReferenceTable table;
    QStringList offences; ///< all that the file names, for who chooses one
    QStringList notes;    ///< names passed over, years left out
};
ReferenceReading readReference(const SourceFile &file, const Forces &forces, const std::optional<Period> &period,
                               const std::function<bool(const QString &offence)> &wanted);
