// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/xls_builder.h"

#include <QtEndian>
#include <cstring>

namespace {

constexpr int Sector = 512;
constexpr int SmallSector = 64;
constexpr int SmallStream = 4096;
constexpr quint32 Free = 0xFFFFFFFF;
constexpr quint32 End = 0xFFFFFFFE;
constexpr quint32 Table = 0xFFFFFFFD;

int sectorsFor(qsizetype bytes, int size)
{
    return int((bytes + size - 1) / size);
}

QByteArray padded(QByteArray bytes, int size)
{
    return bytes.leftJustified(sectorsFor(bytes.size(), size) * size, '\0');
}

QByteArray entry(const QString &name, char type, quint32 start, quint32 size)
{
    QByteArray bytes(reinterpret_cast<const char *>(name.utf16()), name.size() * 2);
    bytes = bytes.leftJustified(64, '\0') + le16(int(name.size()) * 2 + 2) + QByteArray(1, type);
    return bytes.leftJustified(116, '\0') + le32(start) + le32(size) + le32(0);
}

// A table in which sectors from first on follow one another.
void addChain(QList<quint32> &next, int first, int count)
{
    while (next.size() < first + count)
        next.append(Free);
    for (int at = 0; at < count; ++at)
        next[first + at] = at + 1 < count ? quint32(first + at + 1) : End;
}

QByteArray tableBytes(const QList<quint32> &next)
{
    QByteArray bytes;
    for (const quint32 number : next)
        bytes += le32(number);
    while (bytes.size() % Sector != 0)
        bytes += le32(Free);
    return bytes;
}

} // namespace

QByteArray oleOf(const QString &name, const QByteArray &stream)
{
    const bool isSmall = stream.size() < SmallStream;
    const QByteArray content = padded(stream, Sector);
    const int contentSectors = sectorsFor(content.size(), Sector);
    const int tables = sectorsFor((contentSectors + 4) * 4, Sector) + 1;
    const int directory = tables;
    const int smallTable = directory + 1;
    const int first = smallTable + 1;
    QList<quint32> next(tables, Table);
    addChain(next, directory, 1);
    addChain(next, smallTable, 1);
    addChain(next, first, contentSectors);
    QList<quint32> nextSmall;
    addChain(nextSmall, 0, sectorsFor(stream.size(), SmallSector));
    const auto size = quint32(stream.size());
    QByteArray header("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
    header = header.leftJustified(24, '\0') + le16(0x3E) + le16(3) + le16(0xFFFE) + le16(9) + le16(6);
    header = header.leftJustified(44, '\0') + le32(quint32(tables)) + le32(quint32(directory)) + le32(0) +
             le32(SmallStream) + le32(isSmall ? quint32(smallTable) : End) + le32(1) + le32(End) + le32(0);
    for (int at = 0; at < 109; ++at)
        header += le32(at < tables ? quint32(at) : Free);
    const QByteArray entries =
        entry(QStringLiteral("Root Entry"), 5, isSmall ? quint32(first) : End, isSmall ? size : 0) +
        entry(name, 2, isSmall ? 0 : quint32(first), size);
    return header + tableBytes(next).leftJustified(tables * Sector, '\xFF') + padded(entries, Sector) +
           tableBytes(isSmall ? nextSmall : QList<quint32>{Free}) + content;
}

QByteArray le16(int number)
{
    return le32(quint32(number)).left(2);
}

QByteArray le32(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

QByteArray le64(double number)
{
    quint64 bits = 0;
    std::memcpy(&bits, &number, sizeof bits);
    QByteArray bytes(8, '\0');
    qToLittleEndian(bits, bytes.data());
    return bytes;
}

QByteArray biff(int kind, const QByteArray &bytes)
{
    return le16(kind) + le16(int(bytes.size())) + bytes;
}

QByteArray biffText(const QByteArray &latin, int lengthBytes)
{
    return le16(int(latin.size())).left(lengthBytes) + QByteArray(1, '\0') + latin;
}

QByteArray biffWideText(const QString &text, int lengthBytes)
{
    return le16(int(text.size())).left(lengthBytes) + QByteArray(1, '\1') +
           QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
}

QByteArray xlsNumber(int row, int column, double value, int style)
{
    return biff(BiffRecord::Number, le16(row) + le16(column) + le16(style) + le64(value));
}

QByteArray xlsShared(int row, int column, int index)
{
    return biff(BiffRecord::LabelSst, le16(row) + le16(column) + le16(0) + le32(quint32(index)));
}

QByteArray xlsLabel(int row, int column, const QByteArray &latin)
{
    return biff(BiffRecord::Label, le16(row) + le16(column) + le16(0) + biffText(latin));
}

QByteArray xlsFormula(int row, int column, const QByteArray &result, int flags)
{
    return biff(BiffRecord::Formula, le16(row) + le16(column) + le16(0) + result + le16(flags) + le32(0) + le16(0));
}

XlsBuilder &XlsBuilder::globals(const QByteArray &records)
{
    m_globals += records;
    return *this;
}

XlsBuilder &XlsBuilder::strings(const QList<QByteArray> &latin)
{
    QByteArray bytes = le32(quint32(latin.size())) + le32(quint32(latin.size()));
    for (const QByteArray &text : latin)
        bytes += biffText(text);
    return globals(biff(BiffRecord::Sst, bytes));
}

XlsBuilder &XlsBuilder::formats(const QList<QByteArray> &codes)
{
    constexpr int FirstCustom = 164;
    const auto style = [](int id) { return biff(BiffRecord::Xf, le16(0) + le16(id) + QByteArray(16, '\0')); };
    QByteArray styles = style(0);
    for (qsizetype at = 0; at < codes.size(); ++at) {
        bool isBuiltIn = false;
        const int number = codes[at].toInt(&isBuiltIn);
        isBuiltIn = isBuiltIn && !codes[at].startsWith("00");
        const int id = isBuiltIn ? number : FirstCustom + int(at);
        if (!isBuiltIn)
            globals(biff(BiffRecord::Format,
                         le16(id) + (m_isBiff8 ? biffText(codes[at]) : char(codes[at].size()) + codes[at])));
        styles += style(id);
    }
    return globals(styles);
}

XlsBuilder &XlsBuilder::sheet(const QByteArray &records, const QByteArray &name, int visibility, int type)
{
    m_sheets.append({records, name, visibility, type});
    return *this;
}

QByteArray XlsBuilder::bof(int kind) const
{
    return biff(BiffRecord::Bof, le16(m_isBiff8 ? 0x0600 : 0x0500) + le16(kind) + QByteArray(m_isBiff8 ? 12 : 4, '\0'));
}

QByteArray XlsBuilder::stream() const
{
    const auto listed = [this](const Sheet &sheet, quint32 place) {
        const QByteArray name = m_isBiff8 ? biffText(sheet.name, 1) : char(sheet.name.size()) + sheet.name;
        return biff(BiffRecord::BoundSheet, le32(place) + char(sheet.visibility) + char(sheet.type) + name);
    };
    QByteArray head = bof(0x0005) + m_globals;
    qsizetype place = head.size() + biff(BiffRecord::Eof).size();
    for (const Sheet &sheet : m_sheets)
        place += listed(sheet, 0).size();
    QByteArray sheets;
    for (const Sheet &sheet : m_sheets) {
        head += listed(sheet, quint32(place + sheets.size()));
        sheets += bof(0x0010) + sheet.records + biff(BiffRecord::Eof);
    }
    return head + biff(BiffRecord::Eof) + sheets;
}
