// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/zip_archive.h"
#include <optional>

/// A part that another part of an XLSX or DOCX file points to.
struct OfficeRelation {
    std::string id;
    std::string type;   ///< last word of the type: "worksheet", "sharedStrings", "header"
    std::string target; ///< name of the part in the ZIP file
};

/// What a part points to, without what lies outside of the file; of the file itself for an empty name.
std::vector<OfficeRelation> officeRelations(ZipArchive &zip, const Limits &limits, const std::string &part);

/// The first part of that type.
std::optional<std::string> targetOfType(const std::vector<OfficeRelation> &relations, std::string_view type);
