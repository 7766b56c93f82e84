// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session.h"

#include <utility>

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
    write([&](const Journal::Written &written) { study().edit(title, [&] { change(*m_study); }, written); });
}

void Session::undo()
{
    write([&](const Journal::Written &written) { study().journal().undo(m_study->actor(), written); });
}

void Session::redo()
{
    write([&](const Journal::Written &written) { study().journal().redo(m_study->actor(), written); });
}

void Session::write(const std::function<void(const Journal::Written &)> &step)
{
    bool isShown = false;
    try {
        step([&] {
            isShown = true;
            setSaving(Saving::Running);
            readAgain();
            emit readyToPaint();
        });
    } catch (...) {
        if (isShown)
            takeBack();
        throw;
    }
    if (!isShown)
        return readAgain(); // nothing of the study changed; a screen may have shown what was typed
    m_savedAt = QTime::currentTime();
    setSaving(Saving::Saved);
}

/// What was shown is not kept. All is read anew: words that only the lost edit brought are in the view's lists.
void Session::takeBack()
{
    try {
        m_view = loadView(*m_study);
        m_checksAreOld = true;
    } catch (...) {
        close();
        throw;
    }
    setSaving(Saving::Failed);
    emit changed();
}

const CheckQueue &Session::checks() const
{
    if (std::exchange(m_checksAreOld, false))
        m_checks.update(m_view);
    return m_checks;
}

void Session::setSaving(Saving saving)
{
    m_saving = saving;
    emit savingChanged();
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
    m_checks = {}; // what was found in another study says nothing of this one
    m_checksAreOld = true;
    setSaving(Saving::NothingYet);
    emit studyReplaced();
    emit changed();
}

void Session::readAgain()
{
    refreshView(m_view, *m_study);
    m_checksAreOld = true;
    emit changed();
}
