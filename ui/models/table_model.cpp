// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/table_model.h"

#include "ui/models/cell_text.h"
#include <algorithm>

using namespace Qt::StringLiterals;

TableModel::TableModel(QObject *parent) : QAbstractTableModel(parent) {}

void TableModel::showTable(std::shared_ptr<const ReadSource> source, int table)
{
    beginResetModel();
    m_source = std::move(source);
    m_tableIndex = table;
    m_roles = CellRoles(m_mappings, m_tableIndex);
    endResetModel();
}

void TableModel::setMeaning(const std::vector<Mapping> &mappings, const std::vector<Remark> &remarks)
{
    m_mappings = mappings;
    m_roles = CellRoles(m_mappings, m_tableIndex);
    m_remarks.clear();
    for (const Remark &remark : remarks) {
        if (remark.cell.isValid())
            m_remarks.emplace(remark.cell, remark);
    }
    if (rowCount() == 0 || columnCount() == 0)
        return;
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
}

const Table *TableModel::sheet() const
{
    if (!m_source || m_tableIndex < 0 || m_tableIndex >= int(m_source->tables.size()))
        return nullptr;
    return &m_source->tables[std::size_t(m_tableIndex)];
}

CellRef TableModel::cellAt(const QModelIndex &index) const
{
    return index.isValid() ? CellRef{m_tableIndex, index.row(), index.column()} : CellRef{};
}

QModelIndex TableModel::indexOf(const CellRef &cell) const
{
    return cell.isValid() && cell.table == m_tableIndex ? index(cell.row, cell.column) : QModelIndex();
}

QString TableModel::rawText(const QModelIndex &index) const
{
    return index.isValid() ? sheet()->text(index.row(), index.column()) : QString();
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !sheet() ? 0 : sheet()->rows();
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !sheet() ? 0 : sheet()->columns();
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CellRef cell = cellAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return cellText(sheet()->text(cell.row, cell.column));
    case Qt::ToolTipRole:
        return toolTip(cell);
    case Qt::AccessibleTextRole:
        return spoken(cell);
    case PartRole:
        return int(m_roles.at(cell.row, cell.column).part);
    case MeaningRole:
        return int(m_roles.at(cell.row, cell.column).role);
    case RegionRole:
        return m_roles.at(cell.row, cell.column).region;
    case SeverityRole: {
        const Remark *remark = gravest(cell);
        return remark ? QVariant(int(remark->severity)) : QVariant();
    }
    case HiddenRole:
        return sheet()->hidden || sheet()->isHiddenRow(cell.row) || sheet()->isHiddenColumn(cell.column);
    case TitleRoleData: {
        const CellRole is = m_roles.at(cell.row, cell.column);
        const auto title = is.part == CellRole::Part::Title ? correctedRole(is.role) : std::nullopt;
        return title ? QVariant(int(*title)) : QVariant();
    }
    case TitleWordsData:
        return rawText(index);
    case InferredRole:
        return sheet()->isInferred(cell.row, cell.column);
    default:
        return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isColumn = orientation == Qt::Horizontal;
    if (!sheet() || section < 0 || section >= (isColumn ? sheet()->columns() : sheet()->rows()))
        return {};
    const bool hidden = isColumn ? sheet()->isHiddenColumn(section) : sheet()->isHiddenRow(section);
    const QString place = isColumn ? columnLetters(section) : QString::number(section + 1);
    const auto meaning = isColumn ? m_roles.ofColumn(section) : m_roles.ofRow(section);
    switch (role) {
    case Qt::DisplayRole: {
        const QString shown = hidden ? tr("%1 (hidden)").arg(place) : place;
        return meaning && *meaning != Role::Figure ? u"%1 · %2"_s.arg(shown, roleTitle(*meaning)) : shown;
    }
    case Qt::ToolTipRole:
        return hidden ? tr("Hidden in the workbook as received") : QVariant();
    default:
        return {};
    }
}

Qt::ItemFlags TableModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && data(index, TitleRoleData).isValid() ? flags | Qt::ItemIsEditable : flags;
}

const Remark *TableModel::gravest(const CellRef &cell) const
{
    const auto [first, last] = m_remarks.equal_range(cell);
    const auto found = std::max_element(
        first, last, [](const auto &a, const auto &b) { return a.second.severity < b.second.severity; });
    return found == last ? nullptr : &found->second;
}

QString TableModel::meaningOf(const CellRole &role) const
{
    switch (role.part) {
    case CellRole::Part::Outside:
        return tr("outside the tables");
    case CellRole::Part::Heading:
        return tr("heading");
    case CellRole::Part::Title:
        return role.role == Role::Total ? tr("title of totals") : tr("title: %1").arg(roleTitle(role.role));
    case CellRole::Part::Figure:
        return tr("figure");
    case CellRole::Part::Total:
        return tr("printed total");
    case CellRole::Part::Ignored:
        return tr("left out");
    }
    Q_UNREACHABLE();
}

QString TableModel::toolTip(const CellRef &cell) const
{
    QStringList lines{tr("%1: %2").arg(cell.a1(), meaningOf(m_roles.at(cell.row, cell.column)))};
    const QString text = sheet()->text(cell.row, cell.column);
    if (!text.isEmpty())
        lines.append(text);
    if (hidesCharacters(text))
        lines.append(tr("Holds characters that are not shown: it may look like other words."));
    if (sheet()->isInferred(cell.row, cell.column))
        lines.append(tr("Repeated from a merged cell."));
    if (sheet()->isHiddenRow(cell.row) || sheet()->isHiddenColumn(cell.column))
        lines.append(tr("Hidden in the workbook as received."));
    const auto [first, last] = m_remarks.equal_range(cell);
    for (auto remark = first; remark != last; ++remark)
        lines.append(u"%1: %2"_s.arg(severityName(remark->second.severity), remark->second.message));
    return toolTipText(lines);
}

QString TableModel::spoken(const CellRef &cell) const
{
    const QString text = cellText(sheet()->text(cell.row, cell.column));
    const QString words = text.isEmpty() ? tr("empty") : text;
    const Remark *remark = gravest(cell);
    const QString said = u"%1, %2, %3"_s.arg(words, cell.a1(), meaningOf(m_roles.at(cell.row, cell.column)));
    return remark ? u"%1, %2: %3"_s.arg(said, severityName(remark->severity), cellText(remark->message)) : said;
}
