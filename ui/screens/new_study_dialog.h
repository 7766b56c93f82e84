// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/study.h"
#include <QDialog>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;

/// What a new study asks, and where its file is to lie. The periods that follow from the dates are shown as they are
/// chosen.
class NewStudyDialog : public QDialog {
    Q_OBJECT
public:
    explicit NewStudyDialog(QWidget *parent = nullptr);
    NewStudy study() const;
    QString path() const;

private:
    void readAgain();
    void proposeTitle();     ///< until a person types one
    void proposePath();      ///< until a person chooses one
    QString problem() const; ///< why the study cannot be made yet; empty: it can
    void choosePath();

    QLineEdit *m_title;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QLabel *m_periods;
    QComboBox *m_template;
    QLineEdit *m_path;
    QLabel *m_problem;
    QPushButton *m_create;
    bool m_titleIsTyped = false;
    bool m_pathIsChosen = false;
};
