// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/block_chooser.h"

#include <algorithm>

BlockChooser::BlockChooser(const StudyView &view, const QString &measure, std::uint8_t needed)
    : m_view(view), m_question(view.question(measure)), m_tables(view.counts.tables(measure, needed))
{
}

bool BlockChooser::mayHaveGaps(const QString &forceCode, const Table &table, const Period &wanted) const
{
    if (table.contains(Period(wanted.from(), wanted.to(), Period::Cover::Unstated)))
        return true;
    return m_question && m_view.decision(forceCode, m_question->id, wanted).completeness == Completeness::Complete;
}

std::vector<BlockRef> BlockChooser::choose(const QString &forceCode, const Period &wanted) const
{
    const Tables *tables = m_tables->of(forceCode);
    if (!tables)
        return {};
    if (auto blocks = m_tables->withoutGaps(*tables, wanted); !blocks.empty())
        return blocks;
    for (const auto &[order, table] : *tables) {
        if (!mayHaveGaps(forceCode, table, wanted))
            continue;
        if (auto blocks = BlockTables::withGaps(table, wanted); !blocks.empty())
            return blocks;
    }
    return {};
}

std::vector<BlockRef> BlockChooser::exactly(const QString &forceCode, const Period &wanted) const
{
    const Tables *tables = m_tables->of(forceCode);
    if (!tables)
        return {};
    for (const auto &[order, table] : *tables) {
        if (const auto exact = table.find(wanted); exact != table.end())
            return {exact->second};
    }
    return {};
}

std::vector<Period> BlockChooser::given(const QString &forceCode) const
{
    std::vector<Period> periods;
    const auto collect = [&](const Tables &tables) {
        for (const auto &[order, table] : tables) {
            for (const auto &[period, block] : table)
                periods.push_back(period);
        }
    };
    if (forceCode.isEmpty()) {
        for (const auto &[force, tables] : m_tables->all())
            collect(tables);
    } else if (const Tables *tables = m_tables->of(forceCode)) {
        collect(*tables);
    }
    std::ranges::sort(periods);
    const auto repeated = std::ranges::unique(periods);
    periods.erase(repeated.begin(), repeated.end());
    return periods;
}

QStringList BlockChooser::forces() const
{
    QStringList codes;
    for (const auto &[force, tables] : m_tables->all())
        codes += m_view.counts.dimensions().forces[std::size_t(force)];
    return codes;
}
