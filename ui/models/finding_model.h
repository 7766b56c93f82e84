// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/checks/finding.h"
#include "core/domain/force.h"
#include <QAbstractTableModel>

/// The findings that a filter leaves, one a row.
class FindingModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { State, Severity, Force, What, Words, Columns };

    using QAbstractTableModel::QAbstractTableModel;
    void show(std::vector<Finding> findings, const Forces &forces);
    const Finding &at(int row) const { return m_findings[std::size_t(row)]; }
    int rowOf(const QString &key) const; ///< -1 where it is not shown

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(int row, int column) const;
    std::vector<Finding> m_findings;
    QStringList m_names; ///< of the forces
};
