// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/reader.h"

#include "tests/support/error_of.h"
#include "tests/support/tables.h"
#include "tests/support/test_support.h"
#include "tests/support/zip_builder.h"

namespace {

QString readError(const QByteArray &bytes, const QString &name = "answer.csv")
{
    return errorOf([&] { readSource(bytes, name); });
}

QByteArray ole(const QString &stream)
{
    QByteArray bytes("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
    bytes += QByteArray(504, '\0');
    return bytes + QByteArray(reinterpret_cast<const char *>(stream.utf16()), stream.size() * 2);
}

} // namespace

TEST_CASE("Reader: the content chooses the format, and a name that disagrees is told")
{
    const QByteArray workbook = XlsxBuilder().rows(R"(<row><c><v>7</v></c></row>)").bytes();
    const ReadSource asCsv = readSource(workbook, "answer.csv");
    CHECK(asCsv.format == "xlsx");
    CHECK(remarkOf(asCsv, "name-disagrees"));
    CHECK_FALSE(remarkOf(readSource(workbook, "answer.XLSX"), "name-disagrees"));
    const ReadSource asXls = readSource("a,b\n1,2\n", "answer.xls");
    CHECK(asXls.format == "csv");
    CHECK(remarkOf(asXls, "name-disagrees"));
    CHECK_FALSE(remarkOf(readSource("a,b\n1,2\n", "answer.v2"), "name-disagrees"));
}

TEST_CASE("Reader: an empty file is refused")
{
    CHECK(readError({}) == "answer.csv: the file is empty.");
}

TEST_CASE("Reader: formats that are not read are named, with what to do")
{
    CHECK(readError(ole("EncryptedPackage"), "answer.xlsx").contains("is protected by a password"));
    CHECK(readError(ole("Workbook")).contains("is damaged or cut off"));
    CHECK(readError(QByteArray("\x09\x04\x06\0rest", 8)).contains("a workbook of Excel 2, 3 or 4"));
    CHECK(readError(ole("WordDocument")).contains("an old Word document"));
    CHECK(readError("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>")
              .contains("Excel 2003"));
    CHECK(readError("SQLite format 3").contains("a database"));
    CHECK(readError("{\\rtf1 x}").contains("rich text"));
    CHECK(readError("ID;PWXL;N;E\r\nC;Y1;X1;K5\r\n").contains(".slk"));
    CHECK(readError("TABLE\r\n0,1\r\n\"EXCEL\"\r\n").contains(".dif"));
    CHECK(readSource("ID;Period\n1;2\n", "answer.csv").format == "csv"); // not every ID begins a .slk
    CHECK(readError(ole("WordDocument")).contains("save the table as CSV or XLSX"));
}

TEST_CASE("Reader: a web page in a file named as a workbook is read as what it is, and said")
{
    const QByteArray table = "<table><tr><td>2020</td><td>5</td></tr></table>";
    QByteArray wide("\xFF\xFE", 2);
    for (const char c : table)
        wide += QByteArray(1, c) + '\0';
    for (const QByteArray &bytes : {"<!DOCTYPE html>" + table, "\xEF\xBB\xBF <HTML xmlns:x=\"urn\">" + table, wide}) {
        const ReadSource source = readSource(bytes, "answer.xls");
        CHECK(source.format == "html");
        CHECK(rowsOf(source) == Rows{{"2020", "5"}});
        CHECK(remarkOf(source, "name-disagrees"));
    }
}

TEST_CASE("Reader: packed files are told apart by what is in them")
{
    CHECK(readError(zipOf({{"word/document.xml", "<w/>"}})).contains("holds no text"));
    CHECK(readError(zipOf({{"[Content_Types].xml", "<t/>"}, {"xl/workbook.bin", "x"}})).contains(".xlsb"));
    CHECK(readError(zipOf({{"kent.csv", "a,b\n1,2\n"}})).contains("a ZIP file of other files"));
    CHECK(readError(zipOf({{"mimetype", "application/vnd.oasis.opendocument.text"}})).contains("an OpenDocument file"));
    CHECK(readError(XlsxBuilder().rows("<row/>").bytes().chopped(100)).contains("damaged or cut off"));
}

TEST_CASE("Reader: a name that looks like markup is a text like any other")
{
    const ReadSource source =
        readSource("Force,2019\n<img src=file:///etc/passwd>,3\n'); DROP TABLE returns;--,4\n", "x.csv");
    CHECK(rowsOf(source)[1][0] == "<img src=file:///etc/passwd>");
    CHECK(rowsOf(source)[2][0] == "'); DROP TABLE returns;--");
}
