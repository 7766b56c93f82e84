// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/draft.h"
#include <QStringList>

/// The bytes of a file exactly as they lie on disk, with their SHA-256; the format is filled by the reader. Error where
/// it cannot be opened or read whole, or is larger than a return may be (limits.h).
SourceFile loadFile(const QString &path);

/// The sources in a file: itself, or what is inside a ZIP of replies or a mail (unpack.h). The same errors.
std::vector<SourceFile> loadSources(const QString &path);

/// The same, but a large CSV file is left where it lies, to be read from there by readSource(SourceFile &).
std::vector<SourceFile> openSources(const QString &path);

/// The files that may be returns behind the paths a person gave: files as they are, folders with everything in them by
/// name, hidden files left out. Error for a path that is not there.
QStringList filesBehind(const QStringList &paths);
