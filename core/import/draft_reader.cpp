// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/draft_reader.h"

#include "core/import/checks.h"
#include "core/import/region_reader.h"

struct DraftReader::Parts {
    Draft draft;
    DraftWords words{draft};
    std::optional<RegionReader> region;
    LeftOutInside leftOut;            ///< of the region
    std::ptrdiff_t remarksBefore = 0; ///< it was begun
    std::ptrdiff_t remarksBegun = 0;
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
    m_parts->remarksBefore = std::ssize(m_parts->draft.remarks);
    m_parts->region.emplace(m_parts->draft, m_parts->words, head, mapping);
    m_parts->remarksBegun = std::ssize(m_parts->draft.remarks);
}

void DraftReader::beginAgain(const Table &head, const Mapping &mapping)
{
    DraftReader again(m_parts->draft.rules);
    again.begin(head, mapping);
    auto &remarks = m_parts->draft.remarks;
    const auto from = remarks.begin() + m_parts->remarksBefore;
    const auto after = remarks.erase(from, remarks.begin() + m_parts->remarksBegun);
    const auto &told = again.m_parts->draft.remarks;
    remarks.insert(after, told.begin(), told.end());
    m_parts->draft.mappings.back() = mapping;
    m_parts->leftOut = again.m_parts->leftOut;
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

bool DraftReader::isLongTable(const Table &table, const Mapping &mapping)
{
    return table.isOnDisk() && mapping.region.rows() > RegionReader::LongestListed;
}

void DraftReader::readLongTable(const Table &slice, int firstRow)
{
    constexpr std::size_t MostHeld = 100'000; // checks look through as many, and pass over more
    readRows(slice, firstRow);
    if (!m_parts->region->hasOpenTotals() && m_parts->draft.countsInAll() > MostHeld)
        pack();
}

void DraftReader::read(const Table &table, const Mapping &mapping)
{
    const bool isLong = isLongTable(table, mapping);
    begin(table, mapping);
    table.forEachSlice([&](const Table &slice, int firstRow) {
        if (isLong)
            readLongTable(slice, firstRow);
        else
            readRows(slice, firstRow);
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
