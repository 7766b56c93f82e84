// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/history_model.h"

#include "core/domain/display_text.h"
#include "ui/widgets/tone.h"
#include <QApplication>
#include <QFont>

using namespace Qt::StringLiterals;

void HistoryModel::show(std::vector<HistoryEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString HistoryModel::text(const HistoryEntry &entry, int column) const
{
    switch (column) {
    case When:
        return entry.at.toLocalTime().toString(u"d MMM yyyy, HH:mm"_s);
    case What:
        return displayLine(entry.title);
    case Who:
        return displayLine(entry.actor);
    case State:
        return entry.isUndone ? tr("undone") : QString();
    default:
        return {};
    }
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HistoryEntry &entry = m_entries[std::size_t(index.row())];
    if (role == Qt::DisplayRole)
        return text(entry, index.column());
    if (role == Qt::ForegroundRole && (entry.isUndone || index.column() != What))
        return mutedText(QApplication::palette());
    if (role == Qt::FontRole && entry.isUndone && index.column() == What) {
        QFont struck = QApplication::font();
        struck.setStrikeOut(true);
        return struck;
    }
    return {};
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("When"), tr("What"), tr("By"), tr("State")};
    return titles.value(section);
}
