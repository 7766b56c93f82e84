// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/error.h"
#include "core/domain/force.h"
#include "core/import/recognise.h"
#include "core/import/typed_form.h"
#include "core/import/typed_letter.h"
#include "core/import/unpack.h"
#include "tests/support/tables.h"
#include "tests/support/test_support.h"

namespace {
std::vector<Question> asked()
{
    Question offences;
    offences.title = "Offences recorded";
    Question outcomes;
    outcomes.title = "Outcomes of the offences recorded";
    outcomes.measure.kind = Measure::Kind::Outcomes;
    for (const int year : {2019, 2020, 2021}) {
        offences.periods.push_back(Period::calendarYear(year));
        outcomes.periods.push_back(Period::calendarYear(year));
    }
    return {offences, outcomes};
}

TypedForm::Row &rowOf(TypedForm &form, std::size_t section, const QString &start)
{
    auto &rows = form.sections[section].rows;
    const auto row = std::ranges::find_if(rows, [&](const auto &one) { return one.title.startsWith(start); });
    REQUIRE(row != rows.end());
    return *row;
}

TypedForm typed()
{
    TypedForm form = formFor(asked());
    form.force = "Kent Police";
    rowOf(form, 0, "Offences").texts = {"12", "", "30"};
    rowOf(form, 1, "1 ").texts = {"<5", "", "7"};
    rowOf(form, 1, "16 ").texts = {"8", "", "-"};
    rowOf(form, 1, "Total").texts = {"12", "", "30"};
    return form;
}

Draft draftOf(const TypedForm &form, const QString &letterName = "Scan 0042.pdf")
{
    const QByteArray bytes = toBytes({toCsv(form), letterName, "the letter"});
    const SourceFile file{"Typed from " + letterName + ".zip", bytes, QByteArray(32, 'x'), {}};
    return recognise(readSource(bytes, file.name), file, {file.name});
}

QString words(const Draft &draft, const Count &count)
{
    const QString force =
        count.force < 0 ? "?" : Forces::reference().byCode(draft.forces[std::size_t(count.force)].code)->name;
    const QString period = count.period < 0 ? "?" : draft.periods[std::size_t(count.period)].label();
    const QString types = count.outcome < 0 ? "" : draft.outcomes[std::size_t(count.outcome)].match.types.join('|');
    const bool outcomes = draft.measures[std::size_t(count.measure)].kind == Measure::Kind::Outcomes;
    return QString("%1 %2 %3%4%5 %6")
        .arg(force, period, outcomes ? "outcomes" : "offences", types.isEmpty() ? "" : " " + types,
             count.isTotal ? " total" : "", draft.printedText(count));
}

QStringList wordsOf(const Draft &draft)
{
    QStringList all;
    for (const Count &count : draft.counts)
        all += words(draft, count);
    return all;
}
} // namespace

TEST_CASE("Typed letter: the form is what the study asked, and nothing is typed in it")
{
    const TypedForm form = formFor(asked());
    CHECK(form.periods == QStringList{"2019", "2020", "2021"});
    REQUIRE(form.sections.size() == 2);
    CHECK(form.sections[0].rows.size() == 1);
    CHECK(form.sections[1].rows.size() == OutcomeTypes::reference().all().size() + 1);
    CHECK(form.sections[1].rows.back().isTotal);
    CHECK(isEmpty(form));
    CHECK_FALSE(isEmpty(typed()));
}

TEST_CASE("Typed letter: what was typed is read as it was meant, and what was not typed says nothing")
{
    const Draft draft = draftOf(typed());
    CHECK(wordsOf(draft) == QStringList{"Kent 2019 offences 12", "Kent 2021 offences 30", "Kent 2019 outcomes 1 <5",
                                        "Kent 2021 outcomes 1 7", "Kent 2019 outcomes 16 8", "Kent 2021 outcomes 16 -",
                                        "Kent 2019 outcomes total 12", "Kent 2021 outcomes total 30"});
    CHECK(draft.counts[2].figure == Figure::lessThan(0, 4));
    CHECK(draft.counts[5].figure.kind() == Figure::Kind::Unresolved);
    CHECK(draft.source.format == "typed");
    CHECK_FALSE(draft.has(Remark::Severity::Mistake));
}

TEST_CASE("Typed letter: one figure is enough, and one row, and one period")
{
    TypedForm one = formFor(asked());
    one.force = "Kent Police";
    rowOf(one, 0, "Offences").texts = {"12"};
    CHECK(wordsOf(draftOf(one)) == QStringList{"Kent 2019 offences 12"});
    rowOf(one, 0, "Offences").texts = {"12", "0", "1,204"};
    CHECK(wordsOf(draftOf(one)) ==
          QStringList{"Kent 2019 offences 12", "Kent 2020 offences 0", "Kent 2021 offences 1,204"});
    TypedForm column = formFor(asked());
    column.force = "Kent Police";
    rowOf(column, 1, "1 ").texts = {"", "3"};
    CHECK(wordsOf(draftOf(column)) == QStringList{"Kent 2020 outcomes 1 3"});
    rowOf(column, 1, "15 ").texts = {"", "4"};
    CHECK(wordsOf(draftOf(column)) == QStringList{"Kent 2020 outcomes 1 3", "Kent 2020 outcomes 15 4"});
}

TEST_CASE("Typed letter: the name of the letter says nothing of its figures")
{
    const Draft draft = draftOf(typed(), "Durham 2017.pdf");
    CHECK(wordsOf(draft).front() == "Kent 2019 offences 12");
}

TEST_CASE("Typed letter: a form is filled again with what was typed, other rows and periods included")
{
    TypedForm form = typed();
    form.sections[1].rows.insert(form.sections[1].rows.begin(), {"Word of \"advice\", given", {"1", "", "2"}, false});
    form.periods += "2022/23";
    rowOf(form, 0, "Offences").texts = {"12", "", "30", "over 40"};
    const ReadSource read = readSource(toBytes({toCsv(form), "a.pdf", "x"}), "typed.zip");
    const TypedForm again = filledFrom(formFor(asked()), read.tables.at(0));
    CHECK(again.force == "Kent Police");
    CHECK(again.periods == form.periods);
    CHECK(toCsv(again).contains("\"Word of \"\"advice\"\", given\",\"1\",\"2\",\"\""));
    CHECK(rowOf(const_cast<TypedForm &>(again), 0, "Offences").texts == QStringList{"12", "", "30", "over 40"});
    CHECK(again.sections[1].rows.back().isTotal);
}

TEST_CASE("Typed letter: the running total is as uncertain as its parts, and is compared with the one stated")
{
    using Verdict = TypedSum::Verdict;
    TypedForm form = typed();
    const TypedSum first = sumOf(form.sections[1], 0);
    CHECK(first.sum == Figure::between(8, 12));
    CHECK(first.numbers == 2);
    CHECK(first.stated == Figure::exact(12));
    CHECK(first.verdict() == Verdict::MayAgree);
    CHECK(sumOf(form.sections[1], 2).open == 1);
    CHECK(sumOf(form.sections[1], 2).verdict() == Verdict::MayAgree); // the mark may hide 23
    CHECK(sumOf(form.sections[1], 1).verdict() == Verdict::NothingStated);
    rowOf(form, 1, "1 ").texts = {"4", "", "31"};
    CHECK(sumOf(form.sections[1], 0).verdict() == Verdict::Agrees);
    CHECK(sumOf(form.sections[1], 2).verdict() == Verdict::Differs); // nothing takes away what is too much
    rowOf(form, 1, "1 ").texts = {"3"};
    CHECK(sumOf(form.sections[1], 0).verdict() == Verdict::Differs);
}

TEST_CASE("Typed letter: figures and letter are one file, which is no folder of replies")
{
    const TypedLetter letter{"\"Force\",\"Kent\"\n", "../reply: 2019\\a.pdf", QByteArray("%PDF-1.4 \0 bytes", 16)};
    const QByteArray bytes = toBytes(letter);
    CHECK(isTypedLetter(bytes));
    CHECK_FALSE(isFolderInZip(bytes));
    CHECK(unpack({"typed.zip", bytes, {}, {}}).size() == 1);
    CHECK(bytes == toBytes(letter));
    const TypedLetter back = typedLetter(bytes, "typed.zip");
    CHECK(back.figures == letter.figures);
    CHECK(back.letter == letter.letter);
    CHECK(back.letterName == ".._reply_ 2019_a.pdf");
    CHECK_FALSE(isTypedLetter(letter.letter));
    CHECK_THROWS_AS(typedLetter(bytes.left(bytes.size() / 2), "typed.zip"), Error);
    for (qsizetype cut = 1; cut < bytes.size(); cut += 7)
        CHECK_FALSE(isTypedLetter(bytes.left(cut)));
}
