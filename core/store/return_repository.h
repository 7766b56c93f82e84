// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/draft.h"
#include "core/domain/kept_reading.h"
#include <QDateTime>
#include <optional>
#include <vector>

class Database;

enum class ReturnState { InForce, Superseded, Withdrawn };

/// Figures accepted from a source for one force. Their counts are never changed: a later return supersedes.
struct ReturnInfo {
    qint64 id = 0;
    qint64 sourceId = 0;
    QString force; ///< code
    QString sourceName;
    QString format;
    QByteArray sha256; ///< of the source
    ReturnState state = ReturnState::InForce;
    bool acceptedUnseen = false;
    QDateTime acceptedAt; ///< UTC
    ReturnRules rules;
    int counts = 0;
    std::optional<qint64> supersedes;
};

/// One stored count with everything that is known of it: what a figure is traced to.
struct StoredCount {
    qint64 id = 0;
    qint64 returnId = 0;
    QString force; ///< code
    std::optional<Period> period;
    QDate asAt; ///< day on which it was right; null where its row and column say none
    Measure measure;
    OffenceLabel offence;
    OutcomeLabel outcome;
    QString label;
    QString place;
    Figure figure; ///< after the return's own rules
    QString text;  ///< as printed
    bool isTotal = false;
    QString sheet;
    CellRef cell;
};

/// What to do with a draft: by whom it was looked at, and what it replaces.
struct Acceptance {
    bool unseen = false;    ///< accepted without a person: said in the history
    QStringList onlyForces; ///< codes; empty: every force of the draft
    /// An earlier return of the same force steps back where one of its measures and offences is in the new one for an
    /// overlapping period: never are both counted. A missing unit, basis or offence fits every other.
    bool supersedeEarlier = true;
};

/// A remark on a file that came into force for no force.
struct AsideRemark {
    QString sourceName;
    Remark remark;
};

/// Sources and the returns made of them. Writing only inside Study::edit().
class ReturnRepository {
public:
    ReturnRepository(Database &database, const QString &actor) : m_database(database), m_actor(actor) {}

    /// Stores the source (once for each SHA-256) and one return for each force of the draft. Counts without force or
    /// period are kept with the source and take part in nothing. Throws Error where the draft has no force, or holds a
    /// mistake. Returns the new ids.
    std::vector<qint64> accept(const Draft &draft, const Acceptance &acceptance);
    /// A file whose figures name no force: its bytes, its counts and its remarks are kept, once for each SHA-256, and
    /// take part in nothing. What was received stays received: undo leaves it, and an edit that does nothing else is
    /// none. Error where a force is known, since then it is a return, or where the draft holds a mistake.
    void keepAside(const Draft &draft);
    /// The remarks on those files, oldest first.
    std::vector<AsideRemark> remarksAside() const;
    /// Returns that this one had superseded come back into force, but for those that another return in force gives too.
    /// Error where there is no such return.
    void withdraw(qint64 returnId);
    /// Puts one figure right: counts are never changed, so the return comes into force once more with it, the printed
    /// text as it was and a remark on its cell, and steps back as it was. Error where the count is of no return in
    /// force or is that figure already. The new return.
    qint64 correct(qint64 countId, const Figure &figure, const QString &reason);
    std::vector<ReturnInfo> all() const; ///< oldest first, superseded and withdrawn ones too
    std::vector<ReturnInfo> ofForce(const QString &forceCode) const;
    /// Remarks on cells of the force, and those on the whole reading: these stand with each return of it.
    std::vector<Remark> remarks(qint64 returnId) const;
    QByteArray sourceBytes(qint64 sourceId) const; ///< checked against its hash: Error where it does not fit
    std::vector<StoredCount> counts(const std::vector<qint64> &countIds) const;
    std::vector<StoredCount> countsOfReturn(qint64 returnId) const;
    /// How the accepted returns were read, newest first; a reading of which every return was withdrawn is left out. The
    /// force is empty for a reading of several forces.
    std::vector<KeptReading> keptReadings() const;

private:
    Database &m_database;
    const QString &m_actor; ///< of the study, which outlives this
};
