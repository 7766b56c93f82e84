// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/answer.h"
#include <optional>
#include <vector>

class Database;

/// The answers of the forces, one for each force and question. Writing only inside Study::edit().
class ResponseRepository {
public:
    explicit ResponseRepository(Database &database) : m_database(database) {}

    /// One for each territorial force and question, "not asked" where nothing was said yet; forces by name.
    std::vector<Answer> all() const;
    std::vector<Answer> ofForce(const QString &forceCode) const;
    Answer find(const QString &forceCode, qint64 question) const;
    /// A reference of the force that gives way to another is kept among the earlier ones of its request.
    void set(const Answer &answer);

private:
    Database &m_database;
};
