// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/page_marks.h"

#include "ui/models/table_model.h"

namespace {
bool isMarked(const CellRole &role, const QVariant &severity)
{
    return severity.isValid() || (role.part != CellRole::Part::Outside && role.part != CellRole::Part::Ignored);
}
} // namespace

PageMarks::PageMarks() : m_words(std::make_unique<TableModel>()) {}

PageMarks::~PageMarks() = default;

void PageMarks::show(std::shared_ptr<const ReadSource> source, const std::vector<Mapping> &mappings,
                     const std::vector<Remark> &remarks)
{
    m_source = std::move(source);
    m_pages.clear();
    m_words->setMeaning(mappings, remarks);
    for (int table = 0; m_source && table < int(m_source->tables.size()); ++table)
        addTable(table);
}

void PageMarks::addTable(int index)
{
    const Table &table = m_source->tables[std::size_t(index)];
    if (!table.page())
        return;
    m_words->showTable(m_source, index);
    for (int row = 0; row < table.rows(); ++row) {
        for (int column = 0; column < table.rowLength(row); ++column) {
            const auto box = table.box(row, column);
            const CellRole role = m_words->roles().at(row, column);
            const QVariant severity = m_words->index(row, column).data(TableModel::SeverityRole);
            if (!box || box->right <= box->left || box->bottom <= box->top || !isMarked(role, severity))
                continue;
            m_pages[box->page].push_back(
                {{index, row, column},
                 QRectF(QPointF(box->left, box->top), QPointF(box->right, box->bottom)),
                 role,
                 severity.isValid() ? std::optional(Remark::Severity(severity.toInt())) : std::nullopt});
        }
    }
}

const std::vector<PageMark> &PageMarks::onPage(int page) const
{
    static const std::vector<PageMark> none;
    const auto found = m_pages.find(page);
    return found == m_pages.end() ? none : found->second;
}

const PageMark *PageMarks::find(const CellRef &cell) const
{
    const auto page = pageOf(cell);
    if (!page)
        return nullptr;
    const auto &marks = onPage(*page);
    const auto found = std::ranges::find(marks, cell, &PageMark::cell);
    return found == marks.end() ? nullptr : &*found;
}

std::optional<int> PageMarks::pageOf(const CellRef &cell) const
{
    if (!m_source || !cell.isValid() || cell.table >= int(m_source->tables.size()))
        return std::nullopt;
    const auto box = m_source->tables[std::size_t(cell.table)].box(cell.row, cell.column);
    return box ? std::optional(box->page) : std::nullopt;
}

QVariant PageMarks::said(const CellRef &cell, int role) const
{
    if (!pageOf(cell))
        return {};
    if (m_words->table() != cell.table)
        m_words->showTable(m_source, cell.table);
    return m_words->indexOf(cell).data(role);
}

QString PageMarks::spoken(const CellRef &cell) const
{
    return said(cell, Qt::AccessibleTextRole).toString();
}

QString PageMarks::toolTip(const CellRef &cell) const
{
    return said(cell, Qt::ToolTipRole).toString();
}
