// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
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

    bool isSingle() const { return types.size() == 1; }
    bool operator==(const OutcomeMatch &) const = default;
};
