// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figure.h"
#include "core/domain/measure.h"
#include "core/domain/period.h"
#include <QString>
#include <optional>
#include <vector>

/// A count that a sentence states: "In 2021, 37 offences of voyeurism were recorded." The words are those printed.
struct SentenceFigure {
    Figure figure;
    QString text;                 ///< "37", "fewer than 5"
    qsizetype start = 0;          ///< of the text in its line
    std::optional<Period> period; ///< stated in the sentence; nothing where only the question can tell
    std::optional<Measure> measure;
    QString outcome; ///< "charged", where the figure counts an outcome
    QString offence; ///< "of voyeurism", where the sentence names the offence
    bool operator==(const SentenceFigure &) const = default;
};

/// A line of running text: all its figures, or none and the doubt. A line is read only where each of its numbers is
/// tied to a noun that is counted and to its period, and no word makes it something else (an estimate, a part of
/// another figure, a comparison). One doubtful number leaves the whole line to a person.
struct SentenceReading {
    std::vector<SentenceFigure> figures;
    bool isDoubtful = false; ///< it holds a number that may be a figure, and none was read
};
SentenceReading readSentences(const QString &line);

/// "37", "Nil", "<5": nothing but a figure, which only the question above can name.
bool isBareAnswer(const QString &line);
/// A line that asks for a number of offences, crimes ... : "Q1. How many offences were recorded in 2021?"
bool asksForCounts(const QString &line);
