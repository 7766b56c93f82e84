// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/draft_filter.h"

#include "core/domain/number_text.h"

using namespace Qt::StringLiterals;

namespace {
template <typename Word, typename Text>
std::vector<bool> wordsWith(const std::vector<Word> &words, const QString &term, Text text)
{
    std::vector<bool> found;
    found.reserve(words.size());
    for (const Word &word : words)
        found.push_back(text(word).contains(term, Qt::CaseInsensitive));
    return found;
}

bool isSet(const std::vector<bool> &found, std::int32_t word)
{
    return word >= 0 && found[std::size_t(word)];
}
} // namespace

DraftFilter::DraftFilter(const Draft &draft, const QString &typed)
{
    const auto same = [](const QString &text) { return text; };
    for (const QString &word : typed.simplified().split(u' ', Qt::SkipEmptyParts)) {
        Term term;
        term.forces = wordsWith(draft.forces, word, [](const ForceLabel &label) { return label.printed; });
        term.periods = wordsWith(draft.periods, word, [](const Period &period) { return period.label(); });
        term.measures = wordsWith(draft.measures, word, [](const Measure &measure) { return measure.name(); });
        term.offences = wordsWith(draft.offences, word,
                                  [](const OffenceLabel &label) { return label.printed + u' ' + label.code; });
        term.outcomes = wordsWith(draft.outcomes, word, [](const OutcomeLabel &label) { return label.printed; });
        term.labels = wordsWith(draft.labels, word, same);
        term.places = wordsWith(draft.places, word, same);
        term.texts = wordsWith(draft.texts, word, same);
        term.number = countFromText(word);
        term.cell = CellRef::fromA1(0, word.toUpper());
        term.kind = word.toLower();
        m_terms.push_back(std::move(term));
    }
}

bool DraftFilter::takes(const Count &count) const
{
    return std::ranges::all_of(m_terms, [&](const Term &term) { return takes(term, count); });
}

bool DraftFilter::takes(const Term &term, const Count &count)
{
    const bool named = isSet(term.forces, count.force) || isSet(term.periods, count.period) ||
                       isSet(term.measures, count.measure) || isSet(term.offences, count.offence) ||
                       isSet(term.outcomes, count.outcome) || isSet(term.labels, count.label) ||
                       isSet(term.places, count.place) || isSet(term.texts, count.text);
    if (named)
        return true;
    if (term.number && count.figure.isExact() && count.figure.low() == *term.number)
        return true;
    if (term.cell && term.cell->row == count.row && term.cell->column == count.column)
        return true;
    return count.figure.isAbsence() && count.figure.kindName().startsWith(term.kind);
}
