// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <vector>

/// One file to be written: where, and every byte of it.
struct FileContent {
    QString path;
    QByteArray bytes;
};

/// Writes a file whole or not at all. The bytes go to a new file in the same folder, which is flushed to the disk, read
/// again and compared by size and SHA-256; only then does it take the name, and the folder is flushed. What stood there
/// before stays untouched on any failure, and its permissions are kept; a link is followed. (QSaveFile reports success
/// after a short write: methods 5.4.)
/// Throws Error naming the path and what to do.
void writeFile(const QString &path, const QByteArray &bytes);

/// The same for files that belong together, a picture with its figures: all are written and checked before the first
/// takes its name.
void writeFiles(const std::vector<FileContent> &files);
