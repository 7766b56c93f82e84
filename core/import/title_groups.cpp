// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/title_groups.h"

int AxisTitles::number(std::string_view printed, const CellRef &cell)
{
    const int last = m_lastNumber;
    if (last >= 0 && (printed == m_printed[std::size_t(last)] || (m_axis.carried && printed.empty())))
        return last;
    // The titles of a long table come round and round in one order: the guess spares looking them up.
    int number = last < 0 ? -1 : m_following[std::size_t(last)];
    if (number < 0 || printed != m_printed[std::size_t(number)])
        number = numberOf(printed, cell);
    if (last >= 0)
        m_following[std::size_t(last)] = number;
    m_lastNumber = number;
    return number;
}

int AxisTitles::numberOf(std::string_view printed, const CellRef &cell)
{
    if (const auto known = m_numbers.find(printed); known != m_numbers.end())
        return known->second;
    const auto added = m_numbers.emplace(printed, int(m_titles.size())).first;
    m_titles.emplace_back(QString::fromUtf8(printed.data(), qsizetype(printed.size())).simplified(), cell);
    m_printed.emplace_back(added->first);
    m_following.push_back(-1);
    return added->second;
}

PrintedTitle AxisTitles::title(int number) const
{
    const auto &[text, cell] = m_titles[std::size_t(number)];
    return {m_axis.role, text, cell, m_where == Where::Across, m_where == Where::Group};
}

int TitleGroup::combined(const std::vector<int> &numbers)
{
    m_pairs.resize(numbers.size());
    int whole = numbers.front();
    for (std::size_t i = 1; i < numbers.size(); ++i) {
        const std::uint64_t key = std::uint64_t(std::uint32_t(whole)) << 32 | std::uint32_t(numbers[i]);
        const auto [found, isNew] = m_pairs[i].try_emplace(key, int(m_pairs[i].size()));
        whole = found->second;
    }
    return whole;
}

const Meaning &TitleGroup::meaning(const std::vector<int> &numbers, int row, TitleReader &reader)
{
    if (m_last >= 0 && numbers == m_lastNumbers)
        return *m_meanings[std::size_t(m_last)];
    m_lastNumbers = numbers;
    m_last = combined(numbers);
    if (std::size_t(m_last) >= m_meanings.size())
        m_meanings.resize(std::size_t(m_last) + 1);
    auto &known = m_meanings[std::size_t(m_last)];
    if (!known) {
        std::vector<PrintedTitle> titles;
        for (std::size_t i = 0; i < m_axes.size(); ++i)
            titles.push_back(m_axes[i]->title(numbers[i]));
        for (PrintedTitle &title : titles)
            title.cell.row = title.isAcross || title.isGroup ? title.cell.row : row;
        known = reader.read(m_dimension, titles);
    }
    return *known;
}
