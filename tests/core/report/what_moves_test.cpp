// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/what_moves.h"

#include "core/analysis/query.h"
#include "core/analysis/would_be.h"
#include "core/report/chart_gallery.h"
#include "core/report/chart_wording.h"
#include "core/store/accept_return.h"
#include "core/store/supersession.h"
#include "tests/core/store/store_support.h"
#include <algorithm>

namespace {
/// Kent and Durham gave offences of 2019 to 2021 and are complete for them. All figures are invented.
struct Corrected {
    const StudyFolder folder;
    std::unique_ptr<Study> study;

    Corrected()
    {
        NewStudy what;
        what.from = QDate(2019, 1, 1);
        what.to = QDate(2021, 12, 31);
        study = Study::create(folder.path(), what);
        for (const QString &force : {Kent, Durham}) {
            const Draft draft = yearsOf(force, 2019, 2021, 100);
            study->edit("Import", [&] {
                acceptReturn(*study, draft, {});
                const Question asked = questionOf(*study, "offences");
                for (const Period &period : asked.periods)
                    study->completeness().mark(force, asked.id, period, {Completeness::Complete, {}, {}});
            });
        }
    }
    static Draft yearsOf(const QString &force, int from, int to, int each)
    {
        Draft draft = yearsDraft(force, from, to, force.toUtf8() + QByteArray::number(each) + QByteArray::number(to));
        for (Count &count : draft.counts)
            count.figure = Figure::exact(each);
        return draft;
    }
    std::vector<Move> movesWith(const Draft &draft, bool superseding = true) const
    {
        const StudyView now = loadView(*study);
        const auto back = superseding ? replacedReturns(now.counts.columns(), draft) : std::vector<qint64>();
        return whatMoves(now, viewWith(now, draft, back), draft.forceCodes());
    }
};

QStringList lines(const std::vector<Move> &moves, Move::Kind kind)
{
    QStringList list;
    for (const Move &move : moves) {
        if (move.kind == kind)
            list += QStringList{move.what, move.before, move.after, move.change}.join(" | ");
    }
    return list;
}
} // namespace

TEST_CASE("A study with a draft accepted is foreseen as it then becomes")
{
    const Corrected corrected;
    const Draft draft = Corrected::yearsOf(Kent, 2020, 2021, 122);
    const StudyView now = loadView(*corrected.study);
    for (const bool superseding : {true, false}) {
        Acceptance how;
        how.supersedeEarlier = superseding;
        const auto back = superseding ? replacedReturns(now.counts.columns(), draft) : std::vector<qint64>();
        const StudyView foreseen = viewWith(now, draft, back);
        corrected.study->edit("Import", [&] { acceptReturn(*corrected.study, draft, how); });
        const StudyView then = loadView(*corrected.study);
        const Query byYear{"offences", {Dimension::Force, Dimension::Year}, {}, {}, {}, {}};
        CHECK(pivot(foreseen, byYear).cells == pivot(then, byYear).cells);
        for (const GalleryEntry &entry : gallery(then))
            CHECK(describe(makeChart(foreseen, entry.name)) == describe(makeChart(then, entry.name)));
        CHECK(whatMoves(foreseen, then, {Kent}).empty());
        CHECK_FALSE(whatMoves(now, then, {Kent}).empty());
        corrected.study->journal().undo("KD");
    }
}

TEST_CASE("Counts of a draft can be told in the study as it would be")
{
    const Corrected corrected;
    const Draft draft = Corrected::yearsOf(Kent, 2019, 2021, 122);
    const StudyView now = loadView(*corrected.study);
    const StudyView foreseen = viewWith(now, draft, replacedReturns(now.counts.columns(), draft));
    const auto behind = countsBehind(foreseen, {"offences", {}, {Kent}, {Period::calendarYear(2020)}, {}, {}});
    REQUIRE(behind.size() == 1);
    CHECK(draftPlace(behind.front()) == 1);
    CHECK_FALSE(draftPlace(7));
}

TEST_CASE("A corrected figure moves its totals, charts and sentences, each with the old and the new")
{
    const Corrected corrected;
    Draft draft = Corrected::yearsOf(Kent, 2019, 2021, 100);
    draft.source.sha256[0] = char(draft.source.sha256[0] + 1);
    CHECK(corrected.movesWith(draft).empty());
    draft.counts[2].figure = Figure::exact(122);
    const auto moves = corrected.movesWith(draft);
    CHECK(lines(moves, Move::Kind::Total) ==
          QStringList{"Offences 2021, 2 forces | 200 | 222 | +11.0%", "Offences 2021, Kent | 100 | 122 | +22.0%"});
    CHECK(lines(moves, Move::Kind::Panel).isEmpty());
    const QStringList charts = lines(moves, Move::Kind::Chart);
    CHECK(charts.contains("Offences recorded by year | 2021: 200 | 2021: 222 | 1 value"));
    CHECK(charts.contains("Offences recorded by year, Kent | 2021: 100 | 2021: 122 | 1 value"));
    const QStringList said = lines(moves, Move::Kind::Statement);
    CHECK(said.filter("600").filter("622").size() == 1);
}

TEST_CASE("Words kept for a chart are named when their figures move, and not when they stay")
{
    const Corrected corrected;
    const ChartSpec chart = proposeChart(loadView(*corrected.study), "offences-by-year");
    corrected.study->edit("Words", [&] { saveWording(*corrected.study, chart, {}, {"Two hundred every year", {}}); });
    Draft draft = Corrected::yearsOf(Kent, 2019, 2021, 101);
    const QStringList words = lines(corrected.movesWith(draft), Move::Kind::Words);
    REQUIRE(words.size() == 1);
    CHECK(words.front().startsWith("Saved words of “Offences recorded by year” | Two hundred every year | no longer"));
    CHECK(lines(corrected.movesWith(Corrected::yearsOf(Kent, 2019, 2021, 100)), Move::Kind::Words).isEmpty());
}

TEST_CASE("A return of other years that takes the place of a whole one leaves the panel; added to it, it does not")
{
    const Corrected corrected;
    const Draft draft = Corrected::yearsOf(Kent, 2021, 2021, 122);
    const auto replacing = corrected.movesWith(draft);
    CHECK(lines(replacing, Move::Kind::Panel) == QStringList{"Kent, complete for offences | in the panel | answered, "
                                                             "no figures for 2019 imported | "});
    CHECK(lines(replacing, Move::Kind::Total).contains("Offences 2019 | 200 (2 forces) | 100 (Durham) | "));
    const auto adding = corrected.movesWith(draft, false);
    CHECK(lines(adding, Move::Kind::Panel).isEmpty());
    CHECK(lines(adding, Move::Kind::Total).front() == "Offences 2021, 2 forces | 200 | 222 | +11.0%");
}
