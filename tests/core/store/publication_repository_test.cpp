// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/publication_repository.h"

#include "core/domain/sha256.h"
#include "tests/core/store/store_support.h"

namespace {
const QDate Day(2023, 1, 26);

qint64 freeze(Study &study, const QString &title, QDate day = Day,
              const std::vector<PublishedFile> &files = {{"numbers.json", "{}\n"}, {"charts.txt", "Offences\n"}})
{
    qint64 id = 0;
    study.edit("Freeze", [&] { id = study.publications().add(title, day, files); });
    return id;
}
} // namespace

TEST_CASE("A publication keeps its files and the state of the history it was made of")
{
    const StudyFolder folder;
    qint64 id = 0;
    HistoryEntry last;
    {
        const auto study = folder.newStudy();
        accept(*study, smallDraft({Kent}));
        last = study->journal().history().front();
        id = freeze(*study, "  Annual release ");
        accept(*study, smallDraft({Durham}, "other bytes"));
    }
    const auto study = folder.openStudy();
    const auto all = study->publications().all();
    REQUIRE(all.size() == 1);
    CHECK(all[0] == Publication{id, "Annual release", Day, last.sequence, last.hash, {"charts.txt", "numbers.json"}});
    CHECK(study->publications().file(id, "numbers.json") == QByteArray("{}\n"));
    CHECK(study->publications().file(id, "charts.txt") == QByteArray("Offences\n"));
    CHECK_FALSE(study->publications().file(id, "other.json"));
    CHECK_FALSE(study->publications().file(id + 1, "numbers.json"));
    CHECK(study->verify().isEmpty());
}

TEST_CASE("The latest publication comes first, whichever was frozen last")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    freeze(*study, "Later", QDate(2024, 5, 1));
    freeze(*study, "Earlier");
    freeze(*study, "Same day");
    QStringList titles;
    for (const Publication &one : study->publications().all())
        titles += one.title;
    CHECK(titles == QStringList{"Later", "Same day", "Earlier"});
}

TEST_CASE("Freezing a publication is undone and done again with every byte")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    const qint64 id = freeze(*study, "Release");
    study->journal().undo("KD");
    CHECK(study->publications().all().empty());
    CHECK_FALSE(study->publications().file(id, "numbers.json"));
    study->journal().redo("KD");
    CHECK(study->publications().file(id, "numbers.json") == QByteArray("{}\n"));
    CHECK(study->verify().isEmpty());
}

TEST_CASE("A publication without title, day or files, or with two of one name, is refused whole")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    CHECK(errorOf([&] { freeze(*study, "  "); }).contains("title"));
    CHECK(errorOf([&] { freeze(*study, "Release", {}); }).contains("day"));
    CHECK(errorOf([&] { freeze(*study, "Release", Day, {}); }).contains("at least one file"));
    CHECK(errorOf([&] { freeze(*study, "Release", Day, {{"a", "1"}, {"a", "2"}}); }).contains("name of its own"));
    CHECK(errorOf([&] { freeze(*study, "Release", Day, {{" ", "1"}}); }).contains("name of its own"));
    CHECK(study->publications().all().empty());
}

TEST_CASE("A file of a publication may have 32 MB and not a byte more")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    const QByteArray largest(PublicationRepository::LargestFile, 'a');
    CHECK(errorOf([&] {
              freeze(*study, "Release", Day, {{"charts.txt", largest + 'a'}});
          }).contains("“charts.txt” is larger than 32 MB"));
    const qint64 id = freeze(*study, "Release", Day, {{"charts.txt", largest}});
    CHECK(study->publications().file(id, "charts.txt") == largest);
}

TEST_CASE("A frozen file changed by another program is not read and is named")
{
    const StudyFolder folder;
    const qint64 id = freeze(*folder.newStudy(), "Release");
    changeFromOutside(folder.path(), "UPDATE publication_files SET bytes = X'7B7D' WHERE name = 'numbers.json'");
    const auto study = folder.openStudy();
    CHECK(errorOf([&] { study->publications().file(id, "numbers.json"); }).contains("not as it was frozen"));
    CHECK(study->verify() == QStringList{"Publication “Release”: “numbers.json” is not as it was frozen."});
}

TEST_CASE("A frozen file changed together with its hash is found by the history")
{
    const StudyFolder folder;
    freeze(*folder.newStudy(), "Release");
    const QByteArray change = "UPDATE publication_files SET bytes = X'7B7D', sha256 = X'" + Sha256::of("{}").toHex() +
                              "' WHERE name = 'numbers.json'";
    changeFromOutside(folder.path(), change.constData());
    const QStringList findings = folder.openStudy()->verify();
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].contains("not as the last entry of the history"));
}
