// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include "core/domain/error.h"
#include "core/store/sqlite.h"
#include <QScopeGuard>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr int BusyMilliseconds = 5000;
constexpr int ProgressOperations = 1'000'000; // of SQLite's virtual machine: some hundredths of a second
constexpr qint64 StepMilliseconds = 30'000;
constexpr qint64 HeapBytes = 512LL << 20;

constexpr std::array<std::pair<int, int>, 10> Limits{{
    {SQLITE_LIMIT_LENGTH, 64 << 20},
    {SQLITE_LIMIT_SQL_LENGTH, 100'000},
    {SQLITE_LIMIT_COLUMN, 100},
    {SQLITE_LIMIT_EXPR_DEPTH, 50},
    {SQLITE_LIMIT_COMPOUND_SELECT, 10},
    {SQLITE_LIMIT_FUNCTION_ARG, 16},
    {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 256},
    {SQLITE_LIMIT_VARIABLE_NUMBER, 999},
    {SQLITE_LIMIT_TRIGGER_DEPTH, 10},
    {SQLITE_LIMIT_ATTACHED, 0},
}};

constexpr std::array<std::pair<int, int>, 6> Switches{{
    {SQLITE_DBCONFIG_DEFENSIVE, 1},
    {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
    {SQLITE_DBCONFIG_ENABLE_FKEY, 1},
    {SQLITE_DBCONFIG_DQS_DDL, 0},
    {SQLITE_DBCONFIG_DQS_DML, 0},
    {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
}};

/// What to do about a failure, for the person in front of the screen.
QString remedyFor(int code)
{
    switch (code & 0xff) {
    case SQLITE_FULL:
        return u"The disk is full, or the study has reached its limit of 2 GiB. Free some space and try again; nothing "
               u"of "
               "the change was kept."_s;
    case SQLITE_IOERR:
        return u"The disk or network drive does not answer as it should. Check that the folder is still there and "
               "can be written; nothing of the change was kept."_s;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return u"Another program holds it. Close it there and try again."_s;
    case SQLITE_READONLY:
        return u"It cannot be written. Check the permissions of the file and of its folder."_s;
    case SQLITE_CANTOPEN:
        return u"It cannot be opened. Check that the folder is still there and may be read and written."_s;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return u"The file is damaged. Open a backup instead; the file was left as it is."_s;
    case SQLITE_INTERRUPT:
        return u"It took too long and was stopped. The file may be damaged: run “foilio-cli verify”."_s;
    case SQLITE_TOOBIG:
    case SQLITE_NOMEM:
        return u"It holds something larger than the limits allow."_s;
    default:
        return u"Run “foilio-cli verify” on it."_s;
    }
}
} // namespace

void Database::Close::operator()(sqlite3 *handle) const
{
    sqlite3_close(handle);
}

void Database::openHandle(const QByteArray &name, int flags)
{
    sqlite3 *handle = nullptr;
    const int result = sqlite3_open_v2(name.constData(), &handle, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    m_handle.reset(handle); // there is one even where opening failed: it holds the reason
    if (result != SQLITE_OK)
        fail(u"open"_s);
}

Database::Database() : m_path(u":memory:"_s)
{
    openHandle(":memory:", SQLITE_OPEN_READWRITE);
}

Database::Database(const QString &path, Mode mode) : m_path(path)
{
    openHandle(path.toUtf8(), mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE);
    configure();
}

std::unique_ptr<Database> Database::inMemory()
{
    return std::unique_ptr<Database>(new Database);
}

void Database::configure()
{
    sqlite3_extended_result_codes(handle(), 1);
    sqlite3_busy_timeout(handle(), BusyMilliseconds);
    sqlite3_hard_heap_limit64(HeapBytes);
    for (const auto &[limit, value] : Limits)
        sqlite3_limit(handle(), limit, value);
    for (const auto &[option, value] : Switches)
        sqlite3_db_config(handle(), option, value, nullptr);
    m_sinceStep.start();
    sqlite3_progress_handler(handle(), ProgressOperations, &Database::onProgress, this);
    execute("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY;"
            "PRAGMA synchronous = EXTRA; PRAGMA recursive_triggers = ON;");
}

int Database::onProgress(void *database)
{
    auto &self = *static_cast<Database *>(database);
    if (std::exchange(self.m_stepsSeen, self.m_steps) != self.m_steps)
        self.m_sinceStep.restart();
    return self.m_timeLimited && self.m_sinceStep.elapsed() > StepMilliseconds ? 1 : 0;
}

bool Database::isReadOnly() const
{
    return sqlite3_db_readonly(m_handle.get(), "main") != 0;
}

bool Database::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle.get()) == 0;
}

qint64 Database::revision() const
{
    return sqlite3_total_changes64(m_handle.get()) + m_rollbacks;
}

void Database::execute(const char *script)
{
    ++m_steps;
    if (sqlite3_exec(handle(), script, nullptr, nullptr, nullptr) != SQLITE_OK)
        fail(u"change"_s);
}

qint64 Database::number(const char *sql)
{
    SqlStatement statement(*this, sql);
    return statement.step() ? statement.number(0) : 0;
}

void Database::withoutTimeLimit(const std::function<void()> &work)
{
    const auto restore = qScopeGuard([&, before = std::exchange(m_timeLimited, false)] { m_timeLimited = before; });
    work();
}

void Database::fail(const QString &what)
{
    const int code = m_handle ? sqlite3_extended_errcode(handle()) : SQLITE_NOMEM;
    const QString reason = m_handle ? QString::fromUtf8(sqlite3_errmsg(handle())) : u"out of memory"_s;
    throw Error(u"Cannot %1 the study “%2”: %3 (SQLite: %4)"_s.arg(what, m_path, remedyFor(code), reason));
}

Transaction::Transaction(Database &database) : m_database(database)
{
    m_database.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    if (m_committed)
        return;
    ++m_database.m_rollbacks;
    // A full disk has rolled back already. Nothing is to be said where it fails: the journal rolls back when opened.
    if (m_database.inTransaction())
        sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit()
{
    m_database.execute("COMMIT");
    m_committed = true;
}
