// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/sha256.h"
#include "core/store/count_row.h"
#include <QByteArray>
#include <QDate>
#include <QString>
#include <vector>

class Database;

/// SHA-256 over the counts of one content and the words they use, so that a changed byte is found that SQLite's own
/// checks let pass. The form is written down in docs/study-file.md for other programs.
class ContentHash {
public:
    /// Whose figures these are and of which source: part of the hash.
    ContentHash(const QString &forceCode, const QString &forcePrinted, const QByteArray &sourceHash);
    void add(const CountRow &row);
    /// The day of the count added last; only counts that have one.
    void addDay(QDate asAt);
    QByteArray result(Database &database); ///< reads the words; call once, after the last row

private:
    void addField(const QByteArray &field);
    void flush();

    Sha256 m_hash;
    QByteArray m_buffer;
    CountRow m_before;
    quint32 m_counts = 0;
    std::vector<std::pair<quint32, QDate>> m_days; ///< by the number of the count in its content, from 1
    std::array<std::vector<bool>, CountColumnCount> m_used;
};

/// The hash of a content computed from its rows as they stand in the file now.
QByteArray storedContentHash(Database &database, qint64 contentId);
