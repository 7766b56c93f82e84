// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

/// The table of the responses board: all rows on one screen where the screen allows it. Rows share the height there is,
/// and where that is too little the letters become smaller, but not below 9 points or four fifths of the platform's
/// font.
class BoardView : public QTableView {
    Q_OBJECT
public:
    explicit BoardView(QWidget *parent = nullptr);
    /// How many rows are to fit: those of the whole study, so that a filter does not change their height.
    void fitRows(int rows);
    void fitColumns();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void fit();
    int m_rows = 0;
    bool m_fitting = false;
};
