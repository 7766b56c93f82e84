// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/csv_file.h"

#include "core/domain/error.h"
#include "core/domain/sha256.h"
#include "core/import/csv_reader.h"
#include "core/import/utf8.h"
#include <QFileInfo>
#include <cstring>

using namespace Qt::StringLiterals;

namespace {
constexpr std::size_t NearMarks = 2048;
const Progress NoProgress;
constexpr QByteArrayView ByteOrderMark = "\xEF\xBB\xBF";

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

bool isPlainUtf8(std::string_view text)
{
    return validUtf8(text) == text.size() && text.find('\0') == text.npos;
}
} // namespace

CsvFile::CsvFile(const QString &path, qsizetype pieceBytes)
    : m_file(path), m_name(QFileInfo(path).fileName()), m_pieceBytes(pieceBytes)
{
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        throw Error(u"%1 cannot be opened: %2. Check that it is there and that you may read it."_s.arg(
            path, m_file.errorString()));
}

std::shared_ptr<const CsvFile> CsvFile::open(const QString &path, const Progress &progress, qsizetype pieceBytes,
                                             const TakeRows &alongside)
{
    std::shared_ptr<CsvFile> file(new CsvFile(path, pieceBytes));
    return file->survey(progress, alongside) ? file : nullptr;
}

bool CsvFile::survey(const Progress &progress, const TakeRows &alongside)
{
    QByteArray head = textAt(0, SniffedBytes + 1);
    m_textStart = head.startsWith(ByteOrderMark) ? ByteOrderMark.size() : 0;
    head.remove(0, m_textStart);
    if (head.startsWith(ByteOrderMark))
        return false; // a second mark
    m_dialect = sniffDialect(viewOf(head));
    if (!m_dialect.isPlain())
        return false;
    if (const auto remark = dialectRemark(m_dialect))
        m_remarks.push_back(*remark);
    const TakeRows none = [](Table &&, int) {};
    CsvRows rows(m_name, m_dialect, alongside ? alongside : none, returnLimits);
    ReadWatch watch(m_name, progress, m_file.size(), returnLimits);
    Sha256 hash;
    hash.add(textAt(0, m_textStart));
    bool plain = true;
    const bool whole = forEachPiece([&](const QByteArray &piece, bool isLast) {
        const qsizetype done = rows.read(piece, isLast, watch);
        const qsizetype taken = isLast ? piece.size() : done;
        plain = plain && isPlainUtf8(viewOf(piece).substr(0, std::size_t(taken)));
        hash.add(QByteArrayView(piece).first(taken));
        return plain ? taken : -1;
    });
    if (!whole || !plain || rows.isUnclosed())
        return false;
    std::ranges::move(rows.finish(), std::back_inserter(m_remarks));
    if (rows.hasOddLines())
        return false;
    m_rows = rows.usedRows();
    m_columns = rows.usedColumns();
    m_marks = rows.marks();
    m_sha256 = hash.result();
    return true;
}

bool CsvFile::forEachPiece(const TakePiece &take) const
{
    if (!m_file.seek(m_textStart))
        refuseChanged();
    QByteArray buffer(m_pieceBytes, Qt::Uninitialized);
    qsizetype kept = 0;
    for (;;) {
        if (buffer.size() - kept < m_pieceBytes)
            buffer.resize(kept + m_pieceBytes);
        const qsizetype added = fill(buffer.data() + kept, m_pieceBytes);
        const bool isLast = added < m_pieceBytes;
        const qsizetype filled = kept + added;
        const qsizetype done = take(QByteArray::fromRawData(buffer.constData(), filled), isLast);
        if (isLast || done < 0)
            return done >= 0;
        kept = filled - done;
        if (kept > returnLimits.fieldBytes)
            return false;
        std::memmove(buffer.data(), buffer.constData() + done, std::size_t(kept));
    }
}

/// Bytes read: fewer than there is room for only at the end of the file.
qsizetype CsvFile::fill(char *to, qsizetype room) const
{
    qsizetype filled = 0;
    while (filled < room) {
        const qint64 read = m_file.read(to + filled, room - filled);
        if (read < 0)
            throw Error(u"%1 could not be read whole: %2."_s.arg(m_name, m_file.errorString()));
        if (read == 0)
            break;
        filled += read;
    }
    return filled;
}

QByteArray CsvFile::textAt(qint64 start, qint64 length) const
{
    QByteArray text(length, Qt::Uninitialized);
    if (!m_file.seek(start))
        refuseChanged();
    text.resize(fill(text.data(), length));
    return text;
}

const CsvFile::Rows &CsvFile::rowsWith(int row) const
{
    const int mark = row / CsvRows::RowsPerMark;
    if (const auto near = m_near.find(mark); near != m_near.end())
        return near->second;
    if (m_near.size() >= NearMarks)
        m_far = std::exchange(m_near, {});
    if (auto far = m_far.extract(mark))
        return m_near.insert(std::move(far)).position->second;
    const auto start = m_marks[std::size_t(mark)];
    const bool isLast = std::size_t(mark) + 1 == m_marks.size();
    const qint64 end = isLast ? m_file.size() - m_textStart : m_marks[std::size_t(mark) + 1];
    const QByteArray text = textAt(m_textStart + start, end - start);
    Rows rows;
    const TakeRows take = [&](Table &&table, int) { rows.table = std::move(table); };
    CsvRows reader(m_name, {.delimiter = m_dialect.delimiter}, take, returnLimits);
    ReadWatch watch(m_name, NoProgress, text.size(), returnLimits);
    reader.read(text, true, watch);
    rows.first = mark * CsvRows::RowsPerMark;
    return m_near.emplace(mark, std::move(rows)).first->second;
}

void CsvFile::readAll(const TakeRows &take) const
{
    CsvRows rows(m_name, m_dialect, take, returnLimits);
    ReadWatch watch(m_name, NoProgress, m_file.size(), returnLimits);
    const bool whole = forEachPiece([&](const QByteArray &piece, bool isLast) {
        const qsizetype done = rows.read(piece, isLast, watch);
        return isLast ? piece.size() : done;
    });
    if (!whole || rows.usedRows() != m_rows || rows.marks() != m_marks)
        refuseChanged();
}

void CsvFile::refuseChanged() const
{
    throw Error(u"%1 was changed while it was read. Import it again when nothing writes to it any more."_s.arg(m_name));
}
