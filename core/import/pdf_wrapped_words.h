// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/pdf_table.h"

/// Which columns of a table hold words that wrap (the labels, and offences or outcomes beside them), in which columns
/// its figures stand, and whether the words of one line may go on in the next.
class WrappedWords {
public:
    explicit WrappedWords(const std::vector<PdfRowLine> &lines);

    /// A number, or a mark where a number would be: without any number a dash is a word like others. In a list without
    /// numbers, the days of a column of days.
    bool hasFigures(std::size_t line) const;
    bool areWordsOnly(std::size_t line) const; ///< nothing outside the columns of words
    bool isTitle(std::size_t line) const;      ///< nothing outside the first column

    /// The title of a group stands further left than the labels of its rows, and has no figures.
    bool isTitleOf(std::size_t title, std::size_t row) const;
    /// The words of both lines may be one row: the first word of the lower one had no room on the upper one.
    bool mayGoOn(std::size_t upper, std::size_t lower) const;
    bool beginsSmall(std::size_t line) const; ///< in a column of words
    /// The lower line goes on with a title in the first column, and with nothing beside it.
    bool goesOnWithTitle(std::size_t upper, std::size_t lower) const;
    bool isBodyUnderHeading(std::size_t upper, std::size_t lower) const; ///< all bold, and nothing bold

private:
    bool isFull(std::size_t upper, std::size_t lower, std::size_t column) const;
    std::optional<bool> goesOnIn(std::size_t upper, std::size_t lower, std::size_t column) const;
    bool holdsAllOf(std::size_t line, std::size_t other) const;
    const PdfLine &cell(std::size_t line, std::size_t column) const { return m_lines[line].cells[column]; }

    const std::vector<PdfRowLine> &m_lines;
    bool m_hasNumbers = false;
    std::vector<bool> m_isDays;   ///< by column, where there are no numbers
    std::vector<bool> m_isWords;  ///< by column
    std::vector<double> m_widest; ///< by column
};
