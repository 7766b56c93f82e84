// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/html_reader.h"

#include "tests/support/error_of.h"
#include "tests/support/tables.h"
#include "tests/support/test_support.h"

namespace {
ReadSource page(const QByteArray &html)
{
    return readHtml(html, "page.html");
}

QStringList proseOf(const ReadSource &source)
{
    QStringList lines;
    for (const Table &table : source.tables) {
        for (int row = 0; table.prose && row < table.rows(); ++row)
            lines += table.text(row, 0);
    }
    return lines;
}

QString pageError(const QByteArray &html)
{
    return errorOf([&] { page(html); });
}

QByteArray tableOf(const QByteArray &rows)
{
    return "<html><body><table>" + rows + "</table></body></html>";
}
} // namespace

TEST_CASE("HTML: tables and the text between them come in reading order")
{
    const auto source = page("<html><head><title>FOI 12/22 &ndash; Kent Police</title></head><body>"
                             "<h1>Recorded&nbsp;offences</h1><p>Question 1.<br>How many?</p>"
                             "<table><tr><th>Year</th><th>Offences</th></tr><tr><td>2020</td><td>12</td></tr></table>"
                             "<ul><li>2022/23 - 10</li><li>2023/24 &lt;5</li></ul>"
                             "<table><tr><td>2021</td><td>&lt;5</td></tr></table></body></html>");
    REQUIRE(source.tables.size() == 4);
    CHECK(source.format == "html");
    CHECK(source.tables[0].prose);
    CHECK_FALSE(source.tables[1].prose);
    CHECK(rowsOf(source.tables[1]) == Rows{{"Year", "Offences"}, {"2020", "12"}});
    CHECK(source.tables[2].prose);
    CHECK(rowsOf(source.tables[3]) == Rows{{"2021", "<5"}});
    CHECK(proseOf(source) == QStringList{"FOI 12/22 – Kent Police", "Recorded offences", "Question 1.", "How many?",
                                         "2022/23 - 10", "2023/24 <5"});
}

TEST_CASE("HTML: a cell is one line of text, whatever stands in it")
{
    const auto source = page(tableOf("<tr><td>  Evidential\n difficulties<br>(victim <b>supports</b>)</td>"
                                     "<td><p>1,204</p></td><td><ul><li>a</li><li>b</li></ul></td></tr>"));
    CHECK(rowsOf(source.tables.at(0)) == Rows{{"Evidential difficulties (victim supports)", "1,204", "a b"}});
}

TEST_CASE("HTML: cells that span rows and columns are repeated and marked inferred")
{
    const auto source = page(tableOf("<tr><th rowspan=2>Outcome</th><th colspan=2>2020</th></tr>"
                                     "<tr><th>Jan</th><th>Feb</th></tr><tr><td>Charged</td><td>1</td><td>2</td></tr>"));
    const Table &table = source.tables.at(0);
    CHECK(rowsOf(table) == Rows{{"Outcome", "2020", "2020"}, {"Outcome", "Jan", "Feb"}, {"Charged", "1", "2"}});
    CHECK(table.isInferred(0, 2));
    CHECK(table.isInferred(1, 0));
    CHECK_FALSE(table.isInferred(1, 1));
}

TEST_CASE("HTML: rows that are short or span past the end keep every figure in its column")
{
    const auto source = page(tableOf("<tr><td rowspan=9>A</td><td>1</td><td>2</td></tr><tr><td>3</td></tr>"));
    CHECK(rowsOf(source.tables.at(0)) == Rows{{"A", "1", "2"}, {"A", "3"}});
    CHECK(rowsOf(page(tableOf("<tr><td rowspan=0>A</td><td>1</td></tr><tr><td>2</td></tr>")).tables.at(0)) ==
          Rows{{"A", "1"}, {"A", "2"}});
}

TEST_CASE("HTML: a superscript footnote never becomes a digit of the number before it")
{
    const auto source = page(tableOf("<tr><td>Cheshire<sup>7</sup></td><td>12<sup>1</sup></td></tr>"));
    CHECK(rowsOf(source.tables.at(0)) == Rows{{"Cheshire⁷", "12¹"}});
    CHECK(proseOf(page("<p>In all 46<sup>2</sup> crimes</p>")) == QStringList{"In all 46² crimes"});
}

TEST_CASE("HTML: a table that only lays out the page is text, the one inside it is a table")
{
    const auto source = page("<table><tr><td>Dear Madam,</td><td><table><tr><td>2020</td><td>5</td></tr></table></td>"
                             "</tr></table><table><tr><td>One cell of a mail</td></tr></table>");
    REQUIRE(source.tables.size() == 3);
    CHECK(rowsOf(source.tables[1]) == Rows{{"2020", "5"}});
    CHECK(proseOf(source) == QStringList{"Dear Madam,", "One cell of a mail"});
}

TEST_CASE("HTML: what a page hides, runs or offers as a menu is not read; what is hidden is said")
{
    const QByteArray html = "<style>p{}</style><script>var a = '<p>99</p>';</script><nav>Call 101</nav>"
                            "<p>Shown</p><p style='display: none'>Hidden 77</p>"
                            "<table><tr><td>2020</td><td>5</td></tr><tr hidden><td>2021</td><td>6</td></tr></table>";
    const auto source = page(html);
    CHECK(proseOf(source) == QStringList{"Shown"});
    CHECK(rowsOf(source.tables.at(1)) == Rows{{"2020", "5"}});
    REQUIRE(source.remarks.size() == 1);
    CHECK(source.remarks[0].code == "text-hidden");
    CHECK(source.hidden == std::vector<HiddenPart>{{HiddenPart::Kind::Text, -1, "Text hidden on the page", 2, false}});
    const auto chosen = readHtml(html, "page.html", {}, {false, {{HiddenPart::Kind::Text, -1}}});
    CHECK(proseOf(chosen) == QStringList{"Shown", "Hidden 77"});
    CHECK(rowsOf(chosen.tables.at(1)) == Rows{{"2020", "5"}, {"2021", "6"}});
    CHECK(chosen.remarks.at(0).code == "text-hidden-read");
    CHECK(chosen.hidden.at(0).isRead);
    // A cell is looked up in the text as it was read: a hidden row moves those below it.
    CHECK(asReceived(chosen.remarks).takes(HiddenPart::Kind::Text, -1));
    CHECK_FALSE(asReceived(source.remarks).takes(HiddenPart::Kind::Text, -1));
    CHECK(asReceived(source.remarks).takes(HiddenPart::Kind::Rows, 3));
    CHECK(page("<p>Shown</p>").remarks.empty());
}

TEST_CASE("HTML: the encoding is found as for any text, whatever the page says of itself")
{
    CHECK(proseOf(page("<meta charset=iso-8859-1><p>T\xC5\xB7 \xE2\x80\x93 5</p>")) == QStringList{"Tŷ – 5"});
    const auto old = page("<meta charset=utf-8><p>Dyfed\x96Powys \xA3</p>");
    CHECK(proseOf(old) == QStringList{"Dyfed–Powys £"});
    CHECK(old.remarks.size() == 1);
}

TEST_CASE("HTML: a table caption stands above its table")
{
    const auto source = page(tableOf("<caption>Outcomes 2021</caption><tr><td>Charged</td><td>3</td></tr>"));
    CHECK(proseOf(source) == QStringList{"Outcomes 2021"});
    CHECK(rowsOf(source.tables.at(1)) == Rows{{"Charged", "3"}});
}

TEST_CASE("HTML: tables made to do harm are stopped at a limit that is named")
{
    QByteArray wide;
    for (int i = 0; i < 600; ++i)
        wide += "<td>1</td>";
    CHECK(pageError(tableOf("<tr>" + wide + "</tr>")).contains("more than 512 columns"));
    CHECK(pageError(tableOf("<tr><td colspan=1000>a</td></tr>")).contains("more than 512 columns"));
    QByteArray tall;
    for (int i = 0; i < 60; ++i)
        tall += "<tr><td colspan=500 rowspan=65534>a</td></tr>";
    CHECK(pageError(tableOf("<tr><td>a</td></tr>" + tall)).contains("columns"));
    QByteArray rows;
    for (int i = 0; i < 30'000; ++i)
        rows += "<tr></tr>";
    CHECK(pageError(tableOf("<tr><td colspan=500 rowspan=65534>a</td></tr>" + rows + "<tr><td>b</td></tr>"))
              .contains("more than 12000000 cells"));
    CHECK(pageError(tableOf("<tr><td>" + QByteArray(40'000, 'a') + "</td><td>1</td></tr>")).contains("characters"));
}

TEST_CASE("HTML: a page cut off, without structure or nested without end is read as far as it goes")
{
    CHECK(rowsOf(page("<table><tr><td>2020</td><td>5").tables.at(0)) == Rows{{"2020", "5"}});
    CHECK(page("<html>").tables.empty());
    QByteArray deep;
    for (int i = 0; i < 100'000; ++i)
        deep += "<div>";
    CHECK_NOTHROW(page(deep + "5"));
}

TEST_CASE("HTML: pages and pieces of pages are known by their first words, tables of text are not pages")
{
    CHECK(isHtml("<!DOCTYPE html><p>a"));
    CHECK(isHtml("\xEF\xBB\xBF\n<!-- saved --><html>"));
    CHECK(isHtml("<TABLE border=1><tr>"));
    CHECK(isHtml("<?xml version='1.0'?><html xmlns='x'>"));
    CHECK_FALSE(isHtml("<5,2020,12\n"));
    CHECK_FALSE(isHtml("<i>x</i>,2020\n"));
    CHECK_FALSE(isHtml("<?xml version='1.0'?><Workbook>"));
    CHECK_FALSE(isHtml("Year,Offences\n"));
}
