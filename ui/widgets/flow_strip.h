// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

class QHBoxLayout;
struct StudyView;

/// One step from asked to usable: "24 complete for offences".
struct FlowStep {
    QString name;  ///< "asked", "answered", "complete-offences": also the name of the board's filter
    QString title; ///< "complete for offences"
    int forces = 0;
    bool operator==(const FlowStep &) const = default;
};

/// Asked and answered after the first question, then complete for each question over all its periods.
std::vector<FlowStep> flowSteps(const StudyView &view);

/// The steps in one line, always in view: "43 asked → 31 answered → ...". Each is a button.
class FlowStrip : public QWidget {
    Q_OBJECT
public:
    explicit FlowStrip(QWidget *parent = nullptr);
    void show(const std::vector<FlowStep> &steps);

signals:
    void stepChosen(const QString &name);

private:
    QHBoxLayout *m_row;
    std::vector<FlowStep> m_steps;
};
