// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report_words.h"

#include "core/analysis/outcome_groups.h"
#include "core/domain/display_text.h"
#include "core/report/protection.h"
#include <QLocale>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// "answered 2 August 2022", "refused (s12(1))"
QString answerWords(const Answer &answer)
{
    const bool hasDay = isAnswered(answer.status) && answer.answered.isValid();
    if (!isAnswered(answer.status))
        return noAnswerReason(answer);
    return answerStatusTitle(answer.status) + (hasDay ? u' ' + dayWords(answer.answered) : QString());
}

QString useWords(const StudyView &view, const Question &question, const Panel &panel, const QString &force)
{
    if (panel.forces.contains(force))
        return u"included"_s;
    const auto found = std::ranges::find(panel.leftOut, force, &LeftOut::force);
    const Answer answer = view.answer(force, question.id);
    QString why = found == panel.leftOut.end() ? QString() : found->reason;
    if (why.startsWith(noAnswerReason(answer))) // that stands beside it
        why.remove(0, noAnswerReason(answer).size());
    while (why.startsWith(u';') || why.startsWith(u' '))
        why.remove(0, 1);
    return why.isEmpty() ? u"not included"_s : u"not included: "_s + why;
}

QString formWords(const QString &format)
{
    return format.isEmpty() ? u"typed from a letter"_s : format.toUpper();
}

QString outcomesWords(const QStringList &outcomes)
{
    QStringList titles;
    for (const QString &key : outcomes)
        titles += OutcomeGroups::outcomeTitle(OutcomeLabel{key, {{key}, {}}});
    return titles.join(u" or "_s);
}
} // namespace

FigureTable wordsTable(const QString &title, const QStringList &columns, const std::vector<QStringList> &rows)
{
    FigureTable table;
    table.title = title;
    table.columns = columns;
    for (const QStringList &words : rows) {
        auto &row = table.rows.emplace_back();
        for (const QString &text : words) {
            FigureCell cell;
            cell.text = displayLine(text);
            row.push_back(cell);
        }
    }
    return table;
}

QString dayWords(QDate day)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(day, u"d MMMM yyyy"_s);
}

QString shortHash(const QByteArray &hash)
{
    return QString::fromLatin1(hash.toHex().left(12));
}

QString reportSubtitle(const StudyView &view, const ReportFacts &facts)
{
    const QString day = u"Figures as they stood on %1."_s.arg(dayWords(facts.lastChange));
    return view.info.sourceLine.isEmpty() ? day : view.info.sourceLine + u". "_s + day;
}

QStringList methodWords(const StudyView &view)
{
    QStringList words;
    for (const Question &question : view.questions) {
        QStringList periods;
        for (const Period &period : question.periods)
            periods += period.label();
        words += u"Asked (%1): %2 Periods: %3."_s.arg(
            question.title, question.wording.isEmpty() ? u"no wording is noted."_s : displayLine(question.wording),
            periods.join(u", "_s));
    }
    words += u"Every figure was read from the answer of a force and accepted by a person. Zero, blank, hidden, refused "
             "and not held are kept apart: none but a printed zero is counted as zero. A number that a force hid "
             "(“<5”) stays between its bounds in every sum."_s;
    words +=
        u"A comparison of periods uses one set of forces throughout: those that a person marked complete for every "
        "period of it. A part of a year is never compared with a year. Every share names its base."_s;
    words += u"Small numbers: totals by force, year and outcome are printed as the force gave them. Where one force is "
             "told apart by month or by offence, counts of 1 to 4 and as many others as they need are printed as %1, "
             "and it was checked that none of them can be worked out from what is printed."_s.arg(HiddenMark);
    return words;
}

FigureTable forcesTable(const StudyView &view)
{
    QStringList columns{u"Force"_s};
    std::vector<Panel> panels;
    for (const Question &question : view.questions) {
        columns << question.title << u"In the figures of %1"_s.arg(measureKey(question.measure));
        panels.push_back(flow(view, measureKey(question.measure)));
    }
    std::vector<QStringList> rows;
    for (const Force *force : view.forces.territorial()) {
        QStringList row{force->name};
        for (std::size_t i = 0; i < panels.size(); ++i) {
            const Question &question = view.questions[i];
            row << answerWords(view.answer(force->code, question.id))
                << useWords(view, question, panels[i], force->code);
        }
        rows.push_back(row);
    }
    return wordsTable(u"What each force answered, and whether it is in the figures"_s, columns, rows);
}

FigureTable sourcesTable(const StudyView &view, const std::vector<ReturnInfo> &returns)
{
    std::vector<QStringList> rows;
    for (const ReturnInfo &given : returns) {
        if (given.state == ReturnState::InForce)
            rows.push_back({view.forceName(given.force), formWords(given.format),
                            given.acceptedAt.date().toString(Qt::ISODate), QString::number(given.counts),
                            QString::fromLatin1(given.sha256.toHex())});
    }
    std::ranges::stable_sort(rows, {}, [](const QStringList &row) { return row[0]; });
    return wordsTable(u"Answers the figures were read from"_s,
                      {u"Force"_s, u"Form"_s, u"Accepted"_s, u"Counts"_s, u"SHA-256 of the file as received"_s}, rows);
}

QString traceWords(const StudyView &view, const TraceKey &key, const QStringList &forces)
{
    QStringList words{key.measure};
    if (!key.outcomes.isEmpty())
        words += outcomesWords(key.outcomes);
    if (!key.offence.isEmpty())
        words += key.offence;
    if (key.period)
        words += key.period->label();
    words += !key.force.isEmpty() ? view.forceName(key.force)
             : forces.size() == 1 ? view.forceName(forces[0])
                                  : u"%1 forces"_s.arg(forces.size());
    return words.join(u", "_s);
}

FigureTable provenanceTable(const StudyView &view, const std::vector<Statement> &said)
{
    std::vector<QStringList> rows;
    QStringList panels;
    for (std::size_t i = 0; i < said.size(); ++i) {
        QStringList parts;
        for (const TraceKey &key : said[i].traces) {
            const QString words = traceWords(view, key, said[i].forces);
            if (!parts.contains(words))
                parts += words;
        }
        if (!panels.contains(said[i].panel))
            panels += said[i].panel;
        rows.push_back({u"n%1"_s.arg(i + 1), parts.join(u"; "_s), said[i].base, said[i].panel.section(u" ("_s, 0, 0)});
    }
    FigureTable table =
        wordsTable(u"What each sentence rests on"_s, {u"Mark"_s, u"Made of"_s, u"Base"_s, u"Forces"_s}, rows);
    table.notes = panels;
    return table;
}
