// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/changeset.h"

#include "core/domain/error.h"
#include "core/store/database.h"
#include "core/store/sqlite.h"
#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace {
constexpr std::array<std::string_view, 27> WatchedTables{"study",
                                                         "force_aliases",
                                                         "request",
                                                         "questions",
                                                         "question_periods",
                                                         "responses",
                                                         "response_forces",
                                                         "answers",
                                                         "completeness",
                                                         "returns",
                                                         "saved_charts",
                                                         "statements",
                                                         "publications",
                                                         "publication_files",
                                                         "outcome_wordings",
                                                         "requests",
                                                         "request_references",
                                                         "request_events",
                                                         "response_sources",
                                                         "return_wordings",
                                                         "finding_answers",
                                                         "count_corrections",
                                                         "reviews",
                                                         "review_values",
                                                         "review_signoffs",
                                                         "reference_tables",
                                                         "reference_counts"};

struct FreeBytes {
    void operator()(void *bytes) const { sqlite3_free(bytes); }
};

QByteArray takenBytes(void *bytes, int size)
{
    const std::unique_ptr<void, FreeBytes> owned(bytes);
    return {static_cast<const char *>(bytes), size};
}

int isWatched(void *, const char *table)
{
    return std::ranges::find(WatchedTables, std::string_view(table)) != WatchedTables.end() ? 1 : 0;
}

int stopAtConflict(void *, int, sqlite3_changeset_iter *)
{
    return SQLITE_CHANGESET_ABORT;
}
} // namespace

void ChangeWatch::Delete::operator()(sqlite3_session *session) const
{
    sqlite3session_delete(session);
}

ChangeWatch::ChangeWatch(Database &database) : m_database(database)
{
    sqlite3_session *session = nullptr;
    if (sqlite3session_create(database.handle(), "main", &session) != SQLITE_OK)
        database.fail(u"watch"_s);
    m_session.reset(session);
    // Each table when it is first changed: of those attached, SQLite compares every name with that of every row.
    sqlite3session_table_filter(session, &isWatched, nullptr);
    sqlite3session_attach(session, nullptr);
    database.setSession(session);
}

ChangeWatch::~ChangeWatch()
{
    m_database.setSession(nullptr);
}

WithoutWatch::WithoutWatch(Database &database) : m_session(database.session())
{
    if (m_session)
        sqlite3session_enable(m_session, 0);
}

WithoutWatch::~WithoutWatch()
{
    if (m_session)
        sqlite3session_enable(m_session, 1);
}

QByteArray ChangeWatch::changeset()
{
    int size = 0;
    void *bytes = nullptr;
    if (sqlite3session_changeset(m_session.get(), &size, &bytes) != SQLITE_OK)
        m_database.fail(u"note the change of"_s);
    return takenBytes(bytes, size);
}

void completeRows(Database &database)
{
    for (const std::string_view name : WatchedTables) {
        const QByteArray table(name.data(), qsizetype(name.size()));
        auto last =
            database.query("SELECT name FROM pragma_table_info(?) ORDER BY cid DESC LIMIT 1", QString::fromUtf8(table));
        if (!last.step())
            continue; // gone since
        const QByteArray column = last.text(0).toUtf8();
        const QByteArray sql = "UPDATE " + table + " SET \"" + column + "\" = \"" + column + '"';
        database.execute(sql.constData());
    }
}

QByteArray invertedChangeset(Database &database, const QByteArray &changeset)
{
    int size = 0;
    void *bytes = nullptr;
    if (sqlite3changeset_invert(int(changeset.size()), changeset.constData(), &size, &bytes) != SQLITE_OK)
        throw Error(u"The history of the study “%1” is damaged: a change cannot be turned round. Run “foilio-cli "
                    "verify”."_s.arg(database.path()));
    return takenBytes(bytes, size);
}

void applyChangeset(Database &database, const QByteArray &changeset)
{
    QByteArray copy = changeset; // SQLite asks for bytes it may write to, and does not write
    const int result =
        sqlite3changeset_apply(database.handle(), int(copy.size()), copy.data(), nullptr, &stopAtConflict, nullptr);
    if (result == SQLITE_ABORT || result == SQLITE_CONSTRAINT || result == SQLITE_CORRUPT)
        throw Error(u"The step cannot be taken back or made again: the study “%1” is not as it was then. Nothing was "
                    "changed. Run “foilio-cli verify”."_s.arg(database.path()));
    if (result != SQLITE_OK)
        database.fail(u"change"_s);
}
