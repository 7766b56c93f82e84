// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/panel.h"

#include "tests/support/test_support.h"
#include "tests/support/view_builder.h"
#include <algorithm>

namespace {
const Period Year2020 = Period::calendarYear(2020);
const Period Year2021 = Period::calendarYear(2021);
const QString Kent = "E23000032";
const QString Essex = "E23000028";

/// Both questions asked for two years; Kent answered, gave both years and is complete for offences.
ViewBuilder twoYears()
{
    ViewBuilder builder;
    builder.ask("offences", {Year2020, Year2021});
    builder.ask("outcomes", {Year2020, Year2021});
    builder.answer(Kent, "offences", AnswerStatus::Answered).answer(Kent, "outcomes", AnswerStatus::Partly);
    builder.mark(Kent, "offences", Completeness::Complete, "checked");
    builder.force(Kent).offences().count(Year2020, 10).count(Year2021, 12);
    return builder;
}

QString reasonOf(const Panel &panel, const QString &force)
{
    const auto found = std::ranges::find(panel.leftOut, force, &LeftOut::force);
    return found == panel.leftOut.end() ? "(in the panel)" : found->reason;
}

Panel offencesPanel(const StudyView &view)
{
    return makePanel(view, {"offences"}, {Year2020, Year2021});
}
} // namespace

TEST_CASE("Asked, answered, complete are three counts", "[panel]")
{
    const Panel panel = offencesPanel(twoYears().make());
    CHECK(panel.asked == 43);
    CHECK(panel.answered == 1);
    CHECK(panel.complete == 1);
    CHECK(panel.forces == QStringList{Kent});
    CHECK(panel.leftOut.size() == 42);
    CHECK(reasonOf(panel, Essex) == "no reply yet");
}

TEST_CASE("A force may be in for offences and out for outcomes", "[panel]")
{
    ViewBuilder builder = twoYears();
    builder.mark(Kent, "outcomes", Completeness::Partial, "outcomes-missing");
    builder.outcomes().outcome("Charged", {"1"}).count(Year2020, 1).count(Year2021, 1);
    const StudyView view = builder.make();
    CHECK(offencesPanel(view).forces == QStringList{Kent});
    const Panel both = makePanel(view, {"offences", "outcomes"}, {Year2020, Year2021});
    CHECK(both.isEmpty());
    CHECK(reasonOf(both, Kent) == "outcomes: partial: outcomes asked for are missing");
}

TEST_CASE("A force that counts something else is out, and the reason says what", "[panel]")
{
    ViewBuilder builder = twoYears();
    builder.answer(Essex, "offences", AnswerStatus::Answered)
        .mark(Essex, "offences", Completeness::Complete, "checked");
    SECTION("another unit")
    {
        builder.force(Essex).measure({Measure::Kind::Offences, {}, "victims", Measure::Basis::Unknown, false});
        builder.count(Year2020, 10).count(Year2021, 12);
        CHECK(reasonOf(offencesPanel(builder.make()), Essex) == "another unit or basis: counts victims");
        const Panel given = makePanel(builder.make(), {"offences"}, {Year2020}, {PanelRule::Kind::Given, {}});
        CHECK(reasonOf(given, Essex) == "another unit or basis: counts victims");
    }
    SECTION("another basis")
    {
        builder.mark(Essex, "outcomes", Completeness::Complete, "checked");
        builder.answer(Essex, "outcomes", AnswerStatus::Answered);
        builder.force(Essex).measure({Measure::Kind::Outcomes, {}, {}, Measure::Basis::Assigned, false});
        builder.outcome("Charged", {"1"}).count(Year2020, 1).count(Year2021, 1);
        CHECK(reasonOf(makePanel(builder.make(), {"outcomes"}, {Year2020}), Essex) ==
              "another unit or basis: outcomes assigned in the period, not those of its offences");
    }
}

TEST_CASE("The panel of all that is given takes partial and unreviewed answers, never excluded ones", "[panel]")
{
    const PanelRule given{PanelRule::Kind::Given, {}};
    ViewBuilder builder = twoYears();
    builder.answer(Essex, "offences", AnswerStatus::Partly);
    builder.force(Essex).offences().count(Year2020, 10).count(Year2021, 12);
    CHECK(makePanel(builder.make(), {"offences"}, {Year2020, Year2021}, given).forces == QStringList{Essex, Kent});
    builder.mark(Essex, "offences", Completeness::Partial, "part-year");
    CHECK(makePanel(builder.make(), {"offences"}, {Year2020, Year2021}, given).forces == QStringList{Essex, Kent});
    builder.view().completeness.back().decision.completeness = Completeness::Excluded;
    const Panel without = makePanel(builder.make(), {"offences"}, {Year2020, Year2021}, given);
    CHECK(without.forces == QStringList{Kent});
    CHECK(reasonOf(without, Essex).startsWith("excluded"));
}

TEST_CASE("Complete for every period shown, or not in", "[panel]")
{
    ViewBuilder builder = twoYears();
    builder.view().completeness.back().decision = {Completeness::Partial, "part-year", {}, {}, {}};
    const StudyView view = builder.make();
    CHECK(offencesPanel(view).isEmpty());
    CHECK(offencesPanel(view).complete == 0);
    CHECK(makePanel(view, {"offences"}, {Year2020}).forces == QStringList{Kent});
}

TEST_CASE("Each force left out has its reason in words", "[panel]")
{
    ViewBuilder builder = twoYears();
    const auto setEssex = [&](AnswerStatus status, const QString &exemption = {}) {
        builder.answer(Essex, "offences", status, exemption);
    };
    SECTION("refused")
    {
        setEssex(AnswerStatus::Refused, "s12(1)");
        builder.mark(Essex, "offences", Completeness::Excluded, "refused-cost");
        CHECK(reasonOf(offencesPanel(builder.make()), Essex) ==
              "refused (s12(1)); excluded: refused: cost limit (s12)");
    }
    SECTION("neither confirmed nor denied, no decision yet")
    {
        setEssex(AnswerStatus::NeitherConfirmNorDeny);
        CHECK(reasonOf(offencesPanel(builder.make()), Essex) == "neither confirmed nor denied");
    }
    SECTION("answered, not imported")
    {
        setEssex(AnswerStatus::Answered);
        CHECK(reasonOf(offencesPanel(builder.make()), Essex) == "answered, no figures for 2020 imported");
    }
    SECTION("marked complete without figures")
    {
        setEssex(AnswerStatus::Answered);
        builder.mark(Essex, "offences", Completeness::Complete, "checked");
        const Panel panel = offencesPanel(builder.make());
        CHECK(panel.complete == 2);
        CHECK(reasonOf(panel, Essex) == "answered, no figures for 2020 imported");
    }
    SECTION("imported, not reviewed")
    {
        setEssex(AnswerStatus::Answered);
        builder.startReturn().force(Essex).offences().count(Year2020, 5).count(Year2021, 5);
        CHECK(reasonOf(offencesPanel(builder.make()), Essex) == "answered, not yet reviewed");
    }
    SECTION("a reason of its own")
    {
        setEssex(AnswerStatus::Partly);
        builder.mark(Essex, "offences", Completeness::Excluded, "other", "counts arrests");
        CHECK(reasonOf(offencesPanel(builder.make()), Essex) == "excluded: counts arrests");
    }
    SECTION("not asked: not in the list at all")
    {
        setEssex(AnswerStatus::NotAsked);
        const Panel panel = offencesPanel(builder.make());
        CHECK(panel.asked == 42);
        CHECK(reasonOf(panel, Essex) == "(in the panel)");
        CHECK(panel.forces == QStringList{Kent});
    }
}

TEST_CASE("All forces with a figure, or one force, whatever was decided", "[panel]")
{
    ViewBuilder builder = twoYears();
    builder.startReturn().force(Essex).offences().count(Year2021, 5);
    const StudyView view = builder.make();
    const Panel all = makePanel(view, {"offences"}, {Year2020, Year2021}, {PanelRule::Kind::All, {}});
    CHECK(all.forces == QStringList{Essex, Kent});
    CHECK(reasonOf(all, "E23000026") == "no figures");
    const Panel one = makePanel(view, {"offences"}, {Year2020}, {PanelRule::Kind::One, Essex});
    CHECK(one.forces == QStringList{Essex});
}

TEST_CASE("The strip counts over the periods asked for", "[panel]")
{
    CHECK(flow(twoYears().make(), "offences").complete == 1);
    CHECK(flow(twoYears().make(), "outcomes").answered == 1);
    CHECK(flow(twoYears().make(), "outcomes").complete == 0);
    CHECK(flow(ViewBuilder().make(), "offences").isEmpty());
}
