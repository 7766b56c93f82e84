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

/// The place of a word in its list: its number in the file counts from 1, none is -1.
template <typename Index>
Index wordAt(sqlite3_stmt *row, int column, std::size_t words)
{
    const int number = sqlite3_column_int(row, column); // NULL is 0
    if (number < 0 || std::size_t(number) > words)
        throw Error(u"A count of the study stands for a word that is not there. Run “foilio-cli verify”."_s);
    return Index(number - 1);
}

Figure figureAt(sqlite3_stmt *row, int column)
{
    const auto part = [&](int at) {
        return sqlite3_column_type(row, at) == SQLITE_NULL ? std::nullopt : std::optional(sqlite3_column_int(row, at));
    };
    const int low = sqlite3_column_int(row, column + 1);
    if (sqlite3_column_int(row, column) == 0 && low == sqlite3_column_int(row, column + 2))
        return Figure::exact(low); // nearly every cell
    return Figure::fromParts(Figure::Kind(sqlite3_column_int(row, column)), part(column + 1), part(column + 2));
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

void addRow(ReturnColumns &columns, sqlite3_stmt *row, std::int16_t force, const StudyDimensions &words)
{
    columns.id.push_back(sqlite3_column_int64(row, 0));
    columns.force.push_back(force);
    columns.period.push_back(wordAt<std::int16_t>(row, 1, words.periods.size()));
    columns.measure.push_back(wordAt<std::int16_t>(row, 2, words.measures.size()));
    columns.offence.push_back(wordAt<std::int32_t>(row, 3, words.offences.size()));
    columns.outcome.push_back(wordAt<std::int32_t>(row, 4, words.outcomes.size()));
    columns.label.push_back(wordAt<std::int32_t>(row, 5, words.labels.size()));
    columns.place.push_back(wordAt<std::int32_t>(row, 6, words.places.size()));
    columns.figure.push_back(figureAt(row, 7));
    columns.isTotal.push_back(sqlite3_column_int(row, 10) != 0);
}

/// Where the counts of a return stand.
struct Stored {
    qint64 id = 0;
    std::int16_t force = 0;
    qint64 firstCount = 0;
    qint64 counts = 0;
};

ReturnColumns readReturn(Database &database, const Stored &source, const StudyDimensions &words)
{
    ReturnColumns columns;
    columns.returnId = source.id;
    reserve(columns, std::size_t(source.counts));
    auto rows =
        database.query("SELECT id, period_id, measure_id, offence_id, outcome_id, label_id, place_id, kind, low,"
                       " high, is_total FROM counts WHERE id >= ? AND id < ?",
                       source.firstCount, source.firstCount + source.counts);
    while (rows.step()) {
        sqlite3_stmt *row = rows.handle();
        if (sqlite3_column_int(row, 1) != 0 && sqlite3_column_int(row, 2) != 0)
            addRow(columns, row, source.force, words);
    }
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

void refreshColumns(Database &database, CountColumns &columns)
{
    refreshWords(database, columns.dimensions);
    std::vector<ReturnColumns> before = std::move(columns.returns);
    columns.returns.clear();
    const auto corrections = readCorrections(database);
    for (const Stored &source : returnsThat(database, u"in-force"_s)) {
        const auto known = std::ranges::find(before, source.id, &ReturnColumns::returnId);
        auto wanted = correctionsOf(corrections, source);
        if (known != before.end() && known->corrections == wanted) {
            columns.returns.push_back(std::move(*known));
            continue;
        }
        columns.returns.push_back(readReturn(database, source, columns.dimensions));
        putOver(columns.returns.back(), std::move(wanted));
    }
}

void refreshSuperseded(Database &database, std::vector<ReturnColumns> &columns, const StudyDimensions &words)
{
    std::vector<ReturnColumns> before = std::exchange(columns, {});
    for (const Stored &source : returnsThat(database, u"superseded"_s)) {
        const auto known = std::ranges::find(before, source.id, &ReturnColumns::returnId);
        columns.push_back(known == before.end() ? readReturn(database, source, words) : std::move(*known));
    }
}
