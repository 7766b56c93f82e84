// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/board.h"
#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

/// One column of the board. Status columns belong to a question, cells to a question and a period.
struct BoardColumn {
    enum class Kind { Force, Status, Sent, Limit, Clock, Answered, Reference, Returns, Cell, Reason };
    Kind kind = Kind::Force;
    int question = -1;
    int period = -1;
    QString title;
    QString group; ///< printed once over neighbouring columns that share it
    bool operator==(const BoardColumn &) const = default;
};

/// The board as rows and columns, one row for each force.
class BoardModel : public QAbstractTableModel {
    Q_OBJECT
public:
    /// Tone of the cell, value to sort by, whether its words step back; of a header: the group,
    /// and whether nothing stands in the column that it need be shown for.
    enum Role { ToneRole = Qt::UserRole, SortRole, QuietRole, GroupRole, UnusedRole };

    using QAbstractTableModel::QAbstractTableModel;
    /// Keeps rows and selections where only what stands in them changed.
    void show(Board board);
    const Board &board() const { return m_board; }
    const BoardRow &row(int row) const { return m_board.rows[std::size_t(row)]; }
    const BoardColumn &column(int column) const { return m_columns[std::size_t(column)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    bool isUnused(int section) const;
    QString text(const BoardRow &row, const BoardColumn &column) const;
    QString longText(const BoardRow &row, const BoardColumn &column) const;
    QVariant sortValue(const BoardRow &row, const BoardColumn &column) const;

    Board m_board;
    std::vector<BoardColumn> m_columns;
};

/// The rows that a saved filter takes and that hold the words typed.
class BoardProxy : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit BoardProxy(BoardModel &model, QObject *parent = nullptr);
    void setFilter(const BoardFilter &filter);
    void setTyped(const QString &typed);
    void readAgain() { invalidateFilter(); }

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    BoardModel &m_model;
    BoardFilter m_filter;
    QString m_typed;
};
