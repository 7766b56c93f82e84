// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/draft.h"
#include <QHash>
#include <map>
#include <string>
#include <unordered_map>

/// Puts words into the lists of a draft, each once, and gives their numbers there.
class DraftWords {
public:
    explicit DraftWords(Draft &draft) : m_draft(draft) {}

    std::int16_t force(const QString &printed, const QString &code);
    std::int16_t period(const Period &period);
    std::int16_t measure(const Measure &measure);
    std::int16_t day(const QDate &day);
    /// The code is found in the words where none is given.
    std::int32_t offence(const QString &printed, const QString &code = {});
    std::int32_t outcome(const QString &printed, const OutcomeMatch &match,
                         const std::optional<OutcomeMatch> &ownMatch = {});
    std::int32_t label(const QString &printed); ///< -1 for an empty one
    std::int32_t place(const QString &printed); ///< -1 for an empty one
    std::int32_t text(std::string_view printed);

private:
    Draft &m_draft;
    QHash<std::pair<QString, QString>, int> m_forces;
    std::map<Period, int> m_periods;
    QHash<std::pair<QString, QString>, int> m_offences;
    QHash<std::pair<QString, QString>, int> m_outcomes;
    QHash<QString, int> m_labels;
    QHash<QString, int> m_places;
    std::unordered_map<std::string, int> m_texts;
};
