// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chart_parts.h"
#include "core/report/charts.h"
#include "core/report/force_dots.h"
#include <QLocale>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
struct AnswerTimes {
    int answered = 0; ///< with both days known
    int inTime = 0;
    std::vector<QDate> sent;
};

QString longDay(QDate day)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(day, u"d MMMM yyyy"_s);
}

/// Days of the answer; of a force without one the reason, since counting goes on until somebody looks.
ChartValue daysDot(const std::vector<Answer> &answers, const RequestDays &days, AnswerTimes &times)
{
    const TraceKey none;
    const auto status = letterStatus(answers);
    if (!isFinished(status) || !days.answered.isValid()) {
        Answer letter = answers.front();
        letter.status = status;
        return withoutDot(isFinished(status) ? u"answered, day not noted"_s : noAnswerReason(letter), none);
    }
    const RequestClock clock = clockOf(days, days.answered);
    if (!clock.day)
        return withoutDot(u"day of sending not noted"_s, none);
    const bool isLate = clock.state == RequestClock::State::AnsweredLate;
    const bool isExtended = !isLate && *clock.day > WorkingDaysAllowed;
    ++times.answered;
    times.inTime += isLate ? 0 : 1;
    return {double(*clock.day), double(*clock.day),
            QString::number(*clock.day) + (isExtended ? u" (extended)"_s
                                           : isLate   ? u" (late)"_s
                                                      : QString()),
            none};
}

QString sentWords(std::vector<QDate> sent)
{
    if (sent.empty())
        return {};
    const auto [first, last] = std::ranges::minmax(sent);
    return first == last ? u", sent on %1"_s.arg(longDay(first))
                         : u", sent from %1 to %2"_s.arg(longDay(first), longDay(last));
}

void addForcesAsked(ChartSpec &spec, const StudyView &view, AnswerTimes &times)
{
    for (const Force &force : view.forces.all()) {
        const auto answers = view.answersOf(force.code);
        if (answers.empty() || letterStatus(answers) == AnswerStatus::NotAsked)
            continue;
        for (const Answer &answer : answers)
            if (answer.sent.isValid())
                times.sent.push_back(answer.sent);
        addForceRow(spec, force.name, {daysDot(answers, requestDays(view.request(force.code), answers), times)});
        spec.forces += force.code;
    }
}
} // namespace

ChartSpec responseTimes(const StudyView &view, const QString &)
{
    const QString name = u"response-times"_s;
    ChartSpec spec;
    spec.kind = ChartSpec::Kind::Dots;
    spec.name = name;
    spec.series = {{u"Working days"_s, 0, {}}};
    AnswerTimes times;
    addForcesAsked(spec, view, times);
    if (spec.categories.empty())
        return emptyChart(name, u"No force has been asked yet. Note on the board who was asked what."_s);
    if (times.answered == 0)
        return emptyChart(name, u"No answer has both its days. Note on the board when each request was sent and "
                                "answered."_s);
    spec.valueTitle = u"Working days from receipt to the last answer"_s;
    spec.subtitle =
        u"%1, %2 police forces asked%3"_s.arg(spec.valueTitle).arg(spec.categories.size()).arg(sentWords(times.sent));
    spec.lines = {{WorkingDaysAllowed, u"limit of the Act: %1 working days"_s.arg(WorkingDaysAllowed)}};
    spec.headline = u"%1 of %2 answers with known days came within the limit"_s.arg(times.inTime).arg(times.answered);
    spec.panel = u"%1 forces asked"_s.arg(spec.categories.size());
    spec.source = view.info.sourceLine;
    spec.notes += u"The day of receipt is day 0; days while a force waited for details or a fee do not count. Bank "
                  "holidays of every part of the United Kingdom are no working days."_s;
    spec.notes += u"Extended: more time to weigh the public interest, announced within the limit, counts as in time. "
                  "Forces stand in the order of the alphabet; their offices differ in size."_s;
    if (!view.info.notice.isEmpty())
        spec.notes += view.info.notice;
    spec.altText = u"Dot plot of %1. %2."_s.arg(spec.subtitle.left(1).toLower() + spec.subtitle.mid(1), spec.headline);
    return spec;
}
