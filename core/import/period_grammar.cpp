// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/period_grammar.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr int FirstYear = 1990;
constexpr int LastYear = 2100;

/// Reads tokens from left to right. Each rule moves on only where it fits.
class PhraseReader {
public:
    PhraseReader(const std::vector<PeriodToken> &tokens, std::size_t at) : m_tokens(tokens), m_at(at) {}

    std::size_t at() const { return m_at; }

    std::optional<PeriodPhrase> phrase()
    {
        skipLead();
        auto found = ending();
        if (!found)
            found = quarterFirst();
        if (!found)
            found = pointFirst();
        if (found)
            found->next = m_at;
        return found;
    }

    std::optional<PeriodPoint> point()
    {
        const std::size_t start = m_at;
        for (const auto rule : {&PhraseReader::isoPoint, &PhraseReader::slashPoint, &PhraseReader::dayPoint,
                                &PhraseReader::monthPoint, &PhraseReader::year}) {
            if (const auto found = (this->*rule)())
                return found;
            m_at = start;
        }
        return std::nullopt;
    }

private:
    const PeriodToken *token(std::size_t ahead = 0) const
    {
        return m_at + ahead < m_tokens.size() ? &m_tokens[m_at + ahead] : nullptr;
    }
    bool isKind(PeriodToken::Kind kind, std::size_t ahead = 0) const
    {
        return token(ahead) && token(ahead)->kind == kind;
    }
    bool isSign(std::size_t ahead = 0) const
    {
        return isKind(PeriodToken::Stroke, ahead) || isKind(PeriodToken::Dash, ahead) ||
               isKind(PeriodToken::Dot, ahead);
    }
    template <typename... Words>
    bool isWord(std::size_t ahead, Words... words) const
    {
        return isKind(PeriodToken::Word, ahead) && ((token(ahead)->word == words) || ...);
    }
    bool isYearNumber(std::size_t ahead) const
    {
        return isKind(PeriodToken::Number, ahead) && token(ahead)->digits == 4 && token(ahead)->value >= FirstYear &&
               token(ahead)->value <= LastYear;
    }
    bool isShortYear(std::size_t ahead) const
    {
        return isKind(PeriodToken::Number, ahead) && token(ahead)->digits == 2 && token(ahead)->value >= 5 &&
               token(ahead)->value <= 40;
    }
    bool isSmall(std::size_t ahead, int limit) const
    {
        return isKind(PeriodToken::Number, ahead) && token(ahead)->digits <= 2 && token(ahead)->value >= 1 &&
               token(ahead)->value <= limit;
    }

    void skipLead()
    {
        while (isWord(0, "from"_L1, "between"_L1, "the"_L1, "period"_L1, "for"_L1, "financial"_L1, "fiscal"_L1,
                      "calendar"_L1, "rolling"_L1, "fy"_L1, "cy"_L1, "year"_L1, "years"_L1, "f"_L1) &&
               !isYearEnding()) {
            m_named = m_named || isWord(0, "fy"_L1, "financial"_L1, "year"_L1, "fiscal"_L1);
            ++m_at;
        }
    }

    bool isYearEnding() const { return isWord(0, "year"_L1) && isWord(1, "ending"_L1, "ended"_L1, "end"_L1, "to"_L1); }

    /// "year ending June 2019", "YE Mar 2020", "y/e", "12 months to June 2019"
    std::optional<PeriodPhrase> ending()
    {
        const std::size_t start = m_at;
        int months = 12;
        if (isYearEnding())
            m_at += 2;
        else if (isWord(0, "ye"_L1, "fye"_L1))
            ++m_at;
        else if (isWord(0, "y"_L1) && isKind(PeriodToken::Stroke, 1) && isWord(2, "e"_L1))
            m_at += 3;
        else if (isSmall(0, 60) && isWord(1, "months"_L1, "month"_L1) && isWord(2, "to"_L1, "ending"_L1, "ended"_L1)) {
            months = token()->value;
            m_at += 3;
        } else
            return std::nullopt;
        const auto end = point();
        if (end && end->month > 0 && end->year > 0)
            return PeriodPhrase{PeriodPhrase::Ending, {}, *end, months};
        m_at = start;
        return std::nullopt;
    }

    /// "Q1", "Qtr 2", "quarter 3", "1st quarter"
    int quarter()
    {
        if (isWord(0, "q"_L1, "qtr"_L1, "quarter"_L1) && isSmall(1, 4)) {
            m_at += 2;
            return m_tokens[m_at - 1].value;
        }
        if (isSmall(0, 4) && isWord(1, "quarter"_L1, "qtr"_L1)) {
            m_at += 2;
            return m_tokens[m_at - 2].value;
        }
        return 0;
    }

    void skipMonthSpan()
    {
        if (isKind(PeriodToken::Month) && (isSign(1) || isWord(1, "to"_L1)) && isKind(PeriodToken::Month, 2))
            m_at += 3;
    }

    std::optional<PeriodPhrase> quarterFirst()
    {
        const int number = quarter();
        if (number == 0)
            return std::nullopt;
        skipMonthSpan();
        const std::size_t start = m_at;
        if (isSign())
            ++m_at;
        while (isWord(0, "of"_L1, "fy"_L1, "financial"_L1, "year"_L1))
            ++m_at;
        const auto found = year();
        if (!found)
            m_at = start;
        return PeriodPhrase{PeriodPhrase::Quarter, found.value_or(PeriodPoint()), {}, number};
    }

    std::optional<PeriodPhrase> pointFirst()
    {
        const auto first = point();
        if (!first)
            return std::nullopt;
        if (first->isYear()) {
            while (isWord(0, "fy"_L1, "financial"_L1, "calendar"_L1) || (isWord(0, "year"_L1) && !isYearEnding()))
                ++m_at;
            if (const auto part = partOfYear(*first))
                return part;
        }
        return rangeFrom(*first);
    }

    /// "2019/20 Q1", "2022 (Jan-Jul)", "2022 (July)"
    std::optional<PeriodPhrase> partOfYear(const PeriodPoint &first)
    {
        const std::size_t start = m_at;
        if (isSign())
            ++m_at;
        if (const int number = quarter()) {
            skipMonthSpan();
            return PeriodPhrase{PeriodPhrase::Quarter, first, {}, number};
        }
        if (isKind(PeriodToken::Month) && !isYearNumber(1)) {
            PeriodPoint from{first.year, first.financial, token()->value};
            ++m_at;
            if ((isSign() || isWord(0, "to"_L1)) && isKind(PeriodToken::Month, 1) && !isYearNumber(2)) {
                m_at += 2;
                return PeriodPhrase{PeriodPhrase::Range, from, {first.year, first.financial, m_tokens[m_at - 1].value}};
            }
            return PeriodPhrase{PeriodPhrase::Single, from, {}};
        }
        m_at = start;
        return std::nullopt;
    }

    bool skipTo()
    {
        const std::size_t start = m_at;
        while (isWord(0, "part"_L1, "only"_L1, "up"_L1))
            ++m_at;
        if (isKind(PeriodToken::Dash) || isWord(0, "to"_L1, "until"_L1, "till"_L1, "through"_L1, "and"_L1, "upto"_L1)) {
            ++m_at;
            while (isWord(0, "the"_L1, "end"_L1, "of"_L1))
                ++m_at;
            return true;
        }
        m_at = start;
        return false;
    }

    std::optional<PeriodPhrase> rangeFrom(const PeriodPoint &first)
    {
        const PeriodPhrase single{PeriodPhrase::Single, first, {}};
        const std::size_t start = m_at;
        if (isWord(0, "ytd"_L1, "onwards"_L1)) {
            ++m_at;
            return PeriodPhrase{PeriodPhrase::Open, first, {}};
        }
        if (!skipTo())
            return single;
        if (isWord(0, "date"_L1, "present"_L1, "now"_L1, "current"_L1)) {
            ++m_at;
            return PeriodPhrase{PeriodPhrase::Open, first, {}};
        }
        const bool wasAnd = m_at > 0 && m_tokens[m_at - 1].word == "and"_L1;
        const auto second = point();
        if (second && !(wasAnd && first.isYear() && second->isYear()))
            return PeriodPhrase{PeriodPhrase::Range, first, *second};
        m_at = start;
        return single;
    }

    /// "2019", "2019/20", "2019-2020", "FY 19/20", "19/20"
    std::optional<PeriodPoint> year()
    {
        if (isYearNumber(0)) {
            const int first = token()->value;
            ++m_at;
            if ((isKind(PeriodToken::Stroke) || isKind(PeriodToken::Dash)) && isNextYear(first, 1)) {
                m_at += 2;
                return PeriodPoint{first, true};
            }
            return PeriodPoint{first, false};
        }
        const bool mayBeShort = isKind(PeriodToken::Stroke, 1) || (m_named && isKind(PeriodToken::Dash, 1));
        if (isShortYear(0) && mayBeShort && isShortYear(2) && token(2)->value == token()->value + 1 && !isSign(3)) {
            m_at += 3;
            return PeriodPoint{2000 + m_tokens[m_at - 3].value, true};
        }
        return std::nullopt;
    }

    bool isNextYear(int first, std::size_t ahead) const
    {
        if (!isKind(PeriodToken::Number, ahead))
            return false;
        const PeriodToken &next = *token(ahead);
        return (next.digits == 4 && next.value == first + 1) || (next.digits == 2 && next.value == (first + 1) % 100);
    }

    /// "2014-04-01", "2019-04"
    std::optional<PeriodPoint> isoPoint()
    {
        if (!isYearNumber(0) || !isSign(1) || !isSmall(2, 12) || token(2)->digits != 2)
            return std::nullopt;
        PeriodPoint found{token()->value, false, token(2)->value};
        if (isSign(3) && isSmall(4, 31) && token(4)->digits == 2) {
            found.day = token(4)->value;
            m_at += 5;
            return found;
        }
        if (isNextYear(found.year, 2) || isSign(3) || isKind(PeriodToken::Dot, 1))
            return std::nullopt;
        m_at += 3;
        return found;
    }

    /// "01/04/2014", "1.4.14", "04/2019"
    std::optional<PeriodPoint> slashPoint()
    {
        if (!isSmall(0, 31) || !isSign(1))
            return std::nullopt;
        if (isSmall(0, 12) && isYearNumber(2) && !isKind(PeriodToken::Dot, 1)) {
            m_at += 3;
            return PeriodPoint{m_tokens[m_at - 1].value, false, m_tokens[m_at - 3].value};
        }
        const bool dated = isSmall(2, 12) && isSign(3) && token(3)->kind == token(1)->kind;
        if (!dated || !(isYearNumber(4) || isShortYear(4)))
            return std::nullopt;
        m_at += 5;
        return PeriodPoint{fullYear(m_tokens[m_at - 1]), false, m_tokens[m_at - 3].value, m_tokens[m_at - 5].value};
    }

    /// "1 April 2014", "01-Apr-19", "31st March"
    std::optional<PeriodPoint> dayPoint()
    {
        if (!isSmall(0, 31))
            return std::nullopt;
        const int day = token()->value;
        ++m_at;
        while (isSign() || isWord(0, "of"_L1))
            ++m_at;
        if (!isKind(PeriodToken::Month))
            return std::nullopt;
        auto found = monthPoint();
        if (found)
            found->day = day;
        return found;
    }

    /// "Jul 2022", "Jul-22", "April 1, 2014", "Apr"
    std::optional<PeriodPoint> monthPoint()
    {
        if (!isKind(PeriodToken::Month))
            return std::nullopt;
        PeriodPoint found{0, false, token()->value};
        ++m_at;
        const std::size_t afterMonth = m_at;
        if (isSmall(0, 31) && isYearNumber(1)) {
            found.day = token()->value;
            found.year = token(1)->value;
            m_at += 2;
            return found;
        }
        if (isSign())
            ++m_at;
        if (isYearNumber(0) || isShortYear(0)) {
            const auto whole = year();
            found.year = whole ? whole->year : fullYear(*token());
            found.financial = whole && whole->financial;
            m_at += whole ? 0 : 1;
            return found;
        }
        m_at = afterMonth;
        return found;
    }

    static int fullYear(const PeriodToken &number) { return number.digits == 2 ? 2000 + number.value : number.value; }

    const std::vector<PeriodToken> &m_tokens;
    std::size_t m_at;
    bool m_named = false; ///< "FY" or "financial year" stands before: a short year is a year
};
} // namespace

std::optional<PeriodPhrase> periodPhrase(const std::vector<PeriodToken> &tokens, std::size_t start)
{
    return PhraseReader(tokens, start).phrase();
}

std::optional<PeriodPhrase> periodPoint(const std::vector<PeriodToken> &tokens, std::size_t start)
{
    PhraseReader reader(tokens, start);
    const auto point = reader.point();
    return point ? std::optional(PeriodPhrase{PeriodPhrase::Single, *point, {}, 0, reader.at()}) : std::nullopt;
}
