// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/recognise.h"

#include "core/domain/force.h"
#include "core/import/cell_look.h"
#include "core/import/checks.h"
#include "core/import/crime_list.h"
#include "core/import/document_words.h"
#include "core/import/early_reading.h"
#include "core/import/mapping_proposal.h"
#include "core/import/personal_cells.h"
#include "core/import/recipe.h"
#include "core/import/region.h"
#include "core/import/region_words.h"
#include "core/import/sentence_mappings.h"
#include "core/import/shown_part.h"
#include "core/import/word_checks.h"
#include <algorithm>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {
using Severity = Remark::Severity;

/// Lines outside regions that are told one by one; more are counted.
constexpr int MostLines = 200;

/// "page 2", "page 2, table 2", "page 2, text".
QString nameOnPage(const std::vector<Table> &tables, std::size_t index, int page)
{
    const Table &table = tables[index];
    const auto isBeside = [page](const Table &other) { return other.page() == page && !other.prose; };
    const QString name = u"page %1"_s.arg(page);
    if (table.prose)
        return name + u", text"_s;
    const auto before = std::count_if(tables.begin(), tables.begin() + std::ptrdiff_t(index), isBeside);
    return std::ranges::count_if(tables, isBeside) > 1 ? name + u", table %1"_s.arg(before + 1) : name;
}

QString tableName(const std::vector<Table> &tables, std::size_t index)
{
    if (!tables[index].sheet().isEmpty())
        return tables[index].sheet();
    const auto page = tables[index].page();
    return page ? nameOnPage(tables, index, *page) : u"table %1"_s.arg(index + 1);
}

bool isInARegion(const std::vector<Mapping> &mappings, int table, int row, int column)
{
    return std::ranges::any_of(mappings, [&](const Mapping &mapping) {
        return mapping.region.table == table && mapping.region.contains(row, column);
    });
}

int firstOutside(const Table &table, const std::vector<Mapping> &mappings, int index, int row)
{
    for (int column = 0; column < table.rowLength(row); ++column) {
        if (!isBlankCell(table, row, column) && !table.isInferred(row, column) &&
            !isInARegion(mappings, index, row, column))
            return column;
    }
    return -1;
}

/// The row, or the first one after a region that takes whole rows.
int afterWholeRows(const std::vector<Mapping> &mappings, const Table &table, int index, int row)
{
    for (const Mapping &mapping : mappings) {
        const Region &region = mapping.region;
        const bool whole = region.left == 0 && region.right >= table.columns() - 1;
        if (region.table == index && whole && row >= region.top && row <= region.bottom)
            return std::min(region.bottom + 1, table.rows() - 1);
    }
    return row;
}

/// What stands outside the regions: words are notes of the force and travel with its figures; numbers are asked about.
void remarkOutside(Draft &draft, const Table &table, int index)
{
    Looks looks(table);
    int lines = 0;
    int last = -1;
    for (const Mapping &mapping : draft.mappings)
        last = mapping.region.table == index ? std::max(last, mapping.region.bottom) : last;
    for (int row = 0; row < table.rows() && lines < MostLines; ++row) {
        row = afterWholeRows(draft.mappings, table, index, row);
        const int column = firstOutside(table, draft.mappings, index, row);
        if (column < 0)
            continue;
        ++lines;
        const QString text = table.text(row, column).simplified();
        bool numbers = false;
        for (int at = column; at < table.rowLength(row); ++at)
            numbers = numbers || (looks.at(row, at) == Look::Number && !isInARegion(draft.mappings, index, row, at));
        draft.remarks.push_back({numbers ? Severity::Question : Severity::Note,
                                 numbers ? u"numbers-outside"_s : u"words-outside"_s,
                                 {index, row, column},
                                 numbers ? u"Numbers beside “%1” belong to no table that was recognised."_s.arg(text)
                                         : u"Kept beside the figures: “%1”"_s.arg(text)});
        if (!numbers && last >= 0 && row > last)
            draft.rules.caveats += text;
    }
}

/// Of running text what says how the figures are to be taken is kept, and numbers that may be figures are asked about.
void remarkProse(Draft &draft, const Table &table, int index)
{
    int asked = 0;
    for (int row = 0; row < table.rows(); ++row) {
        if (isInARegion(draft.mappings, index, row, 0))
            continue;
        const QString text = table.text(row, 0).simplified();
        if (asked < MostLines && mayStateFigures(table, row)) {
            ++asked;
            draft.remarks.push_back({Severity::Question,
                                     u"number-in-sentence"_s,
                                     {index, row, 0},
                                     u"A number stands in a sentence: “%1”. Type it if it is a figure."_s.arg(text)});
        }
        if (!isCaveat(text))
            continue;
        draft.remarks.push_back(
            {Severity::Note, u"words-outside"_s, {index, row, 0}, u"Kept beside the figures: “%1”"_s.arg(text)});
        draft.rules.caveats += text;
    }
}

void remarkTables(Draft &draft, const ReadSource &source)
{
    for (std::size_t i = 0; i < source.tables.size(); ++i) {
        const Table &table = source.tables[i];
        if (table.prose)
            remarkProse(draft, table, int(i));
        else
            remarkOutside(draft, table, int(i));
    }
    if (draft.countsInAll() == 0)
        draft.remarks.push_back(
            {Severity::Question,
             u"no-figures"_s,
             {},
             u"The file holds no figures that could be recognised: it may be an empty form or plain text."_s});
}

/// The force of the content against that of the file name.
void checkFileName(Draft &draft, const Hints &hints)
{
    const Force *named = Forces::reference().findWithin(hints.fileName);
    const QStringList codes = draft.forceCodes();
    if (!named || !hints.force.isEmpty() || codes.size() != 1 || codes.front() == named->code)
        return;
    const Force *read = Forces::reference().byCode(codes.front());
    draft.remarks.push_back({Severity::Question,
                             u"force-differs"_s,
                             {},
                             u"The file is named after %1, its content names %2. Say which force answered."_s.arg(
                                 named->name, read ? read->name : codes.front())});
}

/// What the text of a document says of one of its tables.
Hints hintsFor(const ReadSource &source, std::size_t index, Hints hints, const QString &sender)
{
    hints.titles = titlesAbove(source.tables, index);
    hints.letter = linesBefore(source.tables, index);
    hints.sender = sender;
    return hints;
}

/// Force or period that only the file name gives: right as a rule, but to be known.
void remarkFileName(Draft &draft, const ReadSource &source, const Hints &hints)
{
    const auto note = [&](const QString &code, const Region &region, const QString &message) {
        draft.remarks.push_back({Severity::Note, code, {region.table, region.top, region.left}, message});
    };
    const QString sender = forceOfLetter(source.tables);
    std::set<std::pair<int, QString>> namedIn; // the words above one table hold for those below it
    for (const Mapping &mapping : draft.mappings) {
        const auto index = std::size_t(mapping.region.table);
        const Table &table = source.tables[index];
        const auto words =
            wordsAround(table, mapping.region, shapeOf(table, mapping.region), hintsFor(source, index, {}, sender));
        const Force *force = Forces::reference().byCode(mapping.force);
        const QString named = forceInWords(words);
        if (!named.isEmpty())
            namedIn.insert({mapping.region.table, named});
        if (force && hints.force.isEmpty() && named.isEmpty() && !namedIn.contains({mapping.region.table, force->code}))
            note(u"force-from-name"_s, mapping.region,
                 u"The force, %1, is taken from the file name."_s.arg(force->name));
        if (mapping.period && !hints.period && !periodInWords(words))
            note(u"period-from-name"_s, mapping.region,
                 u"The period of the whole, %1, is taken from the file name."_s.arg(mapping.period->dates()));
    }
}

Draft draftOf(const ReadSource &source, const SourceFile &file, const TableReading &reading, EarlyReading *early)
{
    auto known = early ? early->figures(source.tables, reading) : std::nullopt;
    Draft draft = known ? std::move(*known) : readDraft(source.tables, reading.mappings, reading.rules);
    draft.source = file;
    draft.source.format = source.format;
    for (std::size_t i = 0; i < source.tables.size(); ++i)
        draft.tables.push_back(tableName(source.tables, i));
    for (Mapping &mapping : draft.mappings)
        mapping.layout = layoutOf(source.tables.at(std::size_t(mapping.region.table)), mapping);
    draft.remarks.insert(draft.remarks.begin(), source.remarks.begin(), source.remarks.end());
    return draft;
}
/// The proposal, with the recipes of an earlier return in place of what they cover.
struct Proposal : TableReading {
    std::vector<Remark> remarks;
};

Remark recipeRemark(const KeptReading &reading, const Mapping &first)
{
    const QString marks =
        reading.figures.marks.empty() ? QString() : u" Its marks stand for what they stood for there."_s;
    return {
        Severity::Note,
        u"recipe-used"_s,
        {first.region.table, first.region.top, first.region.left},
        u"The layout is that of “%1”, accepted earlier: it is read in the same way.%2"_s.arg(reading.source, marks)};
}

Proposal proposalFor(const ReadSource &source, const Hints &hints)
{
    Proposal proposal{{proposeMappings(source, hints), {}}, {}};
    if (hints.wordings)
        proposal.rules.wordings = *hints.wordings;
    const auto named = std::ranges::find_if(proposal.mappings, [](const Mapping &one) { return !one.force.isEmpty(); });
    const QString force = named == proposal.mappings.end() ? hints.force : named->force;
    const QString sender = forceOfLetter(source.tables);
    const auto hintsOf = [&](int table) { return hintsFor(source, std::size_t(table), hints, sender); };
    const auto replay = hints.kept ? replayed(*hints.kept, source.tables, force, hintsOf) : std::nullopt;
    if (!replay)
        return proposal;
    std::erase_if(proposal.mappings, [&](const Mapping &one) {
        return std::ranges::any_of(replay->mappings,
                                   [&](const Mapping &kept) { return overlap(one.region, kept.region); });
    });
    std::ranges::copy(replay->mappings, std::back_inserter(proposal.mappings));
    std::ranges::sort(proposal.mappings, {},
                      [](const Mapping &one) { return std::tuple(one.region.table, one.region.top, one.region.left); });
    proposal.rules.figures = replay->reading->figures;
    proposal.remarks.push_back(recipeRemark(*replay->reading, replay->mappings.front()));
    return proposal;
}
} // namespace

namespace {
/// A force named above the first table of a sheet answers in the tables below it too.
void takeForceOfSheet(std::vector<Mapping> &mappings)
{
    const auto isForce = [](const Axis &axis) { return axis.role == Role::Force || axis.role == Role::ForceCode; };
    for (auto mapping = mappings.begin(); mapping != mappings.end(); ++mapping) {
        if (!mapping->force.isEmpty() || std::ranges::any_of(mapping->down, isForce) ||
            std::ranges::any_of(mapping->across, isForce) || std::ranges::any_of(mapping->groupRows, isForce))
            continue;
        std::set<QString> named;
        for (auto above = mappings.begin(); above != mapping; ++above) {
            if (above->region.table == mapping->region.table)
                named.insert(above->force);
        }
        if (named.size() == 1)
            mapping->force = *named.begin();
    }
}

/// Figures and a list of the same crimes would be counted twice: the list is kept to compare.
void setListsBeside(std::vector<Mapping> &mappings)
{
    if (std::ranges::all_of(mappings, &Mapping::countsRows))
        return;
    for (Mapping &mapping : mappings) {
        if (mapping.countsRows)
            mapping.totalColumns = {mapping.region.left};
    }
}
} // namespace

std::vector<Mapping> proposeMappings(const ReadSource &source, const Hints &hints)
{
    std::vector<Mapping> mappings;
    const QString sender = forceOfLetter(source.tables);
    for (std::size_t i = 0; i < source.tables.size(); ++i) {
        const Hints here = hintsFor(source, i, hints, sender);
        const ShownPart shown(source.tables[i]);
        const auto list = proposeCrimeList(shown.table(), int(i), here);
        if (list)
            mappings.push_back(shown.inSheet(*list));
        for (const Region &region : findRegions(shown.table(), int(i))) {
            if (!list || !overlap(region, list->region))
                mappings.push_back(shown.inSheet(proposeMapping(shown.table(), region, here)));
        }
    }
    const auto hintsOf = [&](int table) { return hintsFor(source, std::size_t(table), hints, sender); };
    std::ranges::copy(proposeSentences(source.tables, mappings, hintsOf), std::back_inserter(mappings));
    setListsBeside(mappings);
    std::ranges::sort(mappings, {},
                      [](const Mapping &one) { return std::tuple(one.region.table, one.region.top, one.region.left); });
    takeForceOfSheet(mappings);
    return mappings;
}

namespace {
Draft recogniseWith(const ReadSource &source, const SourceFile &file, const Hints &hints, EarlyReading *early)
{
    const Proposal proposal = proposalFor(source, hints);
    Draft draft = draftOf(source, file, proposal, early);
    std::ranges::copy(proposal.remarks, std::back_inserter(draft.remarks));
    remarkDays(draft, source.tables, proposal.remarks.empty() ? Severity::Question : Severity::Note);
    remarkCrimeLists(draft);
    remarkTables(draft, source);
    checkFileName(draft, hints);
    remarkFileName(draft, source, hints);
    if (!hints.period)
        checkPartYears(draft, source);
    checkUnseenCharacters(draft);
    checkWhole(draft, hints.period);
    maskPersonalWords(draft);
    return draft;
}
} // namespace

Draft recognise(const ReadSource &source, const SourceFile &file, const Hints &hints)
{
    return recogniseWith(source, file, hints, nullptr);
}

Draft recogniseFile(SourceFile &file, const Hints &hints, const Progress &progress, const HiddenChoice &choice)
{
    EarlyReading early([&hints](const Table &firstRows) {
        return proposalFor({.format = u"csv"_s, .tables = {firstRows}, .remarks = {}}, hints);
    });
    const auto source =
        readSource(file, progress, choice, [&early](Table &&slice, int firstRow) { early.take(slice, firstRow); });
    return recogniseWith(source, file, hints, &early);
}

Draft recogniseAs(const ReadSource &source, const SourceFile &file, const std::vector<Mapping> &mappings,
                  const ReturnRules &rules)
{
    ReturnRules withoutNotes = rules;
    withoutNotes.caveats.clear(); // they are read again
    Draft draft = draftOf(source, file, {mappings, withoutNotes}, nullptr);
    remarkDays(draft, source.tables, Severity::Question);
    remarkCrimeLists(draft);
    remarkTables(draft, source);
    checkWhole(draft, std::nullopt);
    maskPersonalWords(draft);
    return draft;
}
