// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/tables.h"
#include <QAbstractTableModel>

/// The figures of a chart as rows and columns, as written: the keyboard's and the screen reader's way into a chart.
class FigureTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void show(FigureTable table);
    const FigureTable &table() const { return m_table; }
    /// The key of a figure; nothing for a title.
    std::optional<TraceKey> traceAt(const QModelIndex &index) const;
    /// The cell of a key; not valid where the table has none.
    QModelIndex indexOf(const TraceKey &key) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    FigureTable m_table;
};
