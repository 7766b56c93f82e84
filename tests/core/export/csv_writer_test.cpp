// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/csv_writer.h"
#include "tests/support/test_support.h"

namespace {
QByteArray csvOf(const QString &cell)
{
    CsvWriter csv;
    csv.text(cell);
    return csv.bytes();
}
} // namespace

TEST_CASE("CSV: words and numbers in rows")
{
    CsvWriter csv;
    csv.text(u"Kent").number(std::int64_t{1204}).number(0.04, 4).empty().text(u"<5").endRow();
    csv.text(u"Dyfed\u2013Powys, \"Heddlu\"").number(std::optional<std::int64_t>()).endRow();
    CHECK(csv.bytes() == "Kent,1204,0.0400,,<5\n\"Dyfed\xE2\x80\x93Powys, \"\"Heddlu\"\"\",\n");
    CHECK(csv.fileBytes().startsWith("\xEF\xBB\xBFKent"));
}

TEST_CASE("CSV: line breaks and outer blanks stay inside quotes")
{
    CHECK(csvOf("two\nlines") == "\"two\nlines\"");
    CHECK(csvOf(" led") == "\" led\"");
    CHECK(csvOf("") == "");
}

TEST_CASE("CSV: no text becomes a formula")
{
    const QStringList dangerous = {"=HYPERLINK(\"http://x\")",
                                   "@SUM(A1)",
                                   "+1",
                                   "-",
                                   "-3",
                                   "\t=1",
                                   "\r=1",
                                   "\n=1",
                                   "  =1",
                                   QString(QChar(0)) + "=1",
                                   QString::fromUtf8("＝1"),
                                   QString::fromUtf8("＋1"),
                                   QString::fromUtf8("－1"),
                                   QString::fromUtf8("＠x"),
                                   "'=1"};
    for (const QString &text : dangerous) {
        CAPTURE(text);
        CHECK(csvOf(text).startsWith("\"'"));
        CHECK(cellAsWritten(harmlessCell(text)) == text);
    }
}

TEST_CASE("CSV: ordinary text is left alone, the apostrophe of a name included")
{
    for (const QString text : {"<5", "Kent", "2019/20", "'s-Hertogenbosch", "not given", "5-9", "''"}) {
        CAPTURE(text);
        CHECK(harmlessCell(text) == text);
        CHECK(cellAsWritten(text) == text);
    }
}
