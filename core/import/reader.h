// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/draft.h"
#include "core/import/hidden_parts.h"
#include "core/import/limits.h"
#include "core/import/table.h"
#include <QByteArray>
#include <functional>
#include <vector>

/// The cells of a source, and what was odd about reading them (encoding guessed, ragged rows, merged cells
/// filled, formulas without a result). A source that cannot be read at all is an Error that names file and place.
struct ReadSource {
    QString format; ///< "csv", "xlsx", "xls", "ods", "docx", "typed" ...
    std::vector<Table> tables;
    std::vector<Remark> remarks;
    std::vector<HiddenPart> hidden = {}; ///< what the file does not show, read or left out
};

/// Called now and then while reading, with bytes done of bytes in all; returning false cancels: the reader throws
/// Cancelled.
using Progress = std::function<bool(qint64 done, qint64 all)>;
struct Cancelled {};

/// Takes some rows of a file. The slice may be moved from; firstRow is the row of the file its row 0 is.
using TakeRows = std::function<void(Table &&slice, int firstRow)>;

/// One file format: its name, whether it takes these bytes (by content, never by name), and reading them.
struct Format {
    const char *name;
    bool (*takes)(const QByteArray &bytes);
    ReadSource (*read)(const QByteArray &bytes, const QString &fileName, const Progress &progress,
                       const HiddenChoice &choice);
};

/// The formats in the order in which they are asked.
const std::vector<Format> &formats();
/// The first that takes these bytes; null where none does.
const Format *formatOf(const QByteArray &bytes);

/// Reads a source by the first format that takes it. Throws Error where none does (with what it seems to be: an
/// encrypted workbook, an old .xls) or where the file is damaged, empty or over a limit. What the file does not show is
/// listed, and left out unless it was chosen.
ReadSource readSource(const QByteArray &bytes, const QString &fileName, const Progress &progress = {},
                      const HiddenChoice &choice = {});
/// The same for a source that may have been left on disk (openSources()): its table then reads its rows from there. The
/// hash of the file is noted, and the bytes, where they have to be held after all. All rows of one on disk are handed
/// over while it is gone through; where it has to be held after all, what was handed over is to be dropped.
ReadSource readSource(SourceFile &file, const Progress &progress = {}, const HiddenChoice &choice = {},
                      const TakeRows &alongside = {});
