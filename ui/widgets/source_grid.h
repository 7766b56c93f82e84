// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/table_model.h"
#include <QTableView>

class SourceGridDelegate;

/// The cells of a source as received, with what each is taken for. The current cell is the one linked to a figure.
class SourceGrid : public QTableView {
    Q_OBJECT
public:
    explicit SourceGrid(QWidget *parent = nullptr);

    TableModel &table() { return *m_table; }
    SourceGridDelegate &titles() { return *m_delegate; }
    /// Shows a sheet from its first table on; widths and heights follow the words.
    void showTable(std::shared_ptr<const ReadSource> source, int table);
    CellRef currentCell() const;
    /// Makes the cell current and brings it into view; a cell of another sheet is left alone.
    void light(const CellRef &cell);
    /// The block around all selected cells; nothing where none is selected.
    std::optional<Region> selectedBlock() const;

signals:
    void cellChosen(const CellRef &cell); ///< the current cell changed

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void fitToWords(); ///< wide titles are wrapped, so that figures stand beside them

    TableModel *m_table;
    SourceGridDelegate *m_delegate;
};
