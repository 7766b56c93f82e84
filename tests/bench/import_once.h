// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What the window does with one file, in one process: the study opened, the file read, its figures accepted, the
/// figures loaded, and added up by force, financial year and outcome. For a run of foilio-bench that is itself measured
/// ("foilio-bench --once STUDY TABLE"): the peer too does all of it in one process. Returns the exit code.
int importOnce(const QString &study, const QString &table);
