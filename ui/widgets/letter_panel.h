// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <functional>
#include <vector>

class QComboBox;
class QLabel;
class QPlainTextEdit;

/// One draft that can be chosen.
struct LetterText {
    QString title;
    QString text;
};

/// Drafts of letters as plain text, to be changed and copied. Nothing is sent from here.
class LetterPanel : public QFrame {
    Q_OBJECT
public:
    /// Called after the text is on the clipboard; `sent`: note that it goes out today.
    using Copied = std::function<void(int letter, bool sent)>;
    explicit LetterPanel(QWidget *parent);
    void open(const QString &title, const std::vector<LetterText> &letters, bool canNote, const Copied &copied);
    QString text() const; ///< as changed

signals:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showLetter(int letter);
    void copy(bool sent);
    void leave();

    std::vector<LetterText> m_letters;
    Copied m_copied;
    QLabel *m_title;
    QComboBox *m_kind;
    QPlainTextEdit *m_text;
    QWidget *m_copyAndNote;
};
