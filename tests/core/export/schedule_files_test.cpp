// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a request goes out, is filled in as a force would, and comes back.
#include "core/export/schedule_files.h"

#include "core/import/recognise.h"
#include "tests/support/tables.h"
#include "tests/support/test_support.h"

namespace {
std::vector<Question> asked()
{
    const auto periods = calendarPeriods(QDate(2019, 1, 1), QDate(2022, 7, 31));
    Question offences{1, "offences", "Offences recorded", {}, {Measure::Kind::Offences, {}, {}}, {}, {}, periods};
    Question outcomes{2, "outcomes", "Outcomes", {}, {Measure::Kind::Outcomes, {}, {}}, {}, {}, periods};
    return {offences, outcomes};
}

/// The same cells, with figures in the empty ones under the headings: many offences, few of each outcome.
Table filled(const Table &form, int &figure)
{
    Table table(form.sheet());
    bool inForm = false;
    for (int row = 0; row < form.rows(); ++row) {
        const bool isHeading = form.text(row, 1).contains("January");
        inForm = (inForm && !form.text(row, 0).isEmpty()) || isHeading;
        if (isHeading)
            figure = form.text(row, 0) == "Outcome type" ? 101 : 9001;
        for (int column = 0; column < std::max(form.rowLength(row), inForm ? 5 : 0); ++column) {
            const bool isEmpty = inForm && column > 0 && form.text(row, column).isEmpty();
            table.addCell(isEmpty ? std::to_string(figure++) : form.text(row, column).toStdString());
        }
        table.endRow();
    }
    return table;
}

Draft returned(const QByteArray &form)
{
    ReadSource source = readSource(form, "form");
    int figure = 0;
    for (Table &table : source.tables)
        table = filled(table, figure);
    return recognise(source, {"form", form, {}, source.format}, {"form", {}, {}});
}

QStringList figuresOf(const Draft &draft)
{
    QStringList lines;
    for (const Count &count : draft.counts) {
        const QStringList types =
            count.outcome < 0 ? QStringList() : draft.outcomes[std::size_t(count.outcome)].match.types;
        lines +=
            QStringList{draft.measures.at(std::size_t(count.measure)).name(),
                        draft.periods.at(std::size_t(count.period)).key(), types.join("|"), count.figure.toString()}
                .join(' ');
    }
    return lines;
}
} // namespace

TEST_CASE("A form filled in and sent back is read whole and right, with no mapping and no question")
{
    const auto sheets = requestSchedule("Image abuse", asked(), "Kent");
    for (const QByteArray &form : {scheduleAsXlsx(sheets), scheduleAsCsv(sheets)}) {
        const Draft draft = returned(form);
        CHECK(draft.forceCodes() == QStringList{"E23000032"});
        CHECK_FALSE(draft.has(Remark::Severity::Question));
        CHECK_FALSE(draft.has(Remark::Severity::Mistake));
        const QStringList figures = figuresOf(draft);
        const auto types = qsizetype(OutcomeTypes::reference().all().size());
        REQUIRE(figures.size() == 4 + 4 * types);
        CHECK(figures[0] == "offences recorded 2019-01-01..2019-12-31  9,001");
        CHECK(figures[3] == "offences recorded 2022-01-01..2022-07-31  9,004");
        for (qsizetype i = 0; i < types; ++i) {
            const auto &all = OutcomeTypes::reference().all();
            const QString type = i + 1 < types ? all[std::size_t(i) + 1].type : QString("0");
            CHECK(figures[4 + 4 * i].contains(" 2019-01-01..2019-12-31 " + type + " "));
            CHECK(figures[7 + 4 * i].contains("2022-01-01..2022-07-31 " + type + " "));
        }
        CHECK(draft.measures.back().basis == Measure::Basis::OfRecorded);
    }
}

TEST_CASE("An empty form holds no figures, and names the outcome types that were asked for")
{
    auto questions = asked();
    questions[1].outcomeTypes = {"1", "14", "15", "16"};
    const auto sheets = requestSchedule("Image abuse", questions, {});
    REQUIRE(sheets.size() == 2);
    CHECK(sheets[0].rows == QStringList{"Offences recorded"});
    CHECK(sheets[1].rows.size() == 4);
    CHECK(sheets[1].rows[0] == "1 Charged or summonsed");
    CHECK(sheets[0].columns[4] == "1 January 2022 to 31 July 2022");
    const QByteArray form = scheduleAsXlsx(sheets);
    const Draft draft =
        recognise(readSource(form, "form.xlsx"), {"form.xlsx", form, {}, "xlsx"}, {"form.xlsx", {}, {}});
    CHECK(std::ranges::none_of(draft.counts, [](const Count &count) { return count.figure.hasBounds(); }));
}

TEST_CASE("Titles of a study are text in its form, and the same questions make the same bytes")
{
    const auto sheets = requestSchedule("=HYPERLINK(\"http://x\")", asked(), "@SUM");
    CHECK(scheduleAsCsv(sheets).contains("'=HYPERLINK"));
    const ReadSource back = readSource(scheduleAsXlsx(sheets), "form.xlsx");
    CHECK(back.tables.at(0).text(0, 0) == "=HYPERLINK(\"http://x\")");
    CHECK(scheduleAsXlsx(sheets) == scheduleAsXlsx(sheets));
}
