// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/draft.h"

/// Words typed to find figures, looked up once in the word lists of a draft: a count is then tested by a few numbers.
class DraftFilter {
public:
    DraftFilter(const Draft &draft, const QString &typed);
    /// Every typed word is part of a word of the count, or is its number or its cell ("C12").
    bool takes(const Count &count) const;

private:
    struct Term {
        std::vector<bool> forces, periods, measures, offences, outcomes, labels, places, texts;
        std::optional<std::int32_t> number;
        std::optional<CellRef> cell; ///< of any sheet
        QString kind;                ///< start of "blank", "unresolved" ...
    };
    static bool takes(const Term &term, const Count &count);

    std::vector<Term> m_terms;
};
