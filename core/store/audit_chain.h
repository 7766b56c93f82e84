// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>

class Database;

/// One link to be added to the history (methods 6.8).
struct JournalLink {
    QString action; ///< "create", "edit", "undo", "redo", "migrate"
    QString title;
    QString actor;
    std::optional<qint64> step; ///< the entry an undo or redo is of
    QByteArray changeset;       ///< kept in the side table where not empty
};

/// Adds a row to the journal, chained to the one before by SHA-256. Returns its sequence.
qint64 appendLink(Database &database, const JournalLink &link);
/// As sentences: entries that were changed, are missing or do not follow the one before, payloads that do not fit their
/// digest, and tables that are not as the newest entry left them. A removed payload is none of these.
QStringList brokenLinks(Database &database);
/// Which stored changes were taken away, as a sentence; empty where all are there. That is no damage: the history keeps
/// the changes of its newest steps alone, and what was erased on purpose stays named.
QString removedPayloads(Database &database);
/// Hash of the newest link: the anchor that exports print. Empty where there is none.
QByteArray headHash(Database &database);
