// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/column_loader.h"

#include "core/domain/error.h"
#include "core/store/check_repository.h"
#include "core/store/database.h"
#include "core/store/outcome_wording_repository.h"
#include "core/store/sqlite.h"
#include "core/store/words.h"
#include <algorithm>
#include <limits>
#include <map>

using namespace Qt::StringLiterals;

namespace {
/// Adds the words that are new: they are numbered from 1 without gaps, so the list's length says which were read.
template <typename Word, typename Read>
void readNewWords(Database &database, std::vector<Word> &words, const char *sql, const Read &read)
{
    auto rows = database.query(sql, words.size());
    while (rows.step()) {
        if (rows.number(0) != qint64(words.size()) + 1)
            throw Error(u"Words of the study “%1” are missing. Run “foilio-cli verify” on it."_s.arg(database.path()));
        words.push_back(read(rows));
    }
}

void refreshWords(Database &database, StudyDimensions &words)
{
    const auto text = [](const SqlStatement &row) { return row.text(1); };
    readNewWords(database, words.forces, "SELECT id, code FROM forces WHERE id > ? ORDER BY id", text);
    readNewWords(database, words.periods, "SELECT id, from_day, to_day, cover FROM periods WHERE id > ? ORDER BY id",
                 [](const SqlStatement &row) { return periodFrom(row, 1); });
    readNewWords(database, words.measures,
                 "SELECT id, kind, title, unit, basis, is_share FROM measures WHERE id > ? ORDER BY id",
                 [](const SqlStatement &row) { return measureFrom(row, 1); });
    readNewWords(database, words.offences, "SELECT id, printed, code FROM offences WHERE id > ? ORDER BY id",
                 [](const SqlStatement &row) { return offenceFrom(row, 1); });
    readNewWords(database, words.outcomes, "SELECT id, printed, types, why FROM outcomes WHERE id > ? ORDER BY id",
                 [](const SqlStatement &row) { return outcomeFrom(row, 1); });
    readNewWords(database, words.labels, "SELECT id, text FROM labels WHERE id > ? ORDER BY id", text);
    readNewWords(database, words.places, "SELECT id, text FROM places WHERE id > ? ORDER BY id", text);
    words.setWordings(readWordings(database));
    constexpr std::size_t MaxWords = std::numeric_limits<std::int16_t>::max();
    if (words.periods.size() > MaxWords || words.measures.size() > MaxWords)
        throw Error(u"The study “%1” holds more than %2 periods or measures."_s.arg(database.path()).arg(MaxWords));
}

/// A row of the query in readStored().
struct StoredRow {
    sqlite3_stmt *handle;
    int number(CountColumn column) const { return sqlite3_column_int(handle, column + 1); } // NULL is 0
    bool isNull(CountColumn column) const { return sqlite3_column_type(handle, column + 1) == SQLITE_NULL; }
};

struct FreshRow {
    CountRow row;
    int number(CountColumn column) const { return isNull(column) ? 0 : row[column]; }
    bool isNull(CountColumn column) const { return row[column] == CountRow::Null; }
};

using Retold = decltype(ReturnColumns::retold);

/// What was said of labels of one return, by its id. The words that stand for them take their meaning from here.
std::map<qint64, Retold> readRetold(Database &database, StudyDimensions &words)
{
    std::map<qint64, Retold> retold;
    auto rows = database.query("SELECT content_id, outcome_id, taken_id, types, note, decided_by, decided_at"
                               " FROM return_wordings ORDER BY content_id, outcome_id");
    while (rows.step()) {
        const auto from = std::int32_t(rows.number(1) - 1);
        const auto to = std::int32_t(rows.number(2) - 1);
        OutcomeLabel &label = words.outcomes.at(std::size_t(to));
        OutcomeWording said = wordingFrom(rows, label.printed, 3);
        said.isOfReturn = true;
        label.match = said.match();
        label.ownMatch = words.outcomes.at(std::size_t(from)).own();
        retold[rows.number(0)].emplace_back(from, to);
    }
    return retold;
}

/// The place of a word in its list: its number in the file counts from 1, none is -1.
template <typename Index>
Index wordAt(int number, std::size_t words)
{
    if (number < 0 || std::size_t(number) > words)
        throw Error(u"A count of the study stands for a word that is not there. Run “foilio-cli verify”."_s);
    return Index(number - 1);
}

template <typename Row>
Figure figureOf(const Row &row)
{
    const auto part = [&](CountColumn column) {
        return row.isNull(column) ? std::nullopt : std::optional(row.number(column));
    };
    const int kind = row.number(KindColumn);
    const int low = row.number(LowColumn);
    if (kind == 0 && low == row.number(HighColumn))
        return Figure::exact(low); // nearly every cell
    return Figure::fromParts(Figure::Kind(kind), part(LowColumn), part(HighColumn));
}

void reserve(ReturnColumns &columns, std::size_t counts)
{
    columns.id.reserve(counts);
    columns.force.reserve(counts);
    columns.period.reserve(counts);
    columns.measure.reserve(counts);
    columns.offence.reserve(counts);
    columns.outcome.reserve(counts);
    columns.label.reserve(counts);
    columns.place.reserve(counts);
    columns.figure.reserve(counts);
    columns.isTotal.reserve(counts);
}

template <typename Row>
void addRow(ReturnColumns &columns, qint64 id, std::int16_t force, const Row &row, const StudyDimensions &words)
{
    if (row.number(PeriodColumn) == 0 || row.number(MeasureColumn) == 0)
        return;
    columns.id.push_back(id);
    columns.force.push_back(force);
    columns.period.push_back(wordAt<std::int16_t>(row.number(PeriodColumn), words.periods.size()));
    columns.measure.push_back(wordAt<std::int16_t>(row.number(MeasureColumn), words.measures.size()));
    columns.offence.push_back(wordAt<std::int32_t>(row.number(OffenceColumn), words.offences.size()));
    columns.outcome.push_back(wordAt<std::int32_t>(row.number(OutcomeColumn), words.outcomes.size()));
    columns.label.push_back(wordAt<std::int32_t>(row.number(LabelColumn), words.labels.size()));
    columns.place.push_back(wordAt<std::int32_t>(row.number(PlaceColumn), words.places.size()));
    columns.figure.push_back(figureOf(row));
    columns.isTotal.push_back(row.number(IsTotalColumn) != 0);
}

/// Where the counts of a return stand.
struct Stored {
    qint64 id = 0;
    std::int16_t force = 0;
    qint64 firstCount = 0;
    qint64 counts = 0;
};

void retell(ReturnColumns &columns)
{
    for (const auto &[from, to] : columns.retold)
        std::ranges::replace(columns.outcome, from, to);
}

void readStored(Database &database, const Stored &source, const StudyDimensions &words, ReturnColumns &columns)
{
    auto rows =
        database.query("SELECT id, period_id, measure_id, offence_id, outcome_id, label_id, place_id, kind, low,"
                       " high, is_total FROM counts WHERE id >= ? AND id < ?",
                       source.firstCount, source.firstCount + source.counts);
    while (rows.step())
        addRow(columns, sqlite3_column_int64(rows.handle(), 0), source.force, StoredRow{rows.handle()}, words);
}

void readFresh(const FreshCounts &fresh, const Stored &source, const StudyDimensions &words, ReturnColumns &columns)
{
    qint64 id = source.firstCount;
    for (PackedCounts::Reader counts(fresh.counts); counts.next(); ++id)
        addRow(columns, id, source.force, FreshRow{fresh.words->rowOf(counts.count())}, words);
}

ReturnColumns readReturn(Database &database, const Stored &source, const StudyDimensions &words, FreshContents &fresh,
                         Retold retold)
{
    ReturnColumns columns;
    columns.returnId = source.id;
    columns.retold = std::move(retold);
    reserve(columns, std::size_t(source.counts));
    if (const auto stored = fresh.extract(source.id))
        readFresh(stored.mapped(), source, words, columns);
    else
        readStored(database, source, words, columns);
    retell(columns);
    return columns;
}

/// Counts stand in the order of their ids, and so do the corrections.
void putOver(ReturnColumns &columns, std::vector<CountCorrection> corrections)
{
    for (const CountCorrection &correction : corrections) {
        const auto place = std::ranges::lower_bound(columns.id, correction.count);
        if (place != columns.id.end() && *place == correction.count)
            columns.figure[std::size_t(place - columns.id.begin())] = correction.figure;
    }
    columns.corrections = std::move(corrections);
}

std::vector<CountCorrection> correctionsOf(const std::vector<CountCorrection> &all, const Stored &source)
{
    const auto from = std::ranges::lower_bound(all, source.firstCount, {}, &CountCorrection::count);
    const auto to = std::ranges::lower_bound(all, source.firstCount + source.counts, {}, &CountCorrection::count);
    return {from, to};
}

std::vector<Stored> returnsThat(Database &database, const QString &state)
{
    std::vector<Stored> returns;
    const qint64 last = database.number("SELECT max(id) FROM counts");
    auto rows = database.query("SELECT returns.id, force_id, first_count, counts FROM returns"
                               " JOIN contents ON contents.id = returns.id"
                               " WHERE state = ? AND force_id IS NOT NULL ORDER BY returns.id",
                               state);
    while (rows.step()) {
        returns.push_back({rows.number(0), std::int16_t(rows.number(1) - 1), rows.number(2), rows.number(3)});
        if (returns.back().counts > last || returns.back().firstCount > last - returns.back().counts + 1)
            throw Error(u"Counts of the study “%1” are missing. Run “foilio-cli verify” on it."_s.arg(database.path()));
    }
    return returns;
}
} // namespace

void refreshColumns(Database &database, CountColumns &columns, FreshContents fresh)
{
    refreshWords(database, columns.dimensions);
    std::map<qint64, Retold> retold = readRetold(database, columns.dimensions);
    std::vector<ReturnColumns> before = std::move(columns.returns);
    columns.returns.clear();
    const auto corrections = readCorrections(database);
    for (const Stored &source : returnsThat(database, u"in-force"_s)) {
        const auto known = std::ranges::find(before, source.id, &ReturnColumns::returnId);
        auto wanted = correctionsOf(corrections, source);
        if (known != before.end() && known->retold == retold[source.id] && known->corrections == wanted) {
            columns.returns.push_back(std::move(*known));
            continue;
        }
        columns.returns.push_back(readReturn(database, source, columns.dimensions, fresh, retold[source.id]));
        putOver(columns.returns.back(), std::move(wanted));
    }
}

void refreshSuperseded(Database &database, std::vector<ReturnColumns> &columns, const StudyDimensions &words)
{
    std::vector<ReturnColumns> before = std::exchange(columns, {});
    FreshContents none;
    for (const Stored &source : returnsThat(database, u"superseded"_s)) {
        const auto known = std::ranges::find(before, source.id, &ReturnColumns::returnId);
        columns.push_back(known == before.end() ? readReturn(database, source, words, none, {}) : std::move(*known));
    }
}
