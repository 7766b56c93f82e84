// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/trace_model.h"

#include "core/domain/display_text.h"
#include <algorithm>

using namespace Qt::StringLiterals;

void TraceModel::show(std::vector<StoredCount> counts, std::vector<ReturnInfo> returns, const Forces &forces)
{
    beginResetModel();
    m_counts = std::move(counts);
    m_returns = std::move(returns);
    m_names.clear();
    for (const StoredCount &count : m_counts) {
        const Force *force = forces.byCode(count.force);
        m_names.append(force ? force->name : count.force);
    }
    endResetModel();
}

const ReturnInfo &TraceModel::returnAt(int row) const
{
    const auto found = std::ranges::find(m_returns, countAt(row).returnId, &ReturnInfo::id);
    Q_ASSERT(found != m_returns.end());
    return *found;
}

int TraceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_counts.size());
}

int TraceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Columns);
}

QString TraceModel::text(int row, int column) const
{
    const StoredCount &count = countAt(row);
    switch (column) {
    case Printed:
        return count.text.isEmpty() ? tr("(blank)") : count.text;
    case Whose:
        return m_names[row];
    case When:
        return count.period ? count.period->label() : tr("not stated");
    case Words: {
        QStringList words{count.offence.printed, count.outcome.printed, count.label, count.place};
        words.removeAll(QString());
        return words.join(u" | "_s);
    }
    case File:
        return returnAt(row).sourceName;
    case Cell:
        return count.sheet.isEmpty() ? count.cell.a1() : count.sheet + u'!' + count.cell.a1();
    default:
        return {};
    }
}

QVariant TraceModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::DisplayRole)
        return displayLine(text(index.row(), index.column()));
    if (role == Qt::ToolTipRole)
        return displayLine(text(index.row(), index.column())).toHtmlEscaped();
    if (role == Qt::TextAlignmentRole && index.column() == Printed)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant TraceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case Printed:
        return tr("Printed");
    case Whose:
        return tr("Force");
    case When:
        return tr("Period");
    case Words:
        return tr("In words");
    case File:
        return tr("File");
    case Cell:
        return tr("Cell");
    default:
        return {};
    }
}
