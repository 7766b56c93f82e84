// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session.h"

#include <algorithm>
#include <set>

namespace {
std::set<qint64> returnsInForce(Study &study)
{
    std::set<qint64> ids;
    for (const ReturnInfo &info : study.returns().all()) {
        if (info.state == ReturnState::InForce)
            ids.insert(info.id);
    }
    return ids;
}

/// Returns that came or went: the counts of an accepted return never change, so these are all an edit can touch.
std::vector<qint64> touchedReturns(const CountColumns &columns, const std::set<qint64> &now)
{
    std::set<qint64> before;
    for (const ReturnColumns &loaded : columns.returns)
        before.insert(loaded.returnId);
    std::vector<qint64> touched;
    std::ranges::set_symmetric_difference(before, now, std::back_inserter(touched));
    return touched;
}
} // namespace

Session::Session(QObject *parent) : QObject(parent) {}
Session::~Session() = default;

void Session::open(const QString &path)
{
    take(Study::open(path));
}

void Session::create(const QString &path, const NewStudy &what)
{
    take(Study::create(path, what));
}

void Session::close()
{
    take(nullptr);
}

Study &Session::study() const
{
    Q_ASSERT(m_study);
    return *m_study;
}

void Session::edit(const QString &title, const std::function<void(Study &)> &change)
{
    study().edit(title, [&] { change(*m_study); });
    readAgain();
}

void Session::undo()
{
    study().journal().undo(m_study->actor());
    readAgain();
}

void Session::redo()
{
    study().journal().redo(m_study->actor());
    readAgain();
}

std::optional<QString> Session::undoTitle() const
{
    return canEdit() ? m_study->journal().undoTitle() : std::nullopt;
}

std::optional<QString> Session::redoTitle() const
{
    return canEdit() ? m_study->journal().redoTitle() : std::nullopt;
}

void Session::take(std::unique_ptr<Study> study)
{
    // Loaded before the old study goes: where it fails, the window keeps what it shows.
    StudyView view = study ? loadView(*study) : StudyView{};
    m_study = std::move(study);
    m_view = std::move(view);
    emit studyReplaced();
    emit changed();
}

void Session::readAgain()
{
    refreshView(m_view, *m_study, touchedReturns(m_view.counts.columns(), returnsInForce(*m_study)));
    emit changed();
}
