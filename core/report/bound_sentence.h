// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/publication.h"
#include "core/report/statements.h"
#include "core/store/sentence_repository.h"

// Sentences that a person keeps and words freely around numbers that stay the study's. A number is bound by standing in
// the statement it was taken from: "4,410 offences" typed of a statement that says 4,410 follows it. What is typed
// without sign or per cent ("26 % more" for "+26%") keeps its form. When the figures change the sentence is not
// rewritten: it says what moved and what it would be, and a person takes it.

/// A number in a text, without its sign and "%".
struct NumberPlace {
    qsizetype start = 0;
    qsizetype end = 0;
    QString digits; ///< "13,860", "1.99"
    QChar sign;     ///< "+", "-" or "<" before it; null where there is none
    bool isPercent = false;
};
/// In order. Digits behind or before a letter ("s12", "1A") are none.
std::vector<NumberPlace> numberPlaces(const QString &text);

/// How a kept sentence stands to the figures of now.
struct SentenceState {
    enum class Standing { Same, Moved, Gone };
    qint64 id = 0;
    Standing standing = Standing::Same;
    QString text;       ///< as a person has it
    QString now;        ///< the same with the numbers of now; empty where a person must word it anew
    QString statement;  ///< what the study says now; empty where it is gone
    QStringList moves;  ///< "13,860 → 13,920"
    QStringList loose;  ///< numbers in the text that are not of the statement: they follow nothing
    QStringList claims; ///< "nationally": says more than the forces can carry
    PublishedNumber of; ///< the statement as it was, with its base, forces and traces
    bool isFit() const { return standing == Standing::Same && loose.isEmpty() && claims.isEmpty(); }
    QString words() const; ///< the standing in a line, for a list
};

/// What is stored for a sentence that is typed around the numbers of a statement.
KeptSentence keptSentence(const StudyInfo &study, const PublishedNumber &statement, const QString &typed);
/// All that are kept against what the study says now. Error where one of them is damaged.
std::vector<SentenceState> sentenceStates(const std::vector<KeptSentence> &kept, const std::vector<Statement> &now);
/// The sentence with the numbers of now, to be stored in its place. Requires `state.now`.
KeptSentence broughtUpToDate(const StudyInfo &study, const SentenceState &state, const std::vector<Statement> &now);
/// The sentence in other words, bound to the numbers it was bound to.
KeptSentence reworded(const StudyInfo &study, const SentenceState &state, const QString &typed);
