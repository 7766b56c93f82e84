// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/return_repository.h"
#include <map>

// The steps of ReturnRepository::accept(), in a transaction of the caller.

/// Number of the source with these bytes, stored in pieces where it is new.
qint64 storeSource(Database &database, const SourceFile &source);
/// Stores what holds for the whole draft: rules, sheets, recipes. Returns the number of the reading.
qint64 storeReading(Database &database, const Draft &draft, qint64 source);
/// Stores the remarks with their reading, and with the content (by code of its force) where they are on its cells.
void storeRemarks(Database &database, const Draft &draft, qint64 reading, const std::map<QString, qint64> &contents);
/// Error for the first mistake: what is wrong is not stored.
void refuseMistakes(const Draft &draft);
