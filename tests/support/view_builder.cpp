// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/view_builder.h"

#include <algorithm>

namespace {
template <typename Word>
std::int32_t placeIn(std::vector<Word> &list, const Word &word)
{
    const auto found = std::ranges::find(list, word);
    if (found != list.end())
        return std::int32_t(found - list.begin());
    list.push_back(word);
    return std::int32_t(list.size()) - 1;
}
} // namespace

ViewBuilder::ViewBuilder()
{
    startReturn();
    m_view.populations = referencePopulations();
}

ViewBuilder &ViewBuilder::force(const QString &code)
{
    m_force = std::int16_t(placeIn(m_columns.dimensions.forces, code));
    return *this;
}

ViewBuilder &ViewBuilder::measure(const Measure &measure)
{
    m_measure = std::int16_t(placeIn(m_columns.dimensions.measures, measure));
    return noOutcome();
}

ViewBuilder &ViewBuilder::offence(const QString &printed, const QString &code)
{
    m_offence = printed.isEmpty() ? -1 : placeIn(m_columns.dimensions.offences, OffenceLabel{printed, code});
    return *this;
}

ViewBuilder &ViewBuilder::outcome(const QString &printed, const QStringList &types)
{
    m_outcome = placeIn(m_columns.dimensions.outcomes, OutcomeLabel{printed, {types, "test"}});
    return *this;
}

ViewBuilder &ViewBuilder::noOutcome()
{
    m_outcome = -1;
    return *this;
}

ViewBuilder &ViewBuilder::place(const QString &printed)
{
    m_place = printed.isEmpty() ? -1 : placeIn(m_columns.dimensions.places, printed);
    return *this;
}

ViewBuilder &ViewBuilder::label(const QString &printed)
{
    m_label = printed.isEmpty() ? -1 : placeIn(m_columns.dimensions.labels, printed);
    return *this;
}

ViewBuilder &ViewBuilder::startReturn()
{
    m_columns.returns.emplace_back();
    m_columns.returns.back().returnId = qint64(m_columns.returns.size());
    return *this;
}

ViewBuilder &ViewBuilder::count(const Period &period, const Figure &figure, bool isTotal)
{
    ReturnColumns &columns = m_columns.returns.back();
    columns.id.push_back(m_nextCount++);
    columns.force.push_back(m_force);
    columns.period.push_back(std::int16_t(placeIn(m_columns.dimensions.periods, period)));
    columns.measure.push_back(m_measure);
    columns.offence.push_back(m_offence);
    columns.outcome.push_back(m_outcome);
    columns.label.push_back(m_label);
    columns.place.push_back(m_place);
    columns.figure.push_back(figure);
    columns.isTotal.push_back(isTotal ? 1 : 0);
    return *this;
}

qint64 ViewBuilder::ask(const QString &key, const std::vector<Period> &periods, const QStringList &outcomeTypes)
{
    Question question;
    question.id = qint64(m_view.questions.size()) + 1;
    question.key = key;
    question.measure.kind = key == "offences" ? Measure::Kind::Offences : Measure::Kind::Outcomes;
    question.title = key == "offences" ? "Offences recorded" : "Outcomes of them";
    question.outcomeTypes = outcomeTypes;
    question.periods = periods;
    m_view.questions.push_back(question);
    for (const Force *force : m_view.forces.territorial())
        answer(force->code, key, AnswerStatus::Awaited);
    return question.id;
}

ViewBuilder &ViewBuilder::answer(const QString &force, const QString &key, AnswerStatus status,
                                 const QString &exemption)
{
    const qint64 question = m_view.question(key)->id;
    const auto found = std::ranges::find_if(
        m_view.answers, [&](const Answer &one) { return one.force == force && one.question == question; });
    Answer &answer = found == m_view.answers.end() ? m_view.answers.emplace_back() : *found;
    answer.force = force;
    answer.question = question;
    answer.status = status;
    answer.exemption = exemption;
    return *this;
}

ViewBuilder &ViewBuilder::mark(const QString &force, const QString &key, Completeness completeness,
                               const QString &reason, const QString &note)
{
    const Question *question = m_view.question(key);
    Decision decision;
    decision.completeness = completeness;
    decision.reason = reason;
    decision.note = note;
    for (const Period &period : question->periods)
        m_view.completeness.push_back({force, question->id, period, decision});
    return *this;
}

StudyView ViewBuilder::make() const
{
    StudyView view = m_view;
    view.counts = CountIndex(m_columns);
    return view;
}
