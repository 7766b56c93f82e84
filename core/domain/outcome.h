// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

/// One outcome type of the Home Office list, with the group it is published in (domain 4.1).
struct OutcomeType {
    QString type; ///< "1", "1A", "16"
    QString title;
    QString group;
    QString notes;
};

/// The Home Office list, in its order. Type "0" is "not yet assigned": part of offences recorded, never an outcome.
class OutcomeTypes {
public:
    static const OutcomeTypes &reference();
    const std::vector<OutcomeType> &all() const { return m_types; }
    const OutcomeType *find(QStringView type) const; ///< null where unknown; "01" is not "1"

private:
    explicit OutcomeTypes(std::vector<OutcomeType> types) : m_types(std::move(types)) {}
    std::vector<OutcomeType> m_types;
};

/// What a printed outcome label was taken for: one type, several ("no action"), or none, and why.
struct OutcomeMatch {
    QStringList types;
    QString why; ///< for a person: "printed label known from Durham", "type number in the label", "words: charge"

    /// Said of one return, at the bench before it was accepted: closer than what is said for the whole study.
    bool isCorrected() const { return why == CorrectedByPerson; }
    bool isOfReturn() const; ///< said of one accepted return (OutcomeWording::isOfReturn)
    static inline const QString CorrectedByPerson = QStringLiteral("corrected by a person");
    bool isSingle() const { return types.size() == 1; }
    bool operator==(const OutcomeMatch &) const = default;
};

/// What a person says that a printed outcome label means, for every return of a study. It beats what the words say, and
/// never touches what was accepted: counts keep their label, and the label its match of that day.
struct OutcomeWording {
    QString printed;   ///< single spaces, as the labels of counts are kept
    QStringList types; ///< empty: it fits no type, "no action"
    QString note;      ///< why, in the person's words
    QString decidedBy;
    QDateTime decidedAt;     ///< UTC
    bool isOfReturn = false; ///< said of one accepted return alone

    OutcomeMatch match() const; ///< with the reason a person reads: "set for this study by KW on 3 May 2024: note"
    bool operator==(const OutcomeWording &) const = default;
};
using OutcomeWordings = std::vector<OutcomeWording>;

/// What a person wants a label to mean from now on, in one return or in all of them. Where both say something, what is
/// said of the return holds.
struct WordingChange {
    QStringList printed; ///< the same words, in the forms in which they are printed
    qint64 returnId = 0; ///< of one accepted return; 0: of the study
    std::optional<QStringList>
        types;    ///< empty: it fits no single type and stays as printed; nothing: what was said here is taken back
    QString note; ///< why
};

/// The wording for a label: as printed, or printed otherwise in case, spaces and dashes only; null where none is.
const OutcomeWording *findWording(const OutcomeWordings &wordings, const QString &printed);

/// Lower case, letters and digits only, single spaces: only to compare.
QString comparableOutcome(const QString &printed);
