// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/force.h"
#include "core/store/return_repository.h"
#include <QAbstractTableModel>

/// The counts behind one figure: what was printed, whose it is, and the cell it stands in.
class TraceModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Printed, Whose, When, Words, File, Cell, Columns };

    using QAbstractTableModel::QAbstractTableModel;
    void show(std::vector<StoredCount> counts, std::vector<ReturnInfo> returns, const Forces &forces);
    const StoredCount &countAt(int row) const { return m_counts[std::size_t(row)]; }
    const ReturnInfo &returnAt(int row) const; ///< the return that holds the count

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(int row, int column) const;
    std::vector<StoredCount> m_counts;
    std::vector<ReturnInfo> m_returns;
    QStringList m_names; ///< of the force of each count
};
