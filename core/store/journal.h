// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <functional>
#include <optional>
#include <vector>

class Database;

/// One change of the study, as kept in the file.
struct HistoryEntry {
    qint64 sequence = 0;
    QDateTime at; ///< UTC
    QString actor;
    QString title; ///< "Mark Kent complete"; undo and redo are entries of their own: "Undo: Mark Kent complete"
    bool isUndone = false;
    QByteArray hash; ///< of the audit chain (methods 6.8)
};

/// The one door through which the study changes: a transaction with a row of history and an SQLite changeset, whose
/// inverse is undo. Undo and redo survive closing; they stop at a migration and after 500 steps.
class Journal {
public:
    explicit Journal(Database &database) : m_database(database) {}

    /// Called when a step is written and not yet committed: the window shows it while the disk works. Where it throws,
    /// nothing stays.
    using Written = std::function<void()>;

    /// Runs the change in one transaction. Where it throws, nothing stays and the exception goes on. A change that
    /// leaves everything as it was makes no entry.
    void record(const QString &title, const QString &actor, const std::function<void()> &change,
                const Written &written = {});
    bool isRecording() const { return m_recording; }
    std::optional<QString> undoTitle() const; ///< of the step that undo() takes back; nothing where there is none
    std::optional<QString> redoTitle() const;
    void undo(const QString &actor, const Written &written = {}); ///< Error where there is nothing to undo
    void redo(const QString &actor, const Written &written = {});
    std::vector<HistoryEntry> history() const; ///< newest first
    /// Broken links of the audit chain, as sentences; a removed payload is not one.
    QStringList verify() const;

private:
    void requireWritable() const;
    void replay(qint64 step, bool backwards, const QString &actor);

    Database &m_database;
    bool m_recording = false;
};
