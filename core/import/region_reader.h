// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/odd_cells.h"
#include "core/import/title_groups.h"
#include <array>
#include <map>
#include <memory>

/// Reads the rows of one region into a draft: titles to meanings, cells to figures, both put together as counts.
class RegionReader {
public:
    /// Regions of more rows are long tables: their totals are told by their titles, and not checked.
    static constexpr int LongestListed = 3000;

    /// \p head holds the heading rows of the region.
    RegionReader(Draft &draft, DraftWords &words, const Table &head, const Mapping &mapping);

    void readRows(const Table &slice, int firstRow);
    /// Gives totals over all periods their dates; before counts are taken away, and at the end.
    void settleTotals();
    bool hasOpenTotals() const { return !m_wholeSpans.empty(); } ///< that wait for settleTotals()
    /// What is known only when all rows are read: totals over all periods, and remarks on cells and on the whole.
    void finish();
    std::size_t firstCount() const { return m_firstCount; }

private:
    struct Defaults {
        std::int16_t force = -1;
        std::int16_t period = -1;
        std::int16_t measure = -1;
        std::int32_t offence = -1;
        std::int32_t outcome = -1;
    };
    void findYearsEnd(const Table &head);
    void makeAxes();
    void makeGroups();
    void readHeadings(const Table &head);
    void makeDefaults();
    void remarkLeftOut(const Table &head);
    void remarkCarried();
    bool has(Dimension dimension) const;
    void readRow(const Table &slice, int row, int sourceRow);
    bool isSetAside(const Table &slice, int row, int sourceRow);
    void readCell(const Table &slice, int row, int sourceRow, std::size_t column);
    /// Running text that states figures in words around them: each is a count of the line.
    bool readSentence(const QString &line, const Count &whole);
    Count countOf(std::size_t column, int sourceRow);
    void merge(Count &count, const Meaning &meaning);
    void addLabel(Count &count, std::int32_t label);
    void applyDefaults(Count &count) const;
    const CellFigure &figureCell(std::string_view text, Table::CellKind kind);
    void readOddCell(const CellFigure &read, std::string_view text, Count &count);
    void addCount(const Count &count);
    /// One crime in each row: the row joins those of the same month, offence and outcome.
    void countRow(int sourceRow);
    void addTallies();
    void notePrintedTotal(const Table &slice, int row, int sourceRow);
    void compareCrimes(qint64 listed);
    std::int16_t shareOf(std::int16_t measure);
    CellRef cell(int row, int column) const { return {m_mapping.region.table, row, column}; }

    Draft &m_draft;
    DraftWords &m_words;
    Mapping m_mapping;
    TitleReader m_titles;
    std::vector<std::unique_ptr<AxisTitles>> m_axes; ///< down, then groups, then across
    std::size_t m_downAxes = 0;
    std::size_t m_rowAxes = 0; ///< down and groups
    std::vector<TitleGroup> m_groups;
    std::vector<std::vector<std::size_t>> m_groupAxes; ///< places in m_axes, for each group
    std::vector<std::vector<int>> m_columnNumbers;     ///< for each figure column, the titles of the across axes
    std::vector<int> m_rowNumbers;
    std::vector<int> m_numbers; ///< of one group: kept to spare allocations
    Defaults m_defaults;
    bool m_listsTotals = true; ///< totals are listed in the mapping; a long table has them by word
    std::unordered_map<std::string, CellFigure> m_cells;
    OddCells m_odd;
    std::size_t m_firstCount = 0;
    using TallyKey = std::array<std::int32_t, 6>;
    std::map<TallyKey, std::pair<Count, std::vector<std::int32_t>>> m_crimes; ///< offences recorded, with their rows
    std::map<TallyKey, std::pair<Count, std::vector<std::int32_t>>> m_outcomes;
    std::vector<std::pair<CellRef, int>> m_printedTotals; ///< under a list of crimes
    std::vector<std::size_t> m_wholeSpans;                ///< counts that total over the periods of the region
    bool m_isWholeSpan = false;
    std::optional<Period> m_span;
};
