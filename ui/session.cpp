// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session.h"

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
    refreshView(m_view, *m_study);
    emit changed();
}
