// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chart_wording.h"

#include "core/report/chart_gallery.h"
#include "tests/core/store/store_support.h"
#include "tests/support/acceptance_study.h"

namespace {
const QString Chart = "offences-by-year";

/// The acceptance study with words kept for its chart of offences.
StudyView viewWith(const ChartWording &words, const QString &force = {})
{
    StudyView view = AcceptanceStudy::view();
    const ChartSpec proposed = proposeChart(view, Chart, force);
    view.savedCharts.push_back({1, Chart, force, words.headline, words.altText, figuresDigest(proposed)});
    return view;
}

/// A study file in which one force gave figures.
std::unique_ptr<Study> studyOf(const StudyFolder &folder)
{
    auto study = folder.newStudy();
    study->edit("Import", [&] { study->returns().accept(smallDraft({Kent}), {}); });
    return study;
}
} // namespace

TEST_CASE("A chart without saved words has the proposed ones")
{
    const StudyView view = AcceptanceStudy::view();
    CHECK(makeChart(view, Chart) == proposeChart(view, Chart));
    CHECK_FALSE(savedWording(view, Chart, {}));
}

TEST_CASE("Words a person saved stand in place of the proposed ones, and nothing else changes")
{
    const StudyView view = viewWith({"Reports grew every full year", "Columns grow from 2019 to 2021."});
    const ChartSpec spec = makeChart(view, Chart);
    CHECK(spec.headline == "Reports grew every full year");
    CHECK(spec.altText == "Columns grow from 2019 to 2021.");
    CHECK(spec.wordingFlag.isEmpty());
    ChartSpec proposed = proposeChart(view, Chart);
    proposed.headline = spec.headline;
    proposed.altText = spec.altText;
    CHECK(spec == proposed);
    CHECK(gallery(view).front().spec == spec);
}

TEST_CASE("A headline alone leaves the proposed alternative text")
{
    const StudyView view = viewWith({"Reports grew every full year", {}});
    CHECK(makeChart(view, Chart).altText == proposeChart(view, Chart).altText);
}

TEST_CASE("Words for all forces are not those for one force")
{
    const QString force = AcceptanceStudy::replies().front().force.code;
    const StudyView view = viewWith({"Only here", {}}, force);
    CHECK(makeChart(view, Chart, force).headline == "Only here");
    CHECK(makeChart(view, Chart).headline == proposeChart(view, Chart).headline);
    CHECK(makeChart(view, "outcomes-by-year", force).headline != "Only here");
}

TEST_CASE("Words whose figures changed are flagged and not printed")
{
    StudyView view = viewWith({"Offences rose 26% in 2020", {}});
    view.savedCharts.front().figures = "those of another day";
    const ChartSpec spec = makeChart(view, Chart);
    CHECK(spec.headline == proposeChart(view, Chart).headline);
    CHECK(spec.wordingFlag.contains("“Offences rose 26% in 2020”"));
    CHECK(spec.wordingFlag.contains("not printed"));
    CHECK(savedWording(view, Chart, {})->headline == "Offences rose 26% in 2020");
}

TEST_CASE("The digest follows every figure, the forces and the base, and nothing else")
{
    const ChartSpec spec = proposeChart(AcceptanceStudy::view(), Chart);
    const auto differs = [&](const std::function<void(ChartSpec &)> &change) {
        ChartSpec changed = spec;
        change(changed);
        return figuresDigest(changed) != figuresDigest(spec);
    };
    CHECK(differs([](ChartSpec &s) { s.series[0].values[1].low = 3151; }));
    CHECK(differs([](ChartSpec &s) { s.series[0].values[1].high = 3151; }));
    CHECK(differs([](ChartSpec &s) { s.series[0].values[1].label = "[c]"; }));
    CHECK(differs([](ChartSpec &s) { s.forces.removeLast(); }));
    CHECK(differs([](ChartSpec &s) { s.base = "outcome known"; }));
    CHECK(differs([](ChartSpec &s) { s.categories[3].label = "2022"; }));
    CHECK_FALSE(differs([](ChartSpec &s) { s.headline = s.altText = s.source = "other words"; }));
    CHECK_FALSE(differs([](ChartSpec &s) { s.notes.clear(); }));
}

TEST_CASE("Words are kept in the study file, replaced and removed, each one step of history")
{
    const StudyFolder folder;
    const auto study = studyOf(folder);
    const auto keep = [&](const ChartWording &words) {
        const StudyView view = loadView(*study);
        study->edit("Words of a chart", [&] { saveWording(*study, proposeChart(view, Chart, Kent), Kent, words); });
    };
    keep({"  Kent recorded\nmore ", {}});
    CHECK(makeChart(loadView(*study), Chart, Kent).headline == "Kent recorded more");
    keep({"Kent recorded less", "A column chart."});
    CHECK(study->savedCharts().all().size() == 1);
    CHECK(makeChart(loadView(*study), Chart, Kent).altText == "A column chart.");
    study->journal().undo("A. Reader");
    CHECK(makeChart(loadView(*study), Chart, Kent).headline == "Kent recorded more");
    const ChartSpec proposed = proposeChart(loadView(*study), Chart, Kent);
    keep({proposed.headline, proposed.altText}); // the proposed words are not kept: they follow the figures
    CHECK(study->savedCharts().all().empty());
    CHECK(study->verify() == QStringList());
}

TEST_CASE("New figures of a force flag its saved words")
{
    const StudyFolder folder;
    const auto study = studyOf(folder);
    const ChartSpec proposed = proposeChart(loadView(*study), Chart, Kent);
    study->edit("Words", [&] { saveWording(*study, proposed, Kent, {"Kent recorded 100 in 2020", {}}); });
    CHECK(makeChart(loadView(*study), Chart, Kent).headline == "Kent recorded 100 in 2020");
    study->journal().undo("A. Reader");
    study->journal().undo("A. Reader"); // the return is gone
    study->journal().redo("A. Reader");
    study->journal().redo("A. Reader");
    CHECK(makeChart(loadView(*study), Chart, Kent).wordingFlag.isEmpty());
    Draft later = smallDraft({Kent}, "another file\n");
    for (auto &count : later.counts) {
        if (count.figure == Figure::exact(100))
            count.figure = Figure::exact(101);
    }
    study->edit("Import again", [&] { study->returns().accept(later, {}); });
    const ChartSpec spec = makeChart(loadView(*study), Chart, Kent);
    CHECK(spec.headline != "Kent recorded 100 in 2020");
    CHECK(spec.wordingFlag.contains("Kent recorded 100 in 2020"));
}

TEST_CASE("The editor is told of long words and of numbers that are not in the chart")
{
    const ChartSpec spec = proposeChart(AcceptanceStudy::view(), Chart);
    CHECK(wordingRemarks(spec, {spec.headline, spec.altText}).isEmpty());
    CHECK(wordingRemarks(spec, {"2,500 in 2019, 3,150 in 2020", "One. Two."}).isEmpty());
    CHECK(wordingRemarks(spec, {"Offences rose nationally", {}})
              .join(" ")
              .contains("“nationally” says more than 24 of 43"));
    CHECK(wordingRemarks(spec, {"Offences rose across 24 forces", {}}).isEmpty());
    CHECK(wordingRemarks(spec, {"Up 27% since 2019, to 13,861", {}}) ==
          QStringList{"In no figure of this chart: 27, 13861."});
    CHECK(
        wordingRemarks(spec, {"a b c d e f g h i j k l m n o p", {}}).front().startsWith("The headline has 16 words"));
    CHECK(wordingRemarks(spec, {{}, "One. Two. Three."}).size() == 1);
}
