// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/xlsx_number.h"
#include "core/import/zip_archive.h"

/// The number format of each cell style of a workbook.
class XlsxStyles {
public:
    XlsxStyles() = default;
    XlsxStyles(ZipArchive &zip, const Limits &limits, const std::string &part);

    /// Plain for a style that is not there.
    const XlsxNumberFormat &format(std::size_t style) const
    {
        return style < m_formats.size() ? m_formats[style] : m_plain;
    }

private:
    std::vector<XlsxNumberFormat> m_formats;
    XlsxNumberFormat m_plain;
};
