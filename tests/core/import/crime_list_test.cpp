// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/crime_list.h"
#include "core/import/draft_reader.h"
#include "core/import/recognise.h"
#include "tests/support/table_builder.h"
#include "tests/support/test_support.h"

namespace {
const Hints KentHints{"kent police.csv", {}, {}};

std::optional<Mapping> listIn(const std::vector<std::string> &lines)
{
    return proposeCrimeList(tableOf(lines), 0, KentHints);
}

Draft recognised(const std::vector<std::string> &lines)
{
    ReadSource source;
    source.format = "csv";
    source.tables = {tableOf(lines)};
    return recognise(source, {}, KentHints);
}

/// "2021-01 offences: 2 (rows 2-3)" and so on.
QStringList countsOf(const Draft &draft)
{
    QStringList texts;
    for (const Count &count : draft.counts) {
        const QString period =
            count.period < 0 ? "?" : draft.periods[std::size_t(count.period)].from().toString("yyyy-MM");
        const QString outcome =
            count.outcome < 0 ? QString() : ' ' + draft.outcomes[std::size_t(count.outcome)].match.types.join('|');
        texts += period + ' ' + draft.measures[std::size_t(count.measure)].name() + outcome + ": " +
                 QString::number(count.figure.low()) + " (" + draft.printedText(count) + ')' +
                 (count.isTotal ? " total" : "");
    }
    return texts;
}

int remarksOf(const Draft &draft, const QString &code)
{
    return int(std::ranges::count(draft.remarks, code, &Remark::code));
}

const std::vector<std::string> List{"Crime reference|Date recorded|Offence|Victim age|Outcome",
                                    "46/1/21|03/01/2021 14:20|Disclose private images|19|Charged",
                                    "46/2/21|14/01/2021 09:00|Disclose private images|22|Outcome 15",
                                    "46/3/21|20/02/2021|Disclose private images|31|"};

std::vector<std::string> with(std::vector<std::string> lines, const std::string &line)
{
    lines.push_back(line);
    return lines;
}
} // namespace

TEST_CASE("One row for each crime is counted by month, and by outcome where one is printed, with its rows")
{
    const Draft draft = recognised(List);
    CHECK(countsOf(draft) == QStringList{"2021-01 offences recorded: 2 (rows 2-3)",
                                         "2021-02 offences recorded: 1 (row 4)", "2021-01 outcomes 1: 1 (row 2)",
                                         "2021-01 outcomes 15: 1 (row 3)"});
    CHECK(remarksOf(draft, "crimes-counted") == 1);
    CHECK(remarksOf(draft, "outcome-blank") == 1);
}

TEST_CASE("What is said of one crime alone leaves with no count")
{
    const Draft draft = recognised(List);
    CHECK(draft.labels.empty());
    CHECK(draft.places.empty());
    for (const OffenceLabel &offence : draft.offences)
        CHECK_FALSE(offence.printed.contains("46/"));
    CHECK(remarksOf(draft, "column-left-out") == 2);
}

TEST_CASE("A printed total under the list is compared and never counted")
{
    const Draft agrees = recognised(with(List, "Total|3|||"));
    CHECK(countsOf(agrees) == countsOf(recognised(List)));
    CHECK(remarksOf(agrees, "crimes-total-agrees") == 1);
    const Draft differs = recognised(with(List, "Total|||5|"));
    CHECK(countsOf(differs) == countsOf(recognised(List)));
    const auto remark = std::ranges::find(differs.remarks, "crimes-total-differs", &Remark::code);
    REQUIRE(remark != differs.remarks.end());
    CHECK(remark->message == "3 crimes are listed; the printed total says 5.");
    CHECK(remark->cell.a1() == "D5");
}

TEST_CASE("Tables with a column of counts, and lists of anything else, are no lists of crimes")
{
    CHECK(listIn(List));
    CHECK_FALSE(
        listIn({"Date recorded|Offence|Outcome|Count", "03/01/2021|Theft|Charged|4", "04/01/2021|Theft|Charged|2"}));
    CHECK_FALSE(listIn({"Date recorded|Offence|Crimes", "03/01/2021|Theft|4", "04/01/2021|Theft|2"}));
    CHECK_FALSE(listIn({"Date|From|Subject|Reply", "03/01/2021|Kent|Crimes|yes", "04/01/2021|Essex|Crimes|no"}));
    CHECK_FALSE(listIn({"Date reported|Crime reference|Officer", "03/01/2021|1|A", "04/01/2021|2|B"}));
    CHECK_FALSE(listIn({"Crime|Date recorded|Outcome", "Theft|soon|Charged", "Theft|later|Charged"}));
}

TEST_CASE("The day of recording is taken where a list has several days")
{
    const auto mapping = listIn({"Crime no|Date of offence|Date recorded|Offence", "1|03/12/2020|03/01/2021|Theft",
                                 "2|04/12/2020|04/01/2021|Theft"});
    REQUIRE(mapping);
    CHECK(mapping->down[1].role == Role::Ignore);
    CHECK(mapping->down[2].role == Role::Period);
}

TEST_CASE("A list with several days is asked about, a list with one is not")
{
    const std::vector<std::string> days{"Crime no|Date reported|Recorded date|Outcome date|Offence",
                                        "1|03/12/2020|03/01/2021||Theft", "2|04/12/2020|04/01/2021|05/02/2021|Theft"};
    const Draft draft = recognised(days);
    const auto remark = std::ranges::find(draft.remarks, "crimes-several-days", &Remark::code);
    REQUIRE(remark != draft.remarks.end());
    CHECK(remark->severity == Remark::Severity::Question);
    CHECK(remark->cell.a1() == "C1");
    CHECK(remark->message == "The crimes are counted by “Recorded date”. The list also prints “Date reported”, "
                             "“Outcome date”: say by which day they are to count.");
    CHECK(remarksOf(recognised(List), "crimes-several-days") == 0);
}

TEST_CASE("Rows are written as a spreadsheet numbers them")
{
    CHECK(rowList({1}) == "row 2");
    CHECK(rowList({1, 2, 3, 7, 9, 10}) == "rows 2-4, 8, 10-11");
    CHECK(isRowList("rows 2-4, 8, 10-11"));
    CHECK_FALSE(isRowList("rows 07700 900123 call"));
}

TEST_CASE("A list of crimes may be read in slices and counts the same")
{
    const Table table = tableOf(List);
    const auto mapping = listIn(List);
    REQUIRE(mapping);
    DraftReader reader;
    reader.begin(table, *mapping);
    reader.readRows(tableOf({List[0], List[1]}), 0);
    CHECK(reader.takeCounts().empty()); // a month may go on in the next slice
    reader.readRows(tableOf({List[2], List[3]}), 2);
    reader.end();
    CHECK(countsOf(reader.take()) == countsOf(readDraft({table}, {*mapping})));
}

TEST_CASE("Crime list: the headings of a list that are printed again on each page are no crimes")
{
    auto again = List;
    again.insert(again.begin() + 3, List.front());
    const Draft once = recognised(List);
    const Draft draft = recognised(again);
    int crimes = 0;
    for (const Count &count : draft.counts)
        crimes += count.isTotal ? 0 : int(count.figure.low());
    int before = 0;
    for (const Count &count : once.counts)
        before += count.isTotal ? 0 : int(count.figure.low());
    CHECK(crimes == before);
    CHECK(remarksOf(draft, "line-left-out") == 1);
}
