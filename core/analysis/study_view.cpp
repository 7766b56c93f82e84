// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/study_view.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// The least favourable first.
int weight(Completeness completeness)
{
    switch (completeness) {
    case Completeness::Excluded:
        return 0;
    case Completeness::Partial:
        return 1;
    case Completeness::Unreviewed:
        return 2;
    case Completeness::Complete:
        return 3;
    }
    Q_UNREACHABLE();
}

/// Whether the periods, in order of their first day, leave no day of the wanted one out.
bool coverTogether(const std::vector<const CompletenessCell *> &cells, const Period &wanted)
{
    QDate next = wanted.from();
    for (const CompletenessCell *cell : cells) {
        if (cell->period.from() <= next)
            next = std::max(next, cell->period.to().addDays(1));
    }
    return next > wanted.to();
}

bool hasSameDays(const Period &a, const Period &b)
{
    return a.from() == b.from() && a.to() == b.to();
}
} // namespace

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
    for (const Question &question : questions)
        all.push_back(answer(forceCode, question.id));
    return all;
}

Decision StudyView::decision(const QString &forceCode, qint64 questionId, const Period &period) const
{
    std::vector<const CompletenessCell *> near;
    for (const CompletenessCell &cell : completeness) {
        if (cell.question == questionId && cell.force == forceCode && cell.period.overlaps(period))
            near.push_back(&cell);
    }
    const CompletenessCell *around = nullptr;
    for (const CompletenessCell *cell : near) {
        if (hasSameDays(cell->period, period))
            return cell->decision;
        if (cell->period.contains(period) && (!around || cell->period.days() < around->period.days()))
            around = cell;
    }
    if (around)
        return around->decision;
    std::ranges::sort(near, {}, [](const CompletenessCell *cell) { return cell->period; });
    if (!coverTogether(near, period))
        return {};
    return (*std::ranges::min_element(near, {},
                                      [](const CompletenessCell *cell) { return weight(cell->decision.completeness); }))
        ->decision;
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
