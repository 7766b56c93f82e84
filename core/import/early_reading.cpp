// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/early_reading.h"

#include "core/domain/error.h"
#include "core/import/limits.h"

void EarlyReading::take(const Table &slice, int firstRow)
try {
    if (firstRow == 0)
        begin(slice);
    if (m_reader)
        m_reader->readLongTable(slice, firstRow);
} catch (const Error &) {
    m_reader.reset(); // read as the whole means, the rows say it again, or there is nothing to be said
}

void EarlyReading::begin(const Table &head)
{
    TableReading reading = m_understand(head);
    if (reading.mappings.size() != 1 || reading.mappings.front().region.bottom != head.rows() - 1)
        return;
    m_mapping = std::move(reading.mappings.front());
    m_mapping.region.bottom = returnLimits.csvRows;
    m_rules = std::move(reading.rules);
    m_reader = std::make_unique<DraftReader>(m_rules);
    m_reader->begin(head, m_mapping);
}

bool EarlyReading::isOf(const std::vector<Table> &whole, const TableReading &reading) const
{
    if (!m_reader || whole.size() != 1 || reading.mappings.size() != 1 || reading.rules != m_rules)
        return false;
    Mapping mapping = reading.mappings.front();
    if (mapping.region.bottom != whole.front().rows() - 1 || !DraftReader::isLongTable(whole.front(), mapping))
        return false;
    mapping.region.bottom = m_mapping.region.bottom;
    return mapping == m_mapping;
}

std::optional<Draft> EarlyReading::figures(const std::vector<Table> &whole, const TableReading &reading)
{
    const auto reader = isOf(whole, reading) ? std::move(m_reader) : nullptr;
    if (!reader)
        return std::nullopt;
    reader->beginAgain(whole.front(), reading.mappings.front());
    reader->end();
    return reader->take();
}
