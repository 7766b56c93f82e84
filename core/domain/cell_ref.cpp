// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/cell_ref.h"

#include "core/domain/number_text.h"

QString columnLetters(int column)
{
    QString letters;
    for (int rest = column; rest >= 0; rest = rest / 26 - 1)
        letters.prepend(QChar(u'A' + rest % 26));
    return letters;
}

QString CellRef::a1() const
{
    return isValid() ? columnLetters(column) + QString::number(row + 1) : QString();
}

std::optional<CellRef> CellRef::fromA1(int table, const QString &a1)
{
    constexpr int MaxLetters = 3;
    qsizetype letters = 0;
    int column = 0;
    while (letters < a1.size() && letters <= MaxLetters && a1[letters] >= u'A' && a1[letters] <= u'Z')
        column = column * 26 + (a1[letters++].unicode() - u'A' + 1);
    const auto row = plainCount(a1.mid(letters).toStdString());
    if (letters == 0 || letters > MaxLetters || !row || *row < 1)
        return std::nullopt;
    return CellRef{table, *row - 1, column - 1};
}
