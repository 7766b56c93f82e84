// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statement.h"

#include "core/store/database.h"
#include "core/store/sqlite.h"
#include <utility>

using namespace Qt::StringLiterals;

SqlStatement::SqlStatement(Database &database, const char *sql) : m_database(&database)
{
    if (sqlite3_prepare_v2(database.handle(), sql, -1, &m_handle, nullptr) != SQLITE_OK)
        database.fail(u"read"_s);
}

SqlStatement::~SqlStatement()
{
    sqlite3_finalize(m_handle);
}

SqlStatement::SqlStatement(SqlStatement &&other) noexcept
    : m_database(other.m_database), m_handle(std::exchange(other.m_handle, nullptr))
{
}

void SqlStatement::bindNumber(int place, qint64 value)
{
    sqlite3_bind_int64(m_handle, place + 1, value);
}

void SqlStatement::bind(int place, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_text(m_handle, place + 1, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
}

void SqlStatement::bind(int place, const QByteArray &bytes)
{
    sqlite3_bind_blob(m_handle, place + 1, bytes.constData() ? bytes.constData() : "", int(bytes.size()),
                      SQLITE_TRANSIENT);
}

void SqlStatement::bindUncopied(int place, QByteArrayView bytes)
{
    sqlite3_bind_blob(m_handle, place + 1, bytes.isEmpty() ? "" : bytes.data(), int(bytes.size()), SQLITE_STATIC);
}

void SqlStatement::bind(int place, QDate day)
{
    day.isNull() ? bind(place, std::nullopt) : bind(place, day.toString(Qt::ISODate));
}

void SqlStatement::bind(int place, const QDateTime &moment)
{
    bind(place, moment.toUTC().toString(Qt::ISODateWithMs));
}

void SqlStatement::bind(int place, std::nullopt_t)
{
    sqlite3_bind_null(m_handle, place + 1);
}

bool SqlStatement::step()
{
    ++m_database->m_steps;
    const int result = sqlite3_step(m_handle);
    if (result != SQLITE_ROW && result != SQLITE_DONE)
        m_database->fail(sqlite3_stmt_readonly(m_handle) ? u"read"_s : u"change"_s);
    return result == SQLITE_ROW;
}

void SqlStatement::run()
{
    while (step()) {
    }
    reset();
}

void SqlStatement::reset()
{
    sqlite3_reset(m_handle);
}

bool SqlStatement::isNull(int column) const
{
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

qint64 SqlStatement::number(int column) const
{
    return sqlite3_column_int64(m_handle, column);
}

std::optional<std::int32_t> SqlStatement::optionalNumber(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(std::int32_t(number(column)));
}

QString SqlStatement::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_handle, column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_handle, column));
}

QByteArray SqlStatement::bytes(int column) const
{
    const auto *blob = static_cast<const char *>(sqlite3_column_blob(m_handle, column));
    return {blob, sqlite3_column_bytes(m_handle, column)};
}

QDate SqlStatement::day(int column) const
{
    return QDate::fromString(text(column), Qt::ISODate);
}

QDateTime SqlStatement::moment(int column) const
{
    return QDateTime::fromString(text(column), Qt::ISODateWithMs).toUTC();
}
