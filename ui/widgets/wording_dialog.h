// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart_wording.h"
#include <QDialog>

class QLabel;
class QPlainTextEdit;

/// Headline and alternative text of one chart: proposed by the program, changed by a person, kept with the study.
class WordingDialog : public QDialog {
    Q_OBJECT
public:
    WordingDialog(const ChartSpec &proposed, const std::optional<ChartWording> &saved, QWidget *parent = nullptr);
    ChartWording wording() const;

private:
    void readAgain();
    void propose();

    ChartSpec m_proposed;
    QPlainTextEdit *m_headline;
    QPlainTextEdit *m_altText;
    QLabel *m_remarks;
};
