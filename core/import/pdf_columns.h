// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/pdf_text.h"

/// A line cut where its cells may part: at gaps wider than a blank, and between figures that stand near each other.
std::vector<PdfLine> cellsOf(const PdfLine &line);

/// Where the columns of lines without upright rules part: x-positions over which, in all lines together, nothing
/// stands. The lines with figures decide; columns that stand too near to be told in one line are told where at least
/// one of them is of figures. Left edge of each column and right edge of the last; empty where there are no two
/// columns.
std::vector<double> columnEdges(const std::vector<PdfLine> &lines);
