// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/output.h"
#include "app/commands/study_arguments.h"
#include "core/analysis/review_merge.h"
#include "core/domain/error.h"
#include "core/export/atomic_file.h"
#include "core/export/review_files.h"
#include "core/import/letter_cells.h"
#include "core/import/load_file.h"
#include "core/import/sheet_rows.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QStringList forcesOf(const CommandLine &line, const Study &study)
{
    return line.has(u"force"_s) ? QStringList{forceOf(line, study).code} : QStringList();
}

ReviewPlaceOf placesIn(LetterCells &letters, ReviewWay way)
{
    const ShowFigures show = way == ReviewWay::Tick ? ShowFigures::Yes : ShowFigures::No;
    return [&letters, show](const ReviewValue &value) {
        return ReviewPlace{letters.around(value.source, value.count.cell, show),
                           letters.page(value.source, value.count.cell)};
    };
}

LetterCells::Letter letterOf(Study &study, qint64 source)
{
    for (const ReturnInfo &info : study.returns().all()) {
        if (info.sourceId == source)
            return {study.returns().sourceBytes(source), info.sourceName, asReceived(study.returns().remarks(info.id))};
    }
    throw Error(u"The study has no source number %1."_s.arg(source));
}

int exportPack(const CommandLine &line)
{
    const QString path = line.required(u"out"_s);
    const QString asked = line.value(u"sample"_s, u"10%"_s);
    const auto size = SampleSize::parse(asked);
    if (!size)
        throw Error(u"--sample is a number of values, a share such as 10%, or all, not “%1”."_s.arg(asked));
    const bool rekeyed = line.choice(u"way"_s, {u"rekey"_s, u"tick"_s}, u"rekey"_s) == "rekey"_L1;
    const ReviewWay way = rekeyed ? ReviewWay::Rekey : ReviewWay::Tick;
    const auto study = Study::open(line.word(1), Study::Mode::ReadOnly);
    const QString state = studyState(*study);
    const auto values = drawSample(reviewValues(*study, forcesOf(line, *study)), *size, state.toUtf8());
    if (values.empty())
        throw Error(u"There is nothing to read: no return in force holds a value."_s);
    LetterCells letters([&](qint64 source) { return letterOf(*study, source); });
    const ReviewPack pack = reviewPack(loadView(*study), values, way, state, placesIn(letters, way));
    writeFile(path, reviewFile(path, pack, *study, values));
    print(u"%1: %2 values\n"_s.arg(path).arg(values.size()));
    return Fine;
}

/// The forces with their state, and below them how far readings and figures agree.
void printStates(Study &study, const StudyView &view, const std::vector<ReviewValue> &values,
                 const QString &format = u"text"_s)
{
    const auto readings = study.reviews().readings();
    std::vector<QStringList> rows;
    for (const ReviewState &state : reviewStates(values, readings, study.reviews().signOffs()))
        rows.push_back({view.forceName(state.force), QString::number(state.values), QString::number(state.read),
                        QString::number(state.agreed), QString::number(state.open), QString::number(state.settled),
                        state.words()});
    const QStringList numbers{u"values"_s, u"read"_s, u"agreed"_s, u"open"_s, u"settled"_s};
    printRows(QStringList{u"force"_s} + numbers + QStringList{u"state"_s}, rows, format, numbers);
    if (format == "text"_L1)
        print(agreementText(readings) + u'\n');
}

/// What waits: one line for each disagreement.
void printOpen(Study &study, const StudyView &view, const std::vector<ReviewValue> &values)
{
    std::vector<QStringList> rows;
    for (const Disagreement &one : disagreements(values, study.reviews().readings())) {
        const ValueReading &reading = one.reading;
        if (reading.isOpen())
            rows.push_back({reading.value, view.forceName(reading.force), one.value.count.period->label(), one.what(),
                            one.place(), reading.ours, reading.theirs, reading.reader, reading.note});
    }
    if (!rows.empty())
        print(inColumns(
            {u"id"_s, u"force"_s, u"period"_s, u"what"_s, u"place"_s, u"ours"_s, u"theirs"_s, u"reader"_s, u"note"_s},
            rows));
}

int merge(const CommandLine &line)
{
    const QString reader = line.required(u"by"_s);
    if (line.words().size() < 3)
        throw Error(u"Name the file that came back: review merge STUDY FILE --by NAME."_s);
    const SourceFile file = loadFile(line.word(2));
    const auto study = openForWriting(line.word(1));
    const auto values = reviewValues(*study); // no reading changes a figure
    const auto comparison =
        compareReview(rowsUnder(file.bytes, file.name, u"Id"_s), values, study->returns().all(), reader);
    study->edit(reviewTitle(comparison, reader),
                [&] { keepReview(*study, comparison, file.name, file.bytes, reader); });
    for (const QString &unknown : comparison.unknown)
        complain(unknown + u'\n');
    printOpen(*study, loadView(*study), values);
    print(comparison.text() + u'\n' + agreementText(study->reviews().readings()) + u'\n');
    return comparison.disagreed() > 0 ? Mistakes : Fine;
}

/// The open disagreement on a value, of --by where two readers disagree with it.
ValueReading disagreement(const CommandLine &line, Study &study)
{
    const QString value = line.required(u"value"_s);
    for (const ValueReading &reading : study.reviews().readings()) {
        if (reading.value == value && reading.isOpen() && (!line.has(u"by"_s) || reading.reader == line.value(u"by"_s)))
            return reading;
    }
    throw Error(u"No disagreement on the value %1 is open."_s.arg(value));
}

ReviewValue valueOf(Study &study, const ValueReading &reading)
{
    const auto values = reviewValues(study, {reading.force});
    const auto value = std::ranges::find(values, reading.value, &ReviewValue::key);
    if (value == values.end())
        throw Error(u"The value %1 is in no return in force any more."_s.arg(reading.value));
    return *value;
}

int settle(const CommandLine &line)
{
    const QString reason = line.required(u"reason"_s);
    const auto study = openForWriting(line.word(1));
    const ValueReading reading = disagreement(line, *study);
    const QString force = study->forces().byCode(reading.force)->name;
    if (!line.has(u"figure"_s)) {
        study->edit(u"Keep a figure of %1 that %2 read otherwise"_s.arg(force, reading.reader), [&] {
            study->reviews().settle(reading.value, reading.reader, ValueReading::Settled::Kept, reason);
        });
    } else {
        const ReviewValue value = valueOf(*study, reading);
        const Figure right = figureSaid(*study, value, line.value(u"figure"_s));
        study->edit(u"Correct a figure of %1 to %2"_s.arg(force, right.toString()),
                    [&] { correctValue(*study, reading, value, right, reason); });
    }
    printStates(*study, loadView(*study), reviewValues(*study));
    return Fine;
}

int sign(const CommandLine &line)
{
    const QString by = line.required(u"by"_s);
    const auto study = openForWriting(line.word(1));
    const Force &force = forceOf(line, *study);
    study->edit(u"Sign off %1 by %2"_s.arg(force.name, by), [&] { signOff(*study, force.code, by); });
    printStates(*study, loadView(*study), reviewValues(*study));
    return Fine;
}

int status(const CommandLine &line)
{
    const QString format = line.choice(u"format"_s, {u"text"_s, u"csv"_s, u"json"_s}, u"text"_s);
    const auto study = Study::open(line.word(1), Study::Mode::ReadOnly);
    const StudyView view = loadView(*study);
    const auto values = reviewValues(*study);
    printStates(*study, view, values, format);
    if (format == "text"_L1)
        printOpen(*study, view, values);
    return Fine;
}

int runReview(const CommandLine &line)
{
    const QString &what = line.word(0);
    if (what == "export"_L1)
        return exportPack(line);
    if (what == "merge"_L1)
        return merge(line);
    if (what == "settle"_L1)
        return settle(line);
    if (what == "sign"_L1)
        return sign(line);
    if (what == "status"_L1)
        return status(line);
    throw Error(u"review is followed by export, merge, status, settle or sign, not by “%1”."_s.arg(what));
}
} // namespace

Command reviewCommand()
{
    return {"review",
            "export STUDY --out FILE.xlsx|csv|zip [--force F] [--sample N|N%|all] [--way rekey|tick]\n"
            "       review merge STUDY FILE --by NAME\n"
            "       review status STUDY [--format text|csv|json]\n"
            "       review settle STUDY --value ID --reason T [--figure N] [--by NAME]\n"
            "       review sign STUDY --force F --by NAME",
            "A second person reads the figures again: what goes out, what comes back, who signs.",
            {{"out", "FILE", "the pack as workbook or CSV; .zip: the workbook with the letters it is about"},
             {"force", "F", "only this force"},
             {"sample", "N", "so many values, a share such as 10% (the default), or all; those in doubt always"},
             {"way", "WAY", "rekey (our figure is not shown) or tick"},
             {"by", "NAME", "who read the values, or who signs"},
             {"value", "ID", "of a disagreement, as “review status” prints it"},
             {"reason", "T", "why the figure stays, or what was wrong with it"},
             {"figure", "N", "corrects the figure to this; without it ours stays"},
             {"format", "F", "text, csv or json"}},
            2,
            3,
            runReview};
}
