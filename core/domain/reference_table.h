// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

/// The rows of one of the tables the program ships (resources/reference/NAME.csv), heading left out. Our own strict
/// CSV: returns of forces are read by core/import.
std::vector<QStringList> referenceRows(const QString &name);

/// The same for any table of ours compiled into the program (":/examples/...").
std::vector<QStringList> csvRows(const QString &path);
