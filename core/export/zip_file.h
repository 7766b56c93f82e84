// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <vector>

/// One file to be packed: its name with folders ("replies/letter.pdf") and its bytes.
struct ZipEntry {
    QString name;
    QByteArray bytes;
    bool isStored = false; ///< as it is, not compressed: where a format asks for it
};

/// A ZIP file in memory. Every entry carries the same fixed day, so that the same files make the same bytes; names that
/// stand twice get a number. Throws Error where it cannot be made.
QByteArray zipBytes(const std::vector<ZipEntry> &entries);

/// A name that every file system takes: no folder, no control character, no name of a device, at most 120 characters.
QString harmlessFileName(const QString &name);
