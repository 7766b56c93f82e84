// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/draft_reader.h"

#include "core/import/checks.h"
#include "core/import/region_reader.h"

struct DraftReader::Parts {
    Draft draft;
    DraftWords words{draft};
    std::optional<RegionReader> region;
    LeftOutInside leftOut; ///< of the region
};

DraftReader::DraftReader(ReturnRules rules) : m_parts(std::make_unique<Parts>())
{
    m_parts->draft.rules = std::move(rules);
}

DraftReader::~DraftReader() = default;

void DraftReader::begin(const Table &head, const Mapping &mapping)
{
    m_parts->draft.mappings.push_back(mapping);
    m_parts->leftOut = leftOutInside(head, mapping.region);
    m_parts->region.emplace(m_parts->draft, m_parts->words, head, mapping);
}

void DraftReader::readRows(const Table &slice, int firstRow)
{
    auto &region = m_parts->region;
    Q_ASSERT(region);
    region->readRows(slice, firstRow);
}

void DraftReader::end()
{
    auto &region = m_parts->region;
    Q_ASSERT(region);
    Draft &draft = m_parts->draft;
    region->finish();
    const std::size_t first = std::min(region->firstCount(), draft.counts.size());
    if (!draft.mappings.back().countsRows)
        checkTotals(draft, draft.mappings.back(), first, m_parts->leftOut);
    checkTitles(draft, draft.mappings.back(), first);
    region.reset();
}

void DraftReader::read(const Table &table, const Mapping &mapping)
{
    constexpr std::size_t MostHeld = 100'000; // checks look through as many, and pass over more
    constexpr int LongTable = 3000;           // rows; shorter tables list their totals and are checked
    const bool mayPack = table.isOnDisk() && mapping.region.rows() > LongTable;
    begin(table, mapping);
    table.forEachSlice([&](const Table &slice, int firstRow) {
        readRows(slice, firstRow);
        if (mayPack && !m_parts->region->hasOpenTotals() && m_parts->draft.countsInAll() > MostHeld)
            pack();
    });
    end();
}

void DraftReader::pack()
{
    for (const Count &count : takeCounts())
        m_parts->draft.packed.add(count);
}

std::vector<Count> DraftReader::takeCounts()
{
    if (auto &region = m_parts->region)
        region->settleTotals();
    return std::exchange(m_parts->draft.counts, {});
}

const Draft &DraftReader::draft() const
{
    return m_parts->draft;
}

Draft DraftReader::take()
{
    Draft taken = std::move(m_parts->draft);
    m_parts = std::make_unique<Parts>();
    return taken;
}

Draft readDraft(const std::vector<Table> &tables, const std::vector<Mapping> &mappings, const ReturnRules &rules)
{
    DraftReader reader(rules);
    for (const Mapping &mapping : mappings) {
        if (mapping.region.table >= 0 && mapping.region.table < int(tables.size()))
            reader.read(tables[std::size_t(mapping.region.table)], mapping);
    }
    return reader.take();
}
