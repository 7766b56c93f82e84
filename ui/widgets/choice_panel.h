// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;

/// One thing that can be chosen: a reason, an exemption.
struct Choice {
    QString code;
    QString title;
    bool wantsNote = false; ///< cannot be chosen without a note
    QString alsoTyped;      ///< what finds it besides code and title: "12(1)" for "s12(1)"
};

/// A small list inside the window that is worked by keyboard alone: type to narrow it, up and down, Tab to the note,
/// Enter to choose, Esc to go back. It hides nothing but what lies under it and asks nothing twice.
class ChoicePanel : public QFrame {
    Q_OBJECT
public:
    struct Question {
        QString title; ///< "Why is Kent partial?"
        std::vector<Choice> choices;
        bool takesNote = false;
        bool takesOwnWords = false; ///< what is typed may be chosen although it is not in the list
    };
    using Chosen = std::function<void(const QString &code, const QString &note)>;

    explicit ChoicePanel(QWidget *parent);
    /// Shows the panel within its parent, above or below `beside` (in the parent's coordinates), and takes the focus.
    /// `chosen` runs once, after the panel has gone; never where Esc is pressed.
    void ask(const Question &question, const QRect &beside, const Chosen &chosen);

signals:
    void closed(); ///< chosen or not: the focus belongs to the caller again

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void narrow();
    void accept();
    void leave();
    QString codeToTake() const;

    Question m_question;
    Chosen m_chosen;
    QLabel *m_title;
    QLineEdit *m_typed;
    QListWidget *m_list;
    QLineEdit *m_note;
    QLabel *m_hint;
};

/// Places a panel above or below a rectangle of its parent, whichever has room, so that what it is about stays in view.
void placeBeside(QWidget *panel, const QRect &beside);
