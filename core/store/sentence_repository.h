// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <vector>

class Database;

/// A sentence that a person keeps for a report. Its numbers are bound to a statement of the study
/// (core/report/bound_sentence.h reads and writes both texts).
struct KeptSentence {
    qint64 id = 0;
    QString wording;    ///< "{0} forces recorded {1} offences": the places of its numbers in the statement; "{{" is "{"
    QByteArray numbers; ///< JSON: the statement as it was when the sentence was last brought up to date
    bool operator==(const KeptSentence &) const = default;
};

/// Sentences kept in the study, in a person's order. Writing only inside Study::edit().
class SentenceRepository {
public:
    explicit SentenceRepository(Database &database) : m_database(database) {}
    std::vector<KeptSentence> all() const;
    qint64 add(const KeptSentence &sentence); ///< behind all others
    void replace(const KeptSentence &sentence);
    void remove(qint64 id);
    /// Changes places with the one before it (or behind it); the first stays first, and the last stays last.
    void move(qint64 id, bool up);

private:
    Database &m_database;
};
