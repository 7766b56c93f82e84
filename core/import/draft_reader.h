// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/draft.h"
#include "core/import/table.h"
#include <memory>

/// Reads regions of cells into one Draft, each with its Mapping. Every cell of a region becomes a count, a total, a
/// label or a remark. Pure: no file, no study, no guess that is not in the mapping.
///
/// A large long table need not be in memory at once: begin() with the rows that hold its headings, then readRows() for
/// each slice of the rows below them. Words are understood once, however often they are printed.
class DraftReader {
public:
    explicit DraftReader(ReturnRules rules = {});
    ~DraftReader();
    DraftReader(const DraftReader &) = delete;
    DraftReader &operator=(const DraftReader &) = delete;

    /// A whole region: begin(), all its rows, end() with the checks of totals.
    void read(const Table &table, const Mapping &mapping);

    /// Starts a region; `head` holds at least its heading rows, numbered as in the source.
    void begin(const Table &head, const Mapping &mapping);
    /// Rows of the region that follow: row r of the slice is row firstRow + r of the source. Rows outside the region
    /// are left alone.
    void readRows(const Table &slice, int firstRow);
    /// The same for a long table on disk: the counts that no check compares are packed.
    void readLongTable(const Table &slice, int firstRow);
    static bool isLongTable(const Table &table, const Mapping &mapping); ///< on disk, its totals told by their titles
    /// After rows were read with a mapping that lacked only the last row of the region, and with a head that was not
    /// the whole: what begin() told is told as it would have been with these.
    void beginAgain(const Table &head, const Mapping &mapping);
    void end();

    /// Counts read since the last call, so that a table of a million rows can be stored slice by slice. The words they
    /// refer to stay in draft().
    std::vector<Count> takeCounts();
    const Draft &draft() const;
    Draft take(); ///< the draft; the reader is empty afterwards

private:
    void pack();

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// Reads a table again with mappings as a person has corrected them.
Draft readDraft(const std::vector<Table> &tables, const std::vector<Mapping> &mappings, const ReturnRules &rules = {});
