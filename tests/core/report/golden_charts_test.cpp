// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/acceptance_charts.h"
#include "tests/support/test_support.h"
#include <QFile>

// Every chart of the acceptance study as text, compared with tests/golden/NAME.txt. After a wanted change:
//     FOILIO_RENEW_GOLDEN=1 build/dev/core_tests "[golden]"
// writes them anew; read the difference before it is committed.

namespace {
QString goldenPath(const QString &name)
{
    return QString(FOILIO_TESTS "/golden/%1.txt").arg(name);
}

QString goldenText(const QString &name)
{
    QFile file(goldenPath(name));
    return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : "no file " + goldenPath(name);
}

void renew(const ChartSpec &spec)
{
    QFile file(goldenPath(spec.name));
    REQUIRE(file.open(QFile::WriteOnly));
    file.write(describe(spec).toUtf8());
}

/// Line by line, so that a failure shows the line and not two pages.
void compareLines(const QString &made, const QString &golden)
{
    const QStringList lines = made.split('\n'), expected = golden.split('\n');
    for (qsizetype i = 0; i < std::max(lines.size(), expected.size()); ++i) {
        INFO("line " << i + 1);
        CHECK(lines.value(i) == expected.value(i));
    }
}
} // namespace

TEST_CASE("The charts of the acceptance study say what they said before", "[golden]")
{
    const bool isRenewing = qEnvironmentVariableIsSet("FOILIO_RENEW_GOLDEN");
    const auto charts = acceptanceCharts();
    CHECK(charts.size() == 32); // twenty, and six for each of the two forces
    for (const ChartSpec &spec : charts) {
        INFO(spec.name.toStdString());
        if (isRenewing)
            renew(spec);
        compareLines(describe(spec), goldenText(spec.name));
    }
}
