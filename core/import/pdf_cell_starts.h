// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/pdf_text.h"

/// Marks the words with which a cell begins although hardly more than a blank stands before them: columns of words set
/// close beside each other. Told by what one line cannot show: words of many lines under each other begin at the same
/// place, in some of them after a gap that is no blank, and no word of the lines between reaches over it. Running text
/// has no such places: its gaps are blanks, and they stand anywhere.
void markCellStarts(std::vector<PdfLine> &lines);
