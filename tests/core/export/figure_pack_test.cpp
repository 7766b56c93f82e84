// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/figure_pack.h"

#include "core/domain/error.h"
#include "tests/support/acceptance_charts.h"
#include "tests/support/test_support.h"
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <algorithm>

namespace {
ChartSpec smallChart()
{
    ChartSpec spec;
    spec.headline = "=1+1 of the figures";
    spec.altText = "A column chart. It has two columns.";
    spec.valueTitle = "Offences recorded";
    spec.panel = "Kent";
    spec.source = "Invented, for a test";
    spec.notes = {"Invented.", "On\ntwo lines."};
    spec.categories = {{"2021", false}, {"Jan–Jul 2022 (part-year)", true}};
    spec.series = {{"Recorded", 0, {{1204, 1204, "1,204", {}}, {0, 4, "<5", {}}}},
                   {"@Charged", 1, {{830, {}, "at least 830", {}}, {{}, {}, "refused", {}}}}};
    spec.breaks = {{0.5, "29 June 2021: threats to share became an offence"}};
    return spec;
}

QStringList linesOf(const QByteArray &csv)
{
    return QString::fromUtf8(csv).split('\n');
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray("no file");
}
} // namespace

TEST_CASE("The CSV beside a picture has a row for each value, with its bounds as plain numbers")
{
    const QStringList lines = linesOf(figureCsv(smallChart()));
    CHECK(figureCsv(smallChart()).startsWith("\xEF\xBB\xBF")); // by which Excel knows UTF-8
    CHECK(lines[0] == "category,part-year,series,shown,low,high");
    CHECK(lines[1] == "2021,no,Recorded,\"1,204\",1204,1204");
    CHECK(lines[2] == "2021,no,\"'@Charged\",at least 830,830,");
    CHECK(lines[3] == "Jan–Jul 2022 (part-year),yes,Recorded,<5,0,4");
    CHECK(lines[4] == "Jan–Jul 2022 (part-year),yes,\"'@Charged\",refused,,");
    CHECK(lines[5].isEmpty());
    CHECK(lines.contains("Headline,\"'=1+1 of the figures\""));
    CHECK(lines.contains("Break,29 June 2021: threats to share became an offence"));
    CHECK(lines.contains("Included,Kent"));
    CHECK(lines.filter("Base").isEmpty()); // counts have none
}

TEST_CASE("The CSV beside every chart of the acceptance study equals the chart")
{
    for (const ChartSpec &spec : acceptanceCharts()) {
        INFO(spec.name.toStdString());
        const QStringList lines = linesOf(figureCsv(spec));
        const auto values = qsizetype(spec.categories.size() * spec.series.size());
        REQUIRE(lines.size() > values + 1);
        CHECK(lines[values + 1].isEmpty());
        qsizetype line = 1;
        for (std::size_t c = 0; c < spec.categories.size(); ++c) {
            for (const ChartSeries &series : spec.series) {
                const ChartValue &value = series.values[c];
                const QStringList fields = lines[line++].split(',');
                const QString low = fields[fields.size() - 2];
                CHECK(low.isEmpty() == value.isAbsent());
                if (!value.isAbsent())
                    CHECK(low.toDouble() == Approx(*value.low).margin(5e-7));
                CHECK(fields[0] == spec.categories[c].label);
            }
        }
    }
}

TEST_CASE("A share is written with its decimals, whatever the locale")
{
    const auto charts = acceptanceCharts();
    const auto shares = std::ranges::find(charts, QString("outcome-shares-by-year"), &ChartSpec::name);
    CHECK(linesOf(figureCsv(*shares))[1] == "2019,no,\"Charged or summonsed (1, 1A)\",4%,0.040800,0.040800");
}

TEST_CASE("The words beside a picture hold what a small picture leaves out, a line for each")
{
    const QString text = QString::fromUtf8(figureCaption(smallChart()));
    CHECK(text.startsWith("Headline: =1+1 of the figures\n"));
    CHECK(text.contains("Alt text: A column chart. It has two columns.\n"));
    CHECK(text.contains("Included: Kent\n"));
    CHECK(text.contains("Note: On two lines.\n"));
    CHECK_FALSE(text.contains("Base:"));
    CHECK(QString::fromUtf8(figureCaption(acceptanceCharts()[1])).contains("Base: all 13,860 offences recorded ("));
}

TEST_CASE("A picture is written with its figures and words, or not at all")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("chart.png");
    writeFigure(smallChart(), path, "picture");
    CHECK(contentOf(path) == "picture");
    CHECK(contentOf(folder.filePath("chart.csv")) == figureCsv(smallChart()));
    CHECK(contentOf(folder.filePath("chart.txt")) == figureCaption(smallChart()));
    REQUIRE(QDir(folder.path()).mkdir("other.csv")); // the figures have no place
    CHECK_THROWS_AS(writeFigure(smallChart(), folder.filePath("other.png"), "picture"), Error);
    CHECK_FALSE(QFile::exists(folder.filePath("other.png")));
    CHECK_FALSE(QFile::exists(folder.filePath("other.txt")));
}
