// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/study_view.h"

#include <algorithm>

using namespace Qt::StringLiterals;

const Question *StudyView::question(const QString &measure) const
{
    const auto found = std::ranges::find_if(questions, [&](const Question &question) {
        return question.key == measure || measureKey(question.measure) == measure;
    });
    return found == questions.end() ? nullptr : &*found;
}

Answer StudyView::answer(const QString &forceCode, qint64 questionId) const
{
    const auto found = std::ranges::find_if(
        answers, [&](const Answer &one) { return one.question == questionId && one.force == forceCode; });
    if (found != answers.end())
        return *found;
    Answer none;
    none.force = forceCode;
    none.question = questionId;
    return none;
}

ForceRequest StudyView::request(const QString &forceCode) const
{
    const auto found = std::ranges::find(requests, forceCode, &ForceRequest::force);
    return found == requests.end() ? ForceRequest{forceCode, {}, {}, {}, {}, {}} : *found;
}

std::vector<Answer> StudyView::answersOf(const QString &forceCode) const
{
    std::vector<Answer> all;
    all.reserve(questions.size());
    for (const Question &question : questions)
        all.push_back(answer(forceCode, question.id));
    return all;
}

QString StudyView::forceName(const QString &code) const
{
    const Force *force = forces.byCode(code);
    return force ? force->name : code;
}

QString measureKey(const Measure &measure)
{
    if (measure.isShare)
        return {};
    if (measure.kind == Measure::Kind::Other)
        return measure.title;
    QString key = measure.kind == Measure::Kind::Offences ? u"offences"_s : u"outcomes"_s;
    if (measure.basis == Measure::Basis::Assigned)
        key += u"-assigned"_s;
    const QString unit = measure.unit.trimmed().toLower();
    if (unit.isEmpty() || unit == u"crimes" || unit == u"offences" || unit == u"outcomes")
        return key;
    return u"%1 (%2)"_s.arg(key, unit);
}
