// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/table.h"
#include <unordered_map>

/// What a cell looks like before anything is known of its table.
enum class Look : std::uint8_t {
    Empty,
    Number,  ///< a count, or a bound such as "<5"
    Mark,    ///< "-", "*", "n/a": stands where a figure would
    Percent, ///< "45%"
    Line,    ///< "2022/23 - 10": a period and its count in one cell
    Year,    ///< "2019", "2019/20", "Jan 2019": a count of 2,019 looks the same
    Near,    ///< "3*", "1.5", "+3": one number that is not written as a count
    Span,    ///< "12-15", "under 18": an age as often as a count
    Odd,     ///< "30/04/21", "08/65", "08805": digits that are no count
    Text,
};

/// A cell that only a row of figures has.
inline bool looksLikeFigure(Look look)
{
    return look == Look::Number || look == Look::Mark || look == Look::Percent || look == Look::Line ||
           look == Look::Near;
}

/// The looks of the cells of one table. Words are looked at once, however often they are printed.
class Looks {
public:
    explicit Looks(const Table &table) : m_table(table) {}
    const Table &table() const { return m_table; }
    Look at(int row, int column);

private:
    const Table &m_table;
    std::unordered_map<std::string, Look> m_known;
};

/// The cell is empty or holds nothing but blanks.
bool isBlankCell(const Table &table, int row, int column);
/// "45%", "-22 %", "4.5%".
bool isPercentText(const QString &text);

/// "2022/23 - 10", "2011 = 1", "2019: 12 offences" cut in two; nothing for any other text.
struct AnswerLine {
    QString period;
    QString figure;
};
std::optional<AnswerLine> answerLine(const QString &text);
