// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_font.h"

#include "tests/support/test_support.h"
#include <QFontInfo>

TEST_CASE("Charts are drawn in the one named font")
{
    CHECK(QFontInfo(chartFont(9)).family() == "Liberation Sans");
    CHECK(chartFont(12, true).bold());
    CHECK(textWidth("offences", 18) == Approx(2 * textWidth("offences", 9)).epsilon(0.001)); // no hinting
}

TEST_CASE("Text is broken at blanks and hyphens and never loses a letter")
{
    const QString text = "Evidential difficulties: suspect identified; Dyfed-Powys";
    for (const double width : {20.0, 40.0, 60.0, 100.0, 400.0}) {
        const WrappedText wrapped = wrapText(text, width, 9);
        CHECK(wrapped.lines.join("").remove(' ') == QString(text).remove(' '));
        for (const QString &line : wrapped.lines)
            CHECK(textWidth(line, 9) <= width + 0.01);
        CHECK(wrapped.hasCutWord == (width < 42));
    }
    CHECK(wrapText("Dyfed-Powys", 40, 9).lines == QStringList{"Dyfed-", "Powys"});
}

TEST_CASE("A headline of two lines is two of about the same length")
{
    const QStringList lines =
        wrapEvenly("4% of all 13,860 offences recorded ended in a charge or summons", 400, 13, true).lines;
    REQUIRE(lines.size() == 2);
    CHECK(textWidth(lines[1], 13, true) > 0.6 * textWidth(lines[0], 13, true));
}

TEST_CASE("Marks that turn text around and control characters are not shown")
{
    CHECK(shownText(QString("a") + QChar(0x202E) + "b" + QChar(0x2066) + "c" + QChar(0x07)) == "abc");
    CHECK(shownText("one\ntwo\tthree") == "one two three");
    CHECK(shownText(QString("1") + QChar(0x00A0) + "234") == QString("1") + QChar(0x00A0) + "234");
}
