// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/count_columns.h"

class Database;

/// Brings the columns up to date with the study: new words at the end of the lists, returns that came into force read,
/// those that stepped back dropped. Counts without a period or a measure take part in nothing and are left out.
/// A return of which a figure was corrected, or a correction taken back, is read anew.
void refreshColumns(Database &database, CountColumns &columns);
/// The same for returns that a later one superseded, without corrections. `words`: after refreshColumns().
void refreshSuperseded(Database &database, std::vector<ReturnColumns> &columns, const StudyDimensions &words);
