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
