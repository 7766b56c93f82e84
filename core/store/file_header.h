// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

constexpr qint64 MaxStudyBytes = 2LL << 30; ///< neither opened nor made larger

/// Looks at a file without SQLite, which could change it: throws Error where it is missing, empty, too large, cut off,
/// no study or of a newer version than `newest`. Returns the path without links.
QString checkHeader(const QString &path, int newest);
/// Beside the file lies the journal of a transaction that was cut off; SQLite rolls it back when the file is opened.
bool hasJournal(const QString &path);
