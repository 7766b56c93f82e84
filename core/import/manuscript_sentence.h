// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/quoted_number.h"
#include <QStringList>

/// The sentences of a paragraph: cut after a full stop, question or exclamation mark before a capital, a quotation mark
/// or a digit; not after "s.", "No.", "St." and single letters.
QStringList sentencesOf(const QString &paragraph);

/// Numbers and times of a sentence. Numbers: counts in digits or, before "forces" and "per cent", in words; percentages
/// and percentage points; "one in five", "a third of", "by a quarter", "doubled". Left out is what is clearly something
/// else: days, sections of Acts, references, ages, costs (sentence_numbers.h). Times: what period_words.h reads, and
/// "the first six months of 2022", "the second half of 2021".
QuotedSentence quotedSentence(const QString &sentence, int paragraph);
