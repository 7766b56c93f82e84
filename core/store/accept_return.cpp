// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/accept_return.h"

using namespace Qt::StringLiterals;

namespace {
bool givesMeasure(const Draft &draft, const QString &forceCode, Measure::Kind kind)
{
    return std::ranges::any_of(draft.counts, [&](const Count &count) {
        return count.force >= 0 && count.measure >= 0 && draft.forces[std::size_t(count.force)].code == forceCode &&
               draft.measures[std::size_t(count.measure)].kind == kind;
    });
}

bool isOpen(AnswerStatus status)
{
    return status == AnswerStatus::NotAsked || status == AnswerStatus::Awaited || status == AnswerStatus::Clarification;
}

void noteAnswers(Study &study, const Draft &draft, const QString &forceCode)
{
    for (const Question &question : study.questions()) {
        Answer answer = study.responses().find(forceCode, question.id);
        if (!isOpen(answer.status) || !givesMeasure(draft, forceCode, question.measure.kind))
            continue;
        answer.status = AnswerStatus::Answered;
        study.responses().set(answer);
    }
}
} // namespace

QString importTitle(const Study &study, const Draft &draft, const Acceptance &acceptance)
{
    const QStringList codes = acceptance.onlyForces.isEmpty() ? draft.forceCodes() : acceptance.onlyForces;
    const Force *only = codes.size() == 1 ? study.forces().byCode(codes.front()) : nullptr;
    const QString whose = only ? only->name : u"%1 forces"_s.arg(codes.size());
    const QString how = acceptance.unseen ? u", accepted unseen"_s : QString();
    return u"Import %1: %2%3"_s.arg(whose, draft.source.name, how);
}

std::vector<qint64> acceptReturn(Study &study, const Draft &draft, const Acceptance &acceptance)
{
    const auto ids = study.returns().accept(draft, acceptance);
    const QStringList codes = acceptance.onlyForces.isEmpty() ? draft.forceCodes() : acceptance.onlyForces;
    for (const QString &code : codes)
        noteAnswers(study, draft, code);
    return ids;
}
