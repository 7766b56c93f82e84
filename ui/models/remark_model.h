// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/remark.h"
#include <QAbstractTableModel>

/// The remarks on a return, the gravest first, otherwise in the order of their cells. Reads values, never writes.
class RemarkModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { SeverityColumn, CellColumn, MessageColumn, CodeColumn, ColumnCount };

    explicit RemarkModel(QObject *parent = nullptr);

    /// `tables` are the names of the sheets: shown before the cell where there are several.
    void setRemarks(std::vector<Remark> remarks, const std::vector<QString> &tables);
    const Remark &remarkAt(int row) const { return m_remarks[std::size_t(row)]; }
    int count(Remark::Severity severity) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString shown(const Remark &remark, int column) const;
    QString place(const CellRef &cell) const;

    std::vector<Remark> m_remarks;
    std::vector<QString> m_tables;
};
