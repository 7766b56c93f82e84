// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

class Database;

/// A frozen file, as text or bytes that never change again.
struct PublishedFile {
    QString name; ///< "numbers.json"
    QByteArray bytes;
    bool operator==(const PublishedFile &) const = default;
};

/// What was said to the public at one time: its files, and the state of the study they were made of.
struct Publication {
    qint64 id = 0;
    QString title;
    QDate day;              ///< of publication
    qint64 sequence = 0;    ///< of the last change before it was frozen (Journal::history())
    QByteArray journalHash; ///< of that change: by it the whole study as it was is named
    QStringList fileNames;
    bool operator==(const Publication &) const = default;
};

/// Publications of a study. They are added and, by undo, taken back; nothing of them is ever changed. Writing only
/// inside Study::edit().
class PublicationRepository {
public:
    static constexpr qsizetype LargestFile = 33'554'432; ///< 32 MB, as the schema has it

    explicit PublicationRepository(Database &database) : m_database(database) {}
    std::vector<Publication> all() const; ///< by day, the latest first
    /// The file as it was frozen; nothing where there is none of that name. Error where its bytes do not fit its hash.
    std::optional<QByteArray> file(qint64 publication, const QString &name) const;
    /// Error for a title or day that is missing, no file, a file without a name, twice of one name or too large.
    qint64 add(const QString &title, QDate day, const std::vector<PublishedFile> &files);

private:
    Database &m_database;
};
