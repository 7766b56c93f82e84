// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/draft_reader.h"
#include <functional>
#include <optional>

/// How a table is to be read.
struct TableReading {
    std::vector<Mapping> mappings;
    ReturnRules rules;
};

/// The figures of a large file, read while it is gone through for the first time, as its first rows seem to mean. Where
/// the whole turns out to mean the same they are what a reading afterwards would give, and the file need not be taken
/// apart again (decision 66).
class EarlyReading {
public:
    using Understand = std::function<TableReading(const Table &firstRows)>;
    explicit EarlyReading(Understand understand) : m_understand(std::move(understand)) {}

    /// All rows of the file, slice by slice, from the first one on.
    void take(const Table &slice, int firstRow);
    /// The figures of `whole`, once, if they were read in this way; otherwise they are to be read now.
    std::optional<Draft> figures(const std::vector<Table> &whole, const TableReading &reading);

private:
    void begin(const Table &head);
    bool isOf(const std::vector<Table> &whole, const TableReading &reading) const;

    Understand m_understand;
    Mapping m_mapping;
    ReturnRules m_rules;
    std::unique_ptr<DraftReader> m_reader; ///< null where the first rows are no long table, or could not be read
};
