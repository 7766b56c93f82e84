// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/draft.h"
#include "core/domain/force_request.h"
#include <vector>

class Database;

/// A file kept with a request: the letter that was sent, or one that came back. One letter may be about two forces.
struct Letter {
    enum class Kind { Request, Reply, Other };
    qint64 id = 0;
    Kind kind = Kind::Reply;
    QDate day; ///< null where it is not known
    QString note;
    qint64 sourceId = 0;
    QString sourceName;
    qint64 size = 0; ///< bytes
    bool operator==(const Letter &) const = default;
};
QString letterKindName(Letter::Kind kind); ///< "reply": of the command line and the study file
std::optional<Letter::Kind> letterKindFromName(QStringView name);

/// What happens to the request of each force beside its answers. Writing only inside Study::edit().
class RequestRepository {
public:
    explicit RequestRepository(Database &database) : m_database(database) {}

    QString wording() const; ///< as sent to all forces; empty where it was not noted
    void setWording(const QString &wording);

    std::vector<ForceRequest> all() const;             ///< of forces of which something is noted, by name
    ForceRequest find(const QString &forceCode) const; ///< empty where nothing is noted
    /// Throws Error where an event has no day, or an extension no day it runs to.
    void set(const ForceRequest &request);
    /// Adds an event (again on the same day: replaces it), and changes the answers that follow from it.
    void note(const QString &forceCode, const RequestEvent &event);

    std::vector<Letter> letters(const QString &forceCode) const; ///< by day, those without one last
    /// Keeps a file with the requests of the forces; its bytes are stored once. Letter::id and the source are set here.
    void attach(const QStringList &forceCodes, const Letter &letter, const SourceFile &file);

private:
    Database &m_database;
};
