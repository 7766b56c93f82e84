// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/block_chooser.h"
#include "core/analysis/query.h"

/// A query made ready for one scan: the cell of each block of counts, and how far each outcome and offence lies from
/// it. pivot() takes the totals, countsBehind() lists the counts they are made of.
class QueryPlan {
public:
    /// Throws Error where the dimensions do not fit together or the answer would be too large.
    QueryPlan(const StudyView &view, const Query &query);

    const std::vector<PivotAxis> &axes() const { return m_axes; }
    const std::vector<Period> &periods() const { return m_periods; }
    std::size_t cellCount() const { return m_cellCount; }
    /// The totals of all cells, with the number of forces times periods (times measures) of which nothing is there.
    std::vector<Total> totals() const;
    /// Calls visit(cell, return, place of the count in its columns) for each count taken, in the order of the returns.
    template <typename Visit>
    void visit(Visit &&visit) const;

private:
    static constexpr std::int32_t NoCell = -1;
    /// A block may answer several wanted periods (2020, and its first half): one layer for each.
    using Layer = std::vector<std::vector<std::int32_t>>; ///< by return and block: cell, or NoCell

    void makeAxes(const Query &query);
    void makeOffsets(const Query &query);
    void placeMeasure(const Query &query, const QString &measure, std::int32_t cell);
    void place(const std::vector<BlockRef> &blocks, std::int32_t cell);
    std::int32_t strideOf(Dimension dimension) const;
    std::uint8_t neededFacet() const;
    /// Calls visit(cell, place of the return, run) for each run of counts that may be taken.
    template <typename Visit>
    void visitRuns(Visit &&visit) const;
    template <bool ByOutcome, bool ByOffence>
    void add(std::vector<Total> &cells) const;
    void addMissing(std::vector<Total> &cells) const;

    const StudyView &m_view;
    QStringList m_forces;
    QStringList m_measures;
    std::vector<Period> m_periods;
    bool m_exactPeriods = false;
    std::vector<PivotAxis> m_axes;
    std::vector<std::int32_t> m_strides;
    std::size_t m_cellCount = 1;
    std::vector<Layer> m_layers;
    std::vector<std::int32_t> m_missing; ///< cells (first outcome, first offence) for which nothing was found
    bool m_readsOutcome = false;
    bool m_readsOffence = false;
    std::vector<std::int32_t> m_outcomeOffset; ///< by outcome + 1; NoCell: not taken
    std::vector<std::int32_t> m_offenceOffset;
};

template <typename Visit>
void QueryPlan::visitRuns(Visit &&visit) const
{
    for (const Layer &layer : m_layers) {
        for (std::size_t r = 0; r < layer.size(); ++r) {
            if (layer[r].empty())
                continue;
            for (const BlockRun &run : m_view.counts.blocks()[r].runs) {
                if (layer[r][std::size_t(run.block)] != NoCell)
                    visit(layer[r][std::size_t(run.block)], r, run);
            }
        }
    }
}

template <typename Visit>
void QueryPlan::visit(Visit &&visit) const
{
    visitRuns([&](std::int32_t cell, std::size_t r, const BlockRun &run) {
        const ReturnColumns &columns = m_view.counts.columns().returns[r];
        for (std::size_t i = run.first; i < run.end; ++i) {
            const auto byOutcome = m_readsOutcome ? m_outcomeOffset[std::size_t(columns.outcome[i] + 1)] : 0;
            const auto byOffence = m_readsOffence ? m_offenceOffset[std::size_t(columns.offence[i] + 1)] : 0;
            if (byOutcome != NoCell && byOffence != NoCell)
                visit(std::size_t(cell + byOutcome + byOffence), columns, i);
        }
    });
}
