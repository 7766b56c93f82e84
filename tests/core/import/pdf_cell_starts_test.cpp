// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdf_cell_starts.h"
#include "core/import/pdf_columns.h"
#include "tests/support/printed_page.h"
#include "tests/support/test_support.h"

namespace {
/// The words that were marked, line by line: "Charged|support".
std::vector<std::string> marked(const std::vector<std::string> &printed)
{
    auto lines = printedLines(printed);
    markCellStarts(lines);
    std::vector<std::string> words;
    for (const PdfLine &line : lines) {
        std::string of;
        for (const PdfWord &word : line.words)
            of += word.opensCell ? (of.empty() ? "" : "|") + word.text : "";
        words.push_back(of);
    }
    return words;
}
} // namespace

TEST_CASE("PDF cell starts: columns a blank apart are told by their other lines")
{
    CHECK(marked({"Offence               Outcome", "Sharing private image Charged",
                  "Voyeurism             Caution given", "Threat to disclose    Charged"}) ==
          std::vector<std::string>{"Outcome", "Charged", "Caution", "Charged"});
}

TEST_CASE("PDF cell starts: words that wrap are looked through, and a title over the columns too")
{
    CHECK(marked({"Sharing private  Suspect not", "image            identified", "Voyeurism        Charged",
                  "Crimes of the second half of the year", "Sharing image at Charged", "Threat to do so  Caution"}) ==
          std::vector<std::string>{"Suspect", "identified", "Charged", "", "Charged", "Caution"});
}

TEST_CASE("PDF cell starts: a last line without any wide gap belongs to the list where two columns begin in it")
{
    const std::vector<std::string> two{"Offence       Outcome          Force", "Voyeurism     Charged          Kent",
                                       "Voyeurism     Caution          Essex", "Threat        Charged          Kent",
                                       "Sharing image No further steps Kent"};
    CHECK(marked(two).back() == "No|Kent");
    CHECK(marked({"Offence       Outcome", "Voyeurism     Charged", "Voyeurism     Caution", "Threat        Charged",
                  "Any crimes of other sorts are left out"})
              .back()
              .empty());
}

TEST_CASE("PDF cell starts: running text has none, also where words stand under each other")
{
    for (const std::string &of : marked({"the force holds what you asked for", "the crime could be what was meant",
                                         "the force knows that this is so", "the other cases that were told"}))
        CHECK(of.empty());
    CHECK(marked({}).empty());
}

TEST_CASE("PDF cell starts: two lines that agree are chance")
{
    CHECK(marked({"Dear Sir   Reference", "or madam   2190 of May", "we write to answer you"}) ==
          std::vector<std::string>{"", "", ""});
}

TEST_CASE("PDF columns: words centred under each other part where most gaps are wider than a blank")
{
    auto lines = printedLines({"  Sharing image        Charged", "Disclosure of images No suspect named",
                               "    Voyeurism       Caution given", "      Threat            Charged",
                               "  Sharing image     No suspect found"});
    CHECK(columnEdges(lines).size() == 3);
}
