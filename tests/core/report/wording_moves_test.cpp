// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/wording_moves.h"

#include "core/analysis/share.h"
#include "core/analysis/would_be.h"
#include "tests/core/store/store_support.h"
#include "tests/support/view_builder.h"

namespace {
const Period Year2020 = Period::calendarYear(2020);

/// Two forces with 100 offences each; "Filed" may be anything. All figures are invented.
StudyView twoForces(Completeness completeness = Completeness::Complete)
{
    ViewBuilder builder;
    builder.ask("offences", {Year2020});
    builder.ask("outcomes", {Year2020});
    for (const QString &force : {Kent, Durham}) {
        builder.startReturn().force(force).offences().count(Year2020, 100);
        builder.outcomes().outcome("Charged", {"1"}).count(Year2020, 4);
        builder.outcome("Filed", {}).count(Year2020, 10);
        for (const auto *key : {"offences", "outcomes"}) {
            builder.answer(force, key, AnswerStatus::Answered);
            builder.mark(force, key, completeness);
        }
    }
    return builder.make();
}

QStringList lines(const std::vector<Move> &moves, Move::Kind kind)
{
    QStringList list;
    for (const Move &move : moves) {
        if (move.kind == kind)
            list += QStringList{move.what, move.before, move.after}.join(" | ");
    }
    return list;
}

WordingChange filedAs(std::optional<QStringList> types, qint64 returnId = 0)
{
    return {{"Filed"}, returnId, std::move(types), {}};
}
} // namespace

TEST_CASE("What a change of a wording does to the shares is told before it is made")
{
    const StudyView view = twoForces();
    const QStringList shares = lines(wordingMoves(view, filedAs(QStringList{"1A"})), Move::Kind::Share);
    CHECK(shares.value(0) == "Charged or summonsed (1, 1A), of all offences recorded, 2 forces | 4.0% | 14.0%");
    CHECK(shares.value(1) == "“Filed” as printed, of all offences recorded, 2 forces | 10.0% | none");
    const auto ofOne = lines(wordingMoves(view, filedAs(QStringList{"1A"}, 2)), Move::Kind::Share);
    CHECK(ofOne.value(0).endsWith("| 4.0% | 9.0%"));
}

TEST_CASE("Charts and statements that move are told too, and nothing where nothing moves")
{
    const StudyView view = twoForces();
    const auto moves = wordingMoves(view, filedAs(QStringList{"1A"}));
    CHECK_FALSE(lines(moves, Move::Kind::Chart).isEmpty());
    CHECK_FALSE(lines(moves, Move::Kind::Statement).isEmpty());
    CHECK(wordingMoves(view, {{"Charged"}, 0, QStringList{"1"}, "the same"}).empty());
    CHECK(wordingMoves(view, {{"Never printed"}, 0, QStringList{"1"}, {}}).empty());
}

TEST_CASE("Where nobody has judged completeness, the forces that gave figures are meant, and it is said")
{
    const auto moves = sharesMoved(twoForces(Completeness::Unreviewed),
                                   viewWith(twoForces(Completeness::Unreviewed), filedAs(QStringList{"1A"})));
    REQUIRE_FALSE(moves.empty());
    CHECK(moves.front().what.contains("2 forces that gave figures of 2020, not judged complete"));
    CHECK(sharesMoved(StudyView(), StudyView()).empty());
}

TEST_CASE("What is foreseen of a wording is what then holds in the file, for the study and for one return")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    accept(*study, smallDraft({Kent}, "kent"));
    const qint64 durham = accept(*study, smallDraft({Durham}, "durham")).at(0);
    const QString printed = smallDraft({Kent}).outcomes.front().printed;
    const std::vector<WordingChange> changes{
        {{printed}, 0, QStringList{"8"}, "a"}, {{printed}, durham, QStringList{"22"}, "b"},
        {{printed}, 0, QStringList{"4"}, "c"}, {{printed}, durham, QStringList{}, "d"},
        {{printed}, durham, {}, {}},           {{printed}, 0, {}, {}}};
    const Query byType{"outcomes", {Dimension::Force, Dimension::Outcome}, {}, {}, {}, {}};
    for (const WordingChange &change : changes) {
        const StudyView foreseen = viewWith(loadView(*study), change);
        study->edit("Say", [&] { study->outcomeWordings().apply(change); });
        const StudyView then = loadView(*study);
        const Pivot expected = pivot(then, byType);
        const Pivot found = pivot(foreseen, byType);
        INFO(change.note.toStdString());
        CHECK(found.axes[1].keys == expected.axes[1].keys);
        CHECK(found.cells == expected.cells);
        CHECK(whatMoves(foreseen, then, {}).empty());
    }
}

TEST_CASE("A change of a wording is one line of the history")
{
    const StudyView view = twoForces();
    CHECK(wordingTitle(view, filedAs(QStringList{"1", "1A"})) == "“Filed” is taken for Charged or summonsed (1, 1A)");
    CHECK(wordingTitle(view, filedAs(QStringList{"20"}, 2)).endsWith("(Kent)"));
    CHECK(wordingTitle(view, filedAs(QStringList{})).contains("Ambiguous"));
    CHECK(wordingTitle(view, filedAs({})) == "“Filed” is taken as printed again");
}
