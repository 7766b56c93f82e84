// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/cell_surroundings.h"

#include "core/domain/figure.h"
#include "core/domain/figure_rule.h"
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype LongestText = 300; // of a cell in a spreadsheet that is to be read

QString shortened(QString text)
{
    text = text.simplified();
    return text.size() > LongestText ? text.left(LongestText) + u'…' : text;
}

bool isWords(const QString &text)
{
    return !text.isEmpty() && !Figure::parse(text, FigureRule());
}

/// A year above figures is a heading and reads as a count: it counts as one where nothing stands above it but words.
QStringList headingsOf(const Table &table, const CellRef &cell)
{
    QStringList headings;
    int top = cell.row;
    while (top > 0 && !isWords(shortened(table.text(top - 1, cell.column))))
        --top;
    // The block of words above the figures, or the first line that is none where there is nothing above it.
    for (int row = top - 1; row >= 0 && headings.size() < 3; --row) {
        const QString words = shortened(table.text(row, cell.column));
        if (!isWords(words))
            break;
        headings.prepend(words);
    }
    for (int row = top; row < cell.row; ++row) {
        const QString year = shortened(table.text(row, cell.column));
        const int number = year.size() == 4 ? year.toInt() : 0;
        if (number >= 2000 && number < 2100 && !headings.contains(year))
            headings << year;
    }
    return headings;
}

QStringList titlesOf(const Table &table, const CellRef &cell)
{
    QStringList titles;
    for (int column = 0; column < cell.column; ++column) {
        const QString words = shortened(table.text(cell.row, column));
        if (isWords(words) && !titles.contains(words))
            titles << words;
    }
    return titles;
}

/// "#" for each number, with the commas inside it.
QString withoutNumbers(const QString &text)
{
    QString masked;
    bool inNumber = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isGroup = inNumber && text[i] == u',' && i + 1 < text.size() && text[i + 1].isDigit();
        if (!text[i].isDigit() && !isGroup)
            masked += text[i];
        else if (!inNumber)
            masked += u'#';
        inNumber = text[i].isDigit() || isGroup;
    }
    return masked;
}

QString wholeRow(const Table &table, int row)
{
    QStringList cells;
    for (int column = 0; column < table.rowLength(row); ++column)
        cells << shortened(table.text(row, column));
    while (!cells.isEmpty() && cells.last().isEmpty())
        cells.removeLast();
    return cells.join(u" | "_s);
}
} // namespace

QString cellSurroundings(const Table &table, const CellRef &cell, ShowFigures show)
{
    if (cell.row < 0 || cell.row >= table.rows())
        return {};
    if (table.prose) {
        const QString line = shortened(table.text(cell.row, cell.column));
        return u"Text: "_s + (show == ShowFigures::Yes ? line : withoutNumbers(line));
    }
    QStringList said;
    if (const QStringList titles = titlesOf(table, cell); show == ShowFigures::Yes)
        said << u"Row: "_s + shortened(wholeRow(table, cell.row));
    else if (!titles.isEmpty())
        said << u"Row: "_s + titles.join(u" / "_s);
    if (const QStringList headings = headingsOf(table, cell); !headings.isEmpty())
        said << u"Heading: "_s + headings.join(u" / "_s);
    return said.join(u". "_s);
}
