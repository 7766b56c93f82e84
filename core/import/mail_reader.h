// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/draft.h"
#include "core/import/reader.h"

/// Whether the bytes are a mail as mail programs save it (.eml), or a web page saved in one file (.mht).
bool isMail(const QByteArray &bytes);

/// Reads what the mail itself says: the sender's domain and the subject as a line each (never the person's name or
/// address), then the body as a web page or as plain text. Attached files are not read here: see attachmentsOf(); a
/// remark counts them.
ReadSource readMail(const QByteArray &bytes, const QString &fileName, const Progress &progress = {},
                    const HiddenChoice &choice = {});

/// The files attached to a mail, by the names it gives them; pictures of the body (a logo) are left out. Throws Error
/// where together they are over the limit of inflated bytes.
std::vector<SourceFile> attachmentsOf(const QByteArray &bytes, const QString &fileName);
