// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdf_reader.h"
#include "core/import/pdf_worker.h"
#include "tests/support/error_of.h"
#include "tests/support/pdf_builder.h"
#include "tests/support/tables.h"
#include "tests/support/test_support.h"

#include <QTemporaryDir>

namespace {
QByteArray letter(int pages = 1)
{
    PdfBuilder pdf;
    for (int page = 0; page < pages; ++page) {
        pdf.addPage();
        pdf.text(60, 760, "Kent Police: offences by year");
        const QList<QByteArray> cells{"Offence", "2019", "Arson", "12"};
        for (int i = 0; i < 4; ++i)
            pdf.text(64 + 200 * (i % 2), 724 - 20 * (i / 2), cells[i]);
        for (const int y : {700, 720, 740})
            pdf.line(60, y, 360, y);
        for (const int x : {60, 260, 360})
            pdf.line(x, 700, x, 740);
    }
    return pdf.bytes();
}

QString pagesError(const QByteArray &bytes, const QString &worker = pdfWorkerPath())
{
    return errorOf([&] { pdfPages(bytes, "answer.pdf", {}, worker); });
}

} // namespace

TEST_CASE("PDF worker: words and ruling lines of a page, and the table that they make")
{
    const auto pages = pdfPages(letter(), "answer.pdf", {});
    REQUIRE(pages.size() == 1);
    CHECK(pages[0].width == Approx(595).margin(0.1));
    CHECK(pages[0].words.size() == 9);
    CHECK_FALSE(pages[0].isPicture);
    const ReadSource source = readSource(letter(), "answer.pdf");
    REQUIRE(source.tables.size() == 2);
    CHECK(rowsOf(source.tables[1]) == Rows{{"Offence", "2019"}, {"Arson", "12"}});
    CHECK(source.remarks.empty());
}

TEST_CASE("PDF worker: a PDF is taken by its content, whatever its name")
{
    CHECK(remarkOf(readSource(letter(), "answer.csv"), "name-disagrees"));
    CHECK(isPdf("\n\n%PDF-1.4 late"));
    CHECK_FALSE(isPdf(QByteArray(1024, ' ') + "%PDF-1.4"));
}

TEST_CASE("PDF worker: damaged, locked and endless files are refused with what to do")
{
    CHECK(pagesError("%PDF-1.7\nnothing more").contains("answer.pdf is damaged"));
    CHECK(pagesError(letter().left(200)).contains("is damaged"));
    CHECK(pagesError(PdfBuilder::withLoop()).contains("is damaged"));
    CHECK(pagesError(PdfBuilder::withPages(10'000)).contains("more than the limit of 300 pages"));
    CHECK(pagesError(PdfBuilder::locked()).contains("protected by a password"));
    CHECK(pagesError("%PDF-1.4" + QByteArray(51 * 1024 * 1024, ' ')).contains("larger than the limit of 50 MiB"));
    CHECK(pagesError(PdfBuilder::withPages(300)) == "no error");
}

TEST_CASE("PDF worker: a page that is a picture gives a question and no figures")
{
    PdfBuilder pdf;
    pdf.addPage();
    pdf.fill(100, 100, 300, 300);
    const ReadSource source = readSource(pdf.bytes(), "answer.pdf");
    CHECK(source.tables.empty());
    CHECK(remarkOf(source, "page-is-picture"));
    PdfBuilder blank;
    blank.addPage();
    CHECK(readSource(blank.bytes(), "answer.pdf").remarks.empty());
}

TEST_CASE("PDF worker: one that is missing, dies, is killed or says nonsense loses this file only")
{
    const QTemporaryDir folder;
    CHECK(pagesError(letter(), "/nowhere/foilio-pages").contains("Install Foilio again"));
    CHECK(pagesError(letter(), shellProgram(folder, "cat > /dev/null\n")).contains("stopped at page 1"));
    CHECK(pagesError(letter(), shellProgram(folder, "kill -9 $$\n")).contains("stopped at page 1"));
    CHECK(pagesError(letter(), shellProgram(folder, "echo hello\n")).contains("stopped at page 1"));
    CHECK(pagesError(letter(), shellProgram(folder, "printf 'foilio-pages 1 2\\npage 1 100 100 0\\nend 1\\n'\n"))
              .contains("stopped at page 2"));
    CHECK(pagesError(letter()) == "no error");
}

TEST_CASE("PDF worker: a long file is told in pages, and a cancel stops it")
{
    std::vector<qint64> told;
    const QByteArray bytes = letter(40);
    const auto pages = pdfPages(bytes, "answer.pdf", [&told](qint64 done, qint64) {
        told.push_back(done);
        return true;
    });
    CHECK(pages.size() == 40);
    CHECK(std::ranges::is_sorted(told));
    CHECK(told.back() == bytes.size());
    CHECK_THROWS_AS(pdfPages(bytes, "answer.pdf", [](qint64, qint64) { return false; }), Cancelled);
}

TEST_CASE("PDF worker: a cancel does not wait for a worker that says nothing")
{
    const QTemporaryDir folder;
    const QString silent = shellProgram(folder, "exec sleep 600\n");
    int looks = 0;
    const auto stop = [&looks](qint64, qint64) { return ++looks < 3; };
    CHECK_THROWS_AS(pdfPages(letter(), "answer.pdf", stop, silent), Cancelled);
    CHECK(looks == 3);
}
