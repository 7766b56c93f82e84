// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/checks/force_figures.h"

#include "core/domain/number_text.h"
#include <algorithm>

using namespace Qt::StringLiterals;

Span Span::of(const Total &total)
{
    const bool isOpen = total.unbounded > 0 || total.hidesNumbers();
    return {total.low, isOpen ? std::nullopt : std::optional(total.high)};
}

Span Span::of(const Figure &figure)
{
    Q_ASSERT(figure.hasBounds());
    const auto high = figure.high();
    return {figure.low(), high ? std::optional<std::int64_t>(*high) : std::nullopt};
}

bool Span::meets(const Span &other) const
{
    return !isAbove(other) && !other.isAbove(*this);
}

QString Span::words() const
{
    if (!high)
        return u"at least "_s + withThousands(low);
    return isExact() ? withThousands(low) : u"%1 to %2"_s.arg(withThousands(low), withThousands(*high));
}

QString Span::key() const
{
    if (isExact())
        return QString::number(low);
    return QString::number(low) + u'-' + (high ? QString::number(*high) : QString());
}

Span operator+(const Span &a, const Span &b)
{
    return {a.low + b.low, a.high && b.high ? std::optional(*a.high + *b.high) : std::nullopt};
}

Span operator-(const Span &a, const Span &b)
{
    return {b.high ? a.low - *b.high : 0, a.high ? std::optional(*a.high - b.low) : std::nullopt};
}

ForceFigures::ForceFigures(const StudyDimensions &words, std::vector<Source> returns)
    : m_words(words), m_returns(std::move(returns))
{
    for (const Measure &measure : words.measures)
        m_keys.push_back(measureKey(measure));
    for (int i = 0; i < int(m_returns.size()); ++i)
        addReturn(i);
}

void ForceFigures::addReturn(int place)
{
    const auto &[columns, blocks] = m_returns[std::size_t(place)];
    const std::size_t first = m_tables.size();
    for (int i = 0; i < int(blocks->blocks.size()); ++i) {
        const CountBlock &block = blocks->blocks[std::size_t(i)];
        m_tables.push_back({place, i, block.period, block.measure, block.facet, -1, {}});
    }
    const std::size_t outcomes = m_words.outcomes.size();
    std::vector<int> placeOf; // in m_outcomes, by block and outcome
    for (const BlockRun &run : blocks->runs) {
        Given &table = m_tables[first + std::size_t(run.block)];
        for (std::size_t i = run.first; i < run.end; ++i) {
            table.total.add(columns->figure[i]);
            const auto outcome = columns->outcome[i];
            if (outcome < 0)
                continue;
            if (placeOf.empty())
                placeOf.resize(outcomes * blocks->blocks.size(), -1);
            int &at = placeOf[std::size_t(run.block) * outcomes + std::size_t(outcome)];
            if (at < 0) {
                at = int(m_outcomes.size());
                m_outcomes.push_back({place, run.block, table.period, table.measure, table.facet, outcome, {}});
            }
            m_outcomes[std::size_t(at)].total.add(columns->figure[i]);
        }
    }
}

const OutcomeLabel *ForceFigures::outcome(const Given &given) const
{
    return given.outcome < 0 ? nullptr : &m_words.outcomes[std::size_t(given.outcome)];
}

std::vector<qint64> ForceFigures::cells(const Given &given) const
{
    std::vector<qint64> ids;
    const auto &[columns, blocks] = m_returns[std::size_t(given.ofReturn)];
    for (const BlockRun &run : blocks->runs) {
        if (run.block != given.block)
            continue;
        for (std::size_t i = run.first; i < run.end; ++i) {
            if (given.outcome < 0 || columns->outcome[i] == given.outcome)
                ids.push_back(columns->id[i]);
        }
    }
    return ids;
}
