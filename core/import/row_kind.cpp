// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/row_kind.h"

#include "core/domain/force.h"
#include "core/import/label_words.h"
#include "core/import/outcome_words.h"
#include "core/import/period_words.h"
#include <cstdlib>

namespace {
/// "Charged, 0-4, 5-9" under headings: ranges are figures there, and ages ("Age, 0-9, 10-17") only in a heading.
bool isRowOfRanges(Looks &looks, int row, int left, int right)
{
    int ranges = 0;
    int headings = 0;
    for (int column = left + 1; column <= right; ++column) {
        const Look look = looks.at(row, column);
        if (look != Look::Empty && look != Look::Span)
            return false;
        ranges += look == Look::Span ? 1 : 0;
        headings += row > 0 && look == Look::Span && looks.at(row - 1, column) != Look::Empty ? 1 : 0;
    }
    return ranges > 0 && headings == ranges && looks.at(row, left) == Look::Text &&
           !roleOfHeading(looks.table().text(row, left)) && looks.at(row - 1, left) != Look::Empty;
}
/// "Charged, Jan-19" or "Charged, see note" under headings: a title that is an outcome heads no column.
bool isOutcomeRow(Looks &looks, int row, int left, int right)
{
    if (row == 0 || looks.at(row, left) != Look::Text || looks.at(row - 1, left) == Look::Empty)
        return false;
    for (int column = left + 1; column <= right; ++column) {
        if (looks.at(row, column) != Look::Empty && looks.at(row - 1, column) != Look::Year)
            return false;
    }
    return readOutcome(looks.table().text(row, left)).match.isSingle();
}

/// Rows of figures beside which a row is held, either way.
constexpr int Neighbours = 20;

/// Words that head columns and rows: no figure, and no title of one row.
bool isHeadingWord(const QString &text)
{
    return roleOfHeading(text) || isMeasureOnly(text) || isCountWord(text) || readPeriod(text).period ||
           readOutcome(text).known || Forces::reference().find(text);
}

bool isOfOneKind(const QString &title, const QString &other)
{
    if (title == other)
        return true;
    if (roleOfHeading(title))
        return false;
    return (readPeriod(title).period && readPeriod(other).period) ||
           (readOutcome(title).known && readOutcome(other).known) ||
           (Forces::reference().find(title) && Forces::reference().find(other));
}

} // namespace

RowKind rowKind(Looks &looks, int row, int left, int right)
{
    const Table &table = looks.table();
    int words = 0;
    bool isFirstOnly = true;
    for (int column = left; column <= right; ++column) {
        const Look look = looks.at(row, column);
        if (look == Look::Empty)
            continue;
        // "No information held" alone under a question is an answer in words, not a figure without a title.
        const bool isWords = look == Look::Mark && column == left && table.text(row, column).front().isLetter();
        if (looksLikeFigure(look) && !isWords)
            return RowKind::Figures;
        const bool repeats =
            table.isInferred(row, column) && words > 0 && table.at(row, column) == table.at(row, column - 1);
        if (repeats)
            continue;
        isFirstOnly = isFirstOnly && column == left;
        ++words;
    }
    if (words == 0)
        return RowKind::Blank;
    if (words > 1 && (isRowOfRanges(looks, row, left, right) || isOutcomeRow(looks, row, left, right)))
        return RowKind::Figures;
    return words == 1 && isFirstOnly ? RowKind::Words : RowKind::Heading;
}

bool isYearHeading(Looks &looks, int row, int left, int right)
{
    std::optional<Period> before;
    int years = 0;
    for (int column = left; column <= right; ++column) {
        if (looks.at(row, column) != Look::Year)
            continue;
        const auto period = readPeriod(looks.table().text(row, column)).period;
        if (before && period &&
            (before->to().addDays(1) == period->from() || period->to().addDays(1) == before->from()))
            ++years;
        before = period;
    }
    return years > 0;
}

bool isTitledLike(Looks &looks, int row, int figures, int left, int right)
{
    const Table &table = looks.table();
    bool alike = false;
    for (int column = left; column <= right; ++column) {
        const QString text = table.text(row, column).simplified();
        if (text.isEmpty() || looks.at(figures, column) == Look::Empty)
            continue;
        if (looksLikeFigure(looks.at(figures, column))) {
            if (isHeadingWord(text))
                return false;
        } else
            alike = alike || isOfOneKind(text, table.text(figures, column).simplified());
    }
    return alike;
}

bool isTitledLikeFigures(Looks &looks, int row, int left, int right)
{
    for (const int step : {-1, 1}) {
        for (int at = row + step; std::abs(at - row) <= Neighbours && at >= 0 && at < looks.table().rows();
             at += step) {
            const RowKind kind = rowKind(looks, at, left, right);
            if (kind == RowKind::Figures && isTitledLike(looks, row, at, left, right))
                return true;
        }
    }
    return false;
}
