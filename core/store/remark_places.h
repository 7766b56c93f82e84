// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/draft.h"

class Database;

/// For each remark of a draft the force it is on: that of the counts in its row, else in its column, where they are all
/// of one force. Empty where the remark is on the whole reading.
std::vector<QString> forcesOfRemarks(const Draft &draft);
