// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/schema.h"

/// Copies an open study by SQLite's backup API and checks the copy as a whole. Throws Error where the copy cannot be
/// written or does not hold; then there is no file of that name.
void backUp(Database &database, const QString &path);

/// Brings an older study to the newest version: a checked backup beside it ("NAME.version-1.foilio"), then one
/// transaction, with foreign keys, the whole file, and the number and sum of the counts checked before it is committed.
/// Throws Error and leaves the study as it was where anything fails.
void migrate(Database &database, const Migrations &migrations);
