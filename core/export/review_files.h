// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/review_pack.h"
#include <QByteArray>

/// The pack as a workbook: instructions, then the values, with the cells of the reader framed and all others locked
/// against a slip of the hand (no password). Text is text, never a formula.
QByteArray reviewAsXlsx(const ReviewPack &pack);
QByteArray reviewAsCsv(const ReviewPack &pack);
/// The workbook with the letters it is about, in a folder for each force, as received.
QByteArray reviewAsZip(const ReviewPack &pack, Study &study, const std::vector<ReviewValue> &values);
/// In the form that the ending of the name says; Error for another ending than .xlsx, .csv or .zip.
QByteArray reviewFile(const QString &name, const ReviewPack &pack, Study &study,
                      const std::vector<ReviewValue> &values);
