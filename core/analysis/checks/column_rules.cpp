// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/checks/column_rules.h"

#include "core/analysis/checks/check_rules.h"
#include <algorithm>
#include <cmath>
#include <map>

using namespace Qt::StringLiterals;

// Whole columns that are the same, or stand in each other's place.

namespace {
quint64 mixed(quint64 value)
{
    value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U; // splitmix64 of Steele, Lea and Flood
    value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31U);
}

/// The words of a count but for its period.
quint64 wordsAt(const ReturnColumns &columns, std::size_t i)
{
    quint64 words = mixed(quint64(quint32(columns.offence[i])) << 32U | quint32(columns.outcome[i]));
    words = mixed(words ^ (quint64(quint32(columns.place[i])) << 32U | quint32(columns.label[i])));
    return words;
}

using Table = std::tuple<int, std::int16_t, std::uint8_t>; ///< return, measure, facet

/// For each table its columns, one a period.
std::map<Table, std::map<int, FigureSet>> columnsOf(const ForceFigures &figures)
{
    std::map<Table, std::map<int, FigureSet>> all;
    for (int place = 0; place < int(figures.returns().size()); ++place) {
        const auto &[columns, blocks] = figures.returns()[std::size_t(place)];
        for (const BlockRun &run : blocks->runs) {
            const CountBlock &block = blocks->blocks[std::size_t(run.block)];
            FigureSet &set = all[{place, block.measure, block.facet}][run.block];
            for (std::size_t i = run.first; i < run.end; ++i)
                set.add(wordsAt(*columns, i), columns->figure[i]);
        }
    }
    return all;
}

const Given &tableOf(const ForceFigures &figures, int place, int block)
{
    return *std::ranges::find_if(figures.tables(),
                                 [&](const Given &given) { return given.ofReturn == place && given.block == block; });
}

/// The exact sums of one table by period.
struct Sums {
    const ForceFigures *figures = nullptr;
    std::map<Period, const Given *> byPeriod;
};

void collectSums(const ForceFigures &figures, QMap<QString, std::vector<Sums>> &all)
{
    std::map<Table, Sums> tables;
    for (const Given &given : figures.tables()) {
        if (!isComparable(figures, given) || !given.span().isExact())
            continue;
        Sums &sums = tables[{given.ofReturn, given.measure, given.facet}];
        sums.figures = &figures;
        sums.byPeriod.emplace(figures.period(given), &given);
    }
    for (auto &[table, sums] : tables)
        all[figures.measureKeys()[std::size_t(std::get<1>(table))]].push_back(std::move(sums));
}

/// The periods both give, and give differently.
std::vector<Period> differing(const Sums &a, const Sums &b)
{
    std::vector<Period> periods;
    for (const auto &[period, given] : a.byPeriod) {
        const auto other = b.byPeriod.find(period);
        if (other != b.byPeriod.end() && other->second->total.low != given->total.low)
            periods.push_back(period);
    }
    return periods;
}

bool isSwap(const Sums &a, const Sums &b, const std::vector<Period> &periods)
{
    if (periods.size() != 2)
        return false;
    const auto at = [](const Sums &sums, const Period &period) { return sums.byPeriod.at(period)->total.low; };
    constexpr std::int64_t Smallest = 5; // ones and twos change places by chance
    return at(a, periods[0]) == at(b, periods[1]) && at(a, periods[1]) == at(b, periods[0]) &&
           std::min(at(a, periods[0]), at(a, periods[1])) >= Smallest;
}
} // namespace

void FigureSet::add(quint64 words, const Figure &figure)
{
    const quint64 value = figure.hasBounds() ? quint64(figure.low()) + 1 : 0;
    m_hash += mixed(words ^ mixed(value << 8U | quint64(figure.kind())));
    if (figure.isExact() && figure.low() > 0)
        m_bits += 1 + std::log2(double(figure.low())) / 2;
}

bool FigureSet::isTelling(std::size_t lists) const
{
    constexpr double Margin = 14;
    const double pairs = double(lists) * double(lists - 1) / 2;
    return lists > 1 && m_bits > Margin + std::log2(pairs);
}

void checkSameColumns(const CheckRule &rule, const ForceScope &scope, std::vector<Finding> &found)
{
    const ForceFigures &figures = scope.now;
    for (const auto &[table, columns] : columnsOf(figures)) {
        std::map<quint64, const Given *> seen;
        for (const auto &[block, set] : columns) {
            if (!set.isTelling(columns.size()))
                continue;
            const Given &given = tableOf(figures, std::get<0>(table), block);
            const auto [first, isNew] = seen.emplace(set.hash(), &given);
            if (isNew)
                continue;
            const Given &other = *first->second;
            Finding finding = findingOf(rule, scope.force,
                                        {figures.measure(given), figures.period(other).key(),
                                         figures.period(given).key(), QString::number(given.facet)});
            finding.figures = QString::number(set.hash());
            finding.measures = QStringList{figures.measure(given)};
            finding.periods = {figures.period(other), figures.period(given)};
            finding.parts = {partOf(figures, other), partOf(figures, given)};
            finding.words = u"%1: %2 and %3 have the same figures in all %4 cells."_s.arg(
                figures.measure(given), figures.period(other).label(), figures.period(given).label(),
                QString::number(finding.parts.front().counts.size()));
            found.push_back(std::move(finding));
        }
    }
}

void checkSwappedColumns(const CheckRule &rule, const ForceScope &scope, std::vector<Finding> &found)
{
    QMap<QString, std::vector<Sums>> all;
    collectSums(scope.now, all);
    collectSums(scope.earlier, all);
    for (auto tables = all.cbegin(); tables != all.cend(); ++tables) {
        for (std::size_t i = 0; i < tables->size(); ++i) {
            for (std::size_t j = i + 1; j < tables->size(); ++j) {
                const Sums &a = tables->at(i);
                const Sums &b = tables->at(j);
                const auto periods = differing(a, b);
                if (!isSwap(a, b, periods))
                    continue;
                Finding finding = findingOf(rule, scope.force, {tables.key(), periods[0].key(), periods[1].key()});
                finding.measures = QStringList{tables.key()};
                finding.periods = periods;
                for (const Period &period : periods) {
                    finding.parts.push_back(partOf(*a.figures, *a.byPeriod.at(period)));
                    finding.parts.push_back(partOf(*b.figures, *b.byPeriod.at(period)));
                    finding.figures += a.byPeriod.at(period)->span().key() + u'|';
                }
                finding.words = u"%1: what one table gives for %2 another gives for %3, and the other way round."_s.arg(
                    tables.key(), periods[0].label(), periods[1].label());
                found.push_back(std::move(finding));
                return; // one is enough: the others follow from it
            }
        }
    }
}
