// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/cell_look.h"

#include "core/domain/figure.h"
#include "core/domain/figure_rule.h"
#include "core/import/period_words.h"
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// Four digits from 1990 to 2100: may be a year or a count.
bool isYearDigits(std::string_view text)
{
    return text.size() == 4 && (text.starts_with("199") || text.starts_with("20")) &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// Signs without letters, and the few words that stand for a figure only: "unknown" is a title as often as a mark.
bool isMark(const QString &text)
{
    static const QStringList words{u"n/a"_s,
                                   u"na"_s,
                                   u"nil"_s,
                                   u"suppressed"_s,
                                   u"redacted"_s,
                                   u"withheld"_s,
                                   u"nil return"_s,
                                   u"none recorded"_s,
                                   u"not held"_s,
                                   u"no data held"_s,
                                   u"no information held"_s,
                                   u"exempt"_s,
                                   u"refused"_s};
    const bool signs = std::ranges::none_of(text, [](QChar c) { return c.isLetter(); });
    return signs || text.startsWith(u'[') || text.startsWith(u'#') || words.contains(text.toLower());
}

Look lookOfWords(const QString &text)
{
    static const QRegularExpression span(u"^\\s*\\d{1,3}\\s*[-–]\\s*\\d{1,3}\\s*$"_s);
    static const QRegularExpression near(
        u"^\\s*[+-]?\\d[\\d,]*(\\.\\d+)?\\s*([*~†‡^#]+|\\[.*\\]|\\([a-z]\\)|e\\d+)?\\s*$"_s);
    if (isPercentText(text))
        return Look::Percent;
    if (text.contains(u')') && answerLine(text)) // "2021 (to 31 July) - 30" reads like a range of dates
        return Look::Line;
    const auto reading = readPeriod(text);
    if (reading.period || reading.trouble == PeriodTrouble::OpenEnd ||
        (reading.trouble == PeriodTrouble::NoYear && !saysNotStated(text)))
        return Look::Year;
    if (answerLine(text))
        return Look::Line;
    if (span.match(text).hasMatch())
        return Look::Span;
    const auto figure = Figure::parse(text, {});
    if (!figure)
        return Look::Text;
    if (!figure->isAbsence()) {
        const bool inWords = std::ranges::any_of(text, [](QChar c) { return c.isLetter(); });
        return (inWords && !text.startsWith(u'&')) || text.endsWith(u'+') ? Look::Span : Look::Number;
    }
    if (near.match(text).hasMatch())
        return Look::Near;
    const auto isDigit = [](QChar c) { return c.isDigit(); };
    if (std::ranges::all_of(text.trimmed(), isDigit))
        return Look::Near; // digits of another script
    if (std::ranges::any_of(text, isDigit))
        return Look::Odd;
    return isMark(text.trimmed()) ? Look::Mark : Look::Text;
}
} // namespace

bool isBlankCell(const Table &table, int row, int column)
{
    for (const char c : table.at(row, column)) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80)
            return table.text(row, column).trimmed().isEmpty(); // a no-break space is blank too
        if (byte > ' ')
            return false;
    }
    return true;
}

bool isPercentText(const QString &text)
{
    static const QRegularExpression percent(u"^\\s*[-−]?\\d+([.,]\\d+)?\\s*%\\s*$"_s);
    return percent.match(text).hasMatch();
}

std::optional<AnswerLine> answerLine(const QString &text)
{
    static const QRegularExpression form(u"^(.*?\\S)\\s*(?:=|:|\\s[-–—]\\s?|[–—])\\s*(\\S.*)$"_s);
    static const QRegularExpression words(u"^(\\d[\\d,]*)\\s+[A-Za-z ]+\\.?$"_s);
    const auto found = form.match(text.simplified());
    const bool isClosed = found.captured(1).endsWith(u')'); // "2021 (to 31 July) - 30" is no date
    if (!found.hasMatch() || !readPeriod(found.captured(1)).period || (!isClosed && readPeriod(text).period))
        return std::nullopt;
    const auto counted = words.match(found.captured(2));
    const QString figure = counted.hasMatch() ? counted.captured(1) : found.captured(2);
    return Figure::parse(figure, {}) ? std::optional(AnswerLine{found.captured(1), figure}) : std::nullopt;
}

Look Looks::at(int row, int column)
{
    if (isBlankCell(m_table, row, column))
        return Look::Empty;
    if (m_table.prose) // dates, telephone numbers, numbers of sections: only a line that names its period is a figure
        return answerLine(m_table.text(row, column)) ? Look::Line : Look::Text;
    const auto text = m_table.at(row, column);
    if (m_table.kind(row, column) == Table::CellKind::ErrorValue)
        return Look::Mark;
    if (isYearDigits(text) || m_table.kind(row, column) == Table::CellKind::Date)
        return Look::Year;
    const bool digits = text.size() < 10 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    if (digits)
        return text.size() > 1 && text.front() == '0' ? Look::Odd : Look::Number; // "08805" is a code
    if (const auto known = m_known.find(std::string(text)); known != m_known.end())
        return known->second;
    const Look look = lookOfWords(m_table.text(row, column));
    m_known.emplace(text, look);
    return look;
}
