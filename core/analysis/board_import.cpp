// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/board_import.h"

#include "core/domain/display_text.h"
#include "core/domain/error.h"
#include "core/domain/exemption.h"
#include <QLocale>
#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace {
struct State {
    QLatin1StringView name;
    std::optional<AnswerStatus> status;
};
using enum AnswerStatus;
/// States of the WhatDoTheyKnow software (domain 7.2). Those without a status are about the correspondence.
constexpr std::array<State, 17> States{{
    {"waiting_response"_L1, Awaited},
    {"waiting_response_overdue"_L1, Awaited},
    {"waiting_response_very_overdue"_L1, Awaited},
    {"waiting_clarification"_L1, Clarification},
    {"waiting_classification"_L1, std::nullopt},
    {"gone_postal"_L1, Awaited},
    {"not_held"_L1, NotHeld},
    {"rejected"_L1, Refused},
    {"successful"_L1, Answered},
    {"partially_successful"_L1, Partly},
    {"internal_review"_L1, std::nullopt},
    {"error_message"_L1, std::nullopt},
    {"requires_admin"_L1, std::nullopt},
    {"attention_requested"_L1, std::nullopt},
    {"user_withdrawn"_L1, Withdrawn},
    {"vexatious"_L1, Refused},
    {"not_foi"_L1, std::nullopt},
}};

const State *stateOf(const QString &word)
{
    const QString name = word.trimmed().toLower().replace(u' ', u'_').replace(u'-', u'_');
    const auto found = std::ranges::find_if(States, [&](const State &state) { return name == state.name; });
    return found == States.end() ? nullptr : &*found;
}

std::optional<QDate> dayFrom(const QString &text)
{
    for (const QString &form : {u"yyyy-MM-dd"_s, u"dd/MM/yyyy"_s, u"d/M/yyyy"_s, u"d MMM yyyy"_s, u"d MMMM yyyy"_s}) {
        if (const QDate day = QLocale::c().toDate(text, form); day.isValid() && day.year() >= 1990)
            return day;
    }
    return std::nullopt;
}

const QStringList &knownColumns()
{
    static const QStringList columns{u"force"_s, u"question"_s, u"status"_s,    u"exemption"_s,
                                     u"sent"_s,  u"answered"_s, u"reference"_s, u"note"_s};
    return columns;
}

/// Names people and programs give to these columns.
QString columnName(const QString &heading)
{
    const QString name = heading.trimmed().toLower().replace(u'_', u' ');
    static const std::map<QString, QString> others{
        {u"police force"_s, u"force"_s},     {u"authority"_s, u"force"_s},        {u"authority name"_s, u"force"_s},
        {u"public body"_s, u"force"_s},      {u"public body name"_s, u"force"_s}, {u"state"_s, u"status"_s},
        {u"described state"_s, u"status"_s}, {u"section"_s, u"exemption"_s},      {u"date sent"_s, u"sent"_s},
        {u"sent on"_s, u"sent"_s},           {u"date answered"_s, u"answered"_s}, {u"answered on"_s, u"answered"_s},
        {u"replied"_s, u"answered"_s},       {u"ref"_s, u"reference"_s},          {u"notes"_s, u"note"_s}};
    const auto found = others.find(name);
    return found == others.end() ? name : found->second;
}

class BoardReader {
public:
    BoardReader(const StudyView &view, const std::vector<QStringList> &rows) : m_view(view), m_rows(rows) {}

    BoardImport read()
    {
        if (m_rows.empty() || !readHeading())
            return m_found;
        for (std::size_t i = 1; i < m_rows.size(); ++i)
            readRow(m_rows[i], int(i) + 1);
        for (auto &[place, change] : m_changes) {
            if (!(change.before == change.after))
                m_found.changes.push_back(change);
        }
        return m_found;
    }

private:
    void problem(int line, const QString &what)
    {
        m_found.problems << u"Line %1: %2"_s.arg(line).arg(displayLine(what));
    }

    bool readHeading()
    {
        QStringList passedOver;
        for (const QString &heading : m_rows.front()) {
            m_columns << columnName(heading);
            if (!knownColumns().contains(m_columns.back()) && !heading.trimmed().isEmpty())
                passedOver << heading.trimmed();
        }
        if (!passedOver.isEmpty())
            m_found.notes << u"Columns passed over: %1."_s.arg(displayLine(passedOver.join(u", "_s)));
        if (!m_columns.contains(u"force"_s)) {
            problem(1, u"there is no column “force”. The first line names the columns: force, status, sent, answered, "
                       "reference, exemption, question, note."_s);
            return false;
        }
        for (const QString &name : knownColumns()) {
            if (name != "force"_L1 && name != "question"_L1 && m_columns.contains(name))
                return true;
        }
        problem(1, u"there is nothing beside the force: add a column “status”, “sent”, “answered” or “reference”."_s);
        return false;
    }

    QString cell(const QStringList &row, const QString &column) const
    {
        return row.value(m_columns.indexOf(column)).trimmed();
    }

    std::vector<const Question *> questionsOf(const QString &key, int line)
    {
        std::vector<const Question *> found;
        QStringList keys;
        for (const Question &question : m_view.questions) {
            keys << question.key;
            if (key.isEmpty() || key.compare(question.key, Qt::CaseInsensitive) == 0)
                found.push_back(&question);
        }
        if (found.empty())
            problem(line, u"the study has no question “%1”. It has: %2."_s.arg(key, keys.join(u", "_s)));
        return found;
    }

    void readRow(const QStringList &row, int line)
    {
        const QString name = cell(row, u"force"_s);
        if (std::ranges::all_of(row, [](const QString &one) { return one.trimmed().isEmpty(); }))
            return;
        ++m_found.rows;
        const Force *force = m_view.forces.byCode(name) ? m_view.forces.byCode(name) : m_view.forces.find(name);
        if (!force || force->kind != "territorial"_L1)
            return problem(line, u"“%1” is no force of the board. Write its name as the board does."_s.arg(name));
        const qsizetype before = m_found.problems.size();
        const Answer read = answerOf(row, line);
        if (m_found.problems.size() > before)
            return;
        for (const Question *question : questionsOf(cell(row, u"question"_s), line))
            change(force->code, question->id, read, row);
    }

    Answer answerOf(const QStringList &row, int line)
    {
        Answer read;
        if (const QString word = cell(row, u"status"_s); !word.isEmpty()) {
            if (const auto status = boardStatus(word)) {
                read.status = *status;
                m_setsStatus = true;
            } else {
                m_setsStatus = false;
                if (!isKnownState(word))
                    problem(line, u"“%1” is no status. Write one of %2, or a state of WhatDoTheyKnow."_s.arg(
                                      word, statusNames().join(u", "_s)));
                else
                    m_found.notes << u"Line %1: “%2” says nothing of the answer: the status stays."_s.arg(line).arg(
                        word);
            }
        } else {
            m_setsStatus = false;
        }
        read.sent = dayOf(row, u"sent"_s, line);
        read.answered = dayOf(row, u"answered"_s, line);
        try {
            read.exemption = checkedExemption(cell(row, u"exemption"_s));
        } catch (const Error &error) {
            problem(line, error.message());
        }
        return read;
    }

    QDate dayOf(const QStringList &row, const QString &column, int line)
    {
        const QString text = cell(row, column);
        if (text.isEmpty())
            return {};
        const auto day = dayFrom(text.left(text.indexOf(u'T') == 10 ? 10 : text.size()));
        if (!day)
            problem(line, u"“%1” is no day. Write it like 2022-07-01 or 1/7/2022."_s.arg(text));
        return day.value_or(QDate());
    }

    static QStringList statusNames()
    {
        QStringList names;
        for (int status = 0; status <= int(Withdrawn); ++status)
            names << answerStatusName(AnswerStatus(status));
        return names;
    }

    /// Empty cells leave what is known.
    void change(const QString &force, qint64 question, const Answer &read, const QStringList &row)
    {
        const auto [place, isNew] = m_changes.try_emplace({force, question});
        if (isNew)
            place->second.before = place->second.after = m_view.answer(force, question);
        Answer &after = place->second.after;
        if (m_setsStatus)
            after.status = read.status;
        if (read.sent.isValid())
            after.sent = read.sent;
        if (read.answered.isValid())
            after.answered = read.answered;
        const auto set = [](QString &text, const QString &value) {
            if (!value.isEmpty())
                text = value;
        };
        set(after.exemption, read.exemption);
        set(after.reference, cell(row, u"reference"_s));
        set(after.note, cell(row, u"note"_s));
    }

    const StudyView &m_view;
    const std::vector<QStringList> &m_rows;
    BoardImport m_found;
    QStringList m_columns;
    bool m_setsStatus = false;
    std::map<std::pair<QString, qint64>, BoardImport::Change> m_changes;
};
} // namespace

std::optional<AnswerStatus> boardStatus(const QString &word)
{
    const QString name = word.trimmed().toLower();
    if (const auto ours = answerStatusFromName(name))
        return ours;
    for (int status = 0; status <= int(Withdrawn); ++status) {
        if (answerStatusTitle(AnswerStatus(status)) == name)
            return AnswerStatus(status);
    }
    const State *state = stateOf(word);
    return state ? state->status : std::nullopt;
}

bool isKnownState(const QString &word)
{
    return stateOf(word) != nullptr;
}

BoardImport readBoardTable(const StudyView &view, const std::vector<QStringList> &rows)
{
    return BoardReader(view, rows).read();
}
