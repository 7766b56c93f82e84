// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/label_model.h"

#include "ui/models/cell_text.h"
#include "ui/widgets/tone.h"
#include <QApplication>
#include <QFont>
#include <algorithm>

using namespace Qt::StringLiterals;

void LabelModel::show(std::vector<PrintedOutcome> labels)
{
    beginResetModel();
    m_labels = std::move(labels);
    endResetModel();
}

const PrintedOutcome *LabelModel::at(int row) const
{
    return row >= 0 && std::size_t(row) < m_labels.size() ? &m_labels[std::size_t(row)] : nullptr;
}

int LabelModel::rowOf(const PrintedOutcome &label) const
{
    int found = -1;
    for (int row = 0; row < int(m_labels.size()); ++row) {
        const PrintedOutcome &one = m_labels[std::size_t(row)];
        if (one.printed.value(0) != label.printed.value(0))
            continue;
        if (one.returns == label.returns)
            return row;
        found = found < 0 ? row : found;
    }
    return found;
}

int LabelModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_labels.size());
}

int LabelModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString LabelModel::text(const PrintedOutcome &label, int column)
{
    switch (column) {
    case Wording:
        return cellText(label.printed.value(0));
    case TakenFor:
        return label.isOpen() ? tr("open") : cellText(label.takenFor());
    case Why:
        return cellText(label.why());
    case Cases:
        return label.cases.isGiven() ? label.cases.figure().toString() : tr("none");
    case Forces:
        return QString::number(label.forces.size());
    default:
        return QString::number(label.returns.size());
    }
}

QVariant LabelModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PrintedOutcome &label = m_labels[std::size_t(index.row())];
    const int column = index.column();
    if (role == Qt::DisplayRole)
        return text(label, column);
    if (role == Qt::TextAlignmentRole && column >= Cases)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ForegroundRole && column == Why)
        return mutedText(QApplication::palette());
    if (role == Qt::FontRole && label.isOpen() && column == TakenFor) {
        QFont strong = QApplication::font();
        strong.setWeight(QFont::DemiBold);
        return strong;
    }
    if (role == Qt::AccessibleTextRole && column == Wording)
        return tr("%1, %2, %3 cases").arg(text(label, Wording), text(label, TakenFor), text(label, Cases));
    if (role == Qt::ToolTipRole)
        return toolTipText(label.printed + QStringList{label.takenFor(), label.why()});
    return {};
}

QVariant LabelModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section >= Cases ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("As printed"), tr("Taken for"), tr("Why"), tr("Cases"), tr("Forces"), tr("Returns")};
    return titles.value(section);
}
