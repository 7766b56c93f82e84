// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/publication_repository.h"

#include "core/domain/error.h"
#include "core/domain/sha256.h"
#include "core/store/database.h"
#include "core/store/words.h"
#include <set>

using namespace Qt::StringLiterals;

namespace {
void requireFiles(const std::vector<PublishedFile> &files)
{
    if (files.empty())
        throw Error(u"There is nothing to freeze: a publication needs at least one file."_s);
    std::set<QString> names;
    for (const PublishedFile &file : files) {
        if (file.name.trimmed().isEmpty() || !names.insert(file.name).second)
            throw Error(u"Each file of a publication needs a name of its own."_s);
        if (file.bytes.size() > PublicationRepository::LargestFile)
            throw Error(u"“%1” is larger than 32 MB and cannot be kept with a publication."_s.arg(file.name));
    }
}

QStringList namesOf(Database &database, qint64 publication)
{
    QStringList names;
    auto rows =
        database.query("SELECT name FROM publication_files WHERE publication_id = ? ORDER BY name", publication);
    while (rows.step())
        names += rows.text(0);
    return names;
}
} // namespace

std::vector<Publication> PublicationRepository::all() const
{
    std::vector<Publication> found;
    auto rows = m_database.query("SELECT id, title, published_on, journal_sequence, journal_hash FROM publications"
                                 " ORDER BY published_on DESC, id DESC");
    while (rows.step())
        found.push_back({rows.number(0), rows.text(1), rows.day(2), rows.number(3), rows.bytes(4),
                         namesOf(m_database, rows.number(0))});
    return found;
}

std::optional<QByteArray> PublicationRepository::file(qint64 publication, const QString &name) const
{
    auto row = m_database.query("SELECT sha256, bytes FROM publication_files WHERE publication_id = ? AND name = ?",
                                publication, name);
    if (!row.step())
        return std::nullopt;
    QByteArray bytes = row.bytes(1);
    if (Sha256::of(bytes) != row.bytes(0))
        throw Error(u"“%1” of publication %2 is not as it was frozen. Take the study from a backup."_s.arg(name).arg(
            publication));
    return bytes;
}

qint64 PublicationRepository::add(const QString &title, QDate day, const std::vector<PublishedFile> &files)
{
    Q_ASSERT(m_database.inTransaction());
    if (title.trimmed().isEmpty())
        throw Error(u"A publication needs its title: an erratum names it."_s);
    if (!day.isValid())
        throw Error(u"A publication needs the day on which it is published."_s);
    requireFiles(files);
    // The row of this very change is written after it: the last one there is the state that was frozen.
    m_database
        .query("INSERT INTO publications (title, published_on, journal_sequence, journal_hash)"
               " SELECT ?, ?, sequence, hash FROM journal ORDER BY sequence DESC LIMIT 1",
               title.trimmed(), day)
        .run();
    const qint64 id = lastAdded(m_database);
    auto keep =
        m_database.query("INSERT INTO publication_files (publication_id, name, sha256, bytes) VALUES (?, ?, ?, ?)");
    for (const PublishedFile &file : files) {
        keep.bindAll(id, file.name, Sha256::of(file.bytes), file.bytes);
        keep.run();
    }
    return id;
}
