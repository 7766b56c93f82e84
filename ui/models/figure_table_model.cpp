// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/figure_table_model.h"

#include "core/domain/display_text.h"

using namespace Qt::StringLiterals;

void FigureTableModel::show(FigureTable table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

std::optional<TraceKey> FigureTableModel::traceAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return std::nullopt;
    return m_table.rows[std::size_t(index.row())][std::size_t(index.column())].trace;
}

QModelIndex FigureTableModel::indexOf(const TraceKey &key) const
{
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; column < columnCount(); ++column) {
            if (traceAt(index(row, column)) == key)
                return index(row, column);
        }
    }
    return {};
}

int FigureTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.rows.size());
}

int FigureTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.columns.size());
}

QVariant FigureTableModel::data(const QModelIndex &index, int role) const
{
    const FigureCell &cell = m_table.rows[std::size_t(index.row())][std::size_t(index.column())];
    if (role == Qt::DisplayRole)
        return displayLine(cell.text);
    if (role == Qt::TextAlignmentRole && index.column() > 0)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole)
        return displayLine(u"%1, %2: %3"_s.arg(m_table.rows[std::size_t(index.row())].front().text,
                                               m_table.columns[index.column()], cell.text));
    return {};
}

QVariant FigureTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= m_table.columns.size())
        return {};
    if (role == Qt::DisplayRole)
        return displayLine(m_table.columns[section]);
    if (role == Qt::TextAlignmentRole && section > 0)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}
