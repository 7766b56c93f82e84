// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/foreseen.h"
#include <QAbstractTableModel>

/// What accepting a draft changes: the figures that are not the same, cell by cell, then everything of the study that
/// moves.
class ChangesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { KindColumn, WhatColumn, BeforeColumn, AfterColumn, ChangeColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void show(std::shared_ptr<const Draft> draft, std::vector<ChangedFigure> figures, std::vector<Move> moves,
              bool isBeside);
    const ChangedFigure *figureAt(int row) const; ///< null for a row that moves
    /// The cell of the draft a row stands for; not valid where there is none.
    CellRef cellAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString figureText(const ChangedFigure &figure, int column) const;
    static QString moveText(const Move &move, int column);
    QString cells(const ChangedFigure &figure) const;

    std::shared_ptr<const Draft> m_draft;
    std::vector<ChangedFigure> m_figures;
    std::vector<Move> m_moves;
    bool m_isBeside = false;
};
