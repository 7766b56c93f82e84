// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/remark.h"
#include <QByteArray>
#include <vector>

/// The text of a file in UTF-8, and what was odd about it.
struct DecodedText {
    QByteArray utf8; ///< always valid UTF-8, without byte order mark; may point into the bytes it was read from
    const char *encoding = "UTF-8"; ///< "UTF-8", "UTF-16LE", "UTF-16BE", "Windows-1252"
    std::vector<Remark> remarks;
};

/// Finds the encoding and decodes. A byte order mark decides. Without one: NUL in every second byte is taken for
/// UTF-16, with a question; else strict UTF-8; else Windows-1252, with a note. What cannot be decoded becomes U+FFFD
/// and a question that names line and byte: never silently. Throws Error for UTF-32 and for NUL characters. The bytes
/// must live as long as the decoded text.
DecodedText decodeText(const QByteArray &bytes, const QString &fileName);
