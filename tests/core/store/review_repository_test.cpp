// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/store_support.h"

namespace {
ValueReading readingOf(const QString &value, const QString &theirs, bool agrees)
{
    return {value, "m1", Kent, "KW", "12", theirs, agrees, {}, QDateTime::currentDateTimeUtc()};
}

ReviewMerge mergeOf(const QByteArray &bytes)
{
    return {QCryptographicHash::hash(bytes, QCryptographicHash::Sha256), "filled.xlsx", "KW", {}, 1, 1, 0, 0};
}

void mergeTwo(Study &study)
{
    study.edit("Review", [&] {
        study.reviews().merge(mergeOf("a"), {readingOf("v1", "12", true), readingOf("v2", "21", false)});
    });
}
} // namespace

TEST_CASE("What a reader said is kept as one step; the same again makes none, and undo takes it back")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    mergeTwo(*study);
    const auto steps = study->journal().history().size();
    mergeTwo(*study);
    CHECK(study->journal().history().size() == steps);
    CHECK(study->reviews().merges().size() == 1);
    REQUIRE(study->reviews().readings().size() == 2);
    CHECK(study->reviews().readings()[1].isOpen());
    CHECK(study->verify() == QStringList());
    study->journal().undo("KW");
    CHECK(study->reviews().readings().empty());
    CHECK(study->reviews().merges().empty());
}

TEST_CASE("A disagreement is settled by a reason, stays settled when the file comes again, and can be opened again")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    study->setActor("AB");
    mergeTwo(*study);
    const auto settle = [&](const QString &value, const QString &reason) {
        study->edit("Keep", [&] { study->reviews().settle(value, "KW", ValueReading::Settled::Kept, reason); });
    };
    CHECK(errorOf([&] { settle("v2", "  "); }).contains("by a reason"));
    CHECK(errorOf([&] { settle("v1", "ours"); }).contains("does not disagree"));
    settle("v2", "ours is what is printed");
    mergeTwo(*study);
    const ValueReading kept = study->reviews().readings()[1];
    CHECK(kept.settled == ValueReading::Settled::Kept);
    CHECK(kept.settledBy == "AB");
    CHECK_FALSE(kept.isOpen());
    study->edit("Open again", [&] { study->reviews().reopen("v2", "KW"); });
    CHECK(study->reviews().readings()[1].isOpen());
    study->edit("Other words", [&] { study->reviews().merge(mergeOf("b"), {readingOf("v2", "22", false)}); });
    CHECK(study->reviews().readings()[1].theirs == "22");
}

TEST_CASE("A signature needs a name, is replaced by a later one and can be withdrawn")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    const auto sign = [&](const QString &by) {
        study->edit("Sign", [&] { study->reviews().sign({Kent, by, {}, "digest", {}}); });
    };
    CHECK(errorOf([&] { sign(" "); }).contains("needs the name"));
    sign("KW");
    sign("AB");
    REQUIRE(study->reviews().signOffs().size() == 1);
    CHECK(study->reviews().signOffs()[0].by == "AB");
    CHECK(study->verify() == QStringList());
    study->edit("Withdraw", [&] { study->reviews().withdrawSignature(Kent); });
    CHECK(study->reviews().signOffs().empty());
}

TEST_CASE("A corrected figure comes with its return once more; everything else and the printed text stay")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    Draft draft = smallDraft({Kent});
    draft.days = {QDate(2021, 4, 30)};
    draft.counts[1].asAt = 0;
    const qint64 old = accept(*study, draft)[0];
    const auto before = study->returns().countsOfReturn(old);
    qint64 corrected = 0;
    study->edit("Correct",
                [&] { corrected = study->returns().correct(before[0].id, Figure::exact(101), "typing slip"); });
    const auto after = study->returns().countsOfReturn(corrected);
    REQUIRE(after.size() == before.size());
    CHECK(after[0].figure == Figure::exact(101));
    CHECK(after[0].text == "100");
    CHECK(after[0].cell == before[0].cell);
    CHECK(after[1].asAt == QDate(2021, 4, 30));
    for (std::size_t i = 1; i < after.size(); ++i) {
        CHECK(after[i].figure == before[i].figure);
        CHECK(after[i].text == before[i].text);
        CHECK(after[i].outcome == before[i].outcome);
    }
    CHECK(study->returns().remarks(corrected).back().code == "figure-corrected");
    CHECK(study->returns().all()[0].state == ReturnState::Superseded);
    CHECK(study->returns().all()[1].rules == study->returns().all()[0].rules);
    CHECK(study->verify() == QStringList());
    study->journal().undo("KW");
    CHECK(study->returns().all()[0].state == ReturnState::InForce);
    CHECK(study->loadColumns().returns.size() == 1);
    CHECK(study->verify() == QStringList());
}

TEST_CASE("Only a figure in force, and only to another figure, can be corrected")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    const qint64 old = accept(*study, smallDraft({Kent}))[0];
    const qint64 count = study->returns().countsOfReturn(old)[0].id;
    const auto correct = [&](qint64 id, int to) {
        study->edit("Correct", [&] { study->returns().correct(id, Figure::exact(to), "why"); });
    };
    CHECK(errorOf([&] { correct(count, 100); }).contains("is 100 already"));
    CHECK(errorOf([&] { correct(9999, 1); }).contains("no return in force"));
    correct(count, 7);
    CHECK(errorOf([&] { correct(count, 8); }).contains("no return in force"));
}

TEST_CASE("An official table is kept with where it comes from, once, and undo takes it away")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    ReferenceTable table{"Invented table", "t.csv", QByteArray(32, 'x'), 10, "an address", QDate(2024, 1, 25), {}, {}};
    const auto add = [&] { study->edit("Official", [&] { study->references().add(table); }); };
    CHECK(errorOf(add).contains("no count of a police force"));
    table.counts = {{Kent, Period::financialYear(2019), {}, 150000}, {Kent, Period::financialYear(2019), "8L", -3}};
    add();
    add();
    REQUIRE(study->references().all().size() == 1);
    CHECK(study->references().all()[0].counts == table.counts);
    CHECK(study->references().all()[0].published == QDate(2024, 1, 25));
    CHECK(study->verify() == QStringList());
    table.sha256 = QByteArray(32, 'y');
    table.counts.push_back(table.counts[0]);
    CHECK(errorOf(add).contains("twice"));
    study->journal().undo("KW");
    CHECK(study->references().all().empty());
}
