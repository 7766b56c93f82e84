// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/coverage.h"
#include "core/analysis/sensitivity.h"
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QAbstractButton;

/// Beside a headline: its number made in other ways, each with its verdict, in one line. A button for each: pressed,
/// the forces and figures behind it stand in the table; pressed again, those of the chart. Tab goes to the strip,
/// arrows along it.
class SensitivityStrip : public QWidget {
    Q_OBJECT
public:
    explicit SensitivityStrip(QWidget *parent = nullptr);
    /// Hidden where there is nothing to try. The row that was chosen is left.
    void show(const Sensitivity &tried, const std::optional<Coverage> &coverage);
    void clearChoice();

signals:
    void rowChosen(int row);
    void choiceCleared();

private:
    void addRow(int place, const SensitivityRow &row);

    QHBoxLayout *m_row;
    QLabel *m_lead;
    QLabel *m_coverage;
    std::vector<QAbstractButton *> m_buttons;
};
