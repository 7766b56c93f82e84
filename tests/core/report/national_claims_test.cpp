// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/national_claims.h"

#include "core/report/chart_gallery.h"
#include "core/report/statements.h"
#include "tests/support/acceptance_study.h"
#include "tests/support/test_support.h"

TEST_CASE("Words that speak for the whole country are found", "[wording]")
{
    CHECK(nationalClaims("Nationally, 4% were charged") == QStringList{"Nationally"});
    CHECK_FALSE(nationalClaims("Police in England and Wales charged 4%").isEmpty());
    CHECK_FALSE(nationalClaims("4% of offences in the UK").isEmpty());
    CHECK_FALSE(nationalClaims("Offences rose in all forces").isEmpty());
    CHECK_FALSE(nationalClaims("Every police force recorded more").isEmpty());
    CHECK_FALSE(nationalClaims("The police charged 4%").isEmpty());
    CHECK(nationalClaims("Across the 24 forces that gave complete figures, 4% were charged").isEmpty());
    CHECK(nationalClaims("24 of 43 police forces in England and Wales, 2019").isEmpty());
    CHECK_FALSE(nationalClaims("24 forces. Police in England and Wales").isEmpty());
    CHECK(nationalClaims("43 forces asked, 29 answered").isEmpty());
}

TEST_CASE("Nothing the program says of 24 forces speaks for the country", "[wording][acceptance]")
{
    const StudyView view = AcceptanceStudy::view();
    const auto said = statements(view);
    REQUIRE(said.size() > 10);
    for (const Statement &statement : said) {
        INFO(statement.text.toStdString());
        CHECK(nationalClaims(statement.text).isEmpty());
    }
    for (const GalleryEntry &entry : gallery(view)) {
        const ChartSpec spec = makeChart(view, entry.name);
        INFO(entry.name.toStdString());
        for (const QString &words : QStringList{spec.headline, spec.subtitle, spec.altText, spec.base} + spec.notes)
            CHECK(nationalClaims(words).isEmpty());
    }
}
