// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/table.h"
#include "core/import/title_meaning.h"
#include <string>
#include <unordered_map>

/// The titles of one row or column of titles, each different text once. Bytes are compared, not words: a table of a
/// million rows has few different titles.
class AxisTitles {
public:
    enum class Where { Down, Group, Across };
    AxisTitles(const Axis &axis, Where where) : m_axis(axis), m_where(where) {}
    const Axis &axis() const { return m_axis; }
    int number(std::string_view printed, const CellRef &cell);
    PrintedTitle title(int number) const;

private:
    int numberOf(std::string_view printed, const CellRef &cell);
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    Axis m_axis;
    Where m_where;
    std::unordered_map<std::string, int, Hash, std::equal_to<>> m_numbers;
    std::vector<std::pair<QString, CellRef>> m_titles;
    std::vector<std::string_view> m_printed; ///< of each number: keys of m_numbers
    std::vector<int> m_following;            ///< the number that stood below each when it was printed last
    int m_lastNumber = -1;
};

/// Axes of one dimension, read together; each different combination of their titles is understood once.
class TitleGroup {
public:
    explicit TitleGroup(Dimension dimension) : m_dimension(dimension) {}
    void add(AxisTitles *axis) { m_axes.push_back(axis); }
    Dimension dimension() const { return m_dimension; }
    const std::vector<AxisTitles *> &axes() const { return m_axes; }
    /// \p numbers: of the titles of each axis, in the order of axes().
    /// Remarks on titles of rows name this row, where the combination is met first.
    const Meaning &meaning(const std::vector<int> &numbers, int row, TitleReader &reader);

private:
    int combined(const std::vector<int> &numbers);

    Dimension m_dimension;
    std::vector<AxisTitles *> m_axes;
    std::vector<std::unordered_map<std::uint64_t, int>> m_pairs;
    std::vector<std::optional<Meaning>> m_meanings;
    std::vector<int> m_lastNumbers;
    int m_last = -1;
};
