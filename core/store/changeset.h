// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <memory>

class Database;
struct sqlite3_session;

/// Watches the tables a person works on and hands out their changes: https://sqlite.org/sessionintro.html. Sources,
/// words, readings and counts are not watched: their rows are only ever added, and what brings them into play (a row of
/// "returns") is watched.
class ChangeWatch {
public:
    explicit ChangeWatch(Database &database);
    ~ChangeWatch();
    Q_DISABLE_COPY_MOVE(ChangeWatch)
    QByteArray changeset(); ///< of everything since construction; empty where nothing changed

private:
    struct Delete {
        void operator()(sqlite3_session *session) const;
    };
    Database &m_database;
    std::unique_ptr<sqlite3_session, Delete> m_session;
};

/// While it lives, the watch is not told of changes: for rows of tables it does not watch, which come by the million.
class WithoutWatch {
public:
    explicit WithoutWatch(Database &database);
    ~WithoutWatch();
    Q_DISABLE_COPY_MOVE(WithoutWatch)

private:
    sqlite3_session *m_session;
};

/// Writes the rows of the watched tables anew, as a migration must that added a column: rows from before are shorter,
/// and sessions of SQLite before 3.44 take NULL, not the default, for what was there.
void completeRows(Database &database);
/// The changeset that takes another one back.
QByteArray invertedChangeset(Database &database, const QByteArray &changeset);
/// Makes the changes again. Throws Error where the study is not as it was before them.
void applyChangeset(Database &database, const QByteArray &changeset);
