// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/ods_reader.h"

#include "core/import/reader.h"
#include "tests/support/error_of.h"
#include "tests/support/ods_builder.h"
#include "tests/support/tables.h"
#include "tests/support/test_support.h"

namespace {

ReadSource ods(const OdsBuilder &builder)
{
    return readOds(builder.bytes(), "return.ods");
}

ReadSource odsSheet(const QByteArray &xml)
{
    return ods(OdsBuilder().sheet(xml, "Data"));
}

QString odsError(const QByteArray &bytes)
{
    return errorOf([&] { readOds(bytes, "return.ods"); });
}

QString sheetError(const QByteArray &xml)
{
    return odsError(OdsBuilder().sheet(xml, "Data").bytes());
}

} // namespace

TEST_CASE("ODS: sheets come in the order of the tabs, with their names and cells")
{
    const ReadSource source =
        ods(OdsBuilder()
                .sheet(odsRow(odsText("Force") + odsText("2019")) + odsRow(odsText("Kent") + odsNumber("12", "12")),
                       "2019 &amp; 2020")
                .sheet(odsRow(odsNumber("2", "2")), "Nodiadau \xC5\xB5"));
    REQUIRE(source.tables.size() == 2);
    CHECK(source.format == "ods");
    CHECK(source.tables[0].sheet() == "2019 & 2020");
    CHECK(source.tables[1].sheet() == QString::fromUtf8("Nodiadau \xC5\xB5"));
    CHECK(rowsOf(source) == Rows{{"Force", "2019"}, {"Kent", "12"}});
    CHECK(source.tables[0].kind(0, 1) == Table::CellKind::Text);
    CHECK(source.tables[0].kind(1, 1) == Table::CellKind::Number);
    CHECK(source.remarks.empty());
}

TEST_CASE("ODS: repeated cells and rows keep every place right")
{
    const QByteArray three = "office:value-type=\"float\" office:value=\"3\" table:number-columns-repeated=\"3\"";
    CHECK(rowsOf(odsSheet(odsRow(odsCell("table:number-columns-repeated=\"2\"") + odsCell(three, "<text:p>3</text:p>") +
                                 odsText("end")) +
                          odsRow("<table:table-cell/>", "table:number-rows-repeated=\"2\"") +
                          odsRow(odsText("twice"), "table:number-rows-repeated=\"2\""))) ==
          Rows{{"", "", "3", "3", "3", "end"}, {}, {}, {"twice"}, {"twice"}});
}

TEST_CASE("ODS: repetitions at the end that hold nothing are never built")
{
    const ReadSource source = odsSheet(
        odsRow(odsText("Kent") + odsCell("table:number-columns-repeated=\"16383\"")) +
        odsRow(odsCell("table:number-columns-repeated=\"999999999999\""), "table:number-rows-repeated=\"1000000000\""));
    CHECK(rowsOf(source) == Rows{{"Kent"}});
    CHECK(source.tables[0].columns() == 1);
}

TEST_CASE("ODS: repetitions that hold something are stopped at the limits, and the place is named")
{
    const QByteArray cell = odsCell("table:number-columns-repeated=\"1000000000\"", "<text:p>7</text:p>");
    CHECK(sheetError(odsRow(cell)).contains("sheet \"Data\": cell SS1 is beyond the limit of 512 columns"));
    CHECK(sheetError(odsRow(odsText("7"), "table:number-rows-repeated=\"1000000000\""))
              .contains("is over the limit of 1048576 rows"));
    const QByteArray wide = odsCell("table:number-columns-repeated=\"512\"", "<text:p>7</text:p>");
    CHECK(sheetError(odsRow(wide, "table:number-rows-repeated=\"30000\"")).contains("limit of 12000000 cells"));
    const QByteArray merged =
        odsCell("table:number-columns-repeated=\"500\" table:number-columns-spanned=\"2\"", "<text:p>7</text:p>");
    CHECK(sheetError(odsRow(merged, "table:number-rows-repeated=\"1000000\"")).contains("limit of 12000000 cells"));
    CHECK(sheetError(odsRow(odsText("1")) + odsRow("<table:table-cell/>", "table:number-rows-repeated=\"1048576\"") +
                     odsRow(odsText("2")))
              .contains("limit of 1048576 rows"));
}

TEST_CASE("ODS: a merged cell is repeated over what it covers, and covered cells are columns")
{
    const ReadSource source = odsSheet(
        odsRow(odsCell("table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\"", "<text:p>2019</text:p>") +
               "<table:covered-table-cell/>" + odsText("after")) +
        odsRow("<table:covered-table-cell table:number-columns-repeated=\"2\"/>" + odsText("below")));
    CHECK(rowsOf(source) == Rows{{"2019", "2019", "after"}, {"2019", "2019", "below"}});
    CHECK_FALSE(source.tables[0].isInferred(0, 0));
    CHECK(source.tables[0].isInferred(0, 1));
    CHECK(source.tables[0].isInferred(1, 0));
    const auto remark = remarkOf(source, "merged-filled");
    REQUIRE(remark);
    CHECK(remark->message.contains("1 merged cell(s), the first at A1"));
}

TEST_CASE("ODS: the text of a cell is its paragraphs, without comments, drawings and notes")
{
    const QByteArray inside = "<office:annotation><text:p>who asked</text:p></office:annotation>"
                              "<text:p>No <text:span>further\n   action</text:span></text:p>"
                              "<draw:frame><draw:text-box><text:p>drawn</text:p></draw:text-box></draw:frame>"
                              "<text:p>a<text:s text:c=\"3\"/>b<text:tab/>c<text:line-break/>d"
                              "<text:note><text:p>note</text:p></text:note></text:p>";
    const ReadSource source = odsSheet(odsRow(odsCell("office:value-type=\"string\"", inside) + odsText("next")));
    CHECK(rowsOf(source) == Rows{{"No further action\na   b\tc\nd", "next"}});
    CHECK(remarkOf(source, "comments-not-read"));
}

TEST_CASE("ODS: tables inside of drawings, tracked changes and links are no sheets")
{
    const QByteArray old =
        "<table:tracked-changes><table:cell-content-change><table:table-cell>"
        "<text:p>old</text:p></table:table-cell></table:cell-content-change></table:tracked-changes>";
    const QByteArray shapes = "<table:shapes><draw:frame><table:table table:name=\"in\">" + odsRow(odsText("no")) +
                              "</table:table></draw:frame></table:shapes>";
    const ReadSource source = ods(OdsBuilder()
                                      .beforeSheets(old)
                                      .sheet(shapes + odsRow(odsText("yes")), "Data")
                                      .sheet(odsRow(odsText("far")), "'file:///c:/rates.ods'#$Sheet1"));
    REQUIRE(source.tables.size() == 1);
    CHECK(rowsOf(source) == Rows{{"yes"}});
    CHECK(remarkOf(source, "links-not-followed"));
}

TEST_CASE("ODS: hidden sheets, rows and columns are left out where they stand, unless they are chosen")
{
    const QByteArray columns = "<table:table-column/><table:table-column-group>"
                               "<table:table-column table:visibility=\"collapse\" "
                               "table:number-columns-repeated=\"2\"/></table:table-column-group>"
                               "<table:table-column table:visibility=\"collapse\" "
                               "table:number-columns-repeated=\"16000\"/>";
    const QByteArray cells = odsText("1") + odsText("2") + odsText("3");
    const QByteArray bytes =
        OdsBuilder()
            .sheet(
                columns + "<table:table-header-rows>" + odsRow(cells) + "</table:table-header-rows>" +
                odsRow(cells, "table:visibility=\"filter\" table:number-rows-repeated=\"2\"") + odsRow(cells) +
                odsRow("<table:table-cell/>", "table:visibility=\"collapse\" table:number-rows-repeated=\"1000000\""))
            .sheet(odsRow(odsText("secret")), "Rates", true)
            .bytes();
    const ReadSource source = readSource(bytes, "return.ods");
    const Table &table = source.tables[0];
    CHECK(table.rows() == 4);
    CHECK_FALSE(table.isHiddenRow(0));
    CHECK(table.isHiddenRow(1));
    CHECK(table.isHiddenRow(2));
    CHECK_FALSE(table.isHiddenRow(3));
    CHECK_FALSE(table.isHiddenColumn(0));
    CHECK(table.isHiddenColumn(1));
    CHECK(table.isHiddenColumn(2));
    CHECK(table.text(0, 0) == "1");
    CHECK(table.text(0, 1).isEmpty());
    CHECK(table.text(1, 0).isEmpty());
    CHECK(table.text(3, 0) == "1");
    CHECK(source.tables[1].text(0, 0).isEmpty());
    CHECK(remarkOf(source, "rows-hidden")->message.contains("rows 2–3 are hidden and left out: 6 cells"));
    CHECK(remarkOf(source, "columns-hidden")->message.contains("columns B–C are hidden and left out: 4 cells"));
    REQUIRE(remarkOf(source, "sheet-hidden"));
    CHECK(remarkOf(source, "sheet-hidden")->cell.table == 1);
    CHECK(remarkOf(source, "sheet-hidden")->message.contains("Sheet “Rates” is hidden"));

    const ReadSource chosen =
        readSource(bytes, "return.ods", {}, {false, {{HiddenPart::Kind::Columns, 0}, {HiddenPart::Kind::Sheet, 1}}});
    CHECK(chosen.tables[0].text(0, 1) == "2");
    CHECK(chosen.tables[0].text(1, 1).isEmpty());
    CHECK(chosen.tables[1].text(0, 0) == "secret");
    CHECK(remarkOf(chosen, "columns-hidden-read"));
    CHECK(remarkOf(chosen, "rows-hidden"));
}

TEST_CASE("ODS: formulas give their stored results; one without a result is told")
{
    const QByteArray sum = odsCell("table:formula=\"of:=SUM([.A1:.A2])\" office:value-type=\"float\" "
                                   "office:value=\"46\"",
                                   "<text:p>46</text:p>");
    const QByteArray broken = odsCell("table:formula=\"of:=1/0\" office:value-type=\"string\" office:string-value=\"\" "
                                      "calcext:value-type=\"error\"",
                                      "<text:p>#DIV/0!</text:p>");
    const QByteArray nothing = odsCell("table:formula=\"of:=SUM([.A1:.A2])\"");
    const QByteArray blank = odsCell("table:formula=\"of:=&quot;&quot;\" office:value-type=\"string\"");
    const ReadSource source = odsSheet(odsRow(sum + broken + nothing + blank + odsText("end")));
    CHECK(rowsOf(source) == Rows{{"46", "#DIV/0!", "", "", "end"}});
    CHECK(source.tables[0].kind(0, 1) == Table::CellKind::ErrorValue);
    CHECK(source.tables[0].kind(0, 2) == Table::CellKind::Formula);
    CHECK(source.tables[0].kind(0, 3) == Table::CellKind::Text);
    CHECK(remarkOf(source, "formula-without-result")->message.contains("cell C1"));
    CHECK(remarkOf(source, "formulas-read")->message.contains("2 cell(s) hold formulas, the first is A1"));
}

TEST_CASE("ODS: a cell that shows something else than it stores is told")
{
    const ReadSource source =
        odsSheet(odsRow(odsNumber("12", "12")) + odsRow(odsNumber("3", "&lt;5")) + odsRow(odsNumber("2", "&lt;5")));
    CHECK(rowsOf(source) == Rows{{"12"}, {"<5"}, {"<5"}});
    const auto remark = remarkOf(source, "shown-differs");
    REQUIRE(remark);
    CHECK(remark->cell == CellRef{0, 1, 0});
    CHECK(
        remark->message.contains("2 cell(s) show something else than they store: cell A2 shows \"<5\". What is shown"));
    CHECK_FALSE(remark->message.contains("stores 3")); // a hidden count is not given away by a remark
}

TEST_CASE("ODS: what else is in the file is listed")
{
    const ReadSource source = ods(OdsBuilder()
                                      .sheet(odsRow(odsText("Kent")))
                                      .part("Basic/Standard/Module1.xml", "x")
                                      .part("Pictures/logo.png", "x")
                                      .part("Object 1/content.xml", "x"));
    for (const char *code : {"macros-not-read", "pictures", "embedded-files"})
        CHECK(remarkOf(source, code));
}

TEST_CASE("ODS: protected, damaged and harmful files are refused")
{
    QList<ZipPart> parts = OdsBuilder().sheet(odsRow(odsText("Kent"))).parts();
    parts[2].content = "<manifest:manifest xmlns:manifest=\"m\"><manifest:file-entry><manifest:encryption-data/>"
                       "</manifest:file-entry></manifest:manifest>";
    CHECK(odsError(zipOf(parts)).contains("is protected by a password"));
    CHECK(odsError(OdsBuilder().bytes()).contains("holds no sheet"));
    CHECK(sheetError("<table:table-row>").contains("content.xml cannot be read: it is not well formed"));
    CHECK(odsError(OdsBuilder().sheet(odsRow(odsText("Kent"))).bytes().chopped(40)).contains("damaged or cut off"));
    parts = OdsBuilder().sheet(odsRow(odsText("&bomb;"))).parts();
    parts[1].content.replace("<office:document-content",
                             "<!DOCTYPE x [<!ENTITY bomb \"12\">]><office:document-content");
    CHECK(odsError(zipOf(parts)).contains("declares a DOCTYPE"));
    QByteArray deep;
    for (int depth = 0; depth < 100; ++depth)
        deep += "<draw:g>";
    CHECK(sheetError(deep).contains("nested deeper than the limit of 64"));
    OdsBuilder many;
    for (int sheet = 0; sheet <= returnLimits.sheets; ++sheet)
        many.sheet(odsRow(odsText("1")));
    CHECK(odsError(many.bytes()).contains("limit of 100 sheets"));
}

TEST_CASE("ODS: a part that unpacks to far more than it is packed is stopped")
{
    const QByteArray bomb = odsRow(odsText("12")) + QByteArray(40 * 1024 * 1024, ' ');
    CHECK(sheetError(bomb).contains("packed more than 200 times smaller"));
}

TEST_CASE("ODS: a text longer than a cell may be is refused")
{
    CHECK(sheetError(odsRow("<table:table-cell/>" + odsText(QByteArray(40'000, 'x'))))
              .contains("cell B1 is over the limit of 32767 characters"));
    CHECK(sheetError(odsRow(odsText(QByteArray(1'100'000, 'x')))).contains("cell A1 is over the limit of 1 MiB"));
}

TEST_CASE("ODS: told by its content, whatever its name")
{
    const QByteArray bytes = OdsBuilder().sheet(odsRow(odsText("Kent"))).bytes();
    CHECK(isOds(bytes));
    QList<ZipPart> parts = OdsBuilder().sheet(odsRow(odsText("Kent"))).parts();
    parts.removeFirst(); // packed again by a program that does not know of the first entry
    CHECK(isOds(zipOf(parts)));
    CHECK_FALSE(isOds(zipOf({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<x/>"}})));
    CHECK_FALSE(isOds(XlsxBuilder().rows("<row/>").bytes()));
    CHECK_FALSE(isOds("Force,2019\n"));
    const ReadSource source = readSource(bytes, "return.xlsx");
    CHECK(source.format == "ods");
    CHECK(remarkOf(source, "name-disagrees"));
    CHECK_FALSE(remarkOf(readSource(bytes, "return.ods"), "name-disagrees"));
}

TEST_CASE("ODS: reading tells how far it is and can be cancelled")
{
    QByteArray rows;
    for (int row = 0; row < 30'000; ++row)
        rows += odsRow(odsText("Force " + QByteArray::number(row)) + odsNumber("12", "12"));
    const QByteArray bytes = OdsBuilder().sheet(rows).bytes();
    qint64 last = 0;
    readOds(bytes, "x.ods", [&last](qint64 done, qint64 all) {
        CHECK(done > last);
        CHECK(done <= all);
        last = done;
        return true;
    });
    CHECK(last > 0);
    CHECK_THROWS_AS(readOds(bytes, "x.ods", [](qint64, qint64) { return false; }), Cancelled);
}
