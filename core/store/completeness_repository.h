// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/completeness.h"
#include "core/domain/period.h"
#include <vector>

class Database;

/// One cell of the grid force x question x period.
struct CompletenessCell {
    QString force; ///< code
    qint64 question = 0;
    Period period;
    Decision decision;
};

/// Decisions on completeness. Writing only inside Study::edit(); who and when are the study's actor and the clock.
class CompletenessRepository {
public:
    CompletenessRepository(Database &database, const QString &actor) : m_database(database), m_actor(actor) {}

    std::vector<CompletenessCell> all() const; ///< decided cells only: what is not here is unreviewed
    std::vector<CompletenessCell> ofForce(const QString &forceCode) const;
    Decision find(const QString &forceCode, qint64 question, const Period &period) const;
    /// Unreviewed takes the decision back. Throws Error where the reason is missing (partial, excluded), unknown, or
    /// does not apply to the decision.
    void mark(const QString &forceCode, qint64 question, const Period &period, const Decision &decision);

private:
    Database &m_database;
    const QString &m_actor; ///< of the study, which outlives this
};
