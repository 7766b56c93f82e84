// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/period_tokens.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr std::array MonthNames{"january"_L1,   "february"_L1, "march"_L1,    "april"_L1,
                                "may"_L1,       "june"_L1,     "july"_L1,     "august"_L1,
                                "september"_L1, "october"_L1,  "november"_L1, "december"_L1};
/// Words that may stand glued before a number: "Q1", "FY19", "M04".
constexpr std::array GluedBefore{"q"_L1,  "fy"_L1,  "cy"_L1,   "qtr"_L1, "quarter"_L1,
                                 "ye"_L1, "fye"_L1, "year"_L1, "m"_L1};
/// Words that may stand glued behind one: "1q", "2019to", and the marks of provisional and revised figures.
constexpr std::array GluedAfter{"q"_L1, "to"_L1, "p"_L1, "r"_L1};
constexpr std::array OrdinalEndings{"st"_L1, "nd"_L1, "rd"_L1, "th"_L1};

template <typename List>
bool isIn(const QString &word, const List &list)
{
    return std::ranges::any_of(list, [&](QLatin1StringView known) { return word == known; });
}

/// One letter left out, put in or changed.
bool differsByOneLetter(const QString &typed, QLatin1StringView name)
{
    const qsizetype shorter = std::min(typed.size(), name.size());
    if (std::abs(typed.size() - name.size()) > 1)
        return false;
    qsizetype head = 0;
    while (head < shorter && typed[head] == name[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && typed[typed.size() - 1 - tail] == name[name.size() - 1 - tail])
        ++tail;
    return std::max(typed.size(), name.size()) - head - tail <= 1;
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isDash(QChar c)
{
    const char16_t u = c.unicode();
    return u == u'-' || u == u'_' || (u >= 0x2010 && u <= 0x2015) || u == 0x2212;
}

/// Cuts one text into tokens.
class Cutter {
public:
    explicit Cutter(const QString &text) : m_text(text) {}

    std::vector<PeriodToken> cut()
    {
        while (m_at < m_text.size())
            step(m_text[m_at]);
        return std::move(m_tokens);
    }

private:
    void step(QChar c)
    {
        if (isAsciiDigit(c))
            number();
        else if (c.isLetter())
            word();
        else if (c == u'/')
            sign(PeriodToken::Stroke);
        else if (isDash(c))
            sign(PeriodToken::Dash);
        else if (c == u'.')
            sign(PeriodToken::Dot);
        else
            ++m_at;
    }

    void sign(PeriodToken::Kind kind)
    {
        m_tokens.push_back({kind, 0, 0, {}, m_at, m_at + 1});
        ++m_at;
    }

    void number()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && isAsciiDigit(m_text[m_at]))
            ++m_at;
        const int digits = int(m_at - start);
        PeriodToken token{PeriodToken::Number, 0, digits, {}, start, m_at};
        if (isGluedToAWord(start) || digits > 8)
            token.kind = PeriodToken::Other;
        else
            token.value = m_text.mid(start, digits).toInt();
        m_tokens.push_back(token);
    }

    bool isGluedToAWord(qsizetype start) const
    {
        if (m_tokens.empty() || m_tokens.back().end != start)
            return false;
        const PeriodToken &before = m_tokens.back();
        return before.kind == PeriodToken::Other ||
               (before.kind == PeriodToken::Word && !isIn(before.word, GluedBefore));
    }

    void word()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && m_text[m_at].isLetter())
            ++m_at;
        const QString word = m_text.mid(start, m_at - start).toLower();
        const bool afterNumber =
            !m_tokens.empty() && m_tokens.back().end == start && m_tokens.back().kind == PeriodToken::Number;
        if (afterNumber && isIn(word, OrdinalEndings)) {
            m_tokens.back().end = m_at;
            return;
        }
        const int month = monthNumber(word);
        if (afterNumber && month == 0 && !isIn(word, GluedAfter))
            m_tokens.back().kind = PeriodToken::Other;
        m_tokens.push_back({month > 0 ? PeriodToken::Month : PeriodToken::Word, month, 0, word, start, m_at});
    }

    const QString &m_text;
    qsizetype m_at = 0;
    std::vector<PeriodToken> m_tokens;
};
} // namespace

int monthNumber(const QString &lowerCaseWord)
{
    constexpr qsizetype ShortestName = 3;
    constexpr qsizetype ShortestMisspelling = 6;
    for (std::size_t i = 0; i < MonthNames.size(); ++i) {
        const QLatin1StringView name = MonthNames[i];
        if (lowerCaseWord.size() >= ShortestName && name.startsWith(lowerCaseWord))
            return int(i) + 1;
        if (lowerCaseWord.size() >= ShortestMisspelling && lowerCaseWord.front() == name.front() &&
            differsByOneLetter(lowerCaseWord, name))
            return int(i) + 1;
    }
    return 0;
}

std::vector<PeriodToken> periodTokens(const QString &text)
{
    // A dash beside a word only joins it, as in file names: "year-ending-june-2019", "2019-20-to-2023-24".
    const auto cut = Cutter(text).cut();
    std::vector<PeriodToken> tokens;
    for (std::size_t i = 0; i < cut.size(); ++i) {
        const bool besideWord = (i > 0 && cut[i - 1].kind == PeriodToken::Word) ||
                                (i + 1 < cut.size() && cut[i + 1].kind == PeriodToken::Word);
        if (cut[i].kind != PeriodToken::Dash || !besideWord)
            tokens.push_back(cut[i]);
    }
    return tokens;
}
