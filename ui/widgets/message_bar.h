// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <functional>

class QLabel;
class QToolButton;

/// The one place of the window where errors are caught and messages are shown, as plain text, without stopping work.
class MessageBar : public QFrame {
    Q_OBJECT
public:
    enum class Severity { Note, Warning, Failure };

    explicit MessageBar(QWidget *parent = nullptr);

    /// Runs what the user asked for and shows the Error it throws. True where it went through. The message of an
    /// earlier attempt goes away.
    bool attempt(const std::function<void()> &action);
    /// Shown until it is dismissed or something else is attempted; announced to assistive technology.
    void show(Severity severity, const QString &text);
    void dismiss();
    QString text() const; ///< empty where nothing is shown

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void tint();

    Severity m_severity = Severity::Note;
    QLabel *m_icon;
    QLabel *m_text;
    QToolButton *m_close;
};
