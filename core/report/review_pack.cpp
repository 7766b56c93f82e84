// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/review_pack.h"

#include "core/domain/display_text.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QStringList instructions(const StudyView &view, ReviewWay way, const QString &state, std::size_t values)
{
    const QString what =
        way == ReviewWay::Rekey
            ? u"For each line, find the place in the letter and type what is printed there into “Your reading”, "
              u"exactly "
              "as printed (<5, 1,204, n/a). Write blank where the cell is empty. The figure of the study is not shown, "
              "so that you read with your own eyes."_s
            : u"For each line, find the place in the letter. Write yes under “Right?” where our figure is what is "
              "printed there for this offence, outcome and period; else no, and the right figure under “Should be”."_s;
    return {
        displayLine(view.info.title), u"Second reading of %1 values. State of the study: %2."_s.arg(values).arg(state),
        what,
        u"Leave a line empty that you cannot judge; say why under “Note”. Change nothing else: the id ties a line to "
        "its figure. Send the file back, as a workbook or as CSV."_s};
}

QString questionOf(const StudyView &view, const StoredCount &count)
{
    const auto asked = std::ranges::find_if(view.questions, [&](const Question &question) {
        return question.measure.kind == count.measure.kind && question.measure.title == count.measure.title;
    });
    return asked == view.questions.end() ? count.measure.name() : asked->title;
}

QStringList lineOf(const StudyView &view, const ReviewValue &value, const ReviewPlace &place)
{
    const StoredCount &count = value.count;
    QStringList also{count.label, count.place};
    also.removeAll(QString());
    return {value.key + u'.' + value.mark,
            view.forceName(count.force),
            questionOf(view, count),
            displayLine(count.offence.printed),
            displayLine(count.outcome.printed),
            count.period->dates(),
            displayLine(also.join(u", "_s)),
            displayLine(value.sourceName),
            displayLine(count.sheet),
            count.cell.a1(),
            place.page ? QString::number(*place.page) : QString(),
            displayLine(place.snippet)};
}
} // namespace

ReviewPack reviewPack(const StudyView &view, const std::vector<ReviewValue> &values, ReviewWay way,
                      const QString &state, const ReviewPlaceOf &placeOf)
{
    ReviewPack pack;
    pack.instructions = instructions(view, way, state, values.size());
    pack.columns = {u"Id"_s,   u"Force"_s, u"Question"_s, u"Offence"_s, u"Outcome"_s, u"Period"_s,
                    u"Also"_s, u"File"_s,  u"Sheet"_s,    u"Cell"_s,    u"Page"_s,    u"In the letter"_s};
    const int first = int(pack.columns.size());
    if (way == ReviewWay::Rekey) {
        pack.columns << u"Your reading"_s << u"Note"_s;
        pack.toFill = {first, first + 1};
    } else {
        pack.columns << u"As printed"_s << u"Our figure"_s << u"Right?"_s << u"Should be"_s << u"Note"_s;
        pack.toFill = {first + 2, first + 3, first + 4};
        pack.tickColumn = first + 2;
    }
    for (const ReviewValue &value : values) {
        QStringList line = lineOf(view, value, placeOf(value));
        if (way == ReviewWay::Tick)
            line << displayLine(value.count.text) << value.count.figure.toString();
        line.resize(pack.columns.size());
        pack.rows.push_back(line);
    }
    return pack;
}

QString studyState(Study &study)
{
    const auto history = study.journal().history();
    return history.empty() ? QString() : QString::fromLatin1(history.front().hash.toHex().left(16));
}
