// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/remark.h"
#include "core/import/zip_archive.h"

/// What an office file can hold besides cells and text, known by the names of its parts: macros, links to other files,
/// the rows behind pivot tables, embedded files, pictures. A remark for each kind; none of it is read.
void remarkOnOtherParts(const ZipArchive &zip, std::vector<Remark> &remarks);
