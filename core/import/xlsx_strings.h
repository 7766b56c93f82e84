// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/zip_archive.h"

/// The shared strings of a workbook, in one piece of memory. The runs of rich text are joined; phonetic readings are
/// left out.
class XlsxStrings {
public:
    XlsxStrings() = default;
    /// Throws Error where there are more strings than the limits allow, or one is longer than a cell may be.
    XlsxStrings(ZipArchive &zip, const Limits &limits, const std::string &part);

    std::size_t size() const { return m_ends.size(); }
    std::string_view at(std::size_t index) const
    {
        const std::uint32_t start = index == 0 ? 0 : m_ends[index - 1];
        return std::string_view(m_text).substr(start, m_ends[index] - start);
    }

private:
    std::string m_text;
    std::vector<std::uint32_t> m_ends;
};

/// Workbooks write characters that XML cannot hold as "_x000D_": put back in place.
void unescapeXlsxText(std::string &text);
