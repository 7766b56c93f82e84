// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/count_columns.h"
#include "core/store/fresh_counts.h"

/// Brings the columns up to date with the study: new words at the end of the lists, returns that came into force read,
/// those that stepped back dropped, those of which a label means something new or a figure was corrected read again.
/// Counts without a period or a measure take part in nothing and are left out. Counts that are fresh are not read from
/// the file.
void refreshColumns(Database &database, CountColumns &columns, FreshContents fresh = {});
/// The same for returns that a later one superseded, without corrections. `words`: after refreshColumns().
void refreshSuperseded(Database &database, std::vector<ReturnColumns> &columns, const StudyDimensions &words);
