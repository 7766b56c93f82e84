// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/query_plan.h"

#include "core/analysis/outcome_groups.h"
#include "core/domain/error.h"
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace {
constexpr std::size_t MostCells = 20'000'000;

bool isPeriodDimension(Dimension dimension)
{
    return dimension >= Dimension::Month && dimension <= Dimension::Period;
}

std::optional<Dimension> periodDimension(const Query &query)
{
    std::optional<Dimension> found;
    for (const Dimension dimension : query.by) {
        if (!isPeriodDimension(dimension))
            continue;
        if (found)
            throw Error(
                u"Figures can be told apart by one kind of period only: month, quarter, year, financial-year or "
                u"period."_s);
        found = dimension;
    }
    return found;
}

QString offenceKey(const OffenceLabel &label)
{
    return label.code.isEmpty() ? label.printed : label.code;
}

/// Where an outcome stands among others: by the Home Office list, then printed words.
int outcomeOrder(const OutcomeLabel &label)
{
    const auto &types = OutcomeTypes::reference().all();
    const QString key = OutcomeGroups::outcomeKey(label);
    return int(std::ranges::find(types, key, &OutcomeType::type) - types.begin());
}

int groupOrder(const OutcomeLabel &label)
{
    const auto &groups = OutcomeGroups::all();
    const QString key = OutcomeGroups::of(label).key;
    const auto found = std::ranges::find(groups, key, &OutcomeGroup::key) - groups.begin();
    const auto stated = std::ranges::find(groups, QString(OutcomeGroups::Unknown), &OutcomeGroup::key) - groups.begin();
    if (found == std::ssize(groups))
        return int(stated); // printed words stand before "not stated" and "open"
    return int(found < stated ? found : found + 1);
}

struct Word {
    int order = 0;
    QString title;
};

/// Keys and titles in order, each key once; and the place of each word of the list.
PivotAxis axisOf(Dimension dimension, const std::vector<std::pair<QString, Word>> &words)
{
    std::map<std::pair<int, QString>, QString> ordered;
    for (const auto &[key, word] : words)
        ordered.emplace(std::pair(word.order, key), word.title);
    PivotAxis axis{dimension, {}, {}};
    for (const auto &[orderAndKey, title] : ordered) {
        axis.keys += orderAndKey.second;
        axis.titles += title;
    }
    return axis;
}

PivotAxis wordAxis(const StudyDimensions &words, Dimension dimension)
{
    std::vector<std::pair<QString, Word>> found;
    if (dimension == Dimension::Offence) {
        for (const OffenceLabel &label : words.offences)
            found.push_back({offenceKey(label), {0, label.printed.isEmpty() ? label.code : label.printed}});
    } else if (dimension == Dimension::Outcome) {
        for (const OutcomeLabel &label : words.outcomes)
            found.push_back(
                {OutcomeGroups::outcomeKey(label), {outcomeOrder(label), OutcomeGroups::outcomeTitle(label)}});
    } else {
        for (const OutcomeLabel &label : words.outcomes) {
            const OutcomeGroup group = OutcomeGroups::of(label);
            found.push_back({group.key, {groupOrder(label), group.title}});
        }
    }
    return axisOf(dimension, found);
}

QStringList allMeasures(const StudyDimensions &words)
{
    QStringList keys;
    for (const Measure &measure : words.measures) {
        const QString key = measureKey(measure);
        if (!key.isEmpty() && !keys.contains(key))
            keys += key;
    }
    return keys;
}

QStringList forcesOfMeasures(const StudyView &view, const QStringList &measures)
{
    QStringList codes;
    for (const QString &measure : measures) {
        for (const QString &code : forcesWithCounts(view, measure)) {
            if (!codes.contains(code))
                codes += code;
        }
    }
    return codes;
}
} // namespace

QueryPlan::QueryPlan(const StudyView &view, const Query &query) : m_view(view)
{
    const auto &words = view.counts.dimensions();
    m_measures = query.measure.isEmpty() ? allMeasures(words) : QStringList{query.measure};
    if (query.measure.isEmpty() && !std::ranges::count(query.by, Dimension::Measure))
        throw Error(u"Say which measure is to be added up, or ask for figures by measure."_s);
    m_forces = query.forces.isEmpty() ? forcesOfMeasures(view, m_measures) : query.forces;
    const auto dimension = periodDimension(query);
    m_exactPeriods = dimension == Dimension::Period;
    m_periods = query.periods;
    for (qsizetype i = 0; query.periods.empty() && i < m_measures.size(); ++i) {
        for (const Period &period :
             dimension ? wantedPeriods(view, m_measures[i], *dimension) : shownYears(view, m_measures[i])) {
            if (!std::ranges::count(m_periods, period))
                m_periods.push_back(period);
        }
    }
    makeAxes(query);
    makeOffsets(query);
    for (qsizetype i = 0; i < m_measures.size(); ++i)
        placeMeasure(query, m_measures[i], std::int32_t(i) * strideOf(Dimension::Measure));
}

void QueryPlan::makeAxes(const Query &query)
{
    for (const Dimension dimension : query.by) {
        PivotAxis axis{dimension, {}, {}};
        if (dimension == Dimension::Force) {
            axis.keys = m_forces;
            for (const QString &code : m_forces)
                axis.titles += m_view.forceName(code);
        } else if (dimension == Dimension::Measure) {
            axis.keys = axis.titles = m_measures;
        } else if (isPeriodDimension(dimension)) {
            for (const Period &period : m_periods) {
                axis.keys += period.key();
                axis.titles += period.label();
            }
        } else {
            axis = wordAxis(m_view.counts.dimensions(), dimension);
        }
        m_cellCount *= std::size_t(axis.keys.size());
        if (m_cellCount > MostCells)
            throw Error(u"These dimensions make more than 20 million figures. Ask for fewer of them at once."_s);
        m_axes.push_back(std::move(axis));
    }
    m_strides.assign(m_axes.size(), 1);
    for (std::size_t i = m_axes.size(); i-- > 1;)
        m_strides[i - 1] = m_strides[i] * std::int32_t(m_axes[i].keys.size());
}

std::int32_t QueryPlan::strideOf(Dimension dimension) const
{
    for (std::size_t i = 0; i < m_axes.size(); ++i) {
        if (m_axes[i].dimension == dimension)
            return m_strides[i];
    }
    return 0;
}

std::uint8_t QueryPlan::neededFacet() const
{
    return std::uint8_t((m_readsOutcome ? Facet::Outcome : 0) | (m_readsOffence ? Facet::Offence : 0));
}

void QueryPlan::makeOffsets(const Query &query)
{
    const auto &words = m_view.counts.dimensions();
    const auto placeOn = [&](Dimension dimension, const QString &key) -> std::int32_t {
        for (std::size_t i = 0; i < m_axes.size(); ++i) {
            if (m_axes[i].dimension == dimension)
                return m_strides[i] * std::int32_t(m_axes[i].keys.indexOf(key));
        }
        return 0;
    };
    m_outcomeOffset.push_back(NoCell);
    for (const OutcomeLabel &label : words.outcomes) {
        const bool isTaken = query.outcomes.isEmpty() || OutcomeGroups::matches(label, query.outcomes);
        m_outcomeOffset.push_back(isTaken ? placeOn(Dimension::Outcome, OutcomeGroups::outcomeKey(label)) +
                                                placeOn(Dimension::OutcomeGroup, OutcomeGroups::of(label).key)
                                          : NoCell);
    }
    m_offenceOffset.push_back(NoCell);
    for (const OffenceLabel &label : words.offences) {
        const bool isTaken = query.offence.isEmpty() || label.code == query.offence || label.printed == query.offence;
        m_offenceOffset.push_back(isTaken ? placeOn(Dimension::Offence, offenceKey(label)) : NoCell);
    }
    const auto asks = [&](Dimension dimension) { return std::ranges::count(query.by, dimension) > 0; };
    m_readsOutcome = !query.outcomes.isEmpty() || asks(Dimension::Outcome) || asks(Dimension::OutcomeGroup);
    m_readsOffence = !query.offence.isEmpty() || asks(Dimension::Offence);
}

void QueryPlan::placeMeasure(const Query &query, const QString &measure, std::int32_t measureCell)
{
    const BlockChooser chooser(m_view, measure, neededFacet());
    const auto periodStride = [&] {
        const auto dimension = periodDimension(query);
        return dimension ? strideOf(*dimension) : 0;
    }();
    for (qsizetype f = 0; f < m_forces.size(); ++f) {
        for (std::size_t p = 0; p < m_periods.size(); ++p) {
            const std::int32_t cell =
                measureCell + std::int32_t(f) * strideOf(Dimension::Force) + std::int32_t(p) * periodStride;
            const auto blocks =
                m_exactPeriods ? chooser.exactly(m_forces[f], m_periods[p]) : chooser.choose(m_forces[f], m_periods[p]);
            if (blocks.empty())
                m_missing.push_back(cell);
            else
                place(blocks, cell);
        }
    }
}

void QueryPlan::place(const std::vector<BlockRef> &blocks, std::int32_t cell)
{
    const auto &known = m_view.counts.blocks();
    for (const BlockRef &ref : blocks) {
        for (std::size_t layer = 0;; ++layer) {
            if (layer == m_layers.size())
                m_layers.emplace_back(known.size());
            auto &cellOf = m_layers[layer][std::size_t(ref.ofReturn)];
            if (cellOf.empty())
                cellOf.assign(known[std::size_t(ref.ofReturn)].blocks.size(), NoCell);
            if (cellOf[std::size_t(ref.block)] != NoCell)
                continue;
            cellOf[std::size_t(ref.block)] = cell;
            break;
        }
    }
}

std::vector<Total> QueryPlan::totals() const
{
    std::vector<Total> cells(m_cellCount);
    if (m_readsOutcome && m_readsOffence)
        add<true, true>(cells);
    else if (m_readsOutcome)
        add<true, false>(cells);
    else if (m_readsOffence)
        add<false, true>(cells);
    else
        add<false, false>(cells);
    addMissing(cells);
    return cells;
}

/// The same as adding what visit() gives, made for millions of counts: exact numbers, nearly all, are summed apart in
/// little memory, and what the question does not tell apart is not read.
template <bool ByOutcome, bool ByOffence>
void QueryPlan::add(std::vector<Total> &cells) const
{
    struct Sum {
        std::int64_t sum = 0;
        std::int32_t counts = 0;
    };
    std::vector<Sum> sums(cells.size());
    visitRuns([&](std::int32_t cell, std::size_t r, const BlockRun &run) {
        const ReturnColumns &columns = m_view.counts.columns().returns[r];
        // Plain pointers: sums are written, and the compiler must not read every vector anew after each.
        const std::int32_t *const exact = m_view.counts.blocks()[r].exact.data();
        const std::int32_t *const outcomes = columns.outcome.data();
        const std::int32_t *const offences = columns.offence.data();
        const std::int32_t *const byOutcome = m_outcomeOffset.data() + 1;
        const std::int32_t *const byOffence = m_offenceOffset.data() + 1;
        Sum *const into = sums.data() + cell;
        for (std::size_t i = run.first; i < run.end; ++i) {
            std::int32_t offset = 0;
            if constexpr (ByOutcome)
                offset = byOutcome[outcomes[i]];
            if constexpr (ByOffence)
                offset =
                    offset == NoCell || byOffence[offences[i]] == NoCell ? NoCell : offset + byOffence[offences[i]];
            if (offset == NoCell)
                continue;
            if (exact[i] == ReturnBlocks::NotExact) {
                cells[std::size_t(cell + offset)].addUncertain(columns.figure[i]);
            } else {
                into[offset].sum += exact[i];
                ++into[offset].counts;
            }
        }
    });
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
        cells[cell].low += sums[cell].sum;
        cells[cell].high += sums[cell].sum;
        cells[cell].counts += sums[cell].counts;
    }
}

void QueryPlan::addMissing(std::vector<Total> &cells) const
{
    std::vector<std::int32_t> offsets{0};
    for (std::size_t i = 0; i < m_axes.size(); ++i) {
        const Dimension dimension = m_axes[i].dimension;
        if (dimension != Dimension::Offence && dimension != Dimension::Outcome && dimension != Dimension::OutcomeGroup)
            continue;
        const std::vector<std::int32_t> before = std::move(offsets);
        offsets.clear();
        for (std::int32_t place = 0; place < std::int32_t(m_axes[i].keys.size()); ++place) {
            for (const std::int32_t offset : before)
                offsets.push_back(offset + place * m_strides[i]);
        }
    }
    for (const std::int32_t cell : m_missing) {
        for (const std::int32_t offset : offsets)
            ++cells[std::size_t(cell + offset)].missing;
    }
}
