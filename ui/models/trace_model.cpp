// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/trace_model.h"

#include "core/domain/display_text.h"
#include "core/report/trace.h"
#include <algorithm>
#include <set>

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

int TraceModel::returns() const
{
    std::set<qint64> ids;
    for (const StoredCount &count : m_counts)
        ids.insert(count.returnId);
    return int(ids.size());
}

int TraceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_counts.size());
}

QString TraceModel::printed(int row) const
{
    const QString &text = countAt(row).text;
    return text.isEmpty() ? tr("(blank)") : displayLine(text);
}

QString TraceModel::place(int row) const
{
    const StoredCount &count = countAt(row);
    const QString cell = cellPlace(returnAt(row), count.sheet, count.cell);
    QStringList parts{count.period ? count.period->label() : tr("period not stated"),
                      count.offence.printed,
                      count.outcome.printed,
                      count.label,
                      count.place,
                      tr("cell %1 of %2").arg(cell, returnAt(row).sourceName)};
    if (count.correction)
        parts << tr("corrected to %1 by %2: %3")
                     .arg(count.figure.toString(), count.correction->decidedBy, count.correction->note);
    parts.removeAll(QString());
    return displayLine(parts.join(u" \u00b7 "_s));
}

QVariant TraceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    switch (role) {
    case Qt::DisplayRole:
        return displayLine(m_names[row]);
    case PrintedRole:
        return printed(row);
    case PlaceRole:
        return place(row);
    case Qt::AccessibleTextRole:
        return tr("%1: %2; %3").arg(displayLine(m_names[row]), printed(row), place(row));
    default:
        return {};
    }
}
