// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/remark.h"
#include "core/import/reader.h"
#include "ui/models/cell_roles.h"
#include <QRectF>
#include <map>
#include <memory>

class TableModel;

/// A cell where it is printed on a page, with what it is taken for.
struct PageMark {
    CellRef cell;
    QRectF box; ///< points from the upper left corner of the page as shown
    CellRole role;
    std::optional<Remark::Severity> severity; ///< of the gravest remark on it
};

/// The cells of a letter by the page they are printed on: figures, totals and titles of its tables, and whatever else a
/// remark names. Empty for sources without pages.
class PageMarks {
public:
    PageMarks();
    ~PageMarks();
    PageMarks(const PageMarks &) = delete;
    PageMarks &operator=(const PageMarks &) = delete;

    void show(std::shared_ptr<const ReadSource> source, const std::vector<Mapping> &mappings,
              const std::vector<Remark> &remarks);

    const std::vector<PageMark> &onPage(int page) const; ///< in reading order of their tables
    bool isEmpty() const { return m_pages.empty(); }
    int lastPage() const { return m_pages.empty() ? 0 : m_pages.rbegin()->first; } ///< that has marks
    const PageMark *find(const CellRef &cell) const; ///< null where nothing is marked there
    /// Page of a cell, marked or not; nothing where it is on none.
    std::optional<int> pageOf(const CellRef &cell) const;
    QString spoken(const CellRef &cell) const;  ///< "12, B3, figure": as the grid of cells says it
    QString toolTip(const CellRef &cell) const; ///< escaped

private:
    void addTable(int table);
    QVariant said(const CellRef &cell, int role) const;

    std::shared_ptr<const ReadSource> m_source;
    std::unique_ptr<TableModel> m_words; ///< of the table that was asked about last
    std::map<int, std::vector<PageMark>> m_pages;
};
