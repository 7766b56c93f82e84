// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/count_feed.h"

#include "core/store/changeset.h"
#include "core/store/database.h"
#include "tests/core/store/store_support.h"

namespace {
CountRow rowAt(std::size_t place)
{
    CountRow row;
    row.values.fill(CountRow::Null);
    row[PeriodColumn] = std::int32_t(place) + 1;
    row.setFigure(Figure::exact(std::int32_t(place) * 10));
    row[IsTotalColumn] = place == 1;
    row[RowColumn] = 2'000'000'000;
    return row;
}

/// An empty study as a plain database: the rules of its tables without its journal.
std::unique_ptr<Database> emptyStudy(const StudyFolder &folder)
{
    folder.newStudy();
    return std::make_unique<Database>(folder.path(), Database::Mode::ReadWrite);
}
} // namespace

TEST_CASE("Counts fed to SQLite stand in the table as they were given", "[count_feed]")
{
    const StudyFolder folder;
    const auto database = emptyStudy(folder);
    CountFeed feed(*database);
    CHECK(feed.insert(70, 3, rowAt) == 1);
    CHECK(feed.insert(71, 1, rowAt) == 4);
    CHECK(feed.insert(72, 0, rowAt) == 5);
    CHECK(database->number("SELECT count(*) FROM counts") == 4);
    auto rows =
        database->query("SELECT id, content_id, period_id, measure_id, kind, low, high, is_total, row FROM counts");
    for (int i = 0; i < 4; ++i) {
        const int place = i % 3;
        REQUIRE(rows.step());
        CHECK(rows.number(0) == 1 + i);
        CHECK(rows.number(1) == (i < 3 ? 70 : 71));
        CHECK(rows.number(2) == place + 1);
        CHECK(rows.isNull(3));
        CHECK(rows.number(4) == 0);
        CHECK(rows.number(5) == place * 10);
        CHECK(rows.number(6) == place * 10);
        CHECK(rows.number(7) == (place == 1 ? 1 : 0));
        CHECK(rows.number(8) == 2'000'000'000);
    }
}

TEST_CASE("A column that holds the same in all rows is stored as the others are", "[count_feed]")
{
    const StudyFolder folder;
    const auto database = emptyStudy(folder);
    CountFeed feed(*database);
    CountFeed::Same same;
    same[KindColumn] = 0;
    same[MeasureColumn] = CountRow::Null;
    same[RowColumn] = 2'000'000'000;
    feed.insert(5, 3, rowAt);
    feed.insert(5, 3, rowAt, same);
    CHECK(database->number("SELECT count(*) FROM counts") == 6);
    CHECK(database->number(R"(
        SELECT count(*) FROM counts a JOIN counts b ON b.id = a.id + 3
        WHERE (a.content_id, a.kind, a.low, a.high, a.is_total, a.row, a.period_id) =
              (b.content_id, b.kind, b.low, b.high, b.is_total, b.row, b.period_id)
          AND b.measure_id IS NULL AND b.sheet IS NULL AND b.text_id IS NULL)") == 3);
}

TEST_CASE("A row that breaks a rule of the table stops the feed", "[count_feed]")
{
    const StudyFolder folder;
    const auto database = emptyStudy(folder);
    CountFeed feed(*database);
    const auto wrong = [](std::size_t place) {
        CountRow row = rowAt(place);
        row[HighColumn] = place == 2 ? row[LowColumn] - 1 : row[HighColumn];
        return row;
    };
    CHECK_THROWS_AS(feed.insert(1, 4, wrong), Error);
    CHECK(database->number("SELECT count(*) FROM counts") == 0);
    feed.insert(1, 2, rowAt);
    CHECK(database->number("SELECT count(*) FROM counts") == 2);
}

TEST_CASE("The table that feeds counts is no part of the study", "[count_feed]")
{
    const StudyFolder folder;
    const auto database = emptyStudy(folder);
    const auto look = [&] { return database->number("SELECT count(*) FROM new_counts"); };
    CHECK_THROWS_AS(look(), Error);
    {
        const CountFeed feed(*database);
        CHECK(database->number("SELECT count(*) FROM sqlite_schema WHERE name = 'new_counts'") == 0);
    }
    CHECK_THROWS_AS(look(), Error);
}

TEST_CASE("What is changed before and after counts are fed is noted for undo, the counts are not", "[count_feed]")
{
    const StudyFolder folder;
    const auto database = emptyStudy(folder);
    const auto changed = [&](bool withCounts) {
        Transaction transaction(*database);
        ChangeWatch watch(*database);
        CountFeed feed(*database);
        database->execute("UPDATE study SET title = 'before'");
        if (withCounts)
            feed.insert(5, 3, rowAt);
        database->execute("UPDATE request SET wording = 'after'");
        return watch.changeset();
    };
    const QByteArray alone = changed(false);
    CHECK_FALSE(alone.isEmpty());
    CHECK(alone == changed(true));
    CHECK(database->session() == nullptr);
    const WithoutWatch nothingToStop(*database);
}
