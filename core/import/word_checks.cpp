// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/word_checks.h"

#include "core/domain/display_text.h"
#include "core/import/period_tokens.h"
#include "core/import/period_words.h"
#include "core/import/region_words.h"
#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace {
using Tokens = std::vector<PeriodToken>;

bool isTo(const PeriodToken &token)
{
    return token.kind == PeriodToken::Dash ||
           (token.kind == PeriodToken::Word && (token.word == "to"_L1 || token.word == "until"_L1));
}

bool isYear(const Tokens &tokens, std::size_t at)
{
    return at < tokens.size() && tokens[at].kind == PeriodToken::Number && tokens[at].digits == 4;
}

/// "January to July" without a year of its own, and not twelve months.
bool namesSomeMonths(const QString &line)
{
    constexpr int WholeYear = 11;
    const Tokens tokens = periodTokens(line);
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        const bool range =
            tokens[i].kind == PeriodToken::Month && isTo(tokens[i + 1]) && tokens[i + 2].kind == PeriodToken::Month;
        const int months = range ? (tokens[i + 2].value - tokens[i].value + 12) % 12 : WholeYear;
        if (months < WholeYear && !isYear(tokens, i + 3) && tokens[i].word.size() > 2)
            return true;
    }
    return false;
}

/// Drafts of a million counts are long tables, and their words are not headings.
constexpr std::size_t MostLookedAt = 100'000;

struct YearsRead {
    std::set<Period> whole;
    bool hasParts = false; ///< months or part-years stand beside them: the headings tell them apart already
};

YearsRead yearsRead(const Draft &draft, const Region &region)
{
    YearsRead years;
    for (const Count &count : draft.counts) {
        if (count.period < 0 || count.isTotal || count.table != region.table ||
            !region.contains(count.row, count.column))
            continue;
        const Period &period = draft.periods[std::size_t(count.period)];
        if (period.months() == 12)
            years.whole.insert(period);
        else
            years.hasParts = true;
    }
    return years;
}

/// The year a line cuts short: "January to July" any of them, "to 31 July 2022" its own.
const Period *cutShort(const QString &line, const YearsRead &read)
{
    const std::set<Period> &years = read.whole;
    if (years.empty())
        return nullptr;
    if (!read.hasParts && namesSomeMonths(line))
        return &*years.rbegin();
    const auto named = periodWithin(line);
    if (!named || named->months().value_or(0) >= 12 || named->days() < 32)
        return nullptr;
    const auto year = std::ranges::find_if(years, [&](const Period &whole) { return whole.contains(*named); });
    return year == years.end() ? nullptr : &*year;
}

QStringList linesOf(const RegionWords &words)
{
    return words.corner + words.above + words.below;
}

void askForDates(Draft &draft, const Mapping &mapping, const RegionWords &words)
{
    constexpr qsizetype LongestTitle = 120; // long sentences speak of many times
    const YearsRead years = yearsRead(draft, mapping.region);
    for (const QString &line : linesOf(words)) {
        const Period *year = line.size() > LongestTitle ? nullptr : cutShort(line, years);
        if (!year)
            continue;
        draft.remarks.push_back(
            {Remark::Severity::Question,
             u"period-part-named"_s,
             {mapping.region.table, mapping.region.top, mapping.region.left},
             u"“%1” names a part of a year, while %2 is read as a whole one. State the first and the last day."_s.arg(
                 line, year->label())});
        return;
    }
}

bool isUnseen(QChar c)
{
    const char16_t unit = c.unicode();
    return (unit >= 0x200b && unit <= 0x200d) || unit == 0x2060 || unit == 0xfeff || unit == 0x00ad;
}

QString seen(const QString &raw)
{
    QString shown = displayText(raw);
    shown.removeIf(isUnseen);
    return shown;
}

template <typename List, typename Text>
void askAboutUnseen(Draft &draft, const List &words, std::int32_t (*numberOf)(const Count &), Text text)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        const QString raw = text(words[i]);
        if (seen(raw) == raw)
            continue;
        const auto first = std::ranges::find(draft.counts, std::int32_t(i), numberOf);
        draft.remarks.push_back(
            {Remark::Severity::Question, u"characters-unseen"_s,
             first == draft.counts.end() ? CellRef() : first->cell(),
             u"The title shown as “%1” holds characters that cannot be seen: it may look like a name that it is not. "
             "Compare it with the original."_s.arg(seen(raw))});
    }
}
} // namespace

void checkPartYears(Draft &draft, const ReadSource &source)
{
    if (draft.countsInAll() > MostLookedAt)
        return;
    for (const Mapping &mapping : draft.mappings) {
        const Table &table = source.tables[std::size_t(mapping.region.table)];
        askForDates(draft, mapping, wordsAround(table, mapping.region, shapeOf(table, mapping.region), {}));
    }
}

void checkUnseenCharacters(Draft &draft)
{
    if (draft.countsInAll() > MostLookedAt)
        return;
    const auto plain = [](const QString &text) { return text; };
    const auto printed = [](const auto &label) { return label.printed; };
    askAboutUnseen(draft, draft.forces, [](const Count &count) { return std::int32_t(count.force); }, printed);
    askAboutUnseen(draft, draft.offences, [](const Count &count) { return count.offence; }, printed);
    askAboutUnseen(draft, draft.outcomes, [](const Count &count) { return count.outcome; }, printed);
    askAboutUnseen(draft, draft.labels, [](const Count &count) { return count.label; }, plain);
    askAboutUnseen(draft, draft.places, [](const Count &count) { return count.place; }, plain);
}
