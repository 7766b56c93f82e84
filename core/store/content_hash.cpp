// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/content_hash.h"

#include "core/store/database.h"
#include "core/store/sqlite.h"
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype BufferBytes = 64 * 1024;
constexpr qsizetype LargestRow = 2 + 4 * CountColumnCount;

struct WordColumn {
    CountColumn column;
    const char *sql;
    int fields;
};
constexpr std::array<WordColumn, 7> WordColumns{{
    {PeriodColumn, "SELECT from_day, to_day, cover FROM periods WHERE id = ?", 3},
    {MeasureColumn, "SELECT kind, title, unit, basis, is_share FROM measures WHERE id = ?", 5},
    {OffenceColumn, "SELECT printed, code FROM offences WHERE id = ?", 2},
    {OutcomeColumn, "SELECT printed, types, why FROM outcomes WHERE id = ?", 3},
    {LabelColumn, "SELECT text FROM labels WHERE id = ?", 1},
    {PlaceColumn, "SELECT text FROM places WHERE id = ?", 1},
    {TextColumn, "SELECT text FROM texts WHERE id = ?", 1},
}};
constexpr std::int32_t MaxWords = 100'000'000; // a number above it is damage: no memory is spent on it

template <typename Number>
void putNumber(char *&at, Number number)
{
    qToLittleEndian(number, at);
    at += sizeof number;
}
} // namespace

ContentHash::ContentHash(const QString &forceCode, const QString &forcePrinted, const QByteArray &sourceHash)
{
    m_buffer.reserve(BufferBytes + LargestRow);
    addField(forceCode.toUtf8());
    addField(forcePrinted.toUtf8());
    addField(sourceHash);
}

void ContentHash::addField(const QByteArray &field)
{
    char length[4];
    qToLittleEndian(quint32(field.size()), length);
    m_buffer.append(length, sizeof length).append(field);
    flush();
}

void ContentHash::flush()
{
    if (m_buffer.size() < BufferBytes)
        return;
    m_hash.add(m_buffer);
    m_buffer.resize(0);
}

void ContentHash::add(const CountRow &row)
{
    // Only what differs from the row before, after a mask that says which: a third of the bytes, so of the time.
    std::array<char, LargestRow> bytes;
    char *at = bytes.data() + 2;
    quint16 mask = 0;
    for (int column = 0; column < CountColumnCount; ++column) {
        const auto value = row.values[std::size_t(column)];
        if (value == m_before.values[std::size_t(column)])
            continue;
        mask |= quint16(1U << column);
        putNumber(at, value);
    }
    qToLittleEndian(mask, bytes.data());
    m_buffer.append(bytes.data(), at - bytes.data());
    flush();
    for (const WordColumn &words : WordColumns) {
        const auto number = row[words.column];
        if (number == m_before[words.column] || number < 0 || number > MaxWords)
            continue;
        auto &used = m_used[words.column];
        if (std::size_t(number) >= used.size())
            used.resize(std::size_t(number) * 2 + 1);
        used[std::size_t(number)] = true;
    }
    m_before = row;
    ++m_counts;
}

void ContentHash::addDay(QDate asAt)
{
    m_days.emplace_back(m_counts, asAt);
}

QByteArray ContentHash::result(Database &database)
{
    for (const WordColumn &words : WordColumns) {
        SqlStatement word(database, words.sql);
        const auto &used = m_used[words.column];
        for (std::size_t number = 0; number < used.size(); ++number) {
            if (!used[number])
                continue;
            word.bind(0, number);
            if (word.step()) {
                for (int field = 0; field < words.fields; ++field)
                    addField(word.text(field).toUtf8());
            }
            word.reset();
        }
    }
    for (const auto &[count, day] : m_days) {
        addField(QByteArray::number(count));
        addField(day.toString(Qt::ISODate).toUtf8());
    }
    m_hash.add(m_buffer);
    m_buffer.clear();
    return m_hash.result();
}

QByteArray storedContentHash(Database &database, qint64 contentId)
{
    auto content = database.query(R"(
        SELECT coalesce(forces.code, ''), force_printed, sources.sha256, first_count, counts
        FROM contents
        LEFT JOIN forces ON forces.id = force_id
        JOIN readings ON readings.id = reading_id
        JOIN sources ON sources.id = source_id
        WHERE contents.id = ?)",
                                  contentId);
    if (!content.step())
        return {};
    ContentHash hash(content.text(0), content.text(1), content.bytes(2));
    auto rows = database.query(R"(
        SELECT content_id, period_id, measure_id, offence_id, outcome_id, label_id, place_id, kind, low, high, is_total,
               sheet, row, column, text_id, as_at
        FROM counts LEFT JOIN count_days ON count_id = id WHERE id >= ? AND id < ? AND content_id = ?)",
                               content.number(3), content.number(3) + content.number(4), contentId);
    while (rows.step()) {
        CountRow row;
        for (int column = 0; column < CountColumnCount; ++column)
            row.values[std::size_t(column)] = rows.optionalNumber(column + 1).value_or(CountRow::Null);
        hash.add(row);
        if (const QDate day = rows.day(CountColumnCount + 1); day.isValid())
            hash.addDay(day);
    }
    return hash.result(database);
}
