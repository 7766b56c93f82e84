// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// Studies opened lately, the newest first, at most ten; those that are gone are left out. Only their places are kept
/// (QSettings), never anything of what is in them.
QStringList recentFiles();
void addRecentFile(const QString &path);
void clearRecentFiles();
