// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/force.h"
#include "core/store/return_repository.h"
#include <QAbstractListModel>

/// The counts behind one figure, one a row: whose it is, what was printed, when and what it counts in the words of the
/// letter, and the cell it stands in.
class TraceModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum DataRole {
        PrintedRole = Qt::UserRole, ///< as in the letter; DisplayRole is the force
        PlaceRole,                  ///< period, printed words, cell and file, on one line
    };

    using QAbstractListModel::QAbstractListModel;
    void show(std::vector<StoredCount> counts, std::vector<ReturnInfo> returns, const Forces &forces);
    const StoredCount &countAt(int row) const { return m_counts[std::size_t(row)]; }
    const ReturnInfo &returnAt(int row) const; ///< the return that holds the count
    int returns() const;                       ///< from how many returns the counts come

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QString printed(int row) const;
    QString place(int row) const;

    std::vector<StoredCount> m_counts;
    std::vector<ReturnInfo> m_returns;
    QStringList m_names; ///< of the force of each count
};
