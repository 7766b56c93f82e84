// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The period guards of tests/values/statistics.json, and the series of the acceptance study.
#include "core/analysis/like_for_like.h"

#include "tests/support/acceptance_study.h"
#include "tests/support/test_support.h"
#include "tests/support/view_builder.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {
std::vector<QJsonObject> casesOf(const QString &method)
{
    QFile file(FOILIO_TESTS "/values/statistics.json");
    REQUIRE(file.open(QIODevice::ReadOnly));
    std::vector<QJsonObject> found;
    const QJsonArray all = QJsonDocument::fromJson(file.readAll()).object()["cases"].toArray();
    for (const auto &one : all) {
        if (one.toObject()["method"].toString() == method)
            found.push_back(one.toObject());
    }
    return found;
}

Period periodIn(const QJsonObject &days)
{
    return {QDate::fromString(days["start"].toString(), Qt::ISODate),
            QDate::fromString(days["end"].toString(), Qt::ISODate)};
}
} // namespace

TEST_CASE("Period guards: no like-for-like, no percentage", "[like_for_like]")
{
    const QString kent = "E23000032";
    const auto cases = casesOf("period_guard");
    REQUIRE(cases.size() == 3);
    for (const QJsonObject &one : cases) {
        INFO(one["name"].toString().toStdString());
        const QJsonObject expected = one["expected"].toObject();
        const Period a = periodIn(one["inputs"].toObject()["a"].toObject());
        const Period b = periodIn(one["inputs"].toObject()["b"].toObject());
        ViewBuilder builder;
        builder.force(kent).offences().count(a, 300).count(b, 200);
        const Comparison compared = compare(builder.make(), "offences", b, a, PanelRule{PanelRule::Kind::One, kent});
        const auto *change = std::get_if<Change>(&compared);
        CHECK((change != nullptr) == expected["like_for_like"].toBool());
        if (change) { // the control: like periods do give one
            CHECK(*change->percent() == "+50%");
            CHECK_FALSE(expected["per_day_offered"].toBool());
        } else {
            const auto &refused = std::get<Refusal>(compared);
            CHECK(expected["percent_change_of_counts"].isNull());
            CHECK(refused.perDay.isEmpty() != expected["per_day_offered"].toBool());
            for (const QString &words : {refused.reason, refused.perDay, refused.statement, refused.sideBySide})
                CHECK_FALSE(words.contains('%'));
        }
    }
}

TEST_CASE("The series of the acceptance study changes as the values say", "[acceptance]")
{
    const auto cases = casesOf("acceptance_series");
    REQUIRE(cases.size() == 1);
    const QJsonObject expected = cases.front()["expected"].toObject();
    const QJsonArray offences = cases.front()["inputs"].toObject()["offences"].toArray();
    const StudyView view = AcceptanceStudy::view();
    const auto &years = AcceptanceStudy::periods();
    const Panel panel = makePanel(view, {"offences"}, years);
    const auto changeTo = [&](std::size_t year) {
        return std::get<Change>(compare(view, "offences", years[year - 1], years[year], panel));
    };
    CHECK(100.0 * (changeTo(1).after.low() - changeTo(1).before.low()) / changeTo(1).before.low() ==
          Approx(expected["change_2020"].toDouble()));
    CHECK(100.0 * (changeTo(2).after.low() - changeTo(2).before.low()) / changeTo(2).before.low() ==
          Approx(expected["change_2021"].toDouble()));
    CHECK(changeTo(1).before == Figure::exact(offences[0].toInt()));
    const auto refused = std::get<Refusal>(compare(view, "offences", years[1], years[3], panel));
    CHECK(expected["part_year_change"].isNull());
    CHECK(refused.statement.isEmpty() != expected["part_2022_above_2020"].toBool());
}
