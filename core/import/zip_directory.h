// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <optional>
#include <string>
#include <vector>

/// Whether the bytes start as a ZIP file does.
bool startsAsZip(const QByteArray &bytes);

/// The names in the central directory of a ZIP file, as they stand there (libzip shows a NUL in a name as a blank).
/// Nothing where there is no whole directory: the file is cut off or damaged.
std::optional<std::vector<std::string>> zipDirectoryNames(const QByteArray &bytes);
