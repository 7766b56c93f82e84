// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdf_message.h"
#include "tests/support/printed_page.h"
#include "tests/support/test_support.h"

namespace {
const std::string greeted = pdfGreeting(1);
const std::string begun = greeted + "page 1 59500 84200 0\n";

bool isTaken(const std::string &message)
{
    PdfMessageReader reader;
    return reader.take(message);
}
} // namespace

TEST_CASE("PDF message: a page comes back as it was sent, whole or in pieces of one byte")
{
    PdfPage page = printedPage({"Outcome   2019/20", "Charged     12"});
    page.words[0].bold = true;
    page.words[1].upright = false;
    page.rules = {{50, 99, 200, 99}, {50, 99, 50, 120}};
    const std::string message = greeted + toMessage(page) + pdfEnd();
    for (const std::size_t piece : {message.size(), std::size_t(1), std::size_t(7)}) {
        PdfMessageReader reader;
        for (std::size_t at = 0; at < message.size(); at += piece)
            REQUIRE(reader.take(std::string_view(message).substr(at, piece)));
        CHECK(reader.isDone());
        CHECK(reader.failure().empty());
        CHECK(reader.takePages() == std::vector{page});
        CHECK(reader.takePages().empty());
    }
}

TEST_CASE("PDF message: places are exact to a hundredth of a point")
{
    PdfPage page{1, 595.32, 841.92, true, {{{-1.25, 0.01, 99.99, 100}, 10.56, false, true, "£5"}}, {}};
    PdfMessageReader reader;
    REQUIRE(reader.take(greeted + toMessage(page)));
    CHECK(reader.takePages() == std::vector{page});
}

TEST_CASE("PDF message: a failure is told with its reason, before the first page or after it")
{
    PdfMessageReader reader;
    REQUIRE(reader.take(pdfFailure("locked")));
    CHECK(reader.isDone());
    CHECK(reader.failure() == "locked");
    PdfMessageReader later;
    REQUIRE(later.take(pdfGreeting(2) + toMessage(printedPage({})) + pdfFailure("damaged")));
    CHECK(later.failure() == "damaged");
}

TEST_CASE("PDF message: what is not as agreed is refused for good")
{
    for (const std::string &bad : {std::string("hello\n"),
                                   std::string("foilio-pages 2 1\n"),
                                   std::string("foilio-pages 1 301\n"),
                                   std::string("foilio-pages 1 -1\n"),
                                   greeted + "page 2 100 100 0\n",
                                   greeted + "page 1 0 100 0\n",
                                   greeted + "page 1 100 100 2\n",
                                   greeted + "page 1 100 100\n",
                                   greeted + "done\n",
                                   greeted + "word\n",
                                   begun + "word 0 0 100 100 10 0 3 ab\n",
                                   begun + "word 0 0 100 100 10 4 2 ab\n",
                                   begun + "word 100 0 0 100 10 0 2 ab\n",
                                   begun + "word 0 0 100 x 10 0 2 ab\n",
                                   begun + "word 0 0 100 9999999 10 0 2 ab\n",
                                   begun + "word 0 0 100 100 10 0 0 \n",
                                   begun + "rule 0 0 100 100\n",
                                   begun + "rule 0 0 100\n",
                                   begun + "end 2\n",
                                   begun + "done\n",
                                   begun + "page 1 100 100 0\n",
                                   std::string(6'000, 'x')}) {
        INFO(bad.substr(0, 60));
        CHECK_FALSE(isTaken(bad));
    }
    PdfMessageReader reader;
    CHECK_FALSE(reader.take("hello\n"));
    CHECK_FALSE(reader.take(greeted));
    CHECK(reader.isBad());
}

TEST_CASE("PDF message: nothing is taken after the end")
{
    CHECK(isTaken(greeted + toMessage(printedPage({})) + pdfEnd()));
    CHECK_FALSE(isTaken(greeted + toMessage(printedPage({})) + pdfEnd() + "page 2 100 100 0\n"));
}

TEST_CASE("PDF message: a page of more words than the limit is refused")
{
    PdfPage page = printedPage({"x"});
    page.words.resize(PdfLimits::WordsOfPage, page.words.front());
    CHECK(isTaken(greeted + toMessage(page)));
    page.words.push_back(page.words.front());
    CHECK_FALSE(isTaken(greeted + toMessage(page)));
}
