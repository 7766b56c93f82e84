// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/figure_cell.h"

#include "core/import/cell_look.h"
#include "core/import/period_words.h"
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
Figure unresolved()
{
    return Figure::absent(Figure::Kind::Unresolved);
}

/// The whole number before the sign; a share with decimals is kept as text only.
CellFigure shareCell(const QString &text)
{
    static const QRegularExpression whole(u"^\\s*([-−]?)(\\d{1,6})\\s*%\\s*$"_s);
    const auto found = whole.match(text);
    if (!found.hasMatch())
        return {unresolved(), FigureOddity::None, true, {}};
    const int value = found.captured(2).toInt();
    return {Figure::exact(found.captured(1).isEmpty() ? value : -value), FigureOddity::None, true, {}};
}

FigureOddity oddityOf(const QString &text)
{
    static const QRegularExpression noted(u"^\\s*\\d[\\d,]*\\s*([*~†‡#^]+|\\[.*\\]|\\(.*\\))\\s*$"_s);
    static const QRegularExpression tooLong(u"^\\s*\\d[\\d,]{8,}\\s*$"_s);
    if (readPeriod(text).trouble != PeriodTrouble::NotAPeriod && !saysNotStated(text))
        return FigureOddity::Date;
    if (noted.match(text).hasMatch())
        return FigureOddity::Noted;
    if (tooLong.match(text).hasMatch())
        return FigureOddity::OverLimit;
    const bool digits = std::ranges::any_of(text, [](QChar c) { return c.isDigit(); });
    return digits ? FigureOddity::NotACount : FigureOddity::Mark;
}
} // namespace

CellFigure readFigureCell(std::string_view text, Table::CellKind kind, const FigureRule &rule)
{
    const QString printed = QString::fromUtf8(text.data(), qsizetype(text.size()));
    if (kind == Table::CellKind::Date)
        return {unresolved(), FigureOddity::Date, false, {}};
    if (kind == Table::CellKind::Formula && printed.trimmed().isEmpty())
        return {unresolved(), FigureOddity::NoResult, false, {}};
    if (isPercentText(printed))
        return shareCell(printed);
    if (const auto figure = Figure::parse(printed, rule)) {
        const bool open = figure->kind() == Figure::Kind::Unresolved;
        if (!open || !answerLine(printed))
            return {*figure, open ? oddityOf(printed) : FigureOddity::None, false, {}};
    }
    if (const auto line = answerLine(printed)) {
        CellFigure cell = readFigureCell(line->figure.toStdString(), Table::CellKind::Text, rule);
        cell.period = line->period;
        return cell;
    }
    const auto oddity = oddityOf(printed);
    const bool words = oddity == FigureOddity::Mark || oddity == FigureOddity::NotACount;
    return {unresolved(), words ? FigureOddity::Words : oddity, false, {}};
}

QString oddityCode(FigureOddity oddity)
{
    switch (oddity) {
    case FigureOddity::Mark:
        return u"mark-unresolved"_s;
    case FigureOddity::NotACount:
        return u"figure-not-a-count"_s;
    case FigureOddity::Noted:
        return u"figure-noted"_s;
    case FigureOddity::Date:
        return u"figure-date"_s;
    case FigureOddity::Words:
        return u"figure-words"_s;
    case FigureOddity::NoResult:
        return u"figure-formula"_s;
    case FigureOddity::OverLimit:
        return u"figure-over-limit"_s;
    case FigureOddity::None:
        break;
    }
    Q_UNREACHABLE();
}

QString oddityMessage(FigureOddity oddity)
{
    switch (oddity) {
    case FigureOddity::Mark:
        return u"The return does not say what it stands for: zero, hidden or not known. Decide once for the whole return."_s;
    case FigureOddity::NotACount:
        return u"It is not written as a count. Type the number that is meant."_s;
    case FigureOddity::Noted:
        return u"A mark is glued to the number. Look for the note, then type the number that is meant."_s;
    case FigureOddity::Date:
        return u"A date stands where a count belongs: a spreadsheet may have made it of a range such as 10-14."_s;
    case FigureOddity::Words:
        return u"Words stand where a count belongs. Type the number, or say what the words mean."_s;
    case FigureOddity::NoResult:
        return u"A formula without its result. Ask the sender for the values, or type them."_s;
    case FigureOddity::OverLimit:
        return u"It is more than a return may state (10,000,000)."_s;
    case FigureOddity::None:
        break;
    }
    Q_UNREACHABLE();
}
