// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/document_words.h"
#include "core/import/period_words.h"
#include "core/import/recognise.h"
#include "tests/support/table_builder.h"
#include "tests/support/test_support.h"

namespace {
Table prose(const std::vector<std::string> &lines)
{
    Table table = tableOf(lines);
    table.prose = true;
    return table;
}

QString sender(const std::vector<std::string> &lines)
{
    return forceOfLetter({prose(lines)});
}

Draft read(std::vector<Table> tables)
{
    return recognise({"pdf", std::move(tables), {}}, {"answer.pdf", {}, {}, "pdf"}, {"answer.pdf", {}, {}});
}

const Table years = tableOf({"Year|Number", "2021|31", "2022|44"});
} // namespace

TEST_CASE("Letters: the domain of an address names the sender")
{
    CHECK(sender({"E-mail: foi@durham.police.uk"}) == "E23000008");
    CHECK(sender({"www.devonandcornwall.pnn.police.uk"}) == "E23000035");
    CHECK(sender({"foi@avon-and-somerset.police.uk"}) == "E23000036");
    CHECK(sender({"foi@met.police.uk"}) == "E23000001");
    CHECK(sender({"foi@southyorks.police.uk"}) == "E23000011");
    CHECK(sender({"foi@npcc.police.uk", "Kent Police"}) == "E23000032");
}

TEST_CASE("Letters: without an address the force named most often is the sender, a place is none")
{
    CHECK(sender({"Kent Police", "Dear requester", "Kent Police can confirm", "as Essex Police has said"}) ==
          "E23000032");
    CHECK(sender({"Aykley Heads", "Durham", "DH1 5TT"}).isEmpty());
    CHECK(sender({"Kent Police", "Essex Police"}).isEmpty());
    CHECK(forceOfLetter({tableOf({"Kent Police"})}).isEmpty());
}

TEST_CASE("Letters: Acts, references and days are no periods")
{
    for (const char *text : {"under the Freedom of Information Act 2000", "Regulations 2004", "FOI 2023/28532",
                             "Our reference: 2021/22", "received on 15th September 2025", "Date: 3 April 2025"}) {
        INFO(text);
        CHECK_FALSE(periodWithin(withoutCitations(text)));
    }
    CHECK(periodWithin(withoutCitations("crimes recorded in the years 2019/20 to 2023/24")));
}

TEST_CASE("Letters: titles of a table stand between it and the one before")
{
    const std::vector<Table> tables{prose({"Kent Police", "Offences in 2019"}), years,
                                    prose({"Question 2", "Under section 40 this is exempt", "Outcomes"}), years};
    CHECK(titlesAbove(tables, 3) == QStringList{"Outcomes", "Question 2"});
    CHECK(titlesAbove(tables, 1) == QStringList{"Offences in 2019", "Kent Police"});
    CHECK(linesBefore(tables, 3).size() == 4);
    CHECK(titlesAbove(tables, 0).isEmpty());
}

TEST_CASE("Letters: a table takes force and period from the text, the nearest first")
{
    const Draft draft = read(
        {prose({"foi@kent.police.uk", "You asked for the years 2019/20 to 2020/21", "Question 1: recorded crimes"}),
         tableOf({"Offence|Number", "Arson|5", "Robbery|6"}), prose({"In 2022/23 alone:"}),
         tableOf({"Offence|Number", "Arson|1", "Robbery|2"})});
    CHECK(draft.forceCodes() == QStringList{"E23000032"});
    REQUIRE(draft.counts.size() == 4);
    CHECK(draft.periods[std::size_t(draft.counts[0].period)] == Period(QDate(2019, 4, 1), QDate(2021, 3, 31)));
    CHECK(draft.periods[std::size_t(draft.counts[2].period)] == Period::financialYear(2022));
}

TEST_CASE("Letters: each table may have a force of its own")
{
    const Draft draft = read({prose({"Warwickshire Police and West Mercia Police", "Warwickshire Police"}), years,
                              prose({"West Mercia Police"}), years});
    CHECK(draft.forceCodes() == QStringList{"E23000017", "E23000016"});
}

TEST_CASE("Letters: lists of answers in the text are figures, and nothing else in it is")
{
    const Draft draft = read({prose({"foi@kent.police.uk", "Telephone 01622 690690", "14 May 2025", "12", "45%",
                                     "How many offences were recorded?", "2019/20 – 10", "2020/21 – fewer than 5",
                                     "How many of these resulted in a charge?", "2019/20 – 2",
                                     "Section 12: it would take 18 hours to look at 1,204 files"})});
    REQUIRE(draft.counts.size() == 3);
    CHECK(draft.counts[0].figure == Figure::exact(10));
    CHECK(draft.counts[1].figure.kindName() == "less-than");
    CHECK(draft.counts[2].measure != draft.counts[0].measure);
    CHECK_FALSE(draft.has(Remark::Severity::Mistake));
}

TEST_CASE("Letters: of the text only caveats are kept")
{
    const Draft draft = read({prose({"Kent Police"}), years,
                              prose({"These figures should not be used for comparison.", "Yours faithfully"})});
    CHECK(draft.rules.caveats == QStringList{"These figures should not be used for comparison."});
    CHECK(draft.tables == std::vector<QString>{"table 1", "table 2", "table 3"});
}

TEST_CASE("Letters: tables are named after their pages")
{
    Table second({}, 2);
    second.addCell("Arson");
    second.endRow();
    Table text({}, 2);
    text.prose = true;
    const Draft draft = read({Table({}, 1), text, second, second});
    CHECK(draft.tables == std::vector<QString>{"page 1", "page 2, text", "page 2, table 1", "page 2, table 2"});
}
