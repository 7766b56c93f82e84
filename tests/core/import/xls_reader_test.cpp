// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/xls_reader.h"

#include "core/import/reader.h"
#include "tests/support/error_of.h"
#include "tests/support/tables.h"
#include "tests/support/test_support.h"
#include "tests/support/xls_builder.h"
#include <QtEndian>

namespace {

ReadSource xls(const XlsBuilder &builder)
{
    return readXls(builder.bytes(), "return.xls");
}

ReadSource xlsSheet(const QByteArray &records)
{
    return xls(XlsBuilder().sheet(records));
}

QString xlsError(const QByteArray &bytes)
{
    return errorOf([&] { readXls(bytes, "return.xls"); });
}

QString sheetError(const QByteArray &records)
{
    return xlsError(XlsBuilder().sheet(records).bytes());
}

QByteArray result(int kind, int value) // of a formula, where it is no number
{
    return QByteArray(1, char(kind)) + char(0) + char(value) + QByteArray(3, '\0') + "\xFF\xFF";
}

QByteArray rk(int row, int column, quint32 number)
{
    return biff(BiffRecord::Rk, le16(row) + le16(column) + le16(0) + le32(number));
}

} // namespace

TEST_CASE("XLS: sheets come in the order of the tabs, with shared texts and numbers")
{
    const ReadSource source = xls(XlsBuilder()
                                      .strings({"Force", "Kent", "caf\xE9"})
                                      .sheet(xlsShared(0, 0, 0) + xlsShared(1, 0, 1) + xlsNumber(1, 1, 12), "2019")
                                      .sheet(xlsShared(0, 0, 2) + xlsNumber(0, 1, 1234.5), "2020"));
    REQUIRE(source.tables.size() == 2);
    CHECK(source.format == "xls");
    CHECK(source.tables[0].sheet() == "2019");
    CHECK(rowsOf(source.tables[0]) == Rows{{"Force"}, {"Kent", "12"}});
    CHECK(source.tables[0].kind(1, 1) == Table::CellKind::Number);
    CHECK(rowsOf(source.tables[1]) == Rows{{QString::fromUtf8("caf\xC3\xA9"), "1234.5"}});
    CHECK(source.remarks.empty());
}

TEST_CASE("XLS: numbers in their short forms")
{
    const auto shortened = [](double value) { // the upper half of a double
        return qFromLittleEndian<quint32>(le64(value).constData() + 4) & ~3u;
    };
    const QByteArray several = biff(BiffRecord::MulRk, le16(1) + le16(2) + le16(0) + le32((7u << 2) | 2u) + le16(0) +
                                                           le32((8u << 2) | 2u) + le16(3));
    CHECK(rowsOf(xlsSheet(rk(0, 0, (1234u << 2) | 2u) + rk(0, 1, (1234u << 2) | 3u) + rk(0, 2, shortened(0.5)) +
                          rk(0, 3, shortened(50) | 1u) + rk(0, 4, (quint32(-5) << 2) | 2u) + several)) ==
          Rows{{"1234", "12.34", "0.5", "0.5", "-5"}, {"", "", "7", "8"}});
}

TEST_CASE("XLS: cells that show something else than they store are read as shown, and told in one remark")
{
    const ReadSource source = xls(XlsBuilder()
                                      .formats({"[<5]\"<5\";0", ";;;"})
                                      .sheet(xlsNumber(0, 0, 12, 1) + xlsNumber(0, 1, 3, 1) + xlsNumber(1, 0, 4, 1) +
                                             xlsNumber(1, 1, 9, 2) + xlsNumber(1, 2, 1)));
    CHECK(rowsOf(source) == Rows{{"12", "<5"}, {"<5", "", "1"}});
    const auto remark = remarkOf(source, "shown-differs");
    REQUIRE(remark);
    CHECK(remark->cell == CellRef{0, 0, 1});
    CHECK(
        remark->message.contains("3 cell(s) show something else than they store: cell B1 shows \"<5\". What is shown"));
    CHECK_FALSE(remark->message.contains("stores 3")); // a hidden count is not given away by a remark
    CHECK(remark->message.contains("in B1, A2, B2"));
}

TEST_CASE("XLS: dates, times, percentages and leading zeros by the number format")
{
    const XlsBuilder formats = XlsBuilder().formats({"14", "9", "00000", "dd/mm/yyyy hh:mm", "0.0%"});
    const QByteArray records = xlsNumber(0, 0, 44773, 1) + xlsNumber(0, 1, 0.45, 2) + xlsNumber(0, 2, 123, 3) +
                               xlsNumber(0, 3, 44773.5, 4) + xlsNumber(0, 4, 0.4567, 5) + xlsNumber(0, 5, 7, 99);
    const ReadSource source = xls(XlsBuilder(formats).sheet(records));
    CHECK(rowsOf(source) == Rows{{"2022-07-31", "45%", "00123", "2022-07-31T12:00:00", "45.7%", "7"}});
    CHECK(source.tables[0].kind(0, 0) == Table::CellKind::Date);
    const ReadSource since1904 =
        xls(XlsBuilder(formats).globals(biff(BiffRecord::DateMode, le16(1))).sheet(xlsNumber(0, 0, 43311, 1)));
    CHECK(rowsOf(since1904) == Rows{{"2022-07-31"}});
}

TEST_CASE("XLS: formulas give their stored results, texts and errors too")
{
    const QByteArray text =
        xlsFormula(0, 1, result(0, 0)) + biff(0x04BC, "shared") + biff(BiffRecord::String, biffText("Less than 5"));
    const ReadSource source = xlsSheet(xlsFormula(0, 0, le64(46)) + text + xlsFormula(0, 2, result(1, 1)) +
                                       xlsFormula(0, 3, result(2, 0x17)) + xlsFormula(0, 4, result(3, 0)) +
                                       xlsFormula(0, 5, result(0, 0)) + xlsFormula(0, 6, result(3, 0), 3) +
                                       biff(BiffRecord::BoolErr, le16(0) + le16(7) + le16(0) + char(0) + char(0)) +
                                       biff(BiffRecord::BoolErr, le16(0) + le16(8) + le16(0) + char(7) + char(1)));
    CHECK(rowsOf(source) == Rows{{"46", "Less than 5", "TRUE", "#REF!", "", "", "", "FALSE", "#DIV/0!"}});
    const Table &table = source.tables[0];
    CHECK(table.kind(0, 0) == Table::CellKind::Number);
    CHECK(table.kind(0, 3) == Table::CellKind::ErrorValue);
    CHECK(table.kind(0, 4) == Table::CellKind::Text);
    CHECK(table.kind(0, 5) == Table::CellKind::Formula);
    CHECK(table.kind(0, 6) == Table::CellKind::Formula);
    CHECK(table.kind(0, 8) == Table::CellKind::ErrorValue);
    CHECK(remarkOf(source, "formulas-read")->message.contains("4 cell(s) hold formulas, the first is A1"));
    CHECK(remarkOf(source, "formula-without-result")->message.contains("cell F1"));
}

TEST_CASE("XLS: shared texts may go on in another record, in another width")
{
    const QByteArray wide = biffWideText(QString::fromUtf8("Dyfed\xE2\x80\x93Powys"));
    const QByteArray rich = le16(3) + char(8) + le16(2) + "abc" + QByteArray(8, 'x');    // with formats
    const QByteArray phonetic = le16(2) + char(4) + le32(5) + "de" + QByteArray(5, 'y'); // with readings
    const QByteArray first = le32(5) + le32(5) + wide + rich + phonetic + le16(6) + char(0) + "Nor";
    const QByteArray second = char(1) + biffWideText("fol").mid(3) + le16(4) + char(0);
    const QByteArray third = char(0) + QByteArray("Kent");
    const ReadSource source = xls(XlsBuilder()
                                      .globals(biff(BiffRecord::Sst, first) + biff(BiffRecord::Continue, second) +
                                               biff(BiffRecord::Continue, third))
                                      .sheet(xlsShared(0, 0, 0) + xlsShared(0, 1, 1) + xlsShared(0, 2, 2) +
                                             xlsShared(0, 3, 3) + xlsShared(0, 4, 4)));
    CHECK(rowsOf(source) == Rows{{QString::fromUtf8("Dyfed\xE2\x80\x93Powys"), "abc", "de", "Norfol", "Kent"}});
}

TEST_CASE("XLS: cells may come in any order; of two for one place the later stands")
{
    CHECK(rowsOf(xlsSheet(xlsLabel(2, 1, "last") + xlsLabel(0, 0, "first") + xlsLabel(2, 0, "x") +
                          xlsLabel(0, 0, "again"))) == Rows{{"again"}, {}, {"x", "last"}});
}

TEST_CASE("XLS: merged cells are repeated, hidden rows, columns and sheets left out unless chosen")
{
    const QByteArray merged = biff(BiffRecord::MergedCells, le16(1) + le16(0) + le16(1) + le16(0) + le16(1));
    const QByteArray row = biff(BiffRecord::Row, le16(1) + QByteArray(10, '\0') + le16(0x20) + le16(0));
    const QByteArray column = biff(BiffRecord::ColInfo, le16(2) + le16(255) + le16(0) + le16(0) + le16(1));
    const QByteArray bytes = XlsBuilder()
                                 .sheet(row + column + xlsLabel(0, 0, "2019") + xlsLabel(1, 1, "x") +
                                        xlsLabel(2, 2, "y") + merged + biff(BiffRecord::Note, QByteArray(12, '\0')))
                                 .sheet(xlsLabel(0, 0, "secret"), "Rates", 2)
                                 .sheet(xlsLabel(0, 0, "secret"), "Working", 1)
                                 .bytes();
    const ReadSource source = readSource(bytes, "return.xls");
    CHECK(rowsOf(source.tables[0]) == Rows{{"2019", "2019"}, {"", ""}, {"", "", ""}});
    const Table &table = source.tables[0];
    CHECK(table.isHiddenRow(1));
    CHECK_FALSE(table.isHiddenRow(0));
    CHECK(table.isHiddenColumn(2));
    CHECK_FALSE(table.isHiddenColumn(1));
    CHECK(source.tables[1].hidden);
    CHECK(source.tables[2].hidden);
    CHECK_FALSE(table.hidden);
    CHECK(rowsOf(source.tables[1]) == Rows{{""}});
    CHECK(remarkOf(source, "sheet-hidden")->message.contains("the menus of a spreadsheet do not list it"));
    for (const char *code : {"merged-filled", "rows-hidden", "columns-hidden", "comments-not-read"})
        CHECK(remarkOf(source, code));
    CHECK(source.hidden.back().kind == HiddenPart::Kind::Comments);
    CHECK_FALSE(source.hidden.back().canBeRead());

    const ReadSource chosen =
        readSource(bytes, "return.xls", {}, {false, {{HiddenPart::Kind::Rows, 0}, {HiddenPart::Kind::Sheet, 2}}});
    CHECK(rowsOf(chosen.tables[0]) == Rows{{"2019", "2019"}, {"2019", "x"}, {"", "", ""}});
    CHECK(chosen.tables[0].isInferred(1, 0));
    CHECK(rowsOf(chosen.tables[1]) == Rows{{""}});
    CHECK(rowsOf(chosen.tables[2]) == Rows{{"secret"}});
}

TEST_CASE("XLS: a merged cell may be written from any of its corners")
{
    const QByteArray merged = biff(BiffRecord::MergedCells, le16(1) + le16(1) + le16(0) + le16(1) + le16(0));
    CHECK(rowsOf(xlsSheet(xlsLabel(0, 0, "2019") + xlsLabel(1, 1, "x") + merged)) ==
          Rows{{"2019", "2019"}, {"2019", "x"}});
}

TEST_CASE("XLS: charts are no sheets, and a chart on a sheet is not read as cells")
{
    const QByteArray chart =
        biff(BiffRecord::Bof, QByteArray(16, '\0')) + xlsLabel(0, 1, "in the chart") + biff(BiffRecord::Eof);
    const ReadSource source =
        xls(XlsBuilder().sheet({}, "Chart1", 0, 2).sheet(xlsLabel(0, 0, "a") + chart + xlsLabel(1, 0, "b")));
    REQUIRE(source.tables.size() == 1);
    CHECK(rowsOf(source) == Rows{{"a"}, {"b"}});
    CHECK(remarkOf(source, "sheet-not-read")->message.contains("Chart1"));
}

TEST_CASE("XLS: links to other files are told")
{
    const QByteArray itself = biff(BiffRecord::SupBook, le16(1) + le16(0x0401));
    const QByteArray other = biff(BiffRecord::SupBook, le16(1) + biffText("rates.xls"));
    CHECK_FALSE(remarkOf(xls(XlsBuilder().globals(itself).sheet(xlsLabel(0, 0, "a"))), "links-not-followed"));
    CHECK(remarkOf(xls(XlsBuilder().globals(itself + other).sheet(xlsLabel(0, 0, "a"))), "links-not-followed"));
}

TEST_CASE("XLS: workbooks of Excel 5 and 95, whose texts are bytes of a code page")
{
    const auto label = [](int row, const QByteArray &bytes) {
        return biff(BiffRecord::Label, le16(row) + le16(0) + le16(0) + le16(int(bytes.size())) + bytes);
    };
    const auto book = [&label](int page) {
        return xls(XlsBuilder()
                       .biff5()
                       .globals(biff(BiffRecord::CodePage, le16(page)))
                       .formats({"dd/mm/yyyy"})
                       .sheet(label(0, "Dyfed\x96Powys \xA3") + xlsNumber(1, 0, 44773, 1), "Offences"));
    };
    const ReadSource windows = book(1252);
    CHECK(windows.tables[0].sheet() == "Offences");
    CHECK(rowsOf(windows) == Rows{{QString::fromUtf8("Dyfed\xE2\x80\x93Powys \xC2\xA3")}, {"2022-07-31"}});
    CHECK_FALSE(remarkOf(windows, "code-page"));
    CHECK(rowsOf(book(10'000))[0][0] == QString::fromUtf8("Dyfed\xC3\xB1Powys \xC2\xA3"));
    const ReadSource unknown = book(4'711);
    CHECK(rowsOf(unknown) == rowsOf(windows));
    CHECK(remarkOf(unknown, "code-page")->message.contains("code page 4711"));
}

TEST_CASE("XLS: protected files are said to be so")
{
    CHECK(xlsError(XlsBuilder().globals(biff(BiffRecord::FilePass, QByteArray(6, 'x'))).sheet({}).bytes())
              .contains("is protected by a password"));
}

TEST_CASE("XLS: damaged files are refused, and the place is named")
{
    const XlsBuilder good = XlsBuilder().strings({"Kent"}).sheet(xlsShared(0, 0, 0));
    CHECK(xlsError(good.bytes()) == "no error");
    CHECK(sheetError(xlsShared(0, 0, 5)).contains("sheet \"Data\": cell A1 points to a text that is not in the file"));
    CHECK(xlsError(XlsBuilder().bytes()).contains("holds no sheet"));
    CHECK(xlsError(oleOf("Book", "no records here")).contains("does not begin as a workbook does"));
    CHECK(xlsError(oleOf("Other", good.stream())).contains("holds no workbook"));
    CHECK(xlsError(oleOf("Workbook", good.stream().chopped(6))).contains("cut off"));
    QByteArray old = good.stream();
    old[4] = 0;
    old[5] = 3;
    CHECK(xlsError(oleOf("Workbook", old)).contains("a version of Excel that is not read"));
    CHECK(xlsError(XlsBuilder().globals(biff(BiffRecord::Sst, le32(9) + le32(9) + biffText("a"))).sheet({}).bytes())
              .contains("its texts are cut off"));
    CHECK(xlsError(XlsBuilder().globals(biff(BiffRecord::Sst, le32(9) + le32(4'000'000'000u))).sheet({}).bytes())
              .contains("limit of 500000 different texts"));
    CHECK(sheetError(biff(BiffRecord::Label, le16(0) + le16(0) + le16(0) + le16(99) + char(0) + "short"))
              .contains("the text of cell A1 is cut off"));
    QByteArray lost = good.stream();
    lost.replace(lost.indexOf(le16(BiffRecord::BoundSheet)) + 4, 4, le32(100'000));
    CHECK(xlsError(oleOf("Workbook", lost)).contains("it is not where the workbook says"));
}

TEST_CASE("XLS: told by its content, whatever its name")
{
    const XlsBuilder builder = XlsBuilder().sheet(xlsLabel(0, 0, "Kent"));
    CHECK(isXls(builder.bytes()));
    CHECK(isXls(builder.stream()));
    CHECK_FALSE(isXls("Force,2019\n"));
    CHECK(rowsOf(readSource(builder.stream(), "bare.xls")) == Rows{{"Kent"}});
    const ReadSource source = readSource(builder.bytes(), "return.xlsx");
    CHECK(source.format == "xls");
    CHECK(remarkOf(source, "name-disagrees"));
}
