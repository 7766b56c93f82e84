// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/count_index.h"
#include <QHash>
#include <map>
#include <memory>
#include <mutex>

/// A block of counts of one return: numbers into CountIndex::blocks().
struct BlockRef {
    std::int32_t ofReturn = 0;
    std::int32_t block = 0;
    bool operator==(const BlockRef &) const = default;
};

/// The blocks of one measure by force, table and period, and what was chosen of them before. It knows counts only, no
/// decision: so it holds until the counts change (decision 69). May be asked by several threads at once.
class BlockTables {
public:
    using Table = std::map<Period, BlockRef>;     ///< of one facet
    using Tables = std::map<std::uint8_t, Table>; ///< by how they are to be tried

    /// `needed`: the Facet bits the answer is told apart by.
    BlockTables(const CountIndex &counts, const QString &measure, std::uint8_t needed);

    const Tables *of(const QString &forceCode) const;              ///< null for a force without a block
    const std::map<int, Tables> &all() const { return m_byForce; } ///< by place in the list of forces
    /// The first table that gives the period or tiles it without a gap; empty where none does. `tables`: of().
    std::vector<BlockRef> withoutGaps(const Tables &tables, const Period &wanted) const;
    static std::vector<BlockRef> withGaps(const Table &table, const Period &wanted);

private:
    static std::vector<BlockRef> tile(const Tables &tables, const Period &wanted);

    std::map<int, Tables> m_byForce;
    QHash<QString, int> m_places; ///< by code
    mutable std::mutex m_mutex;   ///< of m_found
    mutable std::map<std::pair<const Tables *, Period>, std::vector<BlockRef>> m_found;
};

/// The tables that were asked for, made once each.
class KeptTables {
public:
    std::shared_ptr<const BlockTables> get(const CountIndex &counts, const QString &measure, std::uint8_t needed);

private:
    std::mutex m_mutex;
    std::map<std::pair<QString, std::uint8_t>, std::shared_ptr<const BlockTables>> m_tables;
};
