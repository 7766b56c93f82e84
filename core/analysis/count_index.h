// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/count_columns.h"
#include <functional>
#include <memory>

/// The counts of one return that stand in one place of the study: one force, measure and period, told apart by the same
/// breakdown (facet). What a query takes or leaves, it takes or leaves as a block.
struct CountBlock {
    std::int16_t force = -1;
    std::int16_t period = -1;
    std::int16_t measure = -1;
    std::uint8_t facet = 0; ///< bits of Facet: which words its counts carry
};

/// What tells the counts of a table apart beside force, measure and period. A return is a set of such tables, not a
/// cube: offences by year, by place and by age are the same offences three times.
namespace Facet {
inline constexpr std::uint8_t Offence = 1;
inline constexpr std::uint8_t Outcome = 2;
inline constexpr std::uint8_t Place = 4;
inline constexpr std::uint8_t Label = 8; ///< several labels (sex, age): such counts are never added to each other
} // namespace Facet

/// Counts that follow each other in the columns of their return and belong to one block.
struct BlockRun {
    std::int32_t block = 0;
    std::uint32_t first = 0;
    std::uint32_t end = 0; ///< the place after the last
    bool operator==(const BlockRun &) const = default;
};

/// The blocks of one return, and where their counts stand. A count in no run enters no sum: a printed total, a printed
/// percentage, or a count without force, period or measure.
struct ReturnBlocks {
    static constexpr std::int32_t NotExact = -1;
    std::vector<CountBlock> blocks;
    std::vector<BlockRun> runs;      ///< in the order of the columns
    std::vector<std::int32_t> exact; ///< for each count its number, or NotExact: a third of the memory of a Figure
};

/// The blocks of one return, for those who look at returns that are not in force.
ReturnBlocks blocksOf(const ReturnColumns &columns, const StudyDimensions &dimensions);

class BlockTables;
class KeptTables;

/// The columns of a study with the blocks of their counts, found once when they are loaded so that a query is one scan.
class CountIndex {
public:
    CountIndex();
    explicit CountIndex(CountColumns columns);

    const StudyDimensions &dimensions() const { return m_columns.dimensions; }
    const CountColumns &columns() const { return m_columns; }
    const std::vector<ReturnBlocks> &blocks() const { return m_blocks; } ///< one for each return of columns()
    /// The blocks of a measure as core/analysis/block_tables.h orders them: made when first asked for, and kept until
    /// a change of the counts.
    std::shared_ptr<const BlockTables> tables(const QString &measure, std::uint8_t needed) const;
    /// Runs the change (returns added or removed, words added at the end of the lists) and indexes only the returns
    /// that are new or corrected otherwise: the counts of a return never change.
    void update(const std::function<void(CountColumns &)> &change);

private:
    CountColumns m_columns;
    std::vector<ReturnBlocks> m_blocks;
    std::shared_ptr<KeptTables> m_kept; ///< of these counts; copies share it
};
