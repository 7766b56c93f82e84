// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/saved_chart_repository.h"

#include "tests/core/store/store_support.h"

TEST_CASE("A chart is kept with its words, changed, removed and brought back")
{
    const StudyFolder folder;
    qint64 id = 0;
    {
        const auto study = folder.newStudy();
        study->edit("Keep", [&] {
            id = study->savedCharts().add({0, "offences-by-year", Kent, "Offences rose", "Line chart of offences."});
            study->savedCharts().add({0, "flow", "", "", ""});
        });
    }
    const auto study = folder.openStudy();
    auto charts = study->savedCharts().all();
    REQUIRE(charts.size() == 2);
    CHECK(charts[0].id == id);
    CHECK(charts[0].chart == "offences-by-year");
    CHECK(charts[0].force == Kent);
    CHECK(charts[0].headline == "Offences rose");
    CHECK(charts[0].altText == "Line chart of offences.");
    CHECK(charts[1].force.isEmpty());
    charts[0].headline = "Offences rose by a quarter";
    study->edit("Change", [&] { study->savedCharts().replace(charts[0]); });
    CHECK(study->savedCharts().all()[0].headline == "Offences rose by a quarter");
    study->edit("Remove", [&] { study->savedCharts().remove(id); });
    CHECK(study->savedCharts().all().size() == 1);
    study->journal().undo("KD");
    CHECK(study->savedCharts().all()[0].headline == "Offences rose by a quarter");
    study->journal().undo("KD");
    CHECK(study->savedCharts().all()[0].headline == "Offences rose");
    study->journal().undo("KD");
    CHECK(study->savedCharts().all().empty());
    study->journal().redo("KD");
    CHECK(study->savedCharts().all()[0].id == id);
}

TEST_CASE("A chart of an unknown force is refused")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    CHECK(errorOf([&] {
              study->edit("Keep", [&] { study->savedCharts().add({0, "flow", "X99", "", ""}); });
          }).contains("X99"));
    CHECK(study->savedCharts().all().empty());
}
