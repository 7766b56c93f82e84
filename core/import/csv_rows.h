// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/csv_dialect.h"
#include "core/import/csv_row_widths.h"
#include "core/import/csv_scanner.h"
#include "core/import/limits.h"
#include "core/import/read_watch.h"
#include "core/import/reader.h"

/// Cuts the text of one CSV file into rows of cells, piece by piece, checks its limits and gathers what is odd. Row n
/// is the n-th row of the file, from 0; a blank line has no cells.
class CsvRows {
public:
    /// All of these must live as long as the rows are read.
    CsvRows(const QString &fileName, const CsvDialect &dialect, const TakeRows &take, const Limits &limits);

    /// Hands over the rows that end in this piece, as one slice whose cells are parts of the piece. Returns how many of
    /// its bytes they take: the next piece must begin with the rest. Throws Error for a limit that was met: what was
    /// handed over must then be dropped.
    qsizetype read(const QByteArray &piece, bool isLast, ReadWatch &watch);
    /// After the last piece: the remarks on the whole file. Error for a file without any text, and for a quote that is
    /// never closed.
    std::vector<Remark> finish();

    bool isUnclosed() const { return m_unclosedLine > 0; } ///< a quote; after the last piece
    /// Lines stand out that could be cut otherwise (csv_mender.h): rows of one cell among the others, of another
    /// length, text after a quote. After finish().
    bool hasOddLines() const { return m_hasOddLines || (m_oneCellRows > 0 && m_oneCellRows < m_filledRows); }

    int usedRows() const { return m_lastUsed + 1; } ///< without blank ones at the end
    int usedColumns() const { return m_usedColumns; }
    /// Where each RowsPerMark-th row begins: bytes from the start of the text.
    static constexpr int RowsPerMark = 8;
    const std::vector<std::uint32_t> &marks() const { return m_marks; }

private:
    void add(const CsvScanner &scanner);
    void checkField(std::string_view field, int line) const;
    void endRow(std::size_t start, std::size_t end);
    void dropRow();
    void handOver();
    [[noreturn]] void refuse(int line, const QString &reason) const;

    QString m_fileName;
    CsvDialect m_dialect;
    const TakeRows &m_take;
    const Limits &m_limits;
    Table m_slice;
    CsvRowWidths m_widths;
    std::vector<Remark> m_remarks;
    std::vector<std::uint32_t> m_marks;
    std::size_t m_remarksBefore = 0; // the row
    std::int64_t m_allCells = 0;
    std::size_t m_bytes = 0; // of the pieces before, up to the row that goes on
    int m_rows = 0;
    int m_filledRows = 0;  // that hold text
    int m_oneCellRows = 0; // of them
    int m_unclosedLine = 0;
    bool m_hasOddLines = false;
    int m_lastUsed = -1;
    int m_usedColumns = 0;
    int m_sliceRow = 0;  // row of the file that is the first one of the slice
    int m_nextLine = 1;  // in which the next row starts
    int m_line = 0;      // in which the row starts
    int m_cells = 0;     // of the row
    int m_usedCells = 0; // of the row, without empty ones at its end
};
