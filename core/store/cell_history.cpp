// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cell_history.h"

#include "core/store/changeset.h"
#include "core/store/database.h"
#include "core/store/sqlite.h"
#include "core/store/words.h"
#include <array>

using namespace Qt::StringLiterals;

namespace {
// Columns of the table completeness.
enum DecisionColumn { OfForce, OfQuestion, OfPeriod, OfMark, OfReason, OfNote, OfPerson, OfMoment };

struct Finalize {
    void operator()(sqlite3_changeset_iter *at) const { sqlite3changeset_finalize(at); }
};
using ChangesetWalk = std::unique_ptr<sqlite3_changeset_iter, Finalize>;

struct Key {
    std::array<qint64, 3> numbers;
};

QString textOf(sqlite3_value *value)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_value_text(value)), sqlite3_value_bytes(value));
}

/// The value of a column after the change; null where the change leaves it as it was.
sqlite3_value *valueAfter(sqlite3_changeset_iter *at, int column)
{
    sqlite3_value *value = nullptr;
    sqlite3changeset_new(at, column, &value);
    return value;
}

bool isOfCell(sqlite3_changeset_iter *at, int operation, const Key &key)
{
    for (int column = OfForce; column <= OfPeriod; ++column) {
        sqlite3_value *value = nullptr;
        if (operation == SQLITE_INSERT)
            sqlite3changeset_new(at, column, &value);
        else
            sqlite3changeset_old(at, column, &value);
        if (!value || sqlite3_value_int64(value) != key.numbers[std::size_t(column)])
            return false;
    }
    return true;
}

/// What the decision is after the change.
Decision changed(sqlite3_changeset_iter *at, int operation, Decision decision)
{
    if (operation == SQLITE_DELETE)
        return {};
    if (sqlite3_value *mark = valueAfter(at, OfMark))
        decision.completeness = completenessFromName(textOf(mark)).value_or(Completeness::Unreviewed);
    const auto set = [&](int column, QString &text) {
        if (sqlite3_value *value = valueAfter(at, column))
            text = textOf(value);
    };
    set(OfReason, decision.reason);
    set(OfNote, decision.note);
    set(OfPerson, decision.decidedBy);
    if (sqlite3_value *moment = valueAfter(at, OfMoment))
        decision.decidedAt = QDateTime::fromString(textOf(moment), Qt::ISODateWithMs);
    return decision;
}

/// The decision after all changes of a step; nothing where none was of this cell.
std::optional<Decision> afterStep(QByteArray changeset, const Key &key, const Decision &before)
{
    sqlite3_changeset_iter *started = nullptr;
    if (sqlite3changeset_start(&started, int(changeset.size()), changeset.data()) != SQLITE_OK)
        return std::nullopt;
    const ChangesetWalk walk(started);
    std::optional<Decision> after;
    while (sqlite3changeset_next(walk.get()) == SQLITE_ROW) {
        const char *table = nullptr;
        int columns = 0;
        int operation = 0;
        int indirect = 0;
        sqlite3changeset_op(walk.get(), &table, &columns, &operation, &indirect);
        if (QByteArrayView(table) == "completeness" && isOfCell(walk.get(), operation, key))
            after = changed(walk.get(), operation, after.value_or(before));
    }
    return after;
}
} // namespace

std::vector<DecisionChange> decisionHistory(const QString &studyPath, const QString &forceCode, qint64 question,
                                            const Period &period)
{
    Database database(studyPath, Database::Mode::ReadOnly);
    const auto periodNumber = findPeriod(database, period);
    if (!periodNumber)
        return {};
    const Key key{{forceNumber(database, forceCode), question, *periodNumber}};
    std::vector<DecisionChange> history;
    Decision now;
    auto steps = database.query(R"(
        SELECT at, actor, title, action, changeset
        FROM journal JOIN journal_payloads ON journal_payloads.sequence = coalesce(step, journal.sequence)
        ORDER BY journal.sequence)");
    while (steps.step()) {
        const QByteArray payload = steps.bytes(4);
        const auto after =
            afterStep(steps.text(3) == "undo"_L1 ? invertedChangeset(database, payload) : payload, key, now);
        if (!after)
            continue;
        history.push_back({steps.moment(0), steps.text(1), steps.text(2), now, *after});
        now = *after;
    }
    return history;
}
