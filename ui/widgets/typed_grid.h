// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/typed_grid_model.h"
#include <QTableView>

/// Where the figures of a letter are typed. Typing replaces what stands in a cell; Tab goes through the cells of
/// figures and leaves after the last, Return goes down; cells of the clipboard are pasted from the current one on.
class TypedGrid : public QTableView {
    Q_OBJECT
public:
    explicit TypedGrid(QWidget *parent = nullptr);

    TypedGridModel &form() { return *m_form; }
    void showForm(const TypedForm &form); ///< with the first figure current
    void paste();

protected:
    bool event(QEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QModelIndex figureAfter(const QModelIndex &from, int step) const; ///< not valid after the last
    void goTo(const QModelIndex &index);
    void fitColumns();

    TypedGridModel *m_form;
};
