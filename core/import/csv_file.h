// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/csv_rows.h"
#include "core/import/reader.h"
#include <QFile>
#include <unordered_map>

/// A CSV file too large to be held, which stays on disk. It is gone through once, for its rows, its remarks and its
/// hash; rows are read again, a few at a time, where they are asked for. Belongs to one thread.
class CsvFile {
public:
    static constexpr qsizetype PieceBytes = 256 * 1024;

    /// Null where it can only be read as a whole: its text is not UTF-8 throughout, lines stand out that may be mended
    /// (csv_mender.h), its quotes are of another form, or a row is larger than limits allow. Error for what readCsv()
    /// refuses too, and where the file cannot be read. The rows are handed over as they are met: to be dropped where
    /// the file is not opened.
    static std::shared_ptr<const CsvFile> open(const QString &path, const Progress &progress,
                                               qsizetype pieceBytes = PieceBytes, const TakeRows &alongside = {});

    int rows() const { return m_rows; }
    int columns() const { return m_columns; }
    const std::vector<Remark> &remarks() const { return m_remarks; } ///< as readCsv() makes them
    const QByteArray &sha256() const { return m_sha256; }

    /// A few rows, of which row `row - first` is the one asked for. Stays for some thousand other rows.
    struct Rows {
        Table table;
        int first = 0;
    };
    const Rows &rowsWith(int row) const;
    /// All rows, piece by piece. Error where the file is not as it was.
    void readAll(const TakeRows &take) const;

private:
    explicit CsvFile(const QString &path, qsizetype pieceBytes);
    bool survey(const Progress &progress, const TakeRows &alongside);
    QByteArray textAt(qint64 start, qint64 length) const;
    /// Takes a piece and returns how many of its bytes are done with.
    using TakePiece = std::function<qsizetype(const QByteArray &piece, bool isLast)>;
    bool forEachPiece(const TakePiece &take) const; ///< false at a row that is too long
    qsizetype fill(char *to, qsizetype room) const;
    [[noreturn]] void refuseChanged() const;

    mutable QFile m_file;
    QString m_name;
    qsizetype m_pieceBytes;
    qint64 m_textStart = 0; ///< after a byte order mark
    CsvDialect m_dialect;
    int m_rows = 0;
    int m_columns = 0;
    std::vector<std::uint32_t> m_marks;
    std::vector<Remark> m_remarks;
    QByteArray m_sha256;
    mutable std::unordered_map<int, Rows> m_near; ///< by the number of the mark
    mutable std::unordered_map<int, Rows> m_far;  ///< those asked for longer ago
};
