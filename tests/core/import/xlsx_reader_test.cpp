// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/xlsx_reader.h"

#include "core/import/reader.h"
#include "tests/support/error_of.h"
#include "tests/support/tables.h"
#include "tests/support/test_support.h"
#include "tests/support/zip_builder.h"
#include <algorithm>

namespace {

ReadSource xlsx(const XlsxBuilder &builder)
{
    return readXlsx(builder.bytes(), "return.xlsx");
}

ReadSource xlsxRows(const QByteArray &xml)
{
    return xlsx(XlsxBuilder().rows(xml));
}

QString xlsxError(const QByteArray &bytes)
{
    return errorOf([&] { readXlsx(bytes, "return.xlsx"); });
}

QString rowsError(const QByteArray &xml)
{
    return xlsxError(XlsxBuilder().rows(xml, "Data").bytes());
}

} // namespace

TEST_CASE("XLSX: sheets come in the order of the tabs, found through the relations")
{
    const ReadSource source = xlsx(XlsxBuilder()
                                       .rows(R"(<row r="1"><c r="A1"><v>1</v></c></row>)", "2019 &amp; 2020")
                                       .rows(R"(<row r="1"><c r="A1"><v>2</v></c></row>)", "Nodiadau \xC5\xB5"));
    REQUIRE(source.tables.size() == 2);
    CHECK(source.format == "xlsx");
    CHECK(source.tables[0].sheet() == "2019 & 2020");
    CHECK(source.tables[1].sheet() == QString::fromUtf8("Nodiadau \xC5\xB5"));
    CHECK(rowsOf(source.tables[1]) == Rows{{"2"}});
}

TEST_CASE("XLSX: shared strings join their runs and leave phonetic readings out")
{
    const ReadSource source = xlsx(
        XlsxBuilder()
            .strings("<si><t>Kent</t></si>"
                     "<si><r><rPr><b/></rPr><t xml:space=\"preserve\">Less </t></r><r><t>than 5</t></r>"
                     "<rPh sb=\"0\" eb=\"1\"><t>no</t></rPh></si>"
                     "<si><t>two_x000D_lines_x005F_ _x12</t></si><si><t/></si>")
            .rows(
                R"(<row><c t="s"><v>1</v></c><c t="s"><v>0</v></c><c t="s"><v>2</v></c><c t="s"><v>3</v></c></row>)"));
    CHECK(rowsOf(source) == Rows{{"Less than 5", "Kent", "two\rlines_ _x12"}});
}

TEST_CASE("XLSX: every kind of cell")
{
    const Table table =
        xlsxRows("<row><c t=\"inlineStr\"><is><r><t>in</t></r><r><t>line</t></r><rPh><t>x</t></rPh></is></c>"
                 "<c t=\"str\"><f>A1</f><v>text</v></c><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#REF!</v></c>"
                 "<c><v>12</v></c><c t=\"d\"><v>2022-07-31</v></c><c t=\"str\"><f>\"\"</f><v></v></c></row>")
            .tables[0];
    CHECK(rowsOf(table) == Rows{{"inline", "text", "TRUE", "#REF!", "12", "2022-07-31"}});
    CHECK(table.kind(0, 0) == Table::CellKind::Text);
    CHECK(table.kind(0, 3) == Table::CellKind::ErrorValue);
    CHECK(table.kind(0, 4) == Table::CellKind::Number);
    CHECK(table.kind(0, 5) == Table::CellKind::Date);
}

TEST_CASE("XLSX: texts that look like formulas stay texts")
{
    const ReadSource source = xlsxRows("<row><c t=\"inlineStr\"><is><t>=HYPERLINK(&quot;http://x&quot;)</t></is></c>"
                                       "<c t=\"inlineStr\"><is><t>'@SUM</t></is></c></row>");
    CHECK(rowsOf(source) == Rows{{"=HYPERLINK(\"http://x\")", "'@SUM"}});
}

TEST_CASE("XLSX: rows and cells may leave gaps, leave out their place, or come in another order")
{
    CHECK(
        rowsOf(xlsxRows(
            R"(<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="4"><c r="A4"><v>3</v></c></row>)")) ==
        Rows{{}, {"", "1", "", "2"}, {}, {"3"}});
    CHECK(rowsOf(xlsxRows(
              R"(<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c r="C3"><v>3</v></c><c><v>4</v></c></row>)")) ==
          Rows{{"1", "2"}, {}, {"", "", "3", "4"}});
    CHECK(
        rowsOf(xlsxRows(
            R"(<row r="2"><c r="B2"><v>2</v></c><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>0</v></c></row>)")) ==
        Rows{{"0"}, {"1", "2"}});
}

TEST_CASE("XLSX: a place that is given twice, or is none, is refused")
{
    CHECK(rowsError(R"(<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>)")
              .contains("sheet \"Data\": cell A1 stands there twice"));
    CHECK(rowsError(R"(<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>)")
              .contains("row 1 stands there twice"));
    CHECK(rowsError(R"(<row r="1"><c r="A2"><v>1</v></c></row>)").contains("the place \"A2\""));
    CHECK(rowsError(R"(<row r="0"/>)").contains("number"));
    CHECK(rowsError(R"(<row r="9999999"/>)").contains("limit of 1048576 rows"));
    CHECK(rowsError(R"(<c><v>1</v></c>)").contains("outside the rows"));
    CHECK(
        rowsError(R"(<row><c t="s"><v>7</v></c></row>)").contains("cell A1 points to a text that is not in the file"));
}

TEST_CASE("XLSX: percentages and dates come as they are seen")
{
    const ReadSource source =
        xlsx(XlsxBuilder()
                 .formats({"9", "14", "[$-F800]dddd\\, mmmm dd\\, yyyy", "0.0%"})
                 .rows("<row><c s=\"1\"><v>0.45</v></c><c s=\"2\"><v>43466</v></c><c s=\"3\"><v>44773</v></c>"
                       "<c s=\"4\"><v>0.145</v></c><c s=\"99\"><v>43466</v></c></row>"));
    CHECK(rowsOf(source) == Rows{{"45%", "2019-01-01", "2022-07-31", "14.5%", "43466"}});
    CHECK(source.tables[0].kind(0, 1) == Table::CellKind::Date);
    CHECK(source.tables[0].kind(0, 4) == Table::CellKind::Number);
    const ReadSource since1904 = xlsx(XlsxBuilder()
                                          .workbookProperties("date1904=\"1\"")
                                          .formats({"14"})
                                          .rows("<row><c s=\"1\"><v>0</v></c><c s=\"1\"><v>42004</v></c></row>"));
    CHECK(rowsOf(since1904) == Rows{{"1904-01-01", "2019-01-01"}});
}

TEST_CASE("XLSX: cells that show something else than they store are read as shown, and told in one remark")
{
    const ReadSource source =
        xlsx(XlsxBuilder()
                 .formats({"[<5]\"<5\";0", ";;;"})
                 .rows("<row><c s=\"1\"><v>12</v></c><c s=\"1\"><v>3</v></c></row>"
                       "<row><c s=\"1\"><v>4</v></c><c s=\"2\"><v>9</v></c><c><v>1</v></c></row>"));
    CHECK(rowsOf(source) == Rows{{"12", "<5"}, {"<5", "", "1"}});
    const auto remark = remarkOf(source, "shown-differs");
    REQUIRE(remark);
    CHECK(remark->cell == CellRef{0, 0, 1});
    CHECK(
        remark->message.contains("3 cell(s) show something else than they store: cell B1 shows \"<5\". What is shown"));
    CHECK_FALSE(remark->message.contains("stores 3")); // a hidden count is not given away by a remark
    CHECK(remark->message.contains("in B1, A2, B2"));
    CHECK(std::ranges::count(source.remarks, QString("shown-differs"), &Remark::code) == 1);
}

TEST_CASE("XLSX: a formula without a stored result is marked and asked about; results are told")
{
    const ReadSource source = xlsxRows(R"(<row><c><f>1+1</f></c><c><f>1+1</f><v>2</v></c></row>)");
    CHECK(source.tables[0].kind(0, 0) == Table::CellKind::Formula);
    CHECK(source.tables[0].at(0, 0).empty());
    REQUIRE(remarkOf(source, "formula-without-result"));
    CHECK(remarkOf(source, "formula-without-result")->cell == CellRef{0, 0, 0});
    CHECK(remarkOf(source, "formula-without-result")->severity == Remark::Severity::Question);
    REQUIRE(remarkOf(source, "formulas-read"));
    CHECK(remarkOf(source, "formulas-read")->cell == CellRef{0, 0, 1});
}

TEST_CASE("XLSX: very many formulas without results do not make very many remarks")
{
    const ReadSource source = xlsxRows("<row>" + QByteArray("<c><f>1</f></c>").repeated(100) + "</row>");
    CHECK(source.remarks.size() == 21);
    CHECK(source.remarks.back().message.contains("80 more cells"));
}

TEST_CASE("XLSX: merged cells are filled, also where the covered cells are not written")
{
    const ReadSource source = xlsx(XlsxBuilder().sheet(
        R"(<sheetData><row r="1"><c r="B1" t="inlineStr"><is><t>2019</t></is></c></row>)"
        R"(<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c><c r="C2"><v>3</v></c></row></sheetData>)"
        R"(<mergeCells><mergeCell ref="B1:XFD1"/><mergeCell ref="A2:A2"/></mergeCells>)"));
    CHECK(rowsOf(source) == Rows{{"", "2019", "2019"}, {"1", "2", "3"}});
    CHECK(source.tables[0].isInferred(0, 2));
    CHECK_FALSE(source.tables[0].isInferred(0, 1));
    REQUIRE(remarkOf(source, "merged-filled"));
    CHECK(remarkOf(source, "merged-filled")->message.contains("1 merged cell(s), the first at B1"));
}

TEST_CASE("XLSX: hidden sheets, rows and columns are left out where they stand, unless they are chosen")
{
    using Kind = HiddenPart::Kind;
    const QByteArray xml =
        R"(<cols><col min="2" max="16384" hidden="1"/></cols><sheetData>)"
        R"(<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>2</v></c></row>)"
        R"(<row r="2" hidden="1"><c r="A2"><v>3</v></c></row><row r="3"><c r="A3"><v>4</v></c></row>)"
        R"(<row r="900" hidden="true"/></sheetData>)";
    const QByteArray bytes = XlsxBuilder()
                                 .sheet(xml, "Data")
                                 .sheet("<sheetData><row><c><v>9</v></c></row></sheetData>", "Rates", "veryHidden")
                                 .bytes();
    const ReadSource source = readSource(bytes, "return.xlsx");
    CHECK(rowsOf(source.tables[0]) == Rows{{"1", "", ""}, {""}, {"4"}});
    CHECK(rowsOf(source.tables[1]) == Rows{{""}});
    CHECK(source.tables[0].isHiddenRow(1));
    CHECK(source.tables[0].isHiddenColumn(2));
    CHECK(source.tables[1].hidden);
    for (const char *code : {"sheet-hidden", "rows-hidden", "columns-hidden"}) {
        REQUIRE(remarkOf(source, code));
        CHECK(remarkOf(source, code)->severity == Remark::Severity::Question);
        CHECK_FALSE(remarkOf(source, (std::string(code) + "-read").c_str()));
    }
    CHECK(remarkOf(source, "sheet-hidden")->message.contains("Rates"));
    CHECK(remarkOf(source, "sheet-hidden")->message.contains("menus of a spreadsheet do not list it"));
    CHECK(source.hidden == std::vector<HiddenPart>{{Kind::Rows, 0, "Sheet “Data”, row 2", 1, false},
                                                   {Kind::Columns, 0, "Sheet “Data”, columns B–C", 1, false},
                                                   {Kind::Sheet, 1, "Sheet “Rates”", 1, false}});

    const ReadSource chosen = readSource(bytes, "return.xlsx", {}, {false, {{Kind::Rows, 0}, {Kind::Sheet, 1}}});
    CHECK(rowsOf(chosen.tables[0]) == Rows{{"1", "", ""}, {"3"}, {"4"}});
    CHECK(rowsOf(chosen.tables[1]) == Rows{{"9"}});
    CHECK(remarkOf(chosen, "rows-hidden-read")->severity == Remark::Severity::Note);
    CHECK(remarkOf(chosen, "sheet-hidden-read"));
    CHECK(remarkOf(chosen, "columns-hidden"));
    CHECK(choiceOf(chosen).parts == std::vector<HiddenChoice::Part>{{Kind::Rows, 0}, {Kind::Sheet, 1}});
    CHECK(rowsOf(readSource(bytes, "return.xlsx", {}, {true, {}}).tables[0]) == Rows{{"1", "", "2"}, {"3"}, {"4"}});
}

TEST_CASE("XLSX: what is not read is listed")
{
    const QByteArray comments =
        "<Relationships><Relationship Id=\"r\" Type=\"http://x/comments\" Target=\"../c.xml\"/></Relationships>";
    const ReadSource source = xlsx(XlsxBuilder()
                                       .rows("<row><c><v>1</v></c></row>")
                                       .part("xl/worksheets/_rels/part1.xml.rels", comments)
                                       .part("xl/vbaProject.bin", "x")
                                       .part("xl/externalLinks/externalLink1.xml", "<!DOCTYPE x>")
                                       .part("xl/pivotCache/pivotCacheRecords1.xml", "x"));
    for (const char *code : {"comments-not-read", "macros-not-read", "links-not-followed", "pivot-cache"})
        CHECK(remarkOf(source, code));
    CHECK_FALSE(remarkOf(source, "pictures"));
    CHECK(rowsOf(source) == Rows{{"1"}});
}

TEST_CASE("XLSX: names with prefixes, strict relations and a part in another folder are read")
{
    const QByteArray relations =
        "<Relationships><Relationship Id=\"w\" Target=\"/book/main.xml\" "
        "Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\"/></Relationships>";
    const QByteArray sheets =
        "<Relationships><Relationship Id=\"s\" Target=\"../data/one.xml\" "
        "Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet\"/></Relationships>";
    const QByteArray bytes = zipOf(
        {{"[Content_Types].xml", "<Types/>"},
         {"_rels/.rels", relations},
         {"book/main.xml",
          "<x:workbook xmlns:x=\"u\" xmlns:q=\"v\"><x:sheets><x:sheet name=\"S\" q:id=\"s\"/></x:sheets></x:workbook>"},
         {"book/_rels/main.xml.rels", sheets},
         {"data/One.xml",
          "<x:worksheet "
          "xmlns:x=\"u\"><x:sheetData><x:row><x:c><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>"}});
    CHECK(rowsOf(readXlsx(bytes, "return.xlsx")) == Rows{{"5"}});
}

TEST_CASE("XLSX: a DOCTYPE in any part that is read is refused, with the name of the part")
{
    const QByteArray bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>";
    const QByteArray outside = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>";
    const QList<ZipPart> parts = XlsxBuilder().strings("<si><t>a</t></si>").formats({"9"}).rows("<row/>").parts();
    for (qsizetype at = 1; at < parts.size(); ++at) {
        for (const QByteArray &content : {bomb, outside}) {
            QList<ZipPart> changed = parts;
            changed[at].content = content;
            const QString message = xlsxError(zipOf(changed));
            CHECK(message.contains("DOCTYPE"));
            CHECK(message.contains(QString::fromLatin1(parts[at].name)));
        }
    }
}

TEST_CASE("XLSX: XML that is cut off, nested too deep or has too many attributes is refused")
{
    CHECK(xlsxError(XlsxBuilder().sheet("<sheetData><row>").bytes()).contains("not well formed"));
    CHECK(rowsError(QByteArray("<a>").repeated(70)).contains("nested deeper than the limit of 64"));
    QByteArray attributes;
    for (int n = 0; n < 65; ++n)
        attributes += " a" + QByteArray::number(n) + "=\"1\"";
    CHECK(rowsError("<row" + attributes + "/>").contains("limit of 64 attributes"));
}

TEST_CASE("XLSX: limits on columns, merged cells and sheets")
{
    CHECK(rowsError(R"(<row r="1"><c r="XFD1"><v>1</v></c></row>)")
              .contains("cell XFD1 is beyond the limit of 512 columns"));
    CHECK(rowsError(R"(<row r="1"><c r="XFD1" s="3"/></row>)") == "no error"); // formatted, but empty
    CHECK(rowsError("<row><c t=\"inlineStr\"><is><t>" + QByteArray(40'000, 'x') + "</t></is></c></row>")
              .contains("cell A1 is over the limit of 32767"));
    QByteArray cells;
    for (int row = 1; row <= 2; ++row)
        cells += "<row r=\"" + QByteArray::number(row * 20'000) + "\"><c r=\"A" + QByteArray::number(row * 20'000) +
                 "\"><v>1</v></c></row>";
    const QByteArray merges =
        "<mergeCells>" + QByteArray("<mergeCell ref=\"A20000:A1048576\"/>").repeated(1'000) + "</mergeCells>";
    CHECK(xlsxError(XlsxBuilder().sheet("<sheetData>" + cells + "</sheetData>" + merges).bytes())
              .contains("merged cells are over the limit"));
    XlsxBuilder many;
    for (int sheet = 0; sheet < 101; ++sheet)
        many.rows("");
    CHECK(xlsxError(many.bytes()).contains("limit of 100 sheets"));
}

TEST_CASE("XLSX: reading can be stopped")
{
    const QByteArray bytes = XlsxBuilder().rows(QByteArray("<row><c><v>1</v></c></row>").repeated(200'000)).bytes();
    CHECK_THROWS_AS(readXlsx(bytes, "x.xlsx", [](qint64, qint64) { return false; }), Cancelled);
}
