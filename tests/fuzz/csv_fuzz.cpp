// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// CSV in slices and as a whole: the same rows, whatever the bytes, or an Error that says why in both.
#include "core/domain/error.h"
#include "core/import/csv_reader.h"
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {
bool isSameRow(const Table &slice, int row, const Table &whole, int wholeRow)
{
    for (int column = 0; column < std::max(slice.rowLength(row), whole.columns()); ++column) {
        if (slice.at(row, column) != whole.at(wholeRow, column))
            return false;
    }
    return true;
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    constexpr int RowsPerSlice = 3;
    const QByteArray raw(reinterpret_cast<const char *>(bytes), qsizetype(size));
    try {
        const ReadSource source = readCsv(raw, u"x.csv"_s);
        const Table &whole = source.tables.at(0);
        int rows = 0;
        readCsvRows(raw, u"x.csv"_s, RowsPerSlice, [&](Table &&slice, int firstRow) {
            if (firstRow != rows)
                std::abort();
            for (int row = 0; row < slice.rows(); ++row) {
                if (!isSameRow(slice, row, whole, rows++))
                    std::abort();
            }
        });
        if (rows != whole.rows())
            std::abort();
    } catch (const Error &error) {
        if (error.message().isEmpty())
            std::abort();
    }
    return 0;
}
