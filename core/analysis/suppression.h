// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

/// Small numbers in a table of two dimensions with its totals (methods 3.3). A reader is assumed to know every printed
/// cell, every printed total, and that counts are never below 0.
namespace Suppression {

inline constexpr std::int64_t Threshold = 5;          ///< 1 to 4 are small
inline constexpr std::int64_t Leeway = Threshold - 1; ///< by which a hidden number must be uncertain, up and down

/// Counts in rows and columns; the last column holds the totals of the rows, the last row those of the columns, the
/// corner the total of all.
class Grid {
public:
    Grid(int rows, int columns); ///< without the totals: all 0, nothing hidden
    int rows() const { return m_rows; }
    int columns() const { return m_columns; }
    void set(int row, int column, std::int64_t count); ///< of an inner cell: the totals follow
    std::int64_t at(int row, int column) const { return m_counts[place(row, column)]; }
    bool isHidden(int row, int column) const { return m_hidden[place(row, column)]; }
    void hide(int row, int column) { m_hidden[place(row, column)] = true; }
    /// A reader knows it although it is not printed here; it is never hidden: a zero, "<5" as a force gave it, a total
    /// that was published.
    void keep(int row, int column) { m_kept[place(row, column)] = true; }
    bool isKept(int row, int column) const { return m_kept[place(row, column)]; }
    bool isMargin(int row, int column) const { return row == m_rows || column == m_columns; }

private:
    std::size_t place(int row, int column) const
    {
        return std::size_t(row) * std::size_t(m_columns + 1) + std::size_t(column);
    }
    int m_rows;
    int m_columns;
    std::vector<std::int64_t> m_counts;
    std::vector<bool> m_hidden;
    std::vector<bool> m_kept;
};

struct Place {
    int row = 0;
    int column = 0;
    bool operator==(const Place &) const = default;
};

/// The smallest and largest number a hidden cell can stand for, given everything that is printed.
struct Range {
    std::int64_t low = 0;
    std::optional<std::int64_t> high; ///< empty: nothing bounds it
    bool operator==(const Range &) const = default;
};

/// Cells that are small and not kept, totals included; by value, then row, then column.
std::vector<Place> smallCells(const Grid &grid);
/// Hides the small cells, and for each the cheapest cycle of others by which it can move by Leeway without changing any
/// total. The small cells for which there is none come back: the table cannot be shown in this form.
std::vector<Place> hideSmall(Grid &grid);
/// Exact, by maximum flow. Requires a hidden cell.
Range feasible(const Grid &grid, Place cell);
/// Hidden small cells that a reader could tell more closely than Leeway allows: empty where the table is safe. Where
/// the printed total of a row is itself small, nothing can hide more than it does: `max` is then that total.
std::vector<Place> failures(const Grid &grid);

} // namespace Suppression
