// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/remark_model.h"

#include "ui/models/cell_text.h"
#include <algorithm>

using namespace Qt::StringLiterals;

RemarkModel::RemarkModel(QObject *parent) : QAbstractTableModel(parent) {}

void RemarkModel::setRemarks(std::vector<Remark> remarks, const std::vector<QString> &tables)
{
    beginResetModel();
    m_remarks = std::move(remarks);
    m_tables = tables;
    std::ranges::stable_sort(m_remarks, [](const Remark &a, const Remark &b) {
        return a.severity != b.severity ? a.severity > b.severity : a.cell < b.cell;
    });
    endResetModel();
}

int RemarkModel::count(Remark::Severity severity) const
{
    return int(std::ranges::count(m_remarks, severity, &Remark::severity));
}

int RemarkModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_remarks.size());
}

int RemarkModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RemarkModel::place(const CellRef &cell) const
{
    if (!cell.isValid())
        return tr("whole file");
    const bool several = m_tables.size() > 1 && std::size_t(cell.table) < m_tables.size();
    return several ? u"%1!%2"_s.arg(cellText(m_tables[std::size_t(cell.table)]), cell.a1()) : cell.a1();
}

QString RemarkModel::shown(const Remark &remark, int column) const
{
    switch (column) {
    case SeverityColumn:
        return severityName(remark.severity);
    case CellColumn:
        return place(remark.cell);
    case MessageColumn:
        return cellText(remark.message);
    default:
        return remark.code;
    }
}

QVariant RemarkModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Remark &remark = remarkAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown(remark, index.column());
    case Qt::ToolTipRole:
        return toolTipText({remark.message, tr("Code: %1").arg(remark.code)});
    case Qt::UserRole:
        return int(remark.severity);
    case Qt::AccessibleTextRole:
        return index.column() == SeverityColumn
                   ? u"%1, %2: %3"_s.arg(shown(remark, SeverityColumn), place(remark.cell), cellText(remark.message))
                   : shown(remark, index.column());
    default:
        return {};
    }
}

QVariant RemarkModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SeverityColumn:
        return tr("Remark");
    case CellColumn:
        return tr("Cell");
    case MessageColumn:
        return tr("What is odd, and what to do");
    case CodeColumn:
        return tr("Code");
    default:
        return {};
    }
}
