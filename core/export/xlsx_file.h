// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <functional>
#include <xlsxwriter.h>

/// The bytes of a workbook that `fill` writes into. It carries a fixed day and no person's name, so that the same
/// figures make the same file. Throws Error where the disk has no room for it.
QByteArray xlsxBytes(const std::function<void(lxw_workbook *workbook)> &fill);

/// Writes text as text: never as a formula or a link.
void writeXlsxText(lxw_worksheet *sheet, int row, int column, const QString &words, lxw_format *format = nullptr);
