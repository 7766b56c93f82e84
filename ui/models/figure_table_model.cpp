// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/figure_table_model.h"

#include "core/domain/display_text.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int MostPeriodsAcross = 8;
}

void FigureTableModel::show(FigureTable table)
{
    beginResetModel();
    m_table = std::move(table);
    // Forces and steps of a flow stay down the side: their rows hold words.
    const QStringList across{u"Period"_s, u"Forces"_s};
    m_isTurned = tableColumns() > 2 && tableRows() <= MostPeriodsAcross && across.contains(m_table.columns.front());
    endResetModel();
}

QString FigureTableModel::rowTitle(int row) const
{
    return m_isTurned ? m_table.columns[row + 1] : m_table.rows[std::size_t(row)].front().text;
}

QString FigureTableModel::columnTitle(int column) const
{
    if (m_isTurned && column == 0) {
        const auto first = m_table.rows.empty() ? std::nullopt : m_table.rows.front()[1].trace;
        return first && !first->outcomes.isEmpty() ? tr("Outcome") : tr("Figure");
    }
    if (!m_isTurned)
        return m_table.columns[column];
    return m_table.rows[std::size_t(column - 1)].front().text;
}

const FigureCell *FigureTableModel::cellAt(const QModelIndex &index) const
{
    if (!index.isValid() || (m_isTurned && index.column() == 0))
        return nullptr;
    const auto row = std::size_t(m_isTurned ? index.column() - 1 : index.row());
    const auto column = std::size_t(m_isTurned ? index.row() + 1 : index.column());
    return &m_table.rows[row][column];
}

int FigureTableModel::columnOfWords() const
{
    return m_isTurned ? 0 : m_table.wordsColumn.value_or(0);
}

Qt::AlignmentFlag FigureTableModel::sideOf(int column) const
{
    if (column == 0 || column == columnOfWords())
        return Qt::AlignLeft;
    const auto isFigure = [&](const auto &row) { return row[std::size_t(column)].low.has_value(); };
    const bool isOfWords = !m_isTurned && std::ranges::none_of(m_table.rows, isFigure); // of a grid: its states
    return isOfWords ? Qt::AlignLeft : Qt::AlignRight;
}

std::optional<TraceKey> FigureTableModel::traceAt(const QModelIndex &index) const
{
    const FigureCell *cell = cellAt(index);
    return cell ? cell->trace : std::nullopt;
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
    if (parent.isValid())
        return 0;
    return m_isTurned ? tableColumns() - 1 : tableRows();
}

int FigureTableModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_isTurned ? tableRows() + 1 : tableColumns();
}

QVariant FigureTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FigureCell *cell = cellAt(index);
    const QString text = cell ? cell->text : rowTitle(index.row());
    if (role == Qt::DisplayRole)
        return displayLine(text);
    if (role == Qt::TextAlignmentRole)
        return int(sideOf(index.column()) | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole)
        return index.column() == 0
                   ? displayLine(text)
                   : displayLine(u"%1, %2: %3"_s.arg(rowTitle(index.row()), columnTitle(index.column()), text));
    return {};
}

QVariant FigureTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole) // a remark in brackets goes below, so that the columns of periods stay narrow
        return displayLine(columnTitle(section)).replace(u" ("_s, m_isTurned ? u"\n("_s : u" ("_s);
    if (role == Qt::TextAlignmentRole)
        return int(sideOf(section) | Qt::AlignBottom);
    return {};
}
