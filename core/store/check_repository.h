// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/finding_answer.h"

class Database;

/// What people did about the findings of the checks, and the figures they put over accepted counts. Person and time are
/// those of now. Writing only inside Study::edit(), so that each can be undone.
class CheckRepository {
public:
    CheckRepository(Database &database, const QString &actor) : m_database(database), m_actor(actor) {}

    std::vector<FindingAnswer> answers() const; ///< in the order in which they were first given
    /// Says it, or says it anew. Error where an explanation is missing or unknown, or "other" comes without a note.
    void answer(const FindingAnswer &answer);
    void reopen(const QString &finding); ///< Error where nothing was done about it

    std::vector<CountCorrection> corrections() const; ///< by id of the count
    /// Error where there is no such count, or no note says why.
    void correct(qint64 count, const Figure &figure, const QString &note);
    void takeBack(qint64 count); ///< the count means again what is printed; Error where it was not corrected

private:
    Database &m_database;
    const QString &m_actor; ///< of the study, which outlives this
};

std::vector<CountCorrection> readCorrections(Database &database);
