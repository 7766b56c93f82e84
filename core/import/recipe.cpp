// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/recipe.h"

#include "core/import/crime_list.h"
#include "core/import/mapping_proposal.h"
#include "core/import/period_words.h"
#include "core/import/region.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QString token(const QString &heading)
{
    const auto trouble = readPeriod(heading).trouble;
    if (trouble == PeriodTrouble::None || trouble == PeriodTrouble::NoYear || trouble == PeriodTrouble::OpenEnd)
        return u"@"_s;
    QString words;
    for (const QChar c : heading.toLower()) {
        if (!c.isDigit())
            words += c;
        else if (!words.endsWith(u'#'))
            words += u'#';
    }
    return words;
}

QString layoutAt(const Table &table, const Region &region, int headerRows)
{
    QString layout;
    for (int row = region.top; row < region.top + headerRows; ++row) {
        QString last;
        for (int column = region.left; column <= region.right; ++column) {
            const QString next = token(table.text(row, column).simplified());
            if (column == region.left || next != last)
                layout += next + u'|';
            last = next;
        }
        layout += u'\n';
    }
    const bool isBlank = std::ranges::none_of(layout, [](QChar c) { return c.isLetter() || c == u'@'; });
    return isBlank ? QString() : layout;
}

/// Where the layout of a recipe stands in a table: some row of a block of figures, as wide as the block or the recipe.
std::optional<Region> placeOf(const Mapping &recipe, const Table &table, int tableIndex)
{
    for (const Region &block : findRegions(table, tableIndex)) {
        if (recipe.region.left < block.left || recipe.region.left > block.right)
            continue;
        for (int top = std::max(0, block.top - 1); top + recipe.headerRows <= block.bottom; ++top) {
            for (const int right : {block.right, recipe.region.right}) {
                const Region place{tableIndex, top, recipe.region.left, block.bottom, right};
                if (right > place.left && layoutAt(table, place, recipe.headerRows) == recipe.layout)
                    return place;
            }
        }
    }
    return std::nullopt;
}

std::vector<Axis> shifted(std::vector<Axis> axes, int by)
{
    for (Axis &axis : axes)
        axis.index += by;
    return axes;
}

/// What a person decided of the words of a table, whatever its rows.
void takeDecisions(Mapping &mapping, const Mapping &recipe)
{
    mapping.measure = recipe.measure;
    mapping.offence = recipe.offence;
    mapping.outcome = recipe.outcome;
    mapping.relabels = recipe.relabels;
    mapping.layout = recipe.layout;
    if (mapping.force.isEmpty())
        mapping.force = recipe.force;
}

/// A list of crimes is no block of figures: it is found as the list it is, and counted by the columns of the recipe.
std::optional<Mapping> replayedList(const Mapping &recipe, const Table &table, int tableIndex, const Hints &hints)
{
    auto mapping = proposeCrimeList(table, tableIndex, hints);
    if (!mapping || mapping->region.left != recipe.region.left || mapping->region.right != recipe.region.right ||
        layoutAt(table, mapping->region, recipe.headerRows) != recipe.layout)
        return std::nullopt;
    mapping->headerRows = recipe.headerRows;
    mapping->down = recipe.down;
    mapping->totalColumns = recipe.totalColumns;
    takeDecisions(*mapping, recipe);
    return mapping;
}

std::optional<std::vector<Mapping>> replayAll(const KeptReading &reading, const std::vector<Table> &tables,
                                              const std::function<Hints(int)> &hintsOf)
{
    std::vector<Mapping> found;
    for (const Mapping &recipe : reading.mappings) {
        std::optional<Mapping> here;
        for (int table = 0; table < int(tables.size()) && !here; ++table) {
            here = replayed(recipe, tables[std::size_t(table)], table, hintsOf(table));
            const bool isTaken = here && std::ranges::any_of(found, [&](const Mapping &other) {
                                     return overlap(other.region, here->region);
                                 });
            if (isTaken)
                here.reset();
        }
        if (!here)
            return std::nullopt;
        found.push_back(std::move(*here));
    }
    return found.empty() ? std::nullopt : std::optional(found);
}
} // namespace

QString layoutOf(const Table &table, const Mapping &mapping)
{
    return layoutAt(table, mapping.region, mapping.headerRows);
}

std::optional<Mapping> replayed(const Mapping &recipe, const Table &table, int tableIndex, const Hints &hints)
{
    if (recipe.countsRows)
        return recipe.layout.isEmpty() ? std::nullopt : replayedList(recipe, table, tableIndex, hints);
    const auto place = recipe.layout.isEmpty() ? std::nullopt : placeOf(recipe, table, tableIndex);
    if (!place)
        return std::nullopt;
    Mapping mapping = proposeMapping(table, *place, hints);
    mapping.headerRows = recipe.headerRows;
    mapping.down = recipe.down;
    mapping.across = shifted(recipe.across, place->top - recipe.region.top);
    if (place->right == recipe.region.right) {
        mapping.figureColumns = recipe.figureColumns;
        mapping.totalColumns = recipe.totalColumns;
    }
    takeDecisions(mapping, recipe);
    return mapping;
}

std::optional<Replay> replayed(const std::vector<KeptReading> &kept, const std::vector<Table> &tables,
                               const QString &forceCode, const std::function<Hints(int)> &hintsOf)
{
    for (const KeptReading &reading : kept) {
        if (!forceCode.isEmpty() && reading.force != forceCode)
            continue;
        if (auto mappings = replayAll(reading, tables, hintsOf))
            return Replay{&reading, std::move(*mappings)};
    }
    return std::nullopt;
}
