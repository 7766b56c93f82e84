// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/pdf_page.h"

/// A wide table may be printed along the long side of an upright page: its words run up or down the page. Such a page
/// is read as somebody reads it who turns it; places are told for the page as it is shown.
class PdfTurn {
public:
    /// By the way in which nearly all words of the page run.
    explicit PdfTurn(const PdfPage &page);

    bool isTurned() const { return m_quarters != 0; }
    PdfPage turned(const PdfPage &page) const; ///< words that still do not run level are not upright
    PdfBox back(const PdfBox &box) const;      ///< from the turned page to the page as shown

    PdfBox there(const PdfBox &box) const; ///< and the other way

private:
    int m_quarters = 0; ///< quarter turns to the right that the words have made
    double m_width;
    double m_height;
};
