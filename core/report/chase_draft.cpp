// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/display_text.h"
#include "core/report/chase_list.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
using Kind = RequestEvent::Kind;

QString dayWords(QDate day)
{
    return day.isValid() ? day.toString(u"d MMMM yyyy"_s) : u"[day]"_s;
}

/// What one letter is written from.
struct Facts {
    QString force;
    QString subject; ///< title of the study
    QStringList references;
    std::vector<Answer> answers;
    ForceRequest request;
    RequestState state;
    QStringList questions; ///< "Offences recorded (2019, 2020)"
};

/// "2019 to 2022" reads better than a list of forty months.
QString periodWords(const std::vector<Period> &periods)
{
    constexpr std::size_t Most = 6;
    if (periods.empty())
        return {};
    if (periods.size() > Most)
        return u"%1 to %2"_s.arg(periods.front().label(), periods.back().label());
    QStringList labels;
    for (const Period &period : periods)
        labels << period.label();
    return labels.join(u", "_s);
}

Facts factsOf(const StudyView &view, const QString &code, QDate today)
{
    Facts facts;
    facts.force = view.forceName(code);
    facts.subject = displayLine(view.info.title);
    facts.request = view.request(code);
    facts.answers = view.answersOf(code);
    facts.references = referencesOf(facts.answers);
    facts.state = requestState(facts.request, facts.answers, today);
    for (const Question &question : view.questions) {
        const QString words = displayLine(question.wording.isEmpty() ? question.title : question.wording);
        const QString periods = periodWords(question.periods);
        facts.questions << (periods.isEmpty() ? words : words + u" ("_s + periods + u')');
    }
    return facts;
}

QString referenceWords(const Facts &facts)
{
    return facts.references.isEmpty() ? u"[your reference]"_s : facts.references.join(u", "_s);
}

/// "On 1 July 2022 I asked you under the Freedom of Information Act 2000 (your reference X) for figures on Y."
QString opening(const Facts &facts)
{
    return u"On %1 I asked you under the Freedom of Information Act 2000 (your reference: %2) about “%3”."_s.arg(
        dayWords(facts.state.days.received), referenceWords(facts), facts.subject);
}

QString askedWords(const Facts &facts)
{
    return u"The request asked for:\n- "_s + facts.questions.join(u"\n- "_s);
}

QString refusedWords(const Facts &facts, const StudyView &view)
{
    QStringList lines;
    for (std::size_t i = 0; i < facts.answers.size(); ++i) {
        const Answer &answer = facts.answers[i];
        if (!isFinished(answer.status) || answer.status == AnswerStatus::Answered)
            continue;
        const QString words = answerStatusTitle(answer.status) + u' ' + answer.exemption;
        lines << displayLine(view.questions[i].title) + u": "_s + words.trimmed();
    }
    return lines.isEmpty() ? u"[what was refused]"_s : lines.join(u"; "_s);
}

QStringList overdueLetter(const Facts &facts)
{
    const RequestClock &clock = facts.state.clock;
    QStringList lines{opening(facts)};
    const QString limit = clock.due ? dayWords(*clock.due) : u"[day]"_s;
    const bool isExtended = facts.state.days.extendedTo.isValid() && clock.due == facts.state.days.extendedTo;
    lines << (isExtended ? u"You told me that you needed until %1 to weigh the public interest (section 10(3)). That "
                           "day has passed, and I have no answer yet."_s.arg(limit)
                         : u"The 20th working day after you received it was %1 (section 10(1) of the Act). I have no "
                           "answer yet."_s.arg(limit));
    lines << u"Please send me your answer, or tell me today by which day I shall have it."_s;
    if (clock.state == RequestClock::State::VeryOverdue)
        lines << u"More than 40 working days have passed. If I hear nothing within five working days I shall ask the "
                 "Information Commissioner for a decision under section 50 of the Act."_s;
    return lines << askedWords(facts);
}

QStringList chaserLetter(const Facts &facts)
{
    const RequestClock &clock = facts.state.clock;
    return {
        opening(facts),
        u"By my count the limit of 20 working days ends on %1. Could you tell me whether I can expect your answer by "
        "then?"_s.arg(clock.due ? dayWords(*clock.due) : u"[day]"_s),
        askedWords(facts)};
}

QStringList reviewLetter(const Facts &facts, const StudyView &view)
{
    if (facts.state.clock.isOpen())
        return {opening(facts),
                u"I have had no answer within the time the Act allows. Please carry out an internal review of how my "
                "request has been handled."_s,
                askedWords(facts)};
    return {opening(facts),
            u"You answered on %1. I ask for an internal review of this decision: %2."_s.arg(
                dayWords(facts.state.days.answered), refusedWords(facts, view)),
            u"I ask for the review because [why]. If the cost limit is the ground, please tell me which part of the "
            "request could be answered within it (section 16)."_s,
            askedWords(facts)};
}

QStringList updateLetter(const Facts &facts)
{
    QStringList lines{opening(facts)};
    const RequestEvent *review = facts.request.last(Kind::ReviewAsked);
    const RequestEvent *reviewed = facts.request.last(Kind::ReviewAnswered);
    if (review && !reviewed)
        lines << u"On %1 I asked for an internal review and have not had its outcome. Could you tell me by which day I "
                 "shall have it?"_s.arg(dayWords(review->day));
    else if (facts.state.days.isFinished)
        lines << u"Thank you for your answer of %1. These figures are not in it, or I cannot tell what they stand for: "
                 "[which]. Could you send them, or say why they are not held?"_s.arg(
                     dayWords(facts.state.days.answered));
    else
        lines << u"Could you tell me how far my request has got and by which day I shall have your answer?"_s;
    return lines << askedWords(facts);
}

QStringList clarificationLetter(const Facts &facts)
{
    const RequestEvent *asked = facts.request.last(Kind::ClarificationAsked);
    const QString day = asked ? dayWords(asked->day) : u"[day]"_s;
    const QString words = asked && !asked->note.isEmpty() ? u" (“%1”)"_s.arg(displayLine(asked->note)) : QString();
    return {
        opening(facts), u"On %1 you asked me for details%2. Here they are: [details]"_s.arg(day, words),
        u"Please take this as the information asked for under section 1(3) of the Act. If anything is still unclear, "
        "please tell me at once what is missing."_s,
        askedWords(facts)};
}

QStringList bodyOf(const Facts &facts, const StudyView &view, ChaseKind kind)
{
    switch (kind) {
    case ChaseKind::Overdue:
        return overdueLetter(facts);
    case ChaseKind::Chaser:
        return chaserLetter(facts);
    case ChaseKind::Review:
        return reviewLetter(facts, view);
    case ChaseKind::Update:
        return updateLetter(facts);
    case ChaseKind::Clarification:
        return clarificationLetter(facts);
    }
    Q_UNREACHABLE();
}
} // namespace

QString chaseDraft(const StudyView &view, const QString &forceCode, ChaseKind kind, QDate today)
{
    const Facts facts = factsOf(view, forceCode, today);
    const QString subject =
        u"Subject: Freedom of Information request %1: %2"_s.arg(referenceWords(facts), chaseTitle(kind).toLower());
    QStringList parts{subject, u"To the Freedom of Information team of %1,"_s.arg(facts.force)};
    parts += bodyOf(facts, view, kind);
    return (parts << u"Yours faithfully,\n[name]"_s).join(u"\n\n"_s) + u'\n';
}
