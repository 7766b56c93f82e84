// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/changes_model.h"

#include "ui/models/cell_text.h"

using namespace Qt::StringLiterals;

void ChangesModel::show(std::shared_ptr<const Draft> draft, std::vector<ChangedFigure> figures, std::vector<Move> moves,
                        bool isBeside)
{
    beginResetModel();
    m_draft = std::move(draft);
    m_figures = std::move(figures);
    m_moves = std::move(moves);
    m_isBeside = isBeside;
    endResetModel();
}

const ChangedFigure *ChangesModel::figureAt(int row) const
{
    return row >= 0 && std::size_t(row) < m_figures.size() ? &m_figures[std::size_t(row)] : nullptr;
}

CellRef ChangesModel::cellAt(int row) const
{
    const ChangedFigure *figure = figureAt(row);
    return figure && figure->count ? m_draft->counts[*figure->count].cell() : CellRef();
}

int ChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_figures.size() + m_moves.size());
}

int ChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

/// "B5 → C5": in the earlier file, in this one.
QString ChangesModel::cells(const ChangedFigure &figure) const
{
    const QString before = figure.earlier ? figure.earlier->cell.a1() : QString();
    const QString after = figure.count ? m_draft->counts[*figure.count].cell().a1() : QString();
    return before.isEmpty() || after.isEmpty() ? before + after : u"%1 → %2"_s.arg(before, after);
}

QString ChangesModel::figureText(const ChangedFigure &figure, int column) const
{
    switch (column) {
    case KindColumn:
        return changeTitle(figure.kind, m_isBeside);
    case WhatColumn:
        return cellText(figure.what);
    case BeforeColumn:
        return cellText(figure.before);
    case AfterColumn:
        return cellText(figure.after);
    default:
        return cells(figure);
    }
}

QString ChangesModel::moveText(const Move &move, int column)
{
    switch (column) {
    case KindColumn:
        return moveKindName(move.kind);
    case WhatColumn:
        return cellText(move.what);
    case BeforeColumn:
        return cellText(move.before);
    case AfterColumn:
        return cellText(move.after);
    default:
        return move.change;
    }
}

QVariant ChangesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ChangedFigure *figure = figureAt(index.row());
    const auto text = [&](int column) {
        return figure ? figureText(*figure, column)
                      : moveText(m_moves[std::size_t(index.row()) - m_figures.size()], column);
    };
    if (role == Qt::DisplayRole)
        return text(index.column());
    if (role == Qt::AccessibleTextRole && index.column() == KindColumn)
        return tr("%1, %2: from %3 to %4")
            .arg(text(KindColumn), text(WhatColumn), text(BeforeColumn), text(AfterColumn));
    if (role == Qt::ToolTipRole)
        return toolTipText({text(WhatColumn), text(BeforeColumn) + u" → "_s + text(AfterColumn)});
    return {};
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KindColumn:
        return tr("Change");
    case WhatColumn:
        return tr("What");
    case BeforeColumn:
        return tr("Now");
    case AfterColumn:
        return tr("Then");
    default:
        return tr("Cells, difference");
    }
}
