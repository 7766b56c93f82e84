// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journal.h"

#include "core/domain/error.h"
#include "core/store/audit_chain.h"
#include "core/store/changeset.h"
#include "core/store/database.h"
#include <QScopeGuard>
#include <QStringList>
#include <set>

using namespace Qt::StringLiterals;

namespace {
constexpr int MaxUndoSteps = 500;

/// The steps that can be taken back and made again, newest last, as the journal tells them: an edit clears what could
/// be made again, a migration everything.
struct UndoStacks {
    std::vector<qint64> done;
    std::vector<qint64> undone;
};

void moveTop(std::vector<qint64> &from, std::vector<qint64> &to)
{
    if (from.empty())
        return; // only in a forged journal
    to.push_back(from.back());
    from.pop_back();
}

UndoStacks readStacks(Database &database)
{
    UndoStacks stacks;
    auto rows = database.query("SELECT action, sequence FROM journal ORDER BY sequence");
    while (rows.step()) {
        const QString action = rows.text(0);
        if (action == "undo"_L1) {
            moveTop(stacks.done, stacks.undone);
        } else if (action == "redo"_L1) {
            moveTop(stacks.undone, stacks.done);
        } else {
            stacks.undone.clear();
            if (action == "edit"_L1)
                stacks.done.push_back(rows.number(1));
            else
                stacks.done.clear();
        }
    }
    return stacks;
}

/// The newest step of a stack, if its payload is still there.
std::optional<qint64> topOf(Database &database, const std::vector<qint64> &stack)
{
    if (stack.empty())
        return std::nullopt;
    auto row = database.query("SELECT 1 FROM journal_payloads WHERE sequence = ?", stack.back());
    return row.step() ? std::optional(stack.back()) : std::nullopt;
}

QString titleOf(Database &database, qint64 sequence)
{
    auto row = database.query("SELECT title FROM journal WHERE sequence = ?", sequence);
    row.step();
    return row.text(0);
}

std::optional<QString> topTitle(Database &database, const std::vector<qint64> &stack)
{
    const auto top = topOf(database, stack);
    return top ? std::optional(titleOf(database, *top)) : std::nullopt;
}

/// Steps whose last word is "undo".
std::set<qint64> undoneSteps(Database &database)
{
    std::set<qint64> undone;
    auto rows = database.query("SELECT action, step FROM journal WHERE step IS NOT NULL ORDER BY sequence");
    while (rows.step()) {
        if (rows.text(0) == "undo"_L1)
            undone.insert(rows.number(1));
        else
            undone.erase(rows.number(1));
    }
    return undone;
}

void dropOldPayloads(Database &database)
{
    database
        .query("DELETE FROM journal_payloads WHERE sequence <="
               " (SELECT sequence FROM journal_payloads ORDER BY sequence DESC LIMIT 1 OFFSET ?)",
               MaxUndoSteps)
        .run();
}
} // namespace

void Journal::requireWritable() const
{
    if (m_database.isReadOnly())
        throw Error(u"The study “%1” is open for reading only: nothing can be changed."_s.arg(m_database.path()));
}

void Journal::record(const QString &title, const QString &actor, const std::function<void()> &change,
                     const Written &written)
{
    Q_ASSERT(!m_recording);
    requireWritable();
    const auto finished = qScopeGuard([this] { m_recording = false; });
    m_recording = true;
    Transaction transaction(m_database);
    const QByteArray changeset = [&] {
        ChangeWatch watch(m_database);
        change();
        return watch.changeset();
    }();
    if (changeset.isEmpty())
        return;
    appendLink(m_database, {u"edit"_s, title, actor, std::nullopt, changeset});
    dropOldPayloads(m_database);
    if (written)
        written();
    transaction.commit();
}

std::optional<QString> Journal::undoTitle() const
{
    return topTitle(m_database, readStacks(m_database).done);
}

std::optional<QString> Journal::redoTitle() const
{
    return topTitle(m_database, readStacks(m_database).undone);
}

void Journal::replay(qint64 step, bool backwards, const QString &actor)
{
    auto payload = m_database.query("SELECT changeset FROM journal_payloads WHERE sequence = ?", step);
    payload.step();
    const QByteArray changeset = payload.bytes(0);
    payload.reset();
    applyChangeset(m_database, backwards ? invertedChangeset(m_database, changeset) : changeset);
    const QString title = (backwards ? u"Undo: "_s : u"Redo: "_s) + titleOf(m_database, step);
    appendLink(m_database, {backwards ? u"undo"_s : u"redo"_s, title, actor, step, {}});
}

void Journal::undo(const QString &actor, const Written &written)
{
    requireWritable();
    Transaction transaction(m_database);
    const auto step = topOf(m_database, readStacks(m_database).done);
    if (!step)
        throw Error(u"There is nothing to undo in the study “%1”."_s.arg(m_database.path()));
    replay(*step, true, actor);
    if (written)
        written();
    transaction.commit();
}

void Journal::redo(const QString &actor, const Written &written)
{
    requireWritable();
    Transaction transaction(m_database);
    const auto step = topOf(m_database, readStacks(m_database).undone);
    if (!step)
        throw Error(u"There is nothing to redo in the study “%1”."_s.arg(m_database.path()));
    replay(*step, false, actor);
    if (written)
        written();
    transaction.commit();
}

std::vector<HistoryEntry> Journal::history() const
{
    const auto isUndone = [taken = undoneSteps(m_database)](qint64 sequence) { return taken.contains(sequence); };
    std::vector<HistoryEntry> entries;
    auto rows = m_database.query("SELECT sequence, at, actor, title, hash FROM journal ORDER BY sequence DESC");
    while (rows.step()) {
        entries.push_back(
            {rows.number(0), rows.moment(1), rows.text(2), rows.text(3), isUndone(rows.number(0)), rows.bytes(4)});
    }
    return entries;
}

QStringList Journal::verify() const
{
    return brokenLinks(m_database);
}
