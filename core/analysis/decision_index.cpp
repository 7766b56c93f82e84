// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/decision_index.h"

#include <algorithm>

namespace {
/// The least favourable first.
int weight(Completeness completeness)
{
    switch (completeness) {
    case Completeness::Excluded:
        return 0;
    case Completeness::Partial:
        return 1;
    case Completeness::Unreviewed:
        return 2;
    case Completeness::Complete:
        return 3;
    }
    Q_UNREACHABLE();
}

/// Whether the periods, in order of their first day, leave no day of the wanted one out.
bool coverTogether(const std::vector<const CompletenessCell *> &cells, const Period &wanted)
{
    QDate next = wanted.from();
    for (const CompletenessCell *cell : cells) {
        if (cell->period.from() <= next)
            next = std::max(next, cell->period.to().addDays(1));
    }
    return next > wanted.to();
}

bool hasSameDays(const Period &a, const Period &b)
{
    return a.from() == b.from() && a.to() == b.to();
}

std::pair<qint64, qint64> daysOf(const Period &period)
{
    return {period.from().toJulianDay(), period.to().toJulianDay()};
}

/// Among the decisions of one force and question: the rule stands at StudyView::decision().
Decision decisionAmong(const std::vector<const CompletenessCell *> &cells, const Period &period)
{
    std::vector<const CompletenessCell *> near;
    const CompletenessCell *around = nullptr;
    for (const CompletenessCell *cell : cells) {
        if (hasSameDays(cell->period, period))
            return cell->decision;
        if (cell->period.overlaps(period))
            near.push_back(cell);
        if (cell->period.contains(period) && (!around || cell->period.days() < around->period.days()))
            around = cell;
    }
    if (around)
        return around->decision;
    std::ranges::sort(near, {}, [](const CompletenessCell *cell) { return cell->period; });
    if (!coverTogether(near, period))
        return {};
    return (*std::ranges::min_element(near, {},
                                      [](const CompletenessCell *cell) { return weight(cell->decision.completeness); }))
        ->decision;
}
} // namespace

DecisionIndex::DecisionIndex(const StudyView &view)
{
    Cells *cells = nullptr; // most follow one of the same force and question
    for (const CompletenessCell &cell : view.completeness) {
        const CompletenessCell *last = cells ? cells->all.back() : nullptr;
        if (!last || last->question != cell.question || last->force != cell.force)
            cells = &m_cells[{cell.question, cell.force}];
        cells->all.push_back(&cell);
        cells->byDays.emplace_back(daysOf(cell.period), &cell);
    }
    for (auto &[key, of] : m_cells)
        std::ranges::stable_sort(of.byDays, {}, [](const auto &one) { return one.first; });
}

Decision DecisionIndex::find(const QString &forceCode, qint64 question, const Period &period) const
{
    const auto found = m_cells.find({question, forceCode});
    if (found == m_cells.end())
        return {};
    const auto &byDays = found->second.byDays;
    const auto days = daysOf(period);
    const auto same = std::ranges::lower_bound(byDays, days, {}, [](const auto &one) { return one.first; });
    return same != byDays.end() && same->first == days ? same->second->decision
                                                       : decisionAmong(found->second.all, period);
}

Decision StudyView::decision(const QString &forceCode, qint64 questionId, const Period &period) const
{
    std::vector<const CompletenessCell *> cells;
    for (const CompletenessCell &cell : completeness) {
        if (cell.question == questionId && cell.force == forceCode)
            cells.push_back(&cell);
    }
    return decisionAmong(cells, period);
}
