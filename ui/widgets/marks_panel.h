// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figure_rule.h"
#include "ui/models/mark_uses.h"
#include <QWidget>

class QCheckBox;
class QFormLayout;
class QLabel;

/// Asks once for each mark of a return what it stands for, with the evidence beside it.
class MarksPanel : public QWidget {
    Q_OBJECT
public:
    explicit MarksPanel(QWidget *parent = nullptr);

    /// Hidden where the draft holds no mark and no "<5".
    void showDraft(const Draft *draft);

signals:
    void ruleChosen(const FigureRule &rule);

private:
    void addMark(const MarkUse &use);
    void showFigure(const MarkUse &use);
    void choose(const QString &mark, const std::optional<Figure> &figure);

    QFormLayout *m_form;
    QWidget *m_marks;
    QLabel *m_evidence;
    QCheckBox *m_zeros;
    FigureRule m_rule;
    std::vector<MarkUse> m_shown;
};
