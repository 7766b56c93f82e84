// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/draft.h"

/// The sources inside a file: of a ZIP of replies each file in it, of a mail with attachments the mail itself and each
/// attachment, and so on where these hold files again; any other file is its own only source. Inside names begin with
/// the name of what holds them ("replies.zip/Kent Police/reply.xlsx"), so that force and period may be told from a
/// folder. What a packer or a system adds (hidden files, folders of its own) is left out; nothing touches the disk.
///
/// Throws Error for a damaged or unsafe ZIP (zip_archive.h), more than 5 levels, or parts over the limits together.
std::vector<SourceFile> unpack(const SourceFile &file);

/// Whether this is a ZIP file of other files, not one document in the form of a ZIP (XLSX, ODS, DOCX).
bool isFolderInZip(const QByteArray &bytes);
