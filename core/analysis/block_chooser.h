// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/block_tables.h"
#include "core/analysis/study_view.h"

/// Chooses the counts that answer one cell (force, measure, period) so that nothing is counted twice: the rules stand
/// at Query.
class BlockChooser {
public:
    /// `needed`: the Facet bits the answer is told apart by.
    BlockChooser(const StudyView &view, const QString &measure, std::uint8_t needed);

    /// The blocks whose counts add up to the period; empty where nothing answers it.
    std::vector<BlockRef> choose(const QString &forceCode, const Period &wanted) const;
    /// Only counts stored under this very period, an unstated one included.
    std::vector<BlockRef> exactly(const QString &forceCode, const Period &wanted) const;
    /// The periods stored for a force, in order; for every force where the code is empty.
    std::vector<Period> given(const QString &forceCode = {}) const;
    QStringList forces() const; ///< codes, in the order of the study's force table

private:
    using Table = BlockTables::Table;
    using Tables = BlockTables::Tables;
    bool mayHaveGaps(const QString &forceCode, const Table &table, const Period &wanted) const;

    const StudyView &m_view;
    const Question *m_question;
    std::shared_ptr<const BlockTables> m_tables;
};
