// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class Database;

/// SHA-256 over the small tables of a study: what a person noted and decided, and what they rest on. Each entry of the
/// journal keeps it, so that a change made past the journal is found. Counts and sources have hashes of their own.
QByteArray stateHash(Database &database);
