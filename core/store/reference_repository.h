// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/reference_series.h"

class Database;

/// Official statistics beside the figures of the forces. Writing only inside Study::edit().
class ReferenceRepository {
public:
    ReferenceRepository(Database &database, const QString &actor) : m_database(database), m_actor(actor) {}

    std::vector<ReferenceTable> all() const; ///< the last imported first
    /// Brings tables that all() gave up to date. The counts of a table never change: only those of new ones are read.
    void refresh(std::vector<ReferenceTable> &tables) const;
    /// The same file once more changes nothing but title, address and day. Error where the table holds no count, or
    /// says two things of the same force, period and offence.
    void add(const ReferenceTable &table);

private:
    Database &m_database;
    const QString &m_actor; ///< of the study, which outlives this
};
