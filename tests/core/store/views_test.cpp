// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/cell_ref.h"
#include "tests/core/store/store_support.h"

// The views of the study file are for other programs: read here as those do.

TEST_CASE("figures_long shows each count in force with its words, bounds and cell")
{
    const StudyFolder folder;
    {
        const auto study = folder.newStudy();
        accept(*study, smallDraft({Kent}));
    }
    const QStringList rows = rowsFromOutside(
        folder.path(), "SELECT force, measure, unit, basis, offence_code, outcome, outcome_types, from_day, to_day,"
                       " kind, low, high, text, is_total, source, sheet, cell FROM figures_long ORDER BY count_id");
    CHECK(
        rows ==
        QStringList{"Kent|offences||unknown|008/71|||2020-01-01|2020-12-31|exact|100|100|100|0|reply.csv|Sheet 1|B2",
                    "Kent|offences||unknown|008/71|||2021-01-01|2021-12-31|exact|0|0|0|0|reply.csv|Sheet 1|C2",
                    "Kent|outcomes|crimes|of-recorded|008/71|Charged / Summonsed|1|2020-01-01|2020-12-31|less-than|0|"
                    "4|<5|0|reply.csv|Sheet 1|B3",
                    "Kent|outcomes|crimes|of-recorded|008/71|Charged / Summonsed|1|2021-01-01|2021-12-31|unresolved|"
                    "||-|0|reply.csv|Sheet 1|C3",
                    "Kent|offences||unknown|008/71|||2020-01-01|2020-12-31|exact|100|100|100|1|reply.csv|Sheet 1|B4"});
}

TEST_CASE("figures_long leaves out what is superseded, withdrawn or undone")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    accept(*study, yearsDraft(Kent, 2019, 2019, "first"));
    accept(*study, yearsDraft(Kent, 2019, 2020, "second"));
    const char *returns = "SELECT DISTINCT return_id FROM figures_long";
    CHECK(rowsFromOutside(folder.path(), returns) == QStringList{"2"});
    study->edit("Withdraw", [&] { study->returns().withdraw(2); });
    CHECK(rowsFromOutside(folder.path(), returns) == QStringList{"1"});
    for (int i = 0; i < 3; ++i)
        study->journal().undo("KD");
    CHECK(rowsFromOutside(folder.path(), returns) == QStringList());
}

TEST_CASE("figures_long names cells as spreadsheets do, to the last column they have")
{
    const StudyFolder folder;
    const int column = GENERATE(0, 25, 26, 51, 52, 701, 702, 703, 1377, 1378, 16383);
    {
        const auto study = folder.newStudy();
        Draft draft = yearsDraft(Kent, 2019, 2019, "wide");
        draft.counts[0].column = std::int16_t(column);
        accept(*study, draft);
    }
    CHECK(rowsFromOutside(folder.path(), "SELECT cell FROM figures_long") == QStringList{CellRef{0, 1, column}.a1()});
}

TEST_CASE("responses_status has a row for each force, question and period asked for")
{
    const StudyFolder folder;
    {
        const auto study = folder.newStudy();
        const Question question = questionOf(*study, "offences");
        study->setActor("KD");
        study->edit("Note", [&] {
            study->responses().set({Kent, question.id, AnswerStatus::Answered, "", QDate(2022, 7, 1),
                                    QDate(2022, 7, 29), "FOI 12", "by post"});
            study->completeness().mark(Kent, question.id, question.periods[1],
                                       {Completeness::Partial, "part-year", "to June", {}, {}});
        });
    }
    CHECK(rowsFromOutside(folder.path(), "SELECT count(*) FROM responses_status") ==
          QStringList{QString::number(43 * 2 * 4)});
    CHECK(rowsFromOutside(folder.path(), "SELECT force, question, status, sent_on, answered_on, reference, note,"
                                         " from_day, completeness, reason, completeness_note, decided_by"
                                         " FROM responses_status WHERE force = 'Kent' LIMIT 2") ==
          QStringList{"Kent|offences|answered|2022-07-01|2022-07-29|FOI 12|by post|2019-01-01|unreviewed|||",
                      "Kent|offences|answered|2022-07-01|2022-07-29|FOI 12|by post|2020-01-01|partial|part-year|"
                      "to June|KD"});
    CHECK(rowsFromOutside(folder.path(), "SELECT DISTINCT status FROM responses_status WHERE force = 'Durham'") ==
          QStringList{"not-asked"});
}
