// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/draft.h"
#include "core/import/typed_form.h"
#include <QWidget>

class LetterPane;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class TypedGrid;

/// A letter that cannot be read, beside the grid in which a person types its figures. What is typed goes nowhere until
/// it is taken.
class TypingDesk : public QWidget {
    Q_OBJECT
public:
    explicit TypingDesk(QWidget *parent = nullptr);

    /// The letter as pages where it has any, else its text; the form prefilled, or as it was left for the same letter.
    /// The grid has the focus.
    void begin(const SourceFile &letter, const QString &text, const TypedForm &form);
    const SourceFile &letter() const { return m_source; }
    TypedForm form() const;
    void take(); ///< tells that it is taken, or why it cannot be yet

signals:
    void taken(); ///< by the person: form() is whole
    void left();  ///< without taking it

private:
    void showVerdict();

    SourceFile m_source;
    QLabel *m_title;
    QPlainTextEdit *m_text;
    LetterPane *m_letter;
    TypedGrid *m_grid;
    QLabel *m_verdict;
    QPushButton *m_take;
};
