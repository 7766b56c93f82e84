// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/force_words.h"

#include "core/domain/number_text.h"
#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QString tr(const char *words)
{
    return QCoreApplication::translate("ForcePage", words);
}

QString statusWords(const Answer &answer)
{
    QString words = answerStatusTitle(answer.status);
    if (!answer.exemption.isEmpty())
        words += u" ("_s + answer.exemption + u')';
    if (answer.answered.isValid())
        words += u' ' + QLocale(QLocale::English, QLocale::UnitedKingdom).toString(answer.answered, u"d MMMM yyyy"_s);
    return words;
}

/// "partial (Part of the force area)": the note of a person says more than the title of a reason, and stands for it.
QString decisionWords(const Decision &decision)
{
    QString words = completenessName(decision.completeness);
    if (decision.completeness == Completeness::Complete)
        return words;
    const Reason *reason = findReason(decision.reason);
    const QString why = !decision.note.isEmpty() ? decision.note : reason ? reason->title : QString();
    return why.isEmpty() ? words : words + u" ("_s + why + u')';
}

QString completenessWords(const StudyView &view, const Question &question, const QString &force)
{
    std::vector<std::pair<QString, QStringList>> groups; // what is said, and of which periods
    for (const Period &period : question.periods) {
        const QString words = decisionWords(view.decision(force, question.id, period));
        const auto found = std::ranges::find(groups, words, [](const auto &group) { return group.first; });
        if (found == groups.end())
            groups.push_back({words, {period.label()}});
        else
            found->second.append(period.label());
    }
    if (groups.size() == 1 && question.periods.size() > 1)
        return groups.front().first + tr(", for every period");
    QStringList parts;
    for (const auto &[words, periods] : groups)
        parts.append(periods.join(u", "_s) + u' ' + words);
    return parts.join(u"; "_s);
}
} // namespace

QStringList answerLines(const StudyView &view, const QString &forceCode)
{
    std::vector<std::pair<QString, QStringList>> lines; // what is said, and of which questions
    for (const Question &question : view.questions) {
        const QString words =
            statusWords(view.answer(forceCode, question.id)) + u"; "_s + completenessWords(view, question, forceCode);
        const auto found = std::ranges::find(lines, words, [](const auto &line) { return line.first; });
        if (found == lines.end())
            lines.push_back({words, {question.title}});
        else
            found->second.append(question.title);
    }
    QStringList texts;
    for (const auto &[words, questions] : lines)
        texts.append(questions.join(tr(" / ")) + u": "_s + words);
    return texts;
}

QString letterLine(const ReturnInfo &given)
{
    QString line = tr("Figures from %1: %2").arg(given.sourceName, withThousands(given.counts));
    if (given.state == ReturnState::Superseded)
        line += tr(", superseded by a later return");
    if (given.state == ReturnState::Withdrawn)
        line += tr(", withdrawn");
    if (given.acceptedUnseen)
        line += tr(", accepted unseen");
    if (!given.rules.caveats.isEmpty())
        line += u". \u201c"_s + given.rules.caveats.join(u"\u201d \u201c"_s) + u'\u201d';
    return line;
}
