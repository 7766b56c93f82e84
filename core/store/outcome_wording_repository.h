// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/draft.h"

class Database;

/// What a study says that printed outcome labels mean. Accepted counts keep their label, and the label what it was
/// taken for then: a wording is put over it where figures are read, so that taking it back gives the old figures.
/// Writing only inside Study::edit().
class OutcomeWordingRepository {
public:
    OutcomeWordingRepository(Database &database, const QString &actor) : m_database(database), m_actor(actor) {}

    OutcomeWordings all() const; ///< in the order in which they were first said
    /// Says it, or says it anew. Time and person are those of now. Throws Error where a type is not of the Home Office
    /// list, or the label is empty.
    void set(const QString &printed, const QStringList &types, const QString &note);
    void remove(const QString &printed); ///< the label means again what its words say; Error where nothing was said
    /// The same for each form in which a label is printed, in the study or in one return. Error where the return has no
    /// such label, and where nothing was said that could be taken back.
    void apply(const WordingChange &change);

private:
    bool setForReturn(const WordingChange &change, const QString &printed);
    bool removeForReturn(qint64 returnId, const QString &printed);
    bool isSaid(const QString &printed) const;
    Database &m_database;
    const QString &m_actor; ///< of the study, which outlives this
};

OutcomeWordings readWordings(Database &database);
/// Labels of a draft that were understood by a wording of other case or spaces: what holds for one holds for the other.
void keepWordingsOf(Database &database, const Draft &draft);
