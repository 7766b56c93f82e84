// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statement.h"

#include "core/store/database.h"
#include "core/store/sqlite.h"
#include <utility>

using namespace Qt::StringLiterals;

Statement::Statement(Database &database, const char *sql) : m_database(&database)
{
    if (sqlite3_prepare_v2(database.handle(), sql, -1, &m_handle, nullptr) != SQLITE_OK)
        database.fail(u"read"_s);
}

Statement::~Statement()
{
    sqlite3_finalize(m_handle);
}

Statement::Statement(Statement &&other) noexcept
    : m_database(other.m_database), m_handle(std::exchange(other.m_handle, nullptr))
{
}

void Statement::bindNumber(int place, qint64 value)
{
    sqlite3_bind_int64(m_handle, place + 1, value);
}

void Statement::bind(int place, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_text(m_handle, place + 1, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
}

void Statement::bind(int place, const QByteArray &bytes)
{
    sqlite3_bind_blob(m_handle, place + 1, bytes.constData() ? bytes.constData() : "", int(bytes.size()),
                      SQLITE_TRANSIENT);
}

void Statement::bind(int place, QDate day)
{
    day.isNull() ? bind(place, std::nullopt) : bind(place, day.toString(Qt::ISODate));
}

void Statement::bind(int place, const QDateTime &moment)
{
    bind(place, moment.toUTC().toString(Qt::ISODateWithMs));
}

void Statement::bind(int place, std::nullopt_t)
{
    sqlite3_bind_null(m_handle, place + 1);
}

bool Statement::step()
{
    ++m_database->m_steps;
    const int result = sqlite3_step(m_handle);
    if (result != SQLITE_ROW && result != SQLITE_DONE)
        m_database->fail(sqlite3_stmt_readonly(m_handle) ? u"read"_s : u"change"_s);
    return result == SQLITE_ROW;
}

void Statement::run()
{
    while (step()) {
    }
    reset();
}

void Statement::reset()
{
    sqlite3_reset(m_handle);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

qint64 Statement::number(int column) const
{
    return sqlite3_column_int64(m_handle, column);
}

std::optional<std::int32_t> Statement::optionalNumber(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(std::int32_t(number(column)));
}

QString Statement::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_handle, column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_handle, column));
}

QByteArray Statement::bytes(int column) const
{
    const auto *blob = static_cast<const char *>(sqlite3_column_blob(m_handle, column));
    return {blob, sqlite3_column_bytes(m_handle, column)};
}

QDate Statement::day(int column) const
{
    return QDate::fromString(text(column), Qt::ISODate);
}

QDateTime Statement::moment(int column) const
{
    return QDateTime::fromString(text(column), Qt::ISODateWithMs).toUTC();
}
