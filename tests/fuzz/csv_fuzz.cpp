// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// CSV in pieces and as a whole: the same rows, whatever the bytes, or an Error that says why in both.
#include "core/domain/error.h"
#include "core/import/csv_reader.h"
#include "core/import/csv_rows.h"
#include "core/import/encoding.h"
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
    constexpr qsizetype PieceBytes = 7;
    const QByteArray raw(reinterpret_cast<const char *>(bytes), qsizetype(size));
    try {
        const ReadSource source = readCsv(raw, u"x.csv"_s);
        const Table &whole = source.tables.at(0);
        int rows = 0;
        const TakeRows compare = [&](Table &&slice, int firstRow) {
            if (firstRow != rows)
                std::abort();
            for (int row = 0; row < slice.rows(); ++row, ++rows) {
                if (rows < whole.rows() && !isSameRow(slice, row, whole, rows)) // blank rows at the end are left out
                    std::abort();
            }
        };
        const DecodedText text = decodeText(raw, u"x.csv"_s);
        CsvRows reader(u"x.csv"_s, sniffDialect({text.utf8.constData(), std::size_t(text.utf8.size())}), compare,
                       returnLimits);
        const Progress none;
        ReadWatch watch(u"x.csv"_s, none, text.utf8.size(), returnLimits);
        QByteArray piece;
        for (qsizetype at = 0; at < text.utf8.size(); at += PieceBytes) {
            piece += text.utf8.mid(at, PieceBytes);
            piece.remove(0, reader.read(piece, at + PieceBytes >= text.utf8.size(), watch));
        }
        reader.finish();
        if (reader.usedRows() != whole.rows())
            std::abort();
    } catch (const Error &error) {
        if (error.message().isEmpty())
            std::abort();
    }
    return 0;
}
