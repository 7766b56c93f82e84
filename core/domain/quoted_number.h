// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/period.h"
#include "core/domain/remark.h"
#include <QString>
#include <vector>

/// A number that a manuscript states, with the values it can stand for: "4%" is anything that rounds to 4 %, "over
/// 13,000" anything above that the next rounder number does not name, "one in five" 18 to 22 %.
struct QuotedNumber {
    enum class Kind { Count, Percent, Points };
    Kind kind = Kind::Count;
    QString text; ///< as printed, with the word that rounds it: "about 35%"
    qsizetype start = 0;
    qsizetype end = 0;       ///< in its sentence
    double low = 0;          ///< smallest value it can stand for, itself one; a percentage is 0 to 100
    double high = 0;         ///< the first value above it that it cannot stand for; a count that is exact: low + 1
    bool isNegative = false; ///< a minus is printed before it

    bool standsFor(double value) const { return low <= value && value < high; }
    bool operator==(const QuotedNumber &) const = default;
};

/// A time that a sentence names.
struct QuotedPeriod {
    Period period;
    QString text;
    qsizetype start = 0;
    qsizetype end = 0;
    bool operator==(const QuotedPeriod &) const = default;
};

/// A sentence with everything in it that can be held against figures.
struct QuotedSentence {
    QString text;
    int paragraph = 1;    ///< of the manuscript, from 1; blank ones are not counted
    qsizetype offset = 0; ///< in its paragraph, with single spaces between words
    std::vector<QuotedNumber> numbers;
    std::vector<QuotedPeriod> periods;
    bool operator==(const QuotedSentence &) const = default;
};

/// The text of a report, press release or briefing before it is published. (What a reading of a return gives is the
/// Draft of draft.h; this is the other kind of draft, and has the name that publishers use.)
struct Manuscript {
    std::vector<QuotedSentence> sentences; ///< all of them, in order
    std::vector<Remark> remarks;           ///< how the file was read
};
