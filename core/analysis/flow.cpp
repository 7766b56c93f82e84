// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/flow.h"

#include "core/domain/request_clock.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
struct OfQuestion {
    QString key;
    QString measure;
    Panel panel;
    QStringList asked;
    QStringList answered;
    QStringList complete;
};

QStringList forcesByName(const StudyView &view)
{
    std::vector<std::pair<QString, QString>> byName;
    for (const Force &force : view.forces.all())
        byName.emplace_back(force.name, force.code);
    std::ranges::sort(byName);
    QStringList codes;
    for (const auto &[name, code] : byName)
        codes += code;
    return codes;
}

OfQuestion lookAt(const StudyView &view, const Question &question, const QStringList &forces)
{
    OfQuestion one{question.key, measureKey(question.measure), flow(view, measureKey(question.measure)), {}, {}, {}};
    for (const QString &force : forces) {
        const Answer answer = view.answer(force, question.id);
        if (answer.status != AnswerStatus::NotAsked)
            one.asked += force;
        if (isAnswered(answer.status))
            one.answered += force;
        if (isAnswered(answer.status) && isMarkedComplete(view, one.measure, force))
            one.complete += force;
    }
    return one;
}

QString reasonIn(const Panel &panel, const QString &force)
{
    const auto found = std::ranges::find(panel.leftOut, force, &LeftOut::force);
    return found == panel.leftOut.end() ? QString() : found->reason;
}

/// Adds stages one after another.
class StageMaker {
public:
    explicit StageMaker(const StudyView &view) : m_view(view) {}
    std::vector<FlowStage> make();

private:
    template <typename Reason>
    int add(const QString &key, const QString &title, const QString &measure, int from, const QStringList &forces,
            Reason reason);
    int addStart(const OfQuestion &one, const QString &ending, const QString &words);
    void addInTime(int answered);
    void addComplete(const OfQuestion &one, int answered);

    const StudyView &m_view;
    std::vector<FlowStage> m_stages;
};

template <typename Reason>
int StageMaker::add(const QString &key, const QString &title, const QString &measure, int from,
                    const QStringList &forces, Reason reason)
{
    FlowStage stage{key, title, measure, from, forces, {}};
    if (from >= 0) {
        for (const QString &force : m_stages[std::size_t(from)].forces) {
            if (!forces.contains(force))
                stage.leaving.push_back({force, reason(force)});
        }
    }
    m_stages.push_back(std::move(stage));
    return int(m_stages.size()) - 1;
}

int StageMaker::addStart(const OfQuestion &one, const QString &ending, const QString &words)
{
    const Question *question = m_view.question(one.measure);
    const auto why = [&](const QString &force) { return noAnswerReason(m_view.answer(force, question->id)); };
    const int asked = add(u"asked"_s + ending, u"asked"_s + words, one.measure, -1, one.asked, why);
    return add(u"answered"_s + ending, u"answered"_s + words, one.measure, asked, one.answered, why);
}

/// By the day of the last answer, so that the stage does not move with today's date.
RequestClock clockAtAnswer(const StudyView &view, const QString &force)
{
    const auto answers = view.answersOf(force);
    const RequestDays days = requestDays(view.request(force), answers);
    QDate last = days.answered;
    for (const Answer &answer : answers)
        last = std::max(last, answer.answered);
    return clockOf(days, last);
}

void StageMaker::addInTime(int answered)
{
    const FlowStage &before = m_stages[std::size_t(answered)];
    QStringList inTime;
    bool isAnyKnown = false;
    for (const QString &force : before.forces) {
        const RequestClock clock = clockAtAnswer(m_view, force);
        if (clock.state == RequestClock::State::Answered)
            inTime += force;
        isAnyKnown = isAnyKnown || clock.state == RequestClock::State::Answered || clock.isLate() ||
                     clock.state == RequestClock::State::AnsweredLate;
    }
    if (!isAnyKnown)
        return;
    add(u"in-time"_s + before.key.mid(qsizetype(sizeof("answered") - 1)), u"answered in time"_s, before.measure,
        answered, inTime, [&](const QString &force) {
            const RequestClock clock = clockAtAnswer(m_view, force);
            if (clock.state == RequestClock::State::AnsweredLate || clock.isLate())
                return u"later than the limit of the Act"_s;
            return clock.state == RequestClock::State::Running ? u"a part is still awaited"_s : u"days not noted"_s;
        });
}

void StageMaker::addComplete(const OfQuestion &one, int answered)
{
    const auto why = [&](const QString &force) { return reasonIn(one.panel, force); };
    const int complete =
        add(u"complete-"_s + one.key, u"complete for %1"_s.arg(one.measure), one.measure, answered, one.complete, why);
    if (one.panel.forces != one.complete)
        add(u"used-"_s + one.key, u"in the figures of %1"_s.arg(one.measure), one.measure, complete, one.panel.forces,
            why);
}

std::vector<FlowStage> StageMaker::make()
{
    const QStringList forces = forcesByName(m_view);
    std::vector<OfQuestion> all;
    all.reserve(m_view.questions.size());
    for (const Question &question : m_view.questions)
        all.push_back(lookAt(m_view, question, forces));
    const bool areSame = std::ranges::all_of(
        all, [&](const OfQuestion &one) { return one.asked == all[0].asked && one.answered == all[0].answered; });
    int answered = -1;
    for (const OfQuestion &one : all) {
        if (!areSame) {
            answered = addStart(one, u'-' + one.key, u" about %1"_s.arg(one.measure));
        } else if (answered < 0) {
            answered = addStart(one, {}, {});
        }
        if (!areSame || &one == &all.front())
            addInTime(answered);
        addComplete(one, answered);
    }
    return std::move(m_stages);
}
} // namespace

std::vector<FlowStage> flowStages(const StudyView &view)
{
    return StageMaker(view).make();
}

std::optional<int> forcesAt(const std::vector<FlowStage> &stages, const QString &key)
{
    const auto found = std::ranges::find(stages, key, &FlowStage::key);
    return found == stages.end() ? std::nullopt : std::optional(int(found->forces.size()));
}
