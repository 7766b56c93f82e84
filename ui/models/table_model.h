// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/remark.h"
#include "core/import/reader.h"
#include "ui/models/cell_roles.h"
#include "ui/models/title_readings.h"
#include <QAbstractTableModel>
#include <map>
#include <memory>

/// The cells of one sheet as received, with what the mappings take each for, and TitleData. Reads values, never writes.
/// Texts are cleaned for display; the view must show them as plain text.
class TableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum DataRole {
        PartRole = Qt::UserRole, ///< int of CellRole::Part
        MeaningRole,             ///< int of Role, for a title
        RegionRole,              ///< index of the mapping, -1 outside
        SeverityRole,            ///< int of the gravest Remark::Severity on the cell; invalid where there is none
        HiddenRole,              ///< bool: row, column or sheet is hidden in the workbook
        InferredRole,            ///< bool: repeated from a merged cell
    };

    explicit TableModel(QObject *parent = nullptr);

    /// Sheet `table` of the source; no source is an empty model.
    void showTable(std::shared_ptr<const ReadSource> source, int table);
    /// What the cells mean and what was remarked on them, of all sheets.
    void setMeaning(const std::vector<Mapping> &mappings, const std::vector<Remark> &remarks);

    const std::shared_ptr<const ReadSource> &source() const { return m_source; }
    int table() const { return m_tableIndex; }
    const CellRoles &roles() const { return m_roles; }
    CellRef cellAt(const QModelIndex &index) const;
    /// Not valid where the cell is of another sheet or beyond this one.
    QModelIndex indexOf(const CellRef &cell) const;
    QString rawText(const QModelIndex &index) const; ///< as received, for matching

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override; ///< titles that can be corrected are editable

private:
    const Table *sheet() const; ///< null where there is none
    const Remark *gravest(const CellRef &cell) const;
    QString toolTip(const CellRef &cell) const;
    QString spoken(const CellRef &cell) const;
    QString meaningOf(const CellRole &role) const;

    std::shared_ptr<const ReadSource> m_source;
    int m_tableIndex = 0;
    CellRoles m_roles;
    std::vector<Mapping> m_mappings;
    std::multimap<CellRef, Remark> m_remarks;
};
