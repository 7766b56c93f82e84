// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/suppression.h"

#include <algorithm>
#include <limits>
#include <queue>

namespace Suppression {
namespace {
constexpr std::int64_t Endless = std::numeric_limits<std::int64_t>::max() / 4;
constexpr std::int64_t CostOfMargin = 10'000'000;
constexpr std::int64_t CostOfCorner = 1'000'000'000;

bool isSmall(std::int64_t count)
{
    return count > 0 && count < Threshold;
}

/// Totals count against the cells they sum, so that every row and column of the signed table gives 0.
bool isNegative(const Grid &grid, int row, int column)
{
    return (row == grid.rows()) != (column == grid.columns());
}

std::int64_t costOf(const Grid &grid, int row, int column)
{
    if (grid.isHidden(row, column))
        return 0;
    std::int64_t cost = grid.at(row, column) + 1;
    if (grid.isMargin(row, column))
        cost += CostOfMargin;
    if (row == grid.rows() && column == grid.columns())
        cost += CostOfCorner;
    return cost;
}

/// The table as a graph: a node for each row, then one for each column; a cell joins its row and its column.
class Paths {
public:
    Paths(const Grid &grid, Place primary)
        : m_grid(grid), m_primary(primary), m_nodes(grid.rows() + grid.columns() + 2),
          m_cost(std::size_t(m_nodes), Endless), m_from(std::size_t(m_nodes), -1)
    {
    }

    /// The other cells of the cheapest cycle through the primary; empty where there is none.
    std::vector<Place> cheapest()
    {
        using Step = std::pair<std::int64_t, int>;
        std::priority_queue<Step, std::vector<Step>, std::greater<>> open;
        m_cost[std::size_t(m_primary.row)] = 0;
        open.emplace(0, m_primary.row);
        while (!open.empty()) {
            const auto [cost, node] = open.top();
            open.pop();
            if (cost > m_cost[std::size_t(node)])
                continue;
            for (int other = 0; other < m_nodes; ++other) {
                if (const auto further = stepCost(node, other);
                    further && cost + *further < m_cost[std::size_t(other)]) {
                    m_cost[std::size_t(other)] = cost + *further;
                    m_from[std::size_t(other)] = node;
                    open.emplace(cost + *further, other);
                }
            }
        }
        return walkedBack();
    }

private:
    int columnNode(int column) const { return m_grid.rows() + 1 + column; }
    bool isRow(int node) const { return node <= m_grid.rows(); }
    Place cellOf(int node, int other) const
    {
        const auto [row, column] = std::minmax(node, other);
        return {row, column - m_grid.rows() - 1};
    }

    std::optional<std::int64_t> stepCost(int node, int other) const
    {
        if (isRow(node) == isRow(other))
            return std::nullopt;
        const Place cell = cellOf(node, other);
        const bool isUsable =
            cell != m_primary && !m_grid.isKept(cell.row, cell.column) && m_grid.at(cell.row, cell.column) >= Leeway;
        return isUsable ? std::optional(costOf(m_grid, cell.row, cell.column)) : std::nullopt;
    }

    std::vector<Place> walkedBack() const
    {
        std::vector<Place> cells;
        int node = columnNode(m_primary.column);
        if (m_cost[std::size_t(node)] == Endless)
            return cells;
        for (; node != m_primary.row; node = m_from[std::size_t(node)])
            cells.push_back(cellOf(node, m_from[std::size_t(node)]));
        return cells;
    }

    const Grid &m_grid;
    Place m_primary;
    int m_nodes;
    std::vector<std::int64_t> m_cost;
    std::vector<int> m_from;
};

/// Most that can flow between two nodes: by shortest paths (Edmonds and Karp), the tables being small.
class Flow {
public:
    explicit Flow(int nodes) : m_nodes(nodes), m_room(std::size_t(nodes) * std::size_t(nodes), 0) {}

    void add(int from, int to, std::int64_t room)
    {
        std::int64_t &now = at(from, to);
        now = std::min(Endless, now + room);
    }

    std::int64_t most(int source, int sink)
    {
        std::int64_t all = 0;
        while (all < Endless) {
            const std::vector<int> from = shortest(source, sink);
            if (from[std::size_t(sink)] < 0)
                return all;
            std::int64_t room = Endless;
            for (int node = sink; node != source; node = from[std::size_t(node)])
                room = std::min(room, at(from[std::size_t(node)], node));
            if (room >= Endless)
                return Endless;
            for (int node = sink; node != source; node = from[std::size_t(node)])
                push(from[std::size_t(node)], node, room);
            all += room;
        }
        return Endless;
    }

private:
    std::int64_t &at(int from, int to) { return m_room[std::size_t(from) * std::size_t(m_nodes) + std::size_t(to)]; }

    void push(int from, int to, std::int64_t amount)
    {
        if (at(from, to) < Endless)
            at(from, to) -= amount;
        add(to, from, amount);
    }

    std::vector<int> shortest(int source, int sink)
    {
        std::vector<int> from(std::size_t(m_nodes), -1);
        std::queue<int> open;
        from[std::size_t(source)] = source;
        open.push(source);
        while (!open.empty() && from[std::size_t(sink)] < 0) {
            const int node = open.front();
            open.pop();
            for (int other = 0; other < m_nodes; ++other) {
                if (from[std::size_t(other)] < 0 && at(node, other) > 0) {
                    from[std::size_t(other)] = node;
                    open.push(other);
                }
            }
        }
        return from;
    }

    int m_nodes;
    std::vector<std::int64_t> m_room;
};

/// How far the hidden cells but one can give way: row to column by falling, column to row by rising.
Flow flowAround(const Grid &grid, Place without)
{
    Flow flow(grid.rows() + grid.columns() + 2);
    for (int row = 0; row <= grid.rows(); ++row) {
        for (int column = 0; column <= grid.columns(); ++column) {
            if (!grid.isHidden(row, column) || Place{row, column} == without)
                continue;
            const std::int64_t count = grid.at(row, column);
            const bool negative = isNegative(grid, row, column);
            const int columnNode = grid.rows() + 1 + column;
            flow.add(row, columnNode, negative ? Endless : count);
            flow.add(columnNode, row, negative ? count : Endless);
        }
    }
    return flow;
}

bool isSafe(const Grid &grid, Place cell)
{
    const std::int64_t count = grid.at(cell.row, cell.column);
    const Range range = feasible(grid, cell);
    std::int64_t wanted = count + Leeway;
    if (cell.column < grid.columns() && grid.isKept(cell.row, grid.columns()))
        wanted = std::min(wanted, grid.at(cell.row, grid.columns()));
    return range.low <= std::max<std::int64_t>(0, count - Leeway) && (!range.high || *range.high >= wanted);
}
} // namespace

Grid::Grid(int rows, int columns)
    : m_rows(rows), m_columns(columns), m_counts(std::size_t(rows + 1) * std::size_t(columns + 1), 0),
      m_hidden(m_counts.size(), false), m_kept(m_counts.size(), false)
{
}

void Grid::set(int row, int column, std::int64_t count)
{
    const std::int64_t more = count - at(row, column);
    for (const auto &[r, c] :
         {std::pair(row, column), std::pair(row, m_columns), std::pair(m_rows, column), std::pair(m_rows, m_columns)})
        m_counts[place(r, c)] += more;
}

std::vector<Place> smallCells(const Grid &grid)
{
    std::vector<Place> cells;
    for (int row = 0; row <= grid.rows(); ++row) {
        for (int column = 0; column <= grid.columns(); ++column) {
            if (isSmall(grid.at(row, column)) && !grid.isKept(row, column))
                cells.push_back({row, column});
        }
    }
    std::ranges::stable_sort(cells, {}, [&grid](Place cell) { return grid.at(cell.row, cell.column); });
    return cells;
}

std::vector<Place> hideSmall(Grid &grid)
{
    const std::vector<Place> small = smallCells(grid);
    for (const Place cell : small)
        grid.hide(cell.row, cell.column);
    std::vector<Place> open;
    for (const Place cell : small) {
        const std::vector<Place> cycle = Paths(grid, cell).cheapest();
        if (cycle.empty())
            open.push_back(cell);
        for (const Place other : cycle)
            grid.hide(other.row, other.column);
    }
    return open;
}

Range feasible(const Grid &grid, Place cell)
{
    const int column = grid.rows() + 1 + cell.column;
    std::int64_t up = flowAround(grid, cell).most(cell.row, column);
    std::int64_t down = flowAround(grid, cell).most(column, cell.row);
    if (isNegative(grid, cell.row, cell.column))
        std::swap(up, down);
    const std::int64_t count = grid.at(cell.row, cell.column);
    Range range{std::max<std::int64_t>(0, count - down), std::nullopt};
    if (up < Endless)
        range.high = count + up;
    return range;
}

std::vector<Place> failures(const Grid &grid)
{
    std::vector<Place> unsafe = smallCells(grid);
    std::erase_if(unsafe, [&grid](Place cell) { return grid.isHidden(cell.row, cell.column) && isSafe(grid, cell); });
    return unsafe;
}

} // namespace Suppression
