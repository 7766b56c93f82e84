// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sources that are no file on the disk: pasted cells, files inside a ZIP or a mail. Figures are invented.
#include "ui/screens/import_bench_paste.h"

#include "tests/support/mails.h"
#include "tests/support/test_support.h"
#include "tests/support/zip_builder.h"
#include "tests/ui/acceptance_file.h"
#include "tests/ui/bench_window.h"
#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QMimeData>

namespace {
const QByteArray Figures = "Offences,2015,2016\nOffences recorded,12,15\n";
const QDateTime noon(QDate(2022, 8, 1), QTime(12, 0));
} // namespace

TEST_CASE("What is pasted is a source named after its time: the table of a page, else the text")
{
    QMimeData both;
    both.setText("2020\t5");
    both.setHtml("<table><tr><td>2020</td><td>5</td></tr></table>");
    const auto page = pastedSource(&both, noon);
    REQUIRE(page);
    CHECK(page->name == "Pasted 2022-08-01 12.00.00.html");
    CHECK(page->bytes.contains("<td>5"));
    CHECK(page->sha256.size() == 32);

    QMimeData styled;
    styled.setText("2020\t5");
    styled.setHtml("<b>2020</b> 5");
    CHECK(pastedSource(&styled, noon)->bytes == "2020\t5");
    const QMimeData empty;
    CHECK_FALSE(pastedSource(&empty, noon));
    CHECK_FALSE(pastedSource(nullptr, noon));
}

TEST_CASE("Pasted cells are read, corrected and accepted as a file is")
{
    BenchWindow bench(acceptanceFile());
    QGuiApplication::clipboard()->setText("Kent Police\nOffences\t2015\t2016\nOffences recorded\t12\t15\n");
    bench.trigger("benchPaste");
    bench.waitRead();
    CHECK(bench.state(0) == ImportFile::State::Ready);
    const auto before = bench.returns();
    bench.trigger("benchAccept");
    CHECK(bench.returns() == before + 1);
}

TEST_CASE("An empty clipboard is said, and nothing is added")
{
    BenchWindow bench(acceptanceFile());
    QGuiApplication::clipboard()->clear();
    bench.trigger("benchPaste");
    CHECK(bench.queue().model()->rowCount() == 0);
}

TEST_CASE("The files in a ZIP of replies come to the bench one by one, and one that cannot be read hides none")
{
    BenchWindow bench(acceptanceFile());
    bench.bring(
        "replies.zip",
        zipOf({{"Kent Police/reply.csv", Figures}, {"Gwent/logo.png", "\x89PNG\r\n"}, {"Gwent/reply.csv", Figures}}));
    REQUIRE(bench.queue().model()->rowCount() == 3);
    CHECK(bench.state(0) == ImportFile::State::Ready);
    CHECK(bench.state(1) == ImportFile::State::Failed);
    CHECK(bench.state(2) == ImportFile::State::Ready);
    CHECK(bench.queue().model()->index(2, 0).data().toString().contains("replies.zip/Gwent/reply.csv"));
    const auto before = bench.returns();
    bench.trigger("benchAccept");
    bench.trigger("benchAccept");
    CHECK(bench.returns() == before + 2);
}

TEST_CASE("A mail comes with what is attached to it; a ZIP with nothing in it says so")
{
    BenchWindow bench(acceptanceFile());
    bench.bring("answer.eml", mailWith({{"Kent figures.csv", Figures}}));
    REQUIRE(bench.queue().model()->rowCount() == 2);
    CHECK(bench.state(1) == ImportFile::State::Ready);
    bench.bring("empty.zip", zipOf({{"Kent/", ""}}));
    CHECK(bench.state(2) == ImportFile::State::Failed);
}

TEST_CASE("A return in the layout of an accepted one needs no new mapping")
{
    BenchWindow bench(acceptanceFile());
    bench.bring("Kent 2016.csv", "Outcome,2015,2016\nCharged or Summonsed,5,6\nClosed in another way,3,4\n");
    bench.goTo("A3");
    bench.press(Qt::Key_F2);
    bench.type("14");
    bench.press(Qt::Key_Return);
    QCoreApplication::processEvents(); // an editor closes after its key
    bench.waitRead();
    bench.trigger("benchAccept");
    bench.bring("Kent 2017.csv",
                "Kent Police\n\nOutcome,2016,2017\nClosed in another way,6,7\nCharged or Summonsed,8,9\n");
    bench.trigger("benchNext");
    CHECK(bench.figure("B4", DraftModel::TypeColumn) == "14");
    CHECK(bench.figure("C5", DraftModel::TypeColumn) == "1");
}
