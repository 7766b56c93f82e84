// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/supersession.h"

#include "tests/core/store/store_support.h"
#include <algorithm>

namespace {
/// "in", "superseded by 3" or "withdrawn" of each return, oldest first.
QStringList states(const Study &study)
{
    QStringList list;
    for (const ReturnInfo &info : const_cast<Study &>(study).returns().all()) {
        static const QStringList names{"in force", "superseded", "withdrawn"};
        list.append(names[qsizetype(info.state)]);
    }
    return list;
}

void withdraw(Study &study, qint64 id)
{
    study.edit("Withdraw", [&] { study.returns().withdraw(id); });
}

struct Claims {
    const StudyFolder folder;
    std::unique_ptr<Study> study = folder.newStudy();
    int sources = 0;
    qint64 years(int from, int to, const std::function<void(Draft &)> &change = {})
    {
        Draft draft = yearsDraft(Kent, from, to, "source " + QByteArray::number(++sources));
        if (change)
            change(draft);
        return accept(*study, draft).front();
    }
};
} // namespace

TEST_CASE("A later return of the same figures supersedes, and withdrawing it brings the earlier one back")
{
    Claims claims;
    claims.years(2019, 2021);
    const qint64 later = claims.years(2021, 2022);
    CHECK(states(*claims.study) == QStringList{"superseded", "in force"});
    CHECK(claims.study->returns().all()[1].supersedes == 1);
    withdraw(*claims.study, later);
    CHECK(states(*claims.study) == QStringList{"in force", "withdrawn"});
    claims.study->journal().undo("KD");
    CHECK(states(*claims.study) == QStringList{"superseded", "in force"});
}

TEST_CASE("Returns that give nothing twice stand beside each other")
{
    Claims claims;
    claims.years(2019, 2019);
    SECTION("other years")
    {
        claims.years(2020, 2021);
    }
    SECTION("another force")
    {
        accept(*claims.study, yearsDraft(Durham, 2019, 2019, "Durham"));
    }
    SECTION("another offence")
    {
        claims.years(2019, 2019, [](Draft &draft) { draft.offences = {{"Harassment", "008/06"}}; });
    }
    SECTION("another measure")
    {
        claims.years(2019, 2019, [](Draft &draft) { draft.measures[0].kind = Measure::Kind::Outcomes; });
    }
    SECTION("another unit, both said")
    {
        claims.years(2018, 2018, [](Draft &draft) { draft.measures[0].unit = "victims"; });
        claims.study->journal().undo("KD");
        const auto named = [](const QString &unit) { return [unit](Draft &draft) { draft.measures[0].unit = unit; }; };
        claims.years(2017, 2017, named("victims"));
        claims.years(2017, 2017, named("crimes"));
    }
    SECTION("shares beside counts")
    {
        claims.years(2019, 2019, [](Draft &draft) { draft.measures[0].isShare = true; });
    }
    SECTION("only a total in common")
    {
        claims.years(2019, 2020, [](Draft &draft) { draft.counts[0].isTotal = true; });
    }
    CHECK_FALSE(states(*claims.study).contains("superseded"));
    CHECK(states(*claims.study).size() >= 2);
}

TEST_CASE("What a return leaves unsaid fits everything: never are both counted")
{
    Claims claims;
    claims.years(2019, 2019, [](Draft &draft) {
        draft.measures[0].unit = "crimes";
        draft.measures[0].basis = Measure::Basis::OfRecorded;
    });
    SECTION("no offence")
    {
        claims.years(2019, 2019, [](Draft &draft) { draft.offences = {{"", ""}}; });
    }
    SECTION("no unit, no basis")
    {
        claims.years(2019, 2019);
    }
    SECTION("the same words written otherwise, no code")
    {
        claims.years(2019, 2019, [](Draft &draft) { draft.offences = {{"disclose  PRIVATE sexual images", ""}}; });
    }
    SECTION("a month within the year")
    {
        claims.years(2019, 2019, [](Draft &draft) { draft.periods = {Period(QDate(2019, 3, 1), QDate(2019, 3, 31))}; });
    }
    CHECK(states(*claims.study) == QStringList{"superseded", "in force"});
}

TEST_CASE("Where a person wants both, both stay in force")
{
    Claims claims;
    claims.years(2019, 2019);
    Acceptance both;
    both.supersedeEarlier = false;
    accept(*claims.study, yearsDraft(Kent, 2019, 2019, "both"), both);
    CHECK(states(*claims.study) == QStringList{"in force", "in force"});
}

TEST_CASE("Withdrawing the middle one of three does not bring the first back beside the third")
{
    Claims claims;
    claims.years(2019, 2019);
    const qint64 second = claims.years(2019, 2019);
    const qint64 third = claims.years(2019, 2019);
    CHECK(states(*claims.study) == QStringList{"superseded", "superseded", "in force"});
    withdraw(*claims.study, second);
    CHECK(states(*claims.study) == QStringList{"superseded", "withdrawn", "in force"});
    withdraw(*claims.study, third);
    CHECK(states(*claims.study) == QStringList{"in force", "withdrawn", "withdrawn"});
    CHECK(claims.study->verify() == QStringList());
}

TEST_CASE("Withdrawing the middle one of three brings the first back where the third gives other years")
{
    Claims claims;
    claims.years(2019, 2019);
    const qint64 second = claims.years(2019, 2021);
    claims.years(2021, 2021);
    withdraw(*claims.study, second);
    CHECK(states(*claims.study) == QStringList{"in force", "withdrawn", "in force"});
}

TEST_CASE("A return accepted meanwhile keeps the earlier one back")
{
    Claims claims;
    claims.years(2019, 2021);
    const qint64 second = claims.years(2021, 2021);
    claims.years(2019, 2019);
    CHECK(states(*claims.study) == QStringList{"superseded", "in force", "in force"});
    withdraw(*claims.study, second);
    CHECK(states(*claims.study) == QStringList{"superseded", "withdrawn", "in force"});
}

TEST_CASE("Withdrawing what is not there is said; withdrawing twice is nothing new")
{
    Claims claims;
    const qint64 only = claims.years(2019, 2019);
    CHECK(errorOf([&] { withdraw(*claims.study, 99); }).contains("no return number 99"));
    withdraw(*claims.study, only);
    const auto entries = claims.study->journal().history().size();
    withdraw(*claims.study, only);
    CHECK(claims.study->journal().history().size() == entries);
}
