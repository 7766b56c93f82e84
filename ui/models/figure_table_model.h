// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/tables.h"
#include <QAbstractTableModel>

/// The figures of a chart as rows and columns, as written: the keyboard's and the screen reader's way into a chart.
/// Where a chart has several series and few categories the table is turned: the names of outcomes are long and want
/// rows, periods are short and make columns.
class FigureTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void show(FigureTable table);
    bool isTurned() const { return m_isTurned; }
    int columnOfWords() const; ///< the one that may take the room there is: titles, or reasons beside them
    /// The key of a figure; nothing for a title.
    std::optional<TraceKey> traceAt(const QModelIndex &index) const;
    /// The cell of a key; not valid where the table has none.
    QModelIndex indexOf(const TraceKey &key) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    int tableRows() const { return int(m_table.rows.size()); }
    int tableColumns() const { return int(m_table.columns.size()); }
    QString rowTitle(int row) const;
    QString columnTitle(int column) const;
    Qt::AlignmentFlag sideOf(int column) const; ///< words left, figures right
    /// Null for a title of a turned table, which is no cell of the table as it was given.
    const FigureCell *cellAt(const QModelIndex &index) const;

    FigureTable m_table;
    bool m_isTurned = false;
};
