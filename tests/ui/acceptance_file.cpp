// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/acceptance_file.h"

#include "core/import/recognise.h"
#include "core/store/accept_return.h"
#include "tests/support/acceptance_study.h"
#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <stdexcept>

namespace {
void importReply(Study &study, const AcceptanceStudy::Reply &reply)
{
    SourceFile file{reply.fileName(), reply.csv(), {}, "csv"};
    file.sha256 = QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha256);
    Hints hints;
    hints.fileName = file.name;
    const Draft draft = recognise(readSource(file.bytes, file.name), file, hints);
    study.edit(importTitle(study, draft, {}), [&] { acceptReturn(study, draft, {}); });
}

void noteReply(Study &study, const AcceptanceStudy::Reply &reply)
{
    for (const Question &question : study.questions()) {
        Answer answer = study.responses().find(reply.force.code, question.id);
        answer.status = reply.status;
        answer.exemption = reply.exemption;
        answer.sent = QDate(2022, 7, 4);
        if (reply.isAnswered())
            answer.answered = QDate(2022, 8, 1).addDays(reply.force.code.right(2).toInt() % 40);
        study.responses().set(answer);
        Decision decision;
        decision.completeness = reply.completeness;
        decision.reason = question.key == "offences" ? reply.reason : reply.outcomesReason;
        for (const Period &period : question.periods)
            study.completeness().mark(reply.force.code, question.id, period, decision);
    }
}

void make(const QString &path)
{
    NewStudy wanted;
    wanted.info = AcceptanceStudy::info();
    wanted.from = QDate(2019, 1, 1);
    wanted.to = QDate(2022, 7, 31);
    const auto study = Study::create(path, wanted);
    study->setActor("A. Reader");
    for (const auto &reply : AcceptanceStudy::replies()) {
        if (reply.isAnswered())
            importReply(*study, reply);
    }
    study->edit("Who answered, and what is complete", [&] {
        for (const auto &reply : AcceptanceStudy::replies())
            noteReply(*study, reply);
    });
}
} // namespace

QString acceptanceFile()
{
    static const QTemporaryDir folder;
    static int copies = 0;
    const QString first = folder.filePath("acceptance.foilio");
    if (!QFile::exists(first))
        make(first);
    const QString copy = folder.filePath(QString("acceptance-%1.foilio").arg(++copies));
    if (!QFile::copy(first, copy))
        throw std::runtime_error("cannot copy the study for a test");
    return copy;
}
