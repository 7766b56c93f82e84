// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/example_study.h"

#include "core/domain/error.h"
#include "core/domain/reference_table.h"
#include "core/export/atomic_file.h"
#include "core/import/load_file.h"
#include "core/import/recognise.h"
#include "core/store/accept_return.h"
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace {
const QString Returns = u":/examples/bbc-2016"_s;
const QString ByHand = u"durham-1406745-hospital-crime-outcomes-by-financial-year.csv"_s;

NewStudy newExample()
{
    NewStudy wanted;
    wanted.info.title = u"Image abuse, April to December 2015"_s;
    wanted.info.sourceLine = u"BBC Data Unit, Freedom of Information answers of police forces, 2016"_s;
    wanted.info.notice = u"Bundled example. Real figures, published by the BBC Data Unit "
                         "(github.com/BBC-Data-Unit/revenge-porn)."_s;
    wanted.from = QDate(2015, 4, 1);
    wanted.to = QDate(2015, 12, 31);
    return wanted;
}

/// Returns the drafts whose figures name no force.
std::vector<Draft> importReturns(Study &study, ExampleStudy &example)
{
    std::vector<Draft> nameless;
    for (const QString &name : QDir(Returns).entryList({u"bbc2016-*.csv"_s}, QDir::Files, QDir::Name)) {
        SourceFile file = loadFile(Returns + u'/' + name);
        const ReadSource read = readSource(file.bytes, file.name);
        file.format = read.format;
        Hints hints;
        hints.fileName = name;
        const Draft draft = recognise(read, file, hints);
        for (const Remark &remark : draft.remarks)
            example.remarks.append(name + u": "_s + remark.message);
        if (draft.forceCodes().isEmpty())
            nameless.push_back(draft);
        else
            study.edit(importTitle(study, draft, {}), [&] { acceptReturn(study, draft, {}); });
    }
    return nameless;
}

void noteAnswer(Study &study, const QStringList &row)
{
    const Force *force = study.forces().find(row[0]);
    for (const Question &question : study.questions()) {
        if (question.key != row[1])
            continue;
        Answer answer = study.responses().find(force->code, question.id);
        answer.status = answerStatusFromName(row[2]).value();
        study.responses().set(answer);
        Decision decision;
        decision.completeness = completenessFromName(row[3]).value();
        decision.reason = row[4];
        decision.note = row[5];
        for (const Period &period : question.periods)
            study.completeness().mark(force->code, question.id, period, decision);
    }
}

void buildStudy(const QString &path, ExampleStudy &example)
{
    const auto study = Study::create(path, newExample());
    study->setActor(u"Foilio example"_s);
    const std::vector<Draft> nameless = importReturns(*study, example);
    study->edit(u"Who answered, and what is complete"_s, [&] {
        for (const Draft &draft : nameless)
            study->returns().keepAside(draft);
        for (const QStringList &row : csvRows(Returns + u"/board.csv"_s))
            noteAnswer(*study, row);
    });
}
} // namespace

QString exampleStudyName()
{
    return u"image-abuse-2015.foilio"_s;
}

ExampleStudy makeExample(const QString &folder)
{
    const QDir place(folder);
    if (!place.mkpath(u"."_s))
        throw Error(u"The folder %1 cannot be made. Choose one that you may write to."_s.arg(folder));
    ExampleStudy example;
    example.study = place.filePath(exampleStudyName());
    example.byHand = place.filePath(ByHand);
    if (QFile::exists(example.study))
        throw Error(u"The example is there already: %1. Delete it to make it anew."_s.arg(example.study));
    try {
        buildStudy(example.study, example);
        writeFile(example.byHand, loadFile(u":/examples/"_s + ByHand).bytes);
    } catch (...) {
        QFile::remove(example.study);
        throw;
    }
    return example;
}
