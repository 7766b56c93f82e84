// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/checks/check_queue.h"
#include <QObject>
#include <QTime>

/// The study that is open in the window, and what analysis reads of it. Everything throws Error where the world fails:
/// call it through MessageBar::attempt(). It opens no dialog and knows no SQL.
class Session : public QObject {
    Q_OBJECT
public:
    explicit Session(QObject *parent = nullptr);
    ~Session() override;

    void open(const QString &path);
    void create(const QString &path, const NewStudy &what);
    void close();

    bool isOpen() const { return m_study != nullptr; }
    /// Open, and not read-only: whether marking, importing and undo are offered at all.
    bool canEdit() const { return isOpen() && !m_study->isReadOnly(); }
    Study &study() const; ///< requires isOpen()
    /// What analysis reads, as of the last change; empty where no study is open. In memory: reading it never waits.
    const StudyView &view() const { return m_view; }
    /// What does not fit together in it, as of the last change. Looked for when it is asked for, so that an edit on a
    /// page that shows none of it does not wait; only the forces that changed since are checked again.
    const CheckQueue &checks() const;

    /// One action of the user: one transaction, one step of undo. Where the change throws, nothing of it stays. It is
    /// shown before it is committed, as not yet saved; where the disk refuses it, everything is read again as it was
    /// before, and the Error goes on. A study that cannot even be read then is closed.
    void edit(const QString &title, const std::function<void(Study &)> &change);
    void undo();
    void redo();
    std::optional<QString> undoTitle() const; ///< of the step undo() takes back; nothing where there is none
    std::optional<QString> redoTitle() const;

    /// Of the last edit, undo or redo of this study. Saved is only what is committed.
    enum class Saving { NothingYet, Running, Saved, Failed };
    Saving saving() const { return m_saving; }
    QTime savedAt() const { return m_savedAt; } ///< of the last that was saved

signals:
    /// Another study is open, or none: forget selections and what was typed. changed() follows.
    void studyReplaced();
    /// Something of the study changed. Fires once for each edit, before it is committed, and once more where that
    /// fails; screens read again.
    void changed();
    void savingChanged();
    /// Everything has been read again: paint it now, without working through other events. The commit follows.
    void readyToPaint();

private:
    void take(std::unique_ptr<Study> study);
    void write(const std::function<void(const Journal::Written &)> &step);
    void readAgain();
    void takeBack();
    void setSaving(Saving saving);

    std::unique_ptr<Study> m_study;
    StudyView m_view;
    mutable CheckQueue m_checks; ///< of the view as it was when it was last asked for
    mutable bool m_checksAreOld = true;
    Saving m_saving = Saving::NothingYet;
    QTime m_savedAt;
};
