// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/accept_return.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace {
/// Which kinds of measure each force gives figures of: one pass over what may be a million counts.
std::map<QString, std::set<Measure::Kind>> kindsByForce(const Draft &draft)
{
    std::vector<bool> isGiven(draft.forces.size() * draft.measures.size());
    draft.forEachCount([&](const Count &count) {
        if (count.force >= 0 && count.measure >= 0)
            isGiven[std::size_t(count.force) * draft.measures.size() + std::size_t(count.measure)] = true;
    });
    std::map<QString, std::set<Measure::Kind>> kinds;
    for (std::size_t i = 0; i < isGiven.size(); ++i) {
        if (isGiven[i])
            kinds[draft.forces[i / draft.measures.size()].code].insert(draft.measures[i % draft.measures.size()].kind);
    }
    return kinds;
}

bool isOpen(AnswerStatus status)
{
    return status == AnswerStatus::NotAsked || status == AnswerStatus::Awaited || status == AnswerStatus::Clarification;
}
} // namespace

std::vector<Answer> answersGiven(const std::vector<Question> &questions, const Draft &draft, const QStringList &forces,
                                 const std::function<Answer(const QString &force, qint64 question)> &current)
{
    std::vector<Answer> given;
    auto kinds = kindsByForce(draft);
    for (const QString &code : forces) {
        for (const Question &question : questions) {
            Answer answer = current(code, question.id);
            if (!isOpen(answer.status) || !kinds[code].contains(question.measure.kind))
                continue;
            answer.status = AnswerStatus::Answered;
            given.push_back(answer);
        }
    }
    return given;
}

QString importTitle(const Study &study, const Draft &draft, const Acceptance &acceptance)
{
    const QStringList codes = acceptance.onlyForces.isEmpty() ? draft.forceCodes() : acceptance.onlyForces;
    const Force *only = codes.size() == 1 ? study.forces().byCode(codes.front()) : nullptr;
    const QString whose = only ? only->name : u"%1 forces"_s.arg(codes.size());
    const QString how = acceptance.unseen ? u", accepted unseen"_s : QString();
    // A person decided that a part counts which the file does not show: "rows-hidden-read".
    const bool readsHidden = std::ranges::any_of(draft.remarks, [](const Remark &remark) {
        return remark.code.contains("hidden"_L1) && remark.code.endsWith("-read"_L1);
    });
    return u"Import %1: %2%3%4"_s.arg(whose, draft.source.name, readsHidden ? u", hidden parts read"_s : QString(),
                                      how);
}

std::vector<qint64> acceptReturn(Study &study, const Draft &draft, const Acceptance &acceptance)
{
    const auto ids = study.returns().accept(draft, acceptance);
    const QStringList codes = acceptance.onlyForces.isEmpty() ? draft.forceCodes() : acceptance.onlyForces;
    const auto current = [&](const QString &force, qint64 question) { return study.responses().find(force, question); };
    for (const Answer &answer : answersGiven(study.questions(), draft, codes, current))
        study.responses().set(answer);
    return ids;
}
