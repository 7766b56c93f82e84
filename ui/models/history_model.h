// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/journal.h"
#include <QAbstractTableModel>

/// The journal as rows, newest first: when (local time), what, by whom, and whether it was undone.
class HistoryModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { When, What, Who, State, Columns };

    using QAbstractTableModel::QAbstractTableModel;
    void show(std::vector<HistoryEntry> entries);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const HistoryEntry &entry, int column) const;
    std::vector<HistoryEntry> m_entries;
};
