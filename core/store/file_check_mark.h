// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class Database;

/// Whether the whole file was checked on this machine within the last week. The machine is known by a salted digest, so
/// that the file does not name it.
bool isCheckFresh(Database &database);
void noteCheck(Database &database); ///< writes that it was checked now; not a step of the history
