// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Long files tell how far they are and stop when told to: work done after that is counted, not timed (./dev bench
// formats prints the milliseconds).
#include "core/import/pdf_reader.h"
#include "core/import/pdf_worker.h"
#include "core/import/read_watch.h"
#include "tests/support/ods_builder.h"
#include "tests/support/pdf_builder.h"
#include "tests/support/printed_page.h"
#include "tests/support/test_support.h"
#include "tests/support/zip_builder.h"

namespace {

struct Look {
    qint64 done;
    qint64 all;
};

/// Reads to the end, or until so many looks were taken.
std::vector<Look> looksAt(const QByteArray &bytes, const QString &name, std::size_t most = SIZE_MAX)
{
    std::vector<Look> looks;
    const Progress watch = [&](qint64 done, qint64 all) {
        looks.push_back({done, all});
        return looks.size() < most;
    };
    try {
        readSource(bytes, name, watch);
        CHECK(looks.size() < most);
    } catch (const Cancelled &) {
        CHECK(looks.size() == most);
    }
    return looks;
}

void checkLooks(const QByteArray &bytes, const QString &name, qint64 unpacked)
{
    INFO(name.toStdString());
    const auto looks = looksAt(bytes, name);
    REQUIRE(qint64(looks.size()) >= unpacked / ReadWatch::Step - 1);
    for (std::size_t i = 0; i < looks.size(); ++i) {
        CHECK(looks[i].done <= looks[i].all);
        CHECK(looks[i].all == looks[0].all);
        if (i > 0)
            CHECK(looks[i].done >= looks[i - 1].done);
    }
    CHECK(looks.back().done * 10 >= looks.back().all * 8); // not all of the bar in the first moment
    CHECK(looksAt(bytes, name, looks.size() / 2).size() == looks.size() / 2);
}

QByteArray csvRows(int rows)
{
    QByteArray text = "Force,Month,Outcome,Number\n";
    for (int row = 0; row < rows; ++row)
        text += "Kent,2020-01," + QByteArray::number(row % 26) + ",Charged or summonsed (invented)," +
                QByteArray::number(row) + '\n';
    return text;
}

QByteArray xlsxRows(int rows)
{
    QByteArray xml;
    for (int row = 1; row <= rows; ++row)
        xml += "<row><c><v>" + QByteArray::number(row) + "</v></c><c><v>2</v></c><c><v>3</v></c></row>";
    return xml;
}

QByteArray odsRows(int rows)
{
    QByteArray xml;
    for (int row = 1; row <= rows; ++row)
        xml += odsRow(odsNumber(QByteArray::number(row), QByteArray::number(row)) + odsText("Charged"));
    return xml;
}

} // namespace

TEST_CASE("Long reading: 100,000 rows tell how far they are and stop when told to")
{
    constexpr int Rows = 100'000;
    const QByteArray csv = csvRows(Rows);
    checkLooks(csv, "long.csv", csv.size());
    const QByteArray xlsx = xlsxRows(Rows);
    checkLooks(XlsxBuilder().rows(xlsx).bytes(), "long.xlsx", xlsx.size());
    const QByteArray ods = odsRows(Rows);
    checkLooks(OdsBuilder().sheet(ods).bytes(), "long.ods", ods.size());
}

TEST_CASE("Long reading: a workbook of fifty sheets is one way from the first to the last")
{
    constexpr int Sheets = 50;
    const QByteArray xlsxSheet = xlsxRows(2'000);
    const QByteArray odsSheet = odsRows(2'000);
    XlsxBuilder xlsx;
    OdsBuilder ods;
    for (int sheet = 1; sheet <= Sheets; ++sheet) {
        xlsx.rows(xlsxSheet, "S" + QByteArray::number(sheet));
        ods.sheet(odsSheet, "S" + QByteArray::number(sheet));
    }
    checkLooks(xlsx.bytes(), "sheets.xlsx", Sheets * xlsxSheet.size());
    checkLooks(ods.bytes(), "sheets.ods", Sheets * odsSheet.size());
}

TEST_CASE("Long reading: a PDF of two hundred pages is looked at page by page")
{
    constexpr int Pages = 200;
    std::vector<PdfPage> pages;
    for (int number = 1; number <= Pages; ++number)
        pages.push_back(printedPage({"Outcome      2019     2020", "Charged         4        5"}, number));
    std::size_t looks = 0;
    const auto stopAt = [&looks](std::size_t most) {
        looks = 0;
        return [&looks, most](qint64, qint64) { return ++looks < most; };
    };
    readPdfPages(pages, stopAt(SIZE_MAX));
    CHECK(looks == Pages);
    CHECK_THROWS_AS(readPdfPages(pages, stopAt(70)), Cancelled);
    CHECK(looks == 70);
}

TEST_CASE("Long reading: the worker that reads pages is stopped half way")
{
    PdfBuilder letter;
    for (int page = 0; page < 200; ++page) {
        letter.addPage();
        letter.text(100, 700, "Charged " + QByteArray::number(page));
    }
    const QByteArray bytes = letter.bytes();
    qint64 last = -1;
    bool isMonotone = true;
    CHECK(pdfPages(bytes, "long.pdf", [&](qint64 done, qint64 all) {
              isMonotone = isMonotone && done >= last && done <= all;
              last = done;
              return true;
          }).size() == 200);
    CHECK(isMonotone);
    int looks = 0;
    CHECK_THROWS_AS(pdfPages(bytes, "long.pdf", [&](qint64, qint64) { return ++looks < 2; }), Cancelled);
    CHECK(looks == 2);
}
