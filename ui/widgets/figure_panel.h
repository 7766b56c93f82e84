// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/draft_model.h"
#include <QWidget>

class QLabel;
class QLineEdit;
class QTableView;
class QToolButton;
class ReadingDelegate;

/// The figures of a draft as they will be stored, totals apart, with a filter and the check of printed totals.
class FigurePanel : public QWidget {
    Q_OBJECT
public:
    explicit FigurePanel(QWidget *parent = nullptr);

    void showDraft(std::shared_ptr<const Draft> draft); ///< null: nothing
    /// Selects the figure read from the cell and brings it into view, among the totals where it is one, without the
    /// filter where that hides it. A cell without a figure takes the selection away.
    void light(const CellRef &cell);
    CellRef currentCell() const; ///< not valid where no figure is selected
    ReadingDelegate &titles() { return *m_delegate; }
    QTableView &view() { return *m_view; }

protected:
    void resizeEvent(QResizeEvent *event) override;

signals:
    void cellChosen(const CellRef &cell); ///< a figure was selected by the person

private:
    void buildView();
    QToolButton *addToggle(const QString &name, DraftModel::Shown shown);
    void setShown(DraftModel::Shown shown);
    void fitColumns(); ///< words share the room that is left beside numbers, and are wrapped
    void fitRows();
    void countAgain();

    DraftModel *m_model;
    ReadingDelegate *m_delegate;
    QToolButton *m_figures;
    QToolButton *m_totals;
    QLineEdit *m_filter;
    QTableView *m_view;
    QLabel *m_tally;
    std::shared_ptr<const Draft> m_draft;
    bool m_lighting = false; ///< the selection follows a cell: it is not the person's
};
