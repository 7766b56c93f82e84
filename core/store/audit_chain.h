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
/// Broken links and payloads that do not fit their digest, as sentences; a removed payload is not one.
QStringList brokenLinks(Database &database);
/// Hash of the newest link: the anchor that exports print. Empty where there is none.
QByteArray headHash(Database &database);
