// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/draft.h"
#include "ui/models/title_readings.h"
#include <QAbstractTableModel>
#include <array>
#include <memory>

/// The figures of a draft as they will be stored: one row for each count, printed totals apart from figures. Reads
/// values, never writes. An absence shows its word, never 0. Texts are cleaned for display. Titles carry
/// TitleData.
class DraftModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        ForceColumn,
        PeriodColumn,
        MeasureColumn,
        OffenceColumn,
        OutcomeColumn,
        TypeColumn, ///< Home Office types the printed outcome was matched to
        PlaceColumn,
        LabelColumn,
        FigureColumn,
        PrintedColumn,
        CellColumn,
        ColumnCount
    };
    enum class Shown { Figures, Totals };
    enum DataRole { AbsenceRole = Qt::UserRole }; ///< bool: the figure is no number

    explicit DraftModel(QObject *parent = nullptr);

    void setDraft(std::shared_ptr<const Draft> draft); ///< null: nothing to show
    /// Every word of the filter must be part of a word of the row, its number, or its cell. Case is ignored.
    void setFilter(const QString &filter);
    void setShown(Shown shown);
    Shown shown() const { return m_shown; }

    CellRef cellAt(int row) const;
    /// Row of the figure read from this cell; nothing where there is none among the rows shown.
    std::optional<int> rowOf(const CellRef &cell) const;
    /// Whether a figure or a total was read from this cell, shown now or not.
    std::optional<Shown> whereIs(const CellRef &cell) const;
    /// Whether any figure, or any total where these are shown, has something in this column, whatever is filtered.
    bool isUsed(Column column) const;
    /// Whether all of them say the same in it, so that it need be said only once.
    bool isSame(Column column) const;
    /// That, for the force and what is counted: "Durham, outcomes". Empty where rows differ.
    QString sameWords() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Extent {
        std::int32_t least = INT32_MAX;
        std::int32_t most = INT32_MIN;
    };
    static std::int32_t wordOf(const Count &count, Column column); ///< -1: none
    void choose();
    void measure();
    const Count &countAt(int row) const;
    QString forceName(std::int32_t force) const;
    QString text(const Count &count, int column) const;
    QString printedWords(const Count &count, int column) const;
    QVariant titleRole(const Count &count, int column) const;
    QString toolTip(const Count &count, int column) const;
    std::optional<std::size_t> countOf(const CellRef &cell) const;

    std::shared_ptr<const Draft> m_draft;
    std::vector<std::int32_t> m_rows;   ///< indices of the counts shown, in reading order
    std::vector<std::int32_t> m_byCell; ///< indices of all counts by cell
    QString m_filter;
    Shown m_shown = Shown::Figures;
    std::array<Extent, ColumnCount> m_extents; ///< of the words of the figures, or totals, in each column
};
