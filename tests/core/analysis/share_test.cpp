// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/share.h"

#include "core/domain/number_text.h"
#include "tests/support/test_support.h"
#include "tests/support/view_builder.h"

namespace {
const Period Nine(QDate(2015, 4, 1), QDate(2015, 12, 31));
const QString Kent = "E23000032";

Share separate(const Figure &part, const Figure &whole)
{
    Share share;
    share.part = part;
    share.whole = whole;
    return share;
}

Share inside(const Figure &part, const Figure &others)
{
    Share share = separate(part, part + others);
    share.others = others;
    return share;
}

/// The outcomes of the 2015 figures of 31 forces, as published: 1,160 cases.
ViewBuilder nineMonths()
{
    ViewBuilder builder;
    builder.ask("offences", {Nine});
    builder.ask("outcomes", {Nine});
    for (const QString key : {"offences", "outcomes"})
        builder.answer(Kent, key, AnswerStatus::Answered).mark(Kent, key, Completeness::Complete, "checked");
    builder.force(Kent).offences().count(Nine, 1160).outcomes();
    builder.outcome("charge", {"1"}).count(Nine, 112).outcome("caution", {"2", "3"}).count(Nine, 70);
    builder.outcome("no action", {}).count(Nine, 600).outcome("ongoing", {"0"}).count(Nine, 202);
    builder.outcome("(blank)", {}).count(Nine, 155).outcome("nn", {}).count(Nine, 21);
    return builder;
}

QString chargedShare(const StudyView &view, Base base)
{
    const Panel panel = makePanel(view, baseMeasures(base), {Nine});
    const auto share = outcomeShare(view, panel, {Nine}, {"charged"}, base);
    return share ? share->text(1) + " " + share->baseText() : "none";
}
} // namespace

TEST_CASE("A share prints whole counts, halves up", "[share]")
{
    CHECK(separate(Figure::exact(29), Figure::exact(200)).text() == "15%");
    CHECK(separate(Figure::exact(554), Figure::exact(13860)).text() == "4%");
    CHECK(separate(Figure::exact(554), Figure::exact(13860)).text(1) == "4.0%");
    CHECK(separate(Figure::exact(3049), Figure::exact(13860)).text() == "22%");
    CHECK(separate(Figure::exact(1), Figure::exact(16)).text(1) == "6.3%");
    CHECK(percentText(1, 8) == "13");
    CHECK(percentText(1, 3, 1) == "33.3");
    CHECK(percentText(1, 200) == "1");
}

TEST_CASE("Below a base of ten there is no percentage", "[share]")
{
    CHECK(separate(Figure::exact(1), Figure::exact(9)).text() == "1 of 9");
    CHECK(separate(Figure::exact(1), Figure::exact(10)).text() == "10%");
    CHECK(separate(Figure::lessThan(0, 4), Figure::exact(6)).text() == "0 to 4 of 6");
}

TEST_CASE("Nothing of nothing is no share, never 0 %", "[share]")
{
    CHECK(separate(Figure::exact(0), Figure::exact(0)).text() == "no offences");
    CHECK_FALSE(separate(Figure::exact(0), Figure::exact(0)).low());
    CHECK(separate(Figure(), Figure::exact(100)).text() == "not given");
    CHECK(separate(Figure::exact(3), Figure::absent(Figure::Kind::Refused)).text() == "not given");
    CHECK_FALSE(separate(Figure(), Figure::exact(100)).high());
}

TEST_CASE("Bounds of the part are bounds of the share", "[share]")
{
    // 480 of 12,000 and four times "<5" (1 to 4) of 150 each: 484 to 496 of 12,600
    const Share pooled = separate(Figure::between(484, 496), Figure::exact(12600));
    CHECK(*pooled.low() == Approx(0.03841).epsilon(1e-3));
    CHECK(*pooled.high() == Approx(0.03937).epsilon(1e-3));
    CHECK(pooled.text(1) == "3.8% to 3.9%");
    CHECK(pooled.text() == "4%");
}

TEST_CASE("A numerator inside its denominator moves with it", "[share]")
{
    // methods 2: xl / (xl + ou) to xu / (xu + ol)
    const Share share = inside(Figure::lessThan(1, 4), Figure::between(20, 30));
    CHECK(*share.low() == Approx(1.0 / 31));
    CHECK(*share.high() == Approx(4.0 / 24));
    const Share open = inside(Figure::atLeast(5), Figure::exact(20));
    CHECK(*open.low() == Approx(5.0 / 25));
    CHECK(*open.high() == 1.0);
    CHECK(*inside(Figure::exact(5), Figure::atLeast(20)).low() == 0.0);
}

TEST_CASE("A share of an uncertain whole is at most all of it", "[share]")
{
    const Share share = separate(Figure::between(5, 30), Figure::between(20, 40));
    CHECK(*share.low() == Approx(5.0 / 40));
    CHECK(*share.high() == 1.0);
    CHECK(separate(Figure::exact(24), Figure::exact(20)).text() == "120%"); // outcomes assigned: said, not hidden
}

TEST_CASE("The base decides the share and is always named", "[share]")
{
    const StudyView view = nineMonths().make();
    CHECK(chargedShare(view, Base::AllRecorded) == "9.7% of all 1,160 offences recorded");
    CHECK(chargedShare(view, Base::OutcomeKnown) == "11.4% of 984 offences whose outcome is stated");
    CHECK(chargedShare(view, Base::Finalised) == "14.3% of 782 offences with a final outcome");
}

TEST_CASE("Where only some types were asked for, only all recorded is a base", "[share]")
{
    ViewBuilder builder = nineMonths();
    builder.view().questions[1].outcomeTypes = {"1", "15"};
    const StudyView view = builder.make();
    CHECK(canFormBase(view, Base::AllRecorded));
    CHECK_FALSE(canFormBase(view, Base::OutcomeKnown));
    CHECK(chargedShare(view, Base::Finalised) == "none");
    CHECK(proposedBase(view) == Base::AllRecorded);
}

TEST_CASE("Without offences the outcomes stated are the base", "[share]")
{
    ViewBuilder builder;
    builder.force(Kent).outcomes().outcome("charge", {"1"}).count(Nine, 12).outcome("nn", {}).count(Nine, 8);
    builder.outcome("caution", {"3"}).count(Nine, 12);
    const StudyView view = builder.make();
    CHECK(proposedBase(view) == Base::OutcomeKnown);
    const Panel panel = makePanel(view, {"outcomes"}, {Nine}, {PanelRule::Kind::One, Kent});
    CHECK(outcomeShare(view, panel, {Nine}, {"1"}, Base::OutcomeKnown)->text() == "50%");
    CHECK(baseFigure(view, panel, {Nine}, Base::OutcomeKnown) == Figure::exact(24));
    CHECK_FALSE(outcomeShare(view, panel, {Nine}, {"1"}, Base::AllRecorded));
    CHECK_FALSE(proposedBase(ViewBuilder().make()));
}
