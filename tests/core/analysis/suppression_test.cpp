// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/suppression.h"

#include "tests/support/test_support.h"
#include <algorithm>
#include <numeric>
#include <random>

using namespace Suppression;

namespace {
using Rows = std::vector<std::vector<int>>;
const Rows Trap{{30, 4, 64, 89}, {90, 124, 5, 31}, {92, 100, 59, 85}, {800, 991, 651, 685}};

Grid gridOf(const Rows &rows)
{
    Grid grid(int(rows.size()), int(rows[0].size()));
    for (int row = 0; row < grid.rows(); ++row) {
        for (int column = 0; column < grid.columns(); ++column)
            grid.set(row, column, rows[std::size_t(row)][std::size_t(column)]);
    }
    return grid;
}

Grid hiding(const Rows &rows, const std::vector<Place> &places)
{
    Grid grid = gridOf(rows);
    for (const Place cell : places)
        grid.hide(cell.row, cell.column);
    return grid;
}

std::vector<Place> hiddenOf(const Grid &grid)
{
    std::vector<Place> places;
    for (int row = 0; row <= grid.rows(); ++row) {
        for (int column = 0; column <= grid.columns(); ++column) {
            if (grid.isHidden(row, column))
                places.push_back({row, column});
        }
    }
    return places;
}

/// Every way of filling the hidden inner cells of a small table that keeps all its totals.
class BruteForce {
public:
    BruteForce(const Grid &grid, Place cell) : m_grid(grid), m_cell(cell), m_rows(std::size_t(grid.rows()))
    {
        for (int row = 0; row < grid.rows(); ++row) {
            for (int column = 0; column < grid.columns(); ++column)
                m_rows[std::size_t(row)].push_back(int(grid.isHidden(row, column) ? 0 : grid.at(row, column)));
        }
        fill(0);
    }
    Range range() const { return {m_low, m_high}; }

private:
    void fill(int place)
    {
        if (place == m_grid.rows() * m_grid.columns())
            return look();
        const int row = place / m_grid.columns();
        const int column = place % m_grid.columns();
        if (row > 0 && column == 0 && sumOf(row - 1) != m_grid.at(row - 1, m_grid.columns()))
            return; // not worth going on
        if (!m_grid.isHidden(row, column))
            return fill(place + 1);
        const auto most = std::min(m_grid.at(row, m_grid.columns()), m_grid.at(m_grid.rows(), column));
        for (int value = 0; value <= most; ++value) {
            m_rows[std::size_t(row)][std::size_t(column)] = value;
            fill(place + 1);
        }
        m_rows[std::size_t(row)][std::size_t(column)] = 0;
    }
    std::int64_t sumOf(int row) const
    {
        return std::accumulate(m_rows[std::size_t(row)].begin(), m_rows[std::size_t(row)].end(), std::int64_t(0));
    }
    void look()
    {
        const Grid tried = gridOf(m_rows);
        for (int row = 0; row < m_grid.rows(); ++row) {
            if (tried.at(row, m_grid.columns()) != m_grid.at(row, m_grid.columns()))
                return;
        }
        for (int column = 0; column < m_grid.columns(); ++column) {
            if (tried.at(m_grid.rows(), column) != m_grid.at(m_grid.rows(), column))
                return;
        }
        const auto value = tried.at(m_cell.row, m_cell.column);
        m_low = m_high ? std::min(m_low, value) : value;
        m_high = std::max(m_high.value_or(0), value);
    }

    const Grid &m_grid;
    Place m_cell;
    Rows m_rows;
    std::int64_t m_low = 0;
    std::optional<std::int64_t> m_high;
};

Rows randomRows(std::mt19937 &random, int rows, int columns, int largest)
{
    const std::vector<int> empty(std::size_t(columns), 0);
    Rows table(std::size_t(rows), empty);
    for (auto &row : table)
        std::ranges::generate(row, [&] { return int(random() % unsigned(largest + 1)); });
    return table;
}
} // namespace

TEST_CASE("Two hidden cells in every row and column can still give the small number back")
{
    const std::vector<Place> nine{{0, 0}, {0, 1}, {0, 2}, {1, 0}, {1, 2}, {2, 1}, {2, 3}, {3, 1}, {3, 3}};
    const Grid trap = hiding(Trap, nine);
    CHECK(feasible(trap, {0, 1}) == Range{4, 4});
    CHECK(failures(trap) == std::vector<Place>{{0, 1}});
    const Grid cycle = hiding(Trap, {{0, 1}, {0, 2}, {1, 1}, {1, 2}});
    CHECK(feasible(cycle, {0, 1}) == Range{0, 68});
    CHECK(failures(cycle).empty());
}

TEST_CASE("The range of the handbook's third example")
{
    const Grid grid = hiding({{5, 2}, {1, 2}, {3, 3}}, {{0, 0}, {0, 1}, {1, 0}, {1, 1}});
    CHECK(feasible(grid, {0, 0}) == Range{3, 6});
}

TEST_CASE("The cheapest cycles of the worked tables")
{
    Grid trap = gridOf(Trap);
    CHECK(hideSmall(trap).empty());
    CHECK(hiddenOf(trap) == std::vector<Place>{{0, 1}, {0, 2}, {1, 1}, {1, 2}});
    Grid small = gridOf({{12, 3, 40, 9}, {25, 18, 33, 20}, {7, 15, 2, 31}});
    CHECK(hideSmall(small).empty());
    CHECK(hiddenOf(small) == std::vector<Place>{{0, 0}, {0, 1}, {0, 2}, {2, 0}, {2, 1}, {2, 2}});
    CHECK(feasible(small, {0, 1}) == Range{0, 18});
    CHECK(feasible(small, {2, 2}) == Range{0, 24});
}

TEST_CASE("An unprotected table, and one that hides only the small cells, fail the audit")
{
    const Rows rows{{12, 3, 40}, {25, 18, 33}};
    CHECK(failures(gridOf(rows)) == std::vector<Place>{{0, 1}});
    CHECK(failures(hiding(rows, {{0, 1}})) == std::vector<Place>{{0, 1}});
}

TEST_CASE("A table without a cycle says which cells stay open")
{
    Grid grid = gridOf({{3, 0}, {0, 9}});
    for (int line = 0; line <= 2; ++line) {
        grid.keep(2, line);
        grid.keep(line, 2);
    }
    CHECK(hideSmall(grid) == std::vector<Place>{{0, 0}});
}

TEST_CASE("What is kept is never hidden, and a small published total bounds what can be asked")
{
    Grid grid = gridOf({{1, 2, 0}, {9, 9, 9}});
    for (int row = 0; row <= 2; ++row)
        grid.keep(row, 3); // totals of the rows, 3 among them
    for (const Place cell : {Place{0, 0}, Place{0, 1}, Place{0, 2}, Place{1, 0}, Place{1, 1}, Place{1, 2}})
        grid.hide(cell.row, cell.column);
    CHECK(feasible(grid, {0, 0}) == Range{0, 3});
    CHECK(failures(grid).empty());
    CHECK_FALSE(grid.isHidden(0, 3));
}

TEST_CASE("The range by flow is the range by trying everything, on small random tables")
{
    std::mt19937 random(20230126);
    for (int run = 0; run < 60; ++run) {
        const Rows rows = randomRows(random, 2, 2 + run % 2, 5);
        Grid grid = gridOf(rows);
        for (int row = 0; row < grid.rows(); ++row) {
            for (int column = 0; column < grid.columns(); ++column) {
                if (random() % 3 > 0)
                    grid.hide(row, column);
            }
        }
        for (const Place cell : hiddenOf(grid))
            CHECK(feasible(grid, cell) == BruteForce(grid, cell).range());
    }
}

TEST_CASE("Protected random tables pass the audit, and so does the table turned over")
{
    std::mt19937 random(43);
    int protectedTables = 0;
    for (int run = 0; run < 200; ++run) {
        const Rows rows = randomRows(random, 1 + run % 9, 2 + run % 5, 40);
        Grid grid = gridOf(rows);
        const std::vector<int> empty(rows.size(), 0);
        Rows turned(rows[0].size(), empty);
        for (std::size_t row = 0; row < rows.size(); ++row) {
            for (std::size_t column = 0; column < rows[0].size(); ++column)
                turned[column][row] = rows[row][column];
        }
        Grid over = gridOf(turned);
        const bool isWhole = hideSmall(grid).empty();
        CHECK(hideSmall(over).empty() == isWhole);
        if (!isWhole)
            continue;
        ++protectedTables;
        CHECK(failures(grid).empty());
        CHECK(failures(over).empty());
    }
    CHECK(protectedTables > 150);
}
