// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/import_bench_correction.h"

#include "core/domain/offence.h"
#include "core/import/outcome_words.h"
#include "core/import/period_words.h"
#include "core/import/recognise.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int DeepestHeading = 5;

/// The table with nothing but the block, each cell in its place.
Table blockOf(const Table &table, const Region &block)
{
    Table cut(table.sheet(), table.page());
    for (int row = 0; row <= block.bottom && row < table.rows(); ++row) {
        if (row >= block.top) {
            cut.skipTo(block.left);
            for (int column = block.left; column <= block.right && column < table.rowLength(row); ++column)
                cut.addCell(table.at(row, column), table.kind(row, column));
        }
        cut.endRow();
    }
    return cut;
}

/// The plainest reading of a block: headings in its first row, titles in its first column, figures in the rest.
Mapping plainMapping(const Region &block)
{
    Mapping mapping;
    mapping.region = block;
    mapping.down = {{block.left, Role::Label}};
    mapping.across = {{block.top, Role::Label}};
    for (int column = block.left + 1; column <= block.right; ++column)
        mapping.figureColumns.push_back(column);
    return mapping;
}

std::vector<Mapping> proposalsFor(const ReadSource &source, const Hints &hints, const Region &block)
{
    ReadSource only;
    only.format = source.format;
    for (std::size_t table = 0; table < source.tables.size(); ++table) {
        const bool isIt = int(table) == block.table;
        only.tables.push_back(isIt ? blockOf(source.tables[table], block) : Table(source.tables[table].sheet()));
    }
    auto proposals = proposeMappings(only, hints);
    return proposals.empty() ? std::vector<Mapping>{plainMapping(block)} : proposals;
}

void inherit(Mapping &mapping, const Mapping &from)
{
    if (mapping.force.isEmpty())
        mapping.force = from.force;
    if (!mapping.period)
        mapping.period = from.period;
    if (mapping.offence.isEmpty())
        mapping.offence = from.offence;
    if (mapping.outcome.isEmpty())
        mapping.outcome = from.outcome;
    mapping.measure = from.measure;
    mapping.relabels = from.relabels;
}

void removeAxis(std::vector<Axis> &axes, int index)
{
    std::erase_if(axes, [&](const Axis &axis) { return axis.index == index; });
}

void setAxis(std::vector<Axis> &axes, int index, Role role)
{
    const auto found = std::ranges::find(axes, index, &Axis::index);
    if (found != axes.end())
        found->role = role;
    else
        axes.insert(std::ranges::lower_bound(axes, index, {}, &Axis::index), {index, role});
}

void insertSorted(std::vector<int> &values, int value)
{
    const auto place = std::ranges::lower_bound(values, value);
    if (place == values.end() || *place != value)
        values.insert(place, value);
}

QStringList headingWords(const Mapping &mapping, const Table &table, int row)
{
    QStringList words;
    for (const int column : mapping.figureColumns) {
        if (const QString word = table.text(row, column); !word.trimmed().isEmpty())
            words.append(word);
    }
    return words;
}
} // namespace

BenchDecisions useAsTable(const BenchDecisions &before, const ReadSource &source, const Hints &hints,
                          const Region &block)
{
    auto proposals = proposalsFor(source, hints, block);
    BenchDecisions after = before;
    std::erase_if(after.mappings, [&](const Mapping &old) {
        if (!overlap(old.region, block))
            return false;
        for (Mapping &proposal : proposals)
            inherit(proposal, old);
        return true;
    });
    after.mappings.insert(after.mappings.end(), proposals.begin(), proposals.end());
    std::ranges::stable_sort(after.mappings, {}, [](const Mapping &mapping) {
        return std::tuple(mapping.region.table, mapping.region.top, mapping.region.left);
    });
    return after;
}

Mapping withHeaderRows(Mapping mapping, const Table &table, int rows, const Forces &forces)
{
    const int deepest = std::max(1, std::min(DeepestHeading, mapping.region.rows() - 1));
    rows = std::clamp(rows, 1, deepest);
    for (int row = mapping.headerRows; row < rows; ++row) {
        const int index = mapping.region.top + row;
        setAxis(mapping.across, index, suggestedRole(headingWords(mapping, table, index), forces));
    }
    const int firstFigures = mapping.region.top + rows;
    std::erase_if(mapping.across, [&](const Axis &axis) { return axis.index >= firstFigures; });
    if (mapping.across.empty()) {
        const int last = firstFigures - 1;
        setAxis(mapping.across, last, suggestedRole(headingWords(mapping, table, last), forces));
    }
    std::erase_if(mapping.totalRows, [&](int row) { return row < firstFigures; });
    mapping.headerRows = rows;
    return mapping;
}

Mapping withColumnRole(Mapping mapping, int column, Role role)
{
    removeAxis(mapping.down, column);
    std::erase(mapping.figureColumns, column);
    std::erase(mapping.totalColumns, column);
    if (role == Role::Figure || role == Role::Total)
        insertSorted(mapping.figureColumns, column);
    else
        setAxis(mapping.down, column, role);
    if (role == Role::Total)
        insertSorted(mapping.totalColumns, column);
    return mapping;
}

Mapping withRowRole(Mapping mapping, int row, Role role)
{
    std::erase(mapping.totalRows, row);
    std::erase(mapping.ignoredRows, row);
    removeAxis(mapping.groupRows, row);
    if (role == Role::Ignore)
        insertSorted(mapping.ignoredRows, row);
    else if (row < mapping.region.top + mapping.headerRows)
        setAxis(mapping.across, row, role);
    else if (role == Role::Total)
        insertSorted(mapping.totalRows, row);
    else if (role != Role::Figure)
        setAxis(mapping.groupRows, row, role);
    return mapping;
}

Mapping withRelabel(Mapping mapping, const Relabel &relabel)
{
    const QString printed = relabel.printed.simplified();
    std::erase_if(mapping.relabels, [&](const Relabel &old) { return old.printed.simplified() == printed; });
    if (relabel.readAs.simplified() != printed)
        mapping.relabels.push_back(relabel);
    return mapping;
}

Role suggestedRole(const QStringList &words, const Forces &forces)
{
    const auto most = [&](auto suits) {
        return !words.isEmpty() && std::ranges::count_if(words, suits) * 2 > words.size();
    };
    if (most([](const QString &word) { return readPeriod(word).trouble != PeriodTrouble::NotAPeriod; }))
        return Role::Period;
    if (most([&](const QString &word) { return forces.find(word) != nullptr; }))
        return Role::Force;
    if (most([](const QString &word) { return offenceCodeIn(word).has_value(); }))
        return Role::Offence;
    if (most([](const QString &word) { return readOutcome(word).known; }))
        return Role::Outcome;
    return Role::Label;
}
