// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/quoted_number.h"
#include "core/report/study_numbers.h"

/// What was found about one number, time or claim of a manuscript.
struct ManuscriptFinding {
    enum class State {
        Matched,        ///< a figure of the study says the same, of what the sentence speaks of
        Uncertain,      ///< the figure has bounds, and the number is one of several it can stand for
        OtherBase,      ///< right for another base, or for other forces, than the sentence names
        UnequalPeriods, ///< a percentage of periods that are not alike, or a time that is not the figures'
        Stale,          ///< the study has another figure for what the sentence speaks of
        Unmatched,      ///< no figure of the study
        Claim           ///< words that say more than the figures do: "nationally"
    };
    State state = State::Unmatched;
    int sentence = 0; ///< place in Manuscript::sentences
    qsizetype start = 0;
    qsizetype end = 0;                 ///< of the number or the words, in the sentence
    QString quoted;                    ///< "about 35%"
    QString said;                      ///< what is right, or what is wrong and what the study gives instead
    std::optional<StudyNumber> number; ///< the study's number, where one was found
};
QString stateName(ManuscriptFinding::State state);  ///< "unequal-periods": stable
QString stateTitle(ManuscriptFinding::State state); ///< "unequal periods"

/// Holds sentences against the study as it is now. A number matches only where the outcome, the time, the base and the
/// force that its sentence names are those of the figure; nothing is matched by value alone. Also looked for: times
/// that the figures do not have, comparisons of counts in words, claims about the whole country. What was added up for
/// one sentence is not added up again for the next.
class ManuscriptChecker {
public:
    explicit ManuscriptChecker(const StudyView &view); ///< the view must live as long, and not change
    /// In the order of the text. `place`: of the sentence in its manuscript.
    std::vector<ManuscriptFinding> check(const QuotedSentence &sentence, int place);

private:
    const StudyView &m_view;
    StudyNumbers m_numbers;
};

/// All sentences, in their order.
std::vector<ManuscriptFinding> checkManuscript(const Manuscript &manuscript, const StudyView &view);
