// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/state_hash.h"

#include "core/store/database.h"
#include "core/store/sqlite.h"
#include <QCryptographicHash>
#include <QtEndian>
#include <array>

namespace {
/// A table and the columns of its key, which are its first: they put its rows in order.
struct StateTable {
    const char *name;
    const char *key;
    const char *columns = "*";
    bool isLeftOutEmpty = false; ///< of a table that studies had before anything was written into it
};
// Words of offences, outcomes, labels, places and texts are under the hash of the content that uses them. Remarks and
// recipes may be very many and enter no figure.
constexpr std::array<StateTable, 39> StateTables{{
    {"study", "1"},
    {"forces", "1"},
    {"force_aliases", "1"},
    {"population_sources", "1"},
    {"populations", "1, 2"},
    {"periods", "1"},
    {"measures", "1"},
    {"figure_kinds", "1"},
    {"request", "1"},
    {"questions", "1"},
    {"question_periods", "1, 2"},
    {"responses", "1"},
    {"response_forces", "1, 2"},
    {"answers", "1, 2"},
    {"completeness", "1, 2, 3"},
    {"sources", "1"},
    {"readings", "1"},
    {"reading_sheets", "1, 2"},
    {"reading_marks", "1, 2"},
    {"reading_caveats", "1, 2"},
    {"contents", "1"},
    {"returns", "1"},
    {"saved_charts", "1"},
    {"statements", "1"},
    {"publications", "1"},
    {"publication_files", "1, 2", "publication_id, name, sha256", true},
    {"outcome_wordings", "1"},
    {"requests", "1"},
    {"request_references", "1, 2"},
    {"request_events", "1, 2"},
    {"response_sources", "1, 2"},
    {"return_wordings", "1, 2"},
    {"finding_answers", "1"},
    {"count_corrections", "1"},
    {"reviews", "1"},
    {"review_values", "1, 2"},
    {"review_signoffs", "1"},
    {"reference_tables", "1"},
    {"reference_counts", "1, 2, 3, 4, 5"},
}};

/// Each value as its type, its length and its bytes, so that no two rows look alike.
void appendValue(QByteArray &bytes, sqlite3_stmt *row, int column)
{
    const int type = sqlite3_column_type(row, column);
    const auto *value = static_cast<const char *>(sqlite3_column_blob(row, column)); // numbers: as decimal text
    const int size = sqlite3_column_bytes(row, column);
    std::array<char, 5> head{char('0' + type)};
    qToLittleEndian(quint32(size), head.data() + 1);
    bytes.append(head.data(), head.size()).append(value, size);
}

/// A study of an earlier version has not all of them.
bool isThere(Database &database, const StateTable &table)
{
    auto row = database.query("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?",
                              QString::fromLatin1(table.name));
    const bool exists = row.step();
    if (!exists || !table.isLeftOutEmpty)
        return exists;
    const QByteArray sql = "SELECT 1 FROM " + QByteArray(table.name) + " LIMIT 1";
    return database.query(sql.constData()).step();
}
} // namespace

QByteArray stateHash(Database &database)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray bytes;
    for (const StateTable &table : StateTables) {
        const QByteArray name(table.name);
        if (!isThere(database, table))
            continue;
        hash.addData(name);
        const QByteArray sql = "SELECT " + QByteArray(table.columns) + " FROM " + name + " ORDER BY " + table.key;
        auto rows = database.query(sql.constData());
        const int columns = sqlite3_column_count(rows.handle());
        while (rows.step()) {
            bytes.resize(0);
            for (int column = 0; column < columns; ++column)
                appendValue(bytes, rows.handle(), column);
            hash.addData(bytes);
        }
    }
    return hash.result();
}
