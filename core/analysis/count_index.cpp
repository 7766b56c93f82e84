// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/count_index.h"

#include "core/analysis/block_tables.h"
#include "core/analysis/study_view.h"
#include <QHash>
#include <algorithm>

namespace {
using BlockKey = std::uint64_t;

BlockKey keyOf(const CountBlock &block)
{
    return BlockKey(std::uint16_t(block.force)) << 48U | BlockKey(std::uint16_t(block.period)) << 32U |
           BlockKey(std::uint16_t(block.measure)) << 16U | block.facet;
}

std::uint8_t facetOf(const ReturnColumns &columns, std::size_t i)
{
    return std::uint8_t((columns.offence[i] >= 0 ? Facet::Offence : 0) |
                        (columns.outcome[i] >= 0 ? Facet::Outcome : 0) | (columns.place[i] >= 0 ? Facet::Place : 0) |
                        (columns.label[i] >= 0 ? Facet::Label : 0));
}

/// Finds the block of each count; most counts follow one of the same block, so the last one is tried first.
class BlockFinder {
public:
    int find(const CountBlock &block)
    {
        const BlockKey key = keyOf(block);
        if (m_lastBlock >= 0 && key == m_lastKey)
            return m_lastBlock;
        const auto found = m_known.constFind(key);
        m_lastBlock = found == m_known.constEnd() ? add(key, block) : *found;
        m_lastKey = key;
        return m_lastBlock;
    }
    std::vector<CountBlock> take() { return std::move(m_blocks); }

private:
    int add(BlockKey key, const CountBlock &block)
    {
        m_blocks.push_back(block);
        return *m_known.insert(key, int(m_blocks.size()) - 1);
    }

    QHash<BlockKey, int> m_known;
    std::vector<CountBlock> m_blocks;
    BlockKey m_lastKey = 0;
    int m_lastBlock = -1;
};

/// Takes the Label bit from blocks of a table that has one label throughout ("Number of crimes"): nothing is told apart
/// by it.
void dropSingleLabels(const ReturnColumns &columns, ReturnBlocks &found)
{
    QHash<BlockKey, std::int32_t> firstLabel;
    QHash<BlockKey, bool> hasSeveral;
    const auto tableKey = [&](CountBlock block) {
        block.period = -1;
        return keyOf(block);
    };
    for (const BlockRun &run : found.runs) {
        const BlockKey table = tableKey(found.blocks[std::size_t(run.block)]);
        for (std::size_t i = run.first; i < run.end; ++i) {
            const auto label = columns.label[i];
            if (label < 0)
                break; // a block has labels throughout or not at all
            if (const auto first = firstLabel.constFind(table); first == firstLabel.constEnd())
                firstLabel.insert(table, label);
            else if (*first != label)
                hasSeveral.insert(table, true);
        }
    }
    for (CountBlock &block : found.blocks) {
        if (!hasSeveral.contains(tableKey(block)))
            block.facet = std::uint8_t(block.facet & ~Facet::Label);
    }
}

void addToRuns(std::vector<BlockRun> &runs, std::int32_t block, std::size_t place)
{
    if (!runs.empty() && runs.back().block == block && runs.back().end == place)
        ++runs.back().end;
    else
        runs.push_back({block, std::uint32_t(place), std::uint32_t(place) + 1});
}

ReturnBlocks blocksOf(const ReturnColumns &columns, const std::vector<bool> &isAddable)
{
    ReturnBlocks found;
    found.exact.reserve(columns.size());
    BlockFinder finder;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const Figure &figure = columns.figure[i];
        found.exact.push_back(figure.isExact() ? figure.low() : ReturnBlocks::NotExact);
        const auto measure = columns.measure[i];
        if (columns.isTotal[i] || columns.force[i] < 0 || columns.period[i] < 0 || measure < 0 ||
            !isAddable[std::size_t(measure)])
            continue;
        addToRuns(found.runs, finder.find({columns.force[i], columns.period[i], measure, facetOf(columns, i)}), i);
    }
    found.blocks = finder.take();
    dropSingleLabels(columns, found);
    return found;
}

std::vector<bool> addableMeasures(const StudyDimensions &dimensions)
{
    std::vector<bool> isAddable;
    for (const Measure &measure : dimensions.measures)
        isAddable.push_back(!measureKey(measure).isEmpty());
    return isAddable;
}
} // namespace

ReturnBlocks blocksOf(const ReturnColumns &columns, const StudyDimensions &dimensions)
{
    return blocksOf(columns, addableMeasures(dimensions));
}

CountIndex::CountIndex() : m_kept(std::make_shared<KeptTables>()) {}

CountIndex::CountIndex(CountColumns columns) : m_columns(std::move(columns)), m_kept(std::make_shared<KeptTables>())
{
    const auto isAddable = addableMeasures(m_columns.dimensions);
    for (const ReturnColumns &one : m_columns.returns)
        m_blocks.push_back(blocksOf(one, isAddable));
}

std::shared_ptr<const BlockTables> CountIndex::tables(const QString &measure, std::uint8_t needed) const
{
    return m_kept->get(*this, measure, needed);
}

void CountIndex::update(const std::function<void(CountColumns &)> &change)
{
    struct Kept {
        std::size_t place = 0;
        ReturnBlocks blocks;
        std::vector<CountCorrection> corrections;
    };
    QHash<qint64, Kept> kept;
    for (std::size_t i = 0; i < m_blocks.size(); ++i)
        kept.insert(m_columns.returns[i].returnId, {i, std::move(m_blocks[i]), m_columns.returns[i].corrections});
    const auto returnsBefore = m_blocks.size();
    const auto tablesBefore = std::exchange(m_kept, std::make_shared<KeptTables>());
    const auto measuresBefore = m_columns.dimensions.measures;
    m_blocks.clear();
    change(m_columns);
    const auto isAddable = addableMeasures(m_columns.dimensions);
    bool isAllSame = m_columns.returns.size() == returnsBefore && m_columns.dimensions.measures == measuresBefore;
    for (const ReturnColumns &one : m_columns.returns) {
        const auto known = kept.find(one.returnId);
        const bool isSame = known != kept.end() && known->corrections == one.corrections;
        isAllSame = isAllSame && isSame && known->place == m_blocks.size();
        m_blocks.push_back(isSame ? std::move(known->blocks) : blocksOf(one, isAddable));
    }
    if (isAllSame) // words are only added at the ends of the lists: the blocks stand where they stood
        m_kept = tablesBefore;
}
