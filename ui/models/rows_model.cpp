// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rows_model.h"

#include "ui/models/cell_text.h"
#include <QApplication>

RowsModel::RowsModel(const QStringList &titles, QObject *parent) : QAbstractTableModel(parent), m_titles(titles) {}

void RowsModel::show(std::vector<Row> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int RowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_titles.size());
}

QVariant RowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    const QString words = row.cells.value(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(words);
    case Qt::ToolTipRole:
        return words.isEmpty() ? QString() : toolTipText({words});
    case Qt::BackgroundRole:
        return row.tone == Tone::Plain ? QVariant() : toneFill(row.tone, QApplication::palette());
    default:
        return {};
    }
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(m_titles.value(section)) : QVariant();
}
