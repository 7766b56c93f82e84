// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/publication.h"

#include "core/report/statements.h"
#include "core/store/accept_return.h"
#include "tests/core/store/store_support.h"
#include "tests/support/acceptance_study.h"
#include "tests/support/view_builder.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace {
const StudyView &acceptance()
{
    static const StudyView view = AcceptanceStudy::view();
    return view;
}

const QByteArray &frozen()
{
    static const QByteArray bytes = publicationFiles(acceptance()).front().bytes;
    return bytes;
}

std::vector<PublishedNumber> numbersOf(const std::vector<PublishedNumber> &all, const QString &kind, const QString &of)
{
    std::vector<PublishedNumber> found;
    std::ranges::copy_if(all, std::back_inserter(found),
                         [&](const PublishedNumber &one) { return one.kind == kind && one.of == of; });
    return found;
}

/// The first number of the acceptance study with this text in its JSON put in place of another.
std::vector<PublishedMove> movesAfter(const QByteArray &now, const QByteArray &asPublished)
{
    QByteArray changed = frozen();
    REQUIRE(changed.contains(now));
    return publishedMoves(publishableNumbers(acceptance()), changed.replace(now, asPublished));
}

const Publication Release{1, "Annual release", QDate(2023, 1, 26), 1, {}, {}};

/// Kent and Durham gave offences of 2019 to 2021 and are complete for them. All figures are invented.
class Published {
public:
    Published()
    {
        NewStudy what;
        what.from = QDate(2019, 1, 1);
        what.to = QDate(2021, 12, 31);
        m_study = Study::create(m_folder.path(), what);
        for (const QString &force : {Kent, Durham})
            bring(force, 100, {});
        m_study->edit("Freeze", [&] {
            m_study->publications().add("Annual release", QDate(2023, 1, 26), publicationFiles(loadView(*m_study)));
        });
    }
    Study &study() { return *m_study; }
    void bring(const QString &force, int each, const Acceptance &how)
    {
        Draft draft = yearsDraft(force, 2019, 2021, force.toUtf8() + QByteArray::number(each));
        for (Count &count : draft.counts)
            count.figure = Figure::exact(each);
        m_study->edit("Import", [&] {
            acceptReturn(*m_study, draft, how);
            const Question asked = questionOf(*m_study, "offences");
            for (const Period &period : asked.periods)
                m_study->completeness().mark(force, asked.id, period, {Completeness::Complete, {}, {}});
        });
    }
    /// Kent gives other figures, which replace those before.
    void replaceKent(int each)
    {
        Acceptance how;
        how.supersedeEarlier = true;
        bring(Kent, each, how);
    }
    std::vector<PublishedMove> moves()
    {
        const Publication published = m_study->publications().all().front();
        return publishedMoves(publishableNumbers(loadView(*m_study)), m_study->publications(), published);
    }
    QStringList lines()
    {
        QStringList said;
        for (const PublishedMove &move : moves())
            said += move.was.spoken() + " -> " + (move.is ? move.is->spoken() : "gone");
        return said;
    }

private:
    const StudyFolder m_folder;
    std::unique_ptr<Study> m_study;
};
} // namespace

TEST_CASE("Every statement, and every value of a chart, is frozen with its forces and traces", "[acceptance]")
{
    const auto all = publishableNumbers(acceptance());
    const auto said = statements(acceptance());
    REQUIRE(all.size() > said.size());
    for (std::size_t i = 0; i < said.size(); ++i) {
        CHECK(all[i].words == said[i].text);
        CHECK(all[i].traces == said[i].traces);
        CHECK(all[i].forces == said[i].forces);
        CHECK(all[i].base == said[i].base);
    }
    const auto years = numbersOf(all, "value", "offences-by-year");
    REQUIRE(years.size() == 4);
    CHECK(years[2].spoken().endsWith("2021: 4,410"));
    CHECK(years[2].low == 4410.0);
    CHECK(years[2].forces.size() == 24);
    REQUIRE(years[2].traces.size() == 1);
    CHECK(years[2].traces[0].period == Period::calendarYear(2021));
    CHECK(numbersOf(all, "headline", "offences-by-year").size() == 1);
    CHECK(numbersOf(all, "panel", "offences-by-year").front().words.startsWith("24 of 43 forces ("));
    QStringList flow;
    for (const PublishedNumber &one : numbersOf(all, "value", "flow"))
        flow += one.words;
    CHECK(flow.contains("43"));
    CHECK(flow.contains("29"));
}

TEST_CASE("The frozen numbers are the same bytes each time and are read back as they were", "[acceptance]")
{
    const auto files = publicationFiles(acceptance());
    REQUIRE(files.size() == 2);
    CHECK(files[0].name == "numbers.json");
    CHECK(files[1].name == "charts.txt");
    CHECK(files == publicationFiles(AcceptanceStudy::view()));
    CHECK(files[1].bytes.contains("13,860"));
    CHECK(readNumbers(files[0].bytes) == publishableNumbers(acceptance()));
    CHECK(publishedMoves(publishableNumbers(acceptance()), files[0].bytes).empty());
}

TEST_CASE("A published sentence that now reads otherwise is told with both wordings", "[acceptance]")
{
    const auto moves = movesAfter("24 forces recorded 13,860 offences", "24 forces recorded 13,800 offences");
    REQUIRE(moves.size() == 1);
    CHECK(moves[0].was.kind == "statement");
    REQUIRE(moves[0].is);
    CHECK_FALSE(moves[0].is->traces.empty());
    CHECK(
        erratumText(Release, moves) ==
        "In “Annual release” (published 26 January 2023) we said: “24 forces recorded 13,800 offences from 1 January "
        "2019 to 31 July 2022.”. This should read: “24 forces recorded 13,860 offences from 1 January 2019 to 31 July "
        "2022.”.\n");
}

TEST_CASE("Sentences on the same figures are told apart by their words, whatever their order", "[acceptance]")
{
    std::vector<Statement> rows;
    for (const Statement &one : statements(acceptance())) {
        if (one.kind == "sensitivity" && (rows.empty() || one.traces == rows[0].traces))
            rows.push_back(one);
    }
    REQUIRE(rows.size() >= 2);
    const auto older = [](QString words) { return words.replace("%", "9%").toUtf8(); };
    QByteArray changed = frozen();
    changed.replace(rows[0].text.toUtf8(), "(second)").replace(rows[1].text.toUtf8(), older(rows[0].text));
    changed.replace("(second)", older(rows[1].text));
    const auto moves = publishedMoves(publishableNumbers(acceptance()), changed);
    REQUIRE(moves.size() == 2);
    REQUIRE((moves[0].is && moves[1].is));
    CHECK(moves[0].was.words.toUtf8() == older(rows[1].text));
    CHECK(moves[0].is->words == rows[1].text);
    CHECK(moves[1].is->words == rows[0].text);
}

TEST_CASE("A published number that the study no longer gives is withdrawn, not forgotten", "[acceptance]")
{
    const auto moves = movesAfter("\"kind\": \"headline\",\n            \"low\": null,\n            \"of\": \"flow\"",
                                  "\"kind\": \"headline\",\n            \"low\": null,\n            \"of\": \"map\"");
    REQUIRE(moves.size() == 1);
    CHECK_FALSE(moves[0].is);
    CHECK(erratumText(Release, moves).endsWith(" it is withdrawn.\n"));
}

TEST_CASE("A replaced return moves exactly the numbers that rest on it")
{
    Published published;
    CHECK(published.lines().isEmpty());
    published.replaceKent(150);
    const QStringList lines = published.lines();
    CHECK(lines.contains("2 forces recorded 600 offences from 1 January 2019 to 31 December 2021. -> "
                         "2 forces recorded 750 offences from 1 January 2019 to 31 December 2021."));
    CHECK(std::ranges::count_if(lines, [](const QString &line) { return line.contains("2020: 200 -> "); }) == 1);
    CHECK(std::ranges::any_of(lines, [](const QString &line) {
        return line.startsWith("Offences recorded by year, ") && line.endsWith("2020: 250");
    }));
    CHECK(std::ranges::none_of(lines, [](const QString &line) { return line.contains("Durham"); }));
    CHECK(std::ranges::none_of(lines, [](const QString &line) { return line.startsWith("Asked, answered"); }));
    published.study().journal().undo("KD");
    CHECK(published.lines().isEmpty());
}

TEST_CASE("A force no longer complete moves the panel, and what only it gave is told as gone")
{
    Published published;
    published.study().edit("Mark", [&] {
        const Question asked = questionOf(published.study(), "offences");
        for (const Period &period : asked.periods)
            published.study().completeness().mark(Durham, asked.id, period,
                                                  {Completeness::Partial, "part-year", {}, {}, {}});
    });
    const auto moves = published.moves();
    CHECK(std::ranges::any_of(moves, [](const PublishedMove &move) { return move.was.kind == "panel" && move.is; }));
    CHECK(std::ranges::any_of(moves, [](const PublishedMove &move) {
        return !move.is && move.was.of == "offences-by-force" && move.was.category.contains("Durham");
    }));
}

TEST_CASE("Small numbers that may not leave the program are not frozen either")
{
    ViewBuilder builder;
    builder.ask("offences", {Period::calendarYear(2020)});
    builder.force(Kent).offences().startReturn().count(Period::month(2020, 1), 3);
    builder.answer(Kent, "offences", AnswerStatus::Answered).mark(Kent, "offences", Completeness::Complete);
    const auto all = publishableNumbers(builder.make());
    for (const PublishedNumber &month : numbersOf(all, "value", "offences-by-month"))
        CHECK((month.words == "[c]" || month.low.value_or(0) == 0 || month.low.value_or(0) >= 5));
}

TEST_CASE("Nothing is frozen of a study that says nothing, and other bytes are not read as numbers")
{
    CHECK(errorOf([] { publicationFiles(StudyView()); }).contains("nothing to publish yet"));
    CHECK(errorOf([] { readNumbers("{}"); }).contains("holds no published numbers"));
    CHECK(errorOf([] { readNumbers("not JSON"); }).contains("holds no published numbers"));
    QByteArray later = frozen();
    later.replace("\"version\": 1", "\"version\": 2");
    CHECK(errorOf([&] { readNumbers(later); }).contains("later version"));
}

TEST_CASE("A publication frozen without numbers cannot be compared, and says so")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    study->edit("Freeze", [&] { study->publications().add("Old", QDate(2020, 1, 1), {{"page.txt", "text"}}); });
    const Publication old = study->publications().all().front();
    CHECK(errorOf([&] { publishedMoves({}, study->publications(), old); }).contains("without its numbers"));
}
