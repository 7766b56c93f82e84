// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>
#include <concepts>
#include <optional>

class Database;
struct sqlite3_stmt;

/// A prepared SQL statement. Values are only ever bound, whole numbers as whole numbers: a STRICT column would take the
/// text '12.0' for 12. Columns and places count from 0.
class SqlStatement {
public:
    SqlStatement(Database &database, const char *sql);
    ~SqlStatement();
    SqlStatement(SqlStatement &&other) noexcept;
    SqlStatement &operator=(SqlStatement &&) = delete;
    Q_DISABLE_COPY(SqlStatement)

    template <typename... Values>
    void bindAll(const Values &...values)
    {
        int place = 0;
        (bind(place++, values), ...);
    }
    void bind(int place, std::integral auto value) { bindNumber(place, qint64(value)); }
    void bind(int place, const QString &text); ///< an empty text, never NULL
    void bind(int place, const QByteArray &bytes);
    void bindUncopied(int place, QByteArrayView bytes); ///< the bytes must live until the next bind or reset
    void bind(int place, QDate day);                    ///< NULL where null
    void bind(int place, const QDateTime &moment);      ///< in UTC
    void bind(int place, std::nullopt_t);
    template <typename Value>
    void bind(int place, const std::optional<Value> &value)
    {
        value ? bind(place, *value) : bind(place, std::nullopt);
    }

    bool step(); ///< false after the last row
    void run();  ///< to the end, then ready to be bound and run again
    void reset();

    bool isNull(int column) const;
    qint64 number(int column) const;
    std::optional<std::int32_t> optionalNumber(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;
    QDate day(int column) const; ///< null where NULL
    QDateTime moment(int column) const;

    sqlite3_stmt *handle() { return m_handle; }

private:
    void bindNumber(int place, qint64 value);

    Database *m_database;
    sqlite3_stmt *m_handle = nullptr;
};
