// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/count_feed.h"

#include "core/store/changeset.h"
#include "core/store/database.h"
#include "core/store/sqlite.h"
#include <algorithm>

// SQLite's interface of virtual tables: https://www.sqlite.org/vtab.html. It owns what xConnect and xOpen make, and
// gives it back to xDisconnect and xClose.
using namespace Qt::StringLiterals;

namespace {
struct FeedTable : sqlite3_vtab {
    const CountFeed::Rows *rows = nullptr;
};

struct Cursor : sqlite3_vtab_cursor {
    const CountFeed::Rows *rows = nullptr;
    std::size_t place = 0;
    CountRow row;

    void read()
    {
        if (place < rows->size)
            row = (*rows->rowAt)(place);
        Q_ASSERT(place >= rows->size || hasSame());
    }
    bool hasSame() const
    {
        return std::ranges::equal(*rows->same, row.values,
                                  [](auto same, auto value) { return !same || *same == value; });
    }
};

Cursor *opened(sqlite3_vtab_cursor *cursor)
{
    return static_cast<Cursor *>(cursor);
}

int connectTable(sqlite3 *database, void *rows, int, const char *const *, sqlite3_vtab **table, char **)
{
    auto *feed = new FeedTable();
    feed->rows = static_cast<const CountFeed::Rows *>(rows);
    *table = feed;
    return sqlite3_declare_vtab(database, "CREATE TABLE new_counts (c0, c1, c2, c3, c4, c5, c6, c7, c8, c9,"
                                          "  c10, c11, c12, c13)");
}

int disconnectTable(sqlite3_vtab *table)
{
    delete static_cast<FeedTable *>(table);
    return SQLITE_OK;
}

int planScan(sqlite3_vtab *, sqlite3_index_info *)
{
    return SQLITE_OK; // there is one way: from first to last
}

int openCursor(sqlite3_vtab *table, sqlite3_vtab_cursor **cursor)
{
    auto *made = new Cursor();
    made->rows = static_cast<FeedTable *>(table)->rows;
    *cursor = made;
    return SQLITE_OK;
}

int closeCursor(sqlite3_vtab_cursor *cursor)
{
    delete opened(cursor);
    return SQLITE_OK;
}

int begin(sqlite3_vtab_cursor *cursor, int, const char *, int, sqlite3_value **)
{
    opened(cursor)->place = 0;
    opened(cursor)->read();
    return SQLITE_OK;
}

int next(sqlite3_vtab_cursor *cursor)
{
    ++opened(cursor)->place;
    opened(cursor)->read();
    return SQLITE_OK;
}

int isAtEnd(sqlite3_vtab_cursor *cursor)
{
    return opened(cursor)->place >= opened(cursor)->rows->size;
}

int giveColumn(sqlite3_vtab_cursor *cursor, sqlite3_context *result, int column)
{
    const auto value = opened(cursor)->row.values[std::size_t(column)];
    if (value != CountRow::Null) // without a result it is NULL
        sqlite3_result_int(result, value);
    return SQLITE_OK;
}

int giveRowId(sqlite3_vtab_cursor *cursor, sqlite3_int64 *id)
{
    *id = sqlite3_int64(opened(cursor)->place);
    return SQLITE_OK;
}

/// Without xCreate it is there as new_counts at once, and cannot be made part of a file.
const sqlite3_module &feedModule()
{
    static const sqlite3_module module = [] {
        sqlite3_module made{};
        made.xConnect = connectTable;
        made.xDisconnect = disconnectTable;
        made.xBestIndex = planScan;
        made.xOpen = openCursor;
        made.xClose = closeCursor;
        made.xFilter = begin;
        made.xNext = next;
        made.xEof = isAtEnd;
        made.xColumn = giveColumn;
        made.xRowid = giveRowId;
        return made;
    }();
    return module;
}

/// The id is NULL: SQLite numbers on, and need not look whether a number is free.
QByteArray insertSql(qint64 content, const CountFeed::Same &same)
{
    QByteArray sql = "INSERT INTO counts SELECT NULL, " + QByteArray::number(content);
    for (std::size_t column = 0; column < same.size(); ++column) {
        if (!same[column])
            sql += ", c" + QByteArray::number(qint64(column));
        else
            sql += same[column] == CountRow::Null ? ", NULL" : ", " + QByteArray::number(*same[column]);
    }
    return sql + " FROM new_counts";
}
} // namespace

CountFeed::CountFeed(Database &database) : m_database(database)
{
    static_assert(CountColumnCount == 14, "the columns declared in connectTable()");
    if (sqlite3_create_module_v2(database.handle(), "new_counts", &feedModule(), &m_rows, nullptr) != SQLITE_OK)
        database.fail(u"change"_s);
}

CountFeed::~CountFeed()
{
    sqlite3_create_module_v2(m_database.handle(), "new_counts", nullptr, nullptr, nullptr);
}

qint64 CountFeed::insert(qint64 content, std::size_t size, const RowAt &rowAt, const Same &same)
{
    const qint64 first = m_database.number("SELECT coalesce(max(id), 0) + 1 FROM counts");
    const WithoutWatch unwatched(m_database); // of each row SQLite would ask whether "counts" is watched
    m_rows = {size, &rowAt, &same};
    m_database.query(insertSql(content, same).constData()).run();
    m_rows = {};
    Q_ASSERT(size == 0 || sqlite3_last_insert_rowid(m_database.handle()) == first + qint64(size) - 1);
    return first;
}
