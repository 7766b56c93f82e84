// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/statement.h"
#include <QElapsedTimer>
#include <QString>
#include <functional>
#include <memory>

struct sqlite3;
struct sqlite3_session;

/// One connection to a study file, with the settings and limits that make a strange file harmless (methods 5.2, 6.1).
/// Failures of the disk, of locks and of damaged pages are thrown as Error, naming the file and what to do. Belongs to
/// one thread at a time: SQLite's own locking of connections is switched off.
class Database {
public:
    enum class Mode { ReadOnly, ReadWrite };
    Database(const QString &path, Mode mode);
    ~Database() = default;
    static std::unique_ptr<Database> inMemory();
    Q_DISABLE_COPY_MOVE(Database)

    const QString &path() const { return m_path; }
    bool isReadOnly() const; ///< also where writing was wanted and the file is protected
    bool inTransaction() const;
    /// Grows with every change and every change taken back: what was read before may be old.
    qint64 revision() const;
    void execute(const char *script); ///< any number of SQL statements
    /// A statement with its values bound in order; call step() for the rows or run() where there are none.
    template <typename... Values>
    SqlStatement query(const char *sql, const Values &...values)
    {
        SqlStatement statement(*this, sql);
        statement.bindAll(values...);
        return statement;
    }
    qint64 number(const char *sql); ///< the one number of a query; 0 where it has no row
    /// Runs without the limit of 30 seconds a step: the checks of a large file on a slow disk take longer.
    void withoutTimeLimit(const std::function<void()> &work);
    /// Throws the Error for the last failure of SQLite on this connection.
    [[noreturn]] void fail(const QString &what);

    sqlite3 *handle() { return m_handle.get(); }
    sqlite3_session *session() const { return m_session; } ///< of the ChangeWatch that watches it; null without one
    void setSession(sqlite3_session *session) { m_session = session; }

private:
    friend class SqlStatement;
    friend class Transaction;
    Database();
    void configure();
    void openHandle(const QByteArray &name, int flags);
    static int onProgress(void *database);

    QString m_path;
    struct Close {
        void operator()(sqlite3 *handle) const;
    };
    std::unique_ptr<sqlite3, Close> m_handle;
    qint64 m_rollbacks = 0;
    quint64 m_steps = 0; ///< rows and runs so far: while it grows, nothing hangs
    quint64 m_stepsSeen = 0;
    bool m_timeLimited = true;
    QElapsedTimer m_sinceStep;
    sqlite3_session *m_session = nullptr;
};

/// BEGIN IMMEDIATE; rolled back unless commit() was reached.
class Transaction {
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)
    void commit();

private:
    Database &m_database;
    bool m_committed = false;
};
