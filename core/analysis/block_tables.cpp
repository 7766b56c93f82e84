// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/block_tables.h"

#include "core/analysis/study_view.h"
#include <QSet>
#include <algorithm>
#include <bit>

namespace {
using PeriodTable = std::map<Period, BlockRef>;

bool isWhole(const Period &period)
{
    return period.cover() == Period::Cover::Whole;
}

/// Tables with fewer words beyond those needed come first.
std::uint8_t triedAs(std::uint8_t facet)
{
    return std::uint8_t(std::popcount(facet) << 4 | facet);
}

/// The whole periods of a table that lie inside the wanted one: by first day, longer ones first.
std::vector<Period> tilesInside(const PeriodTable &table, const Period &wanted)
{
    std::vector<Period> tiles;
    for (const auto &[period, block] : table) {
        if (isWhole(period) && wanted.contains(period))
            tiles.push_back(period);
    }
    std::ranges::sort(tiles, [](const Period &a, const Period &b) {
        return a.from() != b.from() ? a.from() < b.from() : a.to() > b.to();
    });
    return tiles;
}

/// Tiles that follow each other from a day to the last day of the wanted period. Days from which there is no way are
/// kept, so that each is tried once.
class Tiling {
public:
    Tiling(const std::vector<Period> &tiles, QDate last) : m_tiles(tiles), m_last(last) {}
    bool from(QDate day)
    {
        if (day > m_last)
            return true;
        if (m_deadEnds.contains(day))
            return false;
        for (const Period &tile : m_tiles) {
            if (tile.from() != day)
                continue;
            m_picked.push_back(tile);
            if (from(tile.to().addDays(1)))
                return true;
            m_picked.pop_back();
        }
        m_deadEnds.insert(day);
        return false;
    }
    const std::vector<Period> &picked() const { return m_picked; }

private:
    const std::vector<Period> &m_tiles;
    QDate m_last;
    std::vector<Period> m_picked;
    QSet<QDate> m_deadEnds;
};

/// Tiles that do not overlap, whatever lies between them.
std::vector<Period> tilesWithGaps(const std::vector<Period> &tiles)
{
    std::vector<Period> picked;
    for (const Period &tile : tiles) {
        if (picked.empty() || tile.from() > picked.back().to())
            picked.push_back(tile);
    }
    return picked;
}

bool liesInOneOf(const std::vector<Period> &tiles, const Period &period)
{
    return std::ranges::any_of(tiles, [&](const Period &tile) { return tile.contains(period); });
}

/// The blocks of the tiles, and those of unstated parts that no tile holds already.
std::vector<BlockRef> blocksOfTiles(const PeriodTable &table, const std::vector<Period> &tiles, const Period &wanted)
{
    std::vector<BlockRef> blocks;
    blocks.reserve(tiles.size());
    for (const Period &tile : tiles)
        blocks.push_back(table.at(tile));
    for (const auto &[period, block] : table) {
        if (!isWhole(period) && wanted.contains(period) && !liesInOneOf(tiles, period))
            blocks.push_back(block);
    }
    return blocks;
}

/// Of what several returns of one force give for the same period only the latest is left, however each breaks it down:
/// a corrected return with more words must not stand behind the overall row of the one it corrects.
void keepLatest(std::map<std::uint8_t, PeriodTable> &tables, const auto &returnOf)
{
    std::map<Period, qint64> latest;
    for (const auto &[order, table] : tables) {
        for (const auto &[period, ref] : table)
            latest[period] = std::max(latest[period], returnOf(ref));
    }
    for (auto &[order, table] : tables)
        std::erase_if(table, [&](const auto &one) { return returnOf(one.second) < latest[one.first]; });
}

std::vector<bool> measuresNamed(const StudyDimensions &dimensions, const QString &key)
{
    std::vector<bool> isNamed;
    isNamed.reserve(dimensions.measures.size());
    for (const Measure &measure : dimensions.measures)
        isNamed.push_back(!key.isEmpty() && measureKey(measure) == key);
    return isNamed;
}
} // namespace

BlockTables::BlockTables(const CountIndex &counts, const QString &measure, std::uint8_t needed)
{
    const StudyDimensions &words = counts.dimensions();
    const auto isNamed = measuresNamed(words, measure);
    const auto &blocks = counts.blocks();
    const auto returnOf = [&](const BlockRef &ref) {
        return counts.columns().returns[std::size_t(ref.ofReturn)].returnId;
    };
    for (std::size_t r = 0; r < blocks.size(); ++r) {
        for (std::size_t b = 0; b < blocks[r].blocks.size(); ++b) {
            const CountBlock &block = blocks[r].blocks[b];
            if (!isNamed[std::size_t(block.measure)] || (block.facet & needed) != needed ||
                (block.facet & Facet::Label))
                continue;
            const BlockRef ref{std::int32_t(r), std::int32_t(b)};
            const Period &period = words.periods[std::size_t(block.period)];
            const auto [known, isNew] = m_byForce[block.force][triedAs(block.facet)].emplace(period, ref);
            if (!isNew && returnOf(ref) > returnOf(known->second))
                known->second = ref;
        }
    }
    for (auto &[force, tables] : m_byForce) {
        keepLatest(tables, returnOf);
        m_places.insert(words.forces[std::size_t(force)], force);
    }
}

const BlockTables::Tables *BlockTables::of(const QString &forceCode) const
{
    const auto place = m_places.constFind(forceCode);
    return place == m_places.constEnd() ? nullptr : &m_byForce.at(*place);
}

std::vector<BlockRef> BlockTables::tile(const Tables &tables, const Period &wanted)
{
    for (const auto &[order, table] : tables) {
        if (const auto exact = table.find(wanted); exact != table.end())
            return {exact->second};
        const auto tiles = tilesInside(table, wanted);
        if (Tiling tiling(tiles, wanted.to()); tiling.from(wanted.from()))
            return blocksOfTiles(table, tiling.picked(), wanted);
    }
    return {};
}

std::vector<BlockRef> BlockTables::withoutGaps(const Tables &tables, const Period &wanted) const
{
    if (tables.empty())
        return {};
    const Table &first = tables.begin()->second;
    if (const auto exact = first.find(wanted); exact != first.end())
        return {exact->second};
    const std::lock_guard lock(m_mutex);
    const auto [known, isNew] = m_found.try_emplace({&tables, wanted});
    if (isNew)
        known->second = tile(tables, wanted);
    return known->second;
}

std::vector<BlockRef> BlockTables::withGaps(const Table &table, const Period &wanted)
{
    return blocksOfTiles(table, tilesWithGaps(tilesInside(table, wanted)), wanted);
}

std::shared_ptr<const BlockTables> KeptTables::get(const CountIndex &counts, const QString &measure,
                                                   std::uint8_t needed)
{
    const std::lock_guard lock(m_mutex);
    auto &known = m_tables[{measure, needed}];
    if (!known)
        known = std::make_shared<const BlockTables>(counts, measure, needed);
    return known;
}
