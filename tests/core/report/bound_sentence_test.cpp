// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/bound_sentence.h"

#include "tests/support/error_of.h"
#include "tests/support/test_support.h"
#include "tests/support/view_builder.h"

// All figures are invented.
namespace {
const QString Kent = "E23000032";

/// Kent, complete for offences in both years.
StudyView study(int before, int after)
{
    const Period years[]{Period::calendarYear(2020), Period::calendarYear(2021)};
    ViewBuilder builder;
    builder.ask("offences", {years[0], years[1]});
    builder.answer(Kent, "offences", AnswerStatus::Answered).mark(Kent, "offences", Completeness::Complete);
    builder.force(Kent).offences().count(years[0], before).count(years[1], after);
    return builder.make();
}

Statement statementOf(const StudyView &view, const QString &kind)
{
    for (const Statement &said : statements(view)) {
        if (said.kind == kind)
            return said;
    }
    FAIL("no statement of this kind");
    return {};
}

/// A sentence kept of one study, as it stands to another.
SentenceState kept(const QString &kind, const QString &typed, const StudyView &was, const StudyView &now)
{
    const KeptSentence sentence = keptSentence(was.info, publishedNumber(statementOf(was, kind)), typed);
    return sentenceStates({sentence}, statements(now)).front();
}
} // namespace

TEST_CASE("Numbers of a sentence: thousands, decimals, signs and per cent, but no numbers of words")
{
    const auto places = numberPlaces("+26% of 13,860, -1.5 and <5 (s12, 1A) in 2021.");
    QStringList found;
    for (const NumberPlace &place : places)
        found << (place.sign.isNull() ? QString() : QString(place.sign)) + place.digits + (place.isPercent ? "%" : "");
    CHECK(found == QStringList{"+26%", "13,860", "-1.5", "<5", "2021"});
    CHECK(numberPlaces("2019-20")[1].sign.isNull()); // a range, no minus
}

TEST_CASE("A kept sentence follows its numbers, in the words of a person")
{
    const StudyView was = study(200, 250);
    CHECK(statementOf(was, "change").text == "Offences recorded went from 200 in 2020 to 250 in 2021, +25% in Kent.");
    const QString typed = "In 2021 Kent Police recorded 250 offences {sic}, 25 % more than the 200 of 2020.";
    const SentenceState same = kept("change", typed, was, was);
    CHECK(same.standing == SentenceState::Standing::Same);
    CHECK(same.text == typed);
    CHECK(same.isFit());

    const SentenceState moved = kept("change", typed, was, study(200, 1260));
    CHECK(moved.standing == SentenceState::Standing::Moved);
    CHECK(moved.text == typed);
    CHECK(moved.now == "In 2021 Kent Police recorded 1,260 offences {sic}, 530 % more than the 200 of 2020.");
    CHECK(moved.moves == QStringList{"250 → 1,260", "+25% → +530%"});
    CHECK(moved.words() == "250 → 1,260, +25% → +530%");
}

TEST_CASE("A rise that became a fall is worded by a person, not by the program")
{
    const QString typed = "Offences rose by 25 % to 250.";
    const SentenceState fell = kept("change", typed, study(200, 250), study(200, 150));
    CHECK(fell.standing == SentenceState::Standing::Moved);
    CHECK(fell.now.isEmpty());
    CHECK(fell.statement.contains("-25%"));
    const SentenceState uses = kept("change", "It was 250.", study(200, 250), study(200, 150));
    CHECK(uses.now == "It was 150."); // the percentage is not in it
}

TEST_CASE("What the study cannot say any more is told")
{
    const SentenceState gone = kept("total", "Kent recorded 450 offences.", study(200, 250), StudyView());
    CHECK(gone.standing == SentenceState::Standing::Gone);
    CHECK(gone.now.isEmpty());
    CHECK_FALSE(gone.isFit());
}

TEST_CASE("A number that is not of the statement and a claim for the nation are told")
{
    const StudyView view = study(200, 250);
    const SentenceState typed = kept("total", "Nationally 450 offences were recorded, 99 of them twice.", view, view);
    CHECK(typed.loose == QStringList{"99"});
    CHECK(typed.claims.size() == 1);
    CHECK_FALSE(typed.isFit());
}

TEST_CASE("A sentence brought up to date stands, and keeps its place and words")
{
    const StudyView was = study(200, 250);
    const StudyView now = study(200, 260);
    KeptSentence sentence = keptSentence(was.info, publishedNumber(statementOf(was, "total")), "Kent: 450 in all.");
    sentence.id = 7;
    const auto said = statements(now);
    const KeptSentence fresh = broughtUpToDate(now.info, sentenceStates({sentence}, said).front(), said);
    CHECK(fresh.id == 7);
    const SentenceState state = sentenceStates({fresh}, said).front();
    CHECK(state.text == "Kent: 460 in all.");
    CHECK(state.isFit());
    CHECK(sentenceStates({reworded(now.info, state, "460, says Kent.")}, said).front().text == "460, says Kent.");
}

TEST_CASE("An empty sentence is refused, and a damaged one is named")
{
    const StudyView view = study(200, 250);
    const PublishedNumber total = publishedNumber(statementOf(view, "total"));
    CHECK(errorOf([&] { keptSentence(view.info, total, "  "); }).contains("empty"));
    KeptSentence damaged = keptSentence(view.info, total, "450 offences");
    damaged.wording = "{9} offences";
    CHECK(errorOf([&] { sentenceStates({damaged}, statements(view)); }).contains("Remove it"));
    damaged.wording = "{x offences";
    CHECK(errorOf([&] { sentenceStates({damaged}, statements(view)); }).contains("damaged"));
}
