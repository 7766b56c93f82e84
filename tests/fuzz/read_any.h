// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/import/reader.h"
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size);

/// What every reader owes to any bytes: tables within the limits and remarks on tables that exist, or an Error that
/// says why.
inline void readAny(ReadSource (*read)(const QByteArray &, const QString &, const Progress &), const QByteArray &bytes)
{
    try {
        const ReadSource source = read(bytes, QStringLiteral("x"), {});
        for (const Table &table : source.tables) {
            if (table.columns() > returnLimits.columns || table.rows() > returnLimits.sheetRows)
                std::abort();
        }
        for (const Remark &remark : source.remarks) {
            if (remark.message.isEmpty() || remark.cell.table >= int(source.tables.size()))
                std::abort();
        }
    } catch (const Error &error) {
        if (error.message().isEmpty())
            std::abort();
    }
}
