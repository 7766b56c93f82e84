// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/hidden_parts.h"

#include "core/import/reader.h"
#include <QStringList>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using Kind = HiddenPart::Kind;

namespace {
/// "rows 3–5, 9": the first runs of numbers, by the names that a spreadsheet gives them.
template <typename Name>
QString runs(const std::vector<int> &numbers, const Name &name)
{
    constexpr int Most = 6;
    QStringList named;
    for (std::size_t at = 0; at < numbers.size() && named.size() < Most;) {
        std::size_t last = at;
        while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1)
            ++last;
        named += last == at ? name(numbers[at]) : name(numbers[at]) + u'–' + name(numbers[last]);
        at = last + 1;
        if (named.size() == Most && at < numbers.size())
            named += u"…"_s;
    }
    return named.join(u", "_s);
}

QString rowNumber(int row)
{
    return QString::number(row + 1);
}

bool holdsText(const Table &table, int row, int column)
{
    const bool isEmpty = table.at(row, column).empty() && table.kind(row, column) != Table::CellKind::Formula;
    return !isEmpty && !table.isInferred(row, column);
}

/// Settles one source: what is left out is counted and cleared, what is read is counted.
class Settling {
public:
    Settling(ReadSource &source, const HiddenChoice &choice) : m_source(source), m_choice(choice) {}

    void run()
    {
        for (std::size_t i = 0; i < m_source.tables.size(); ++i)
            settle(m_source.tables[i], int(i));
        listOthers();
    }

private:
    void settle(Table &table, int index)
    {
        if (table.hidden)
            settleSheet(table, index);
        else
            settleBlocks(table, index);
    }

    /// A sheet counts as a whole, with the rows and columns hidden in it.
    void settleSheet(Table &table, int index)
    {
        HiddenPart part = partOf(Kind::Sheet, index, u"Sheet “%1”"_s.arg(table.sheet()));
        for (int row = 0; row < table.rows(); ++row)
            settleRow(table, row, part);
        const QString how =
            table.veryHidden ? u" is hidden so that the menus of a spreadsheet do not list it"_s : u" is hidden"_s;
        tell(part, u"sheet-hidden"_s, {index, -1, -1}, part.where + how);
        if (!part.isRead)
            std::erase_if(m_source.remarks, [&](const Remark &remark) {
                return remark.cell.table == index && remark.code != "sheet-hidden"_L1 &&
                       remark.code != "comments-not-read"_L1;
            });
    }

    void settleBlocks(Table &table, int index)
    {
        const std::vector<int> rows = table.hiddenRows();
        const std::vector<int> columns = table.hiddenColumns();
        HiddenPart rowPart = partOf(Kind::Rows, index, {});
        HiddenPart columnPart = partOf(Kind::Columns, index, {});
        for (const int row : rows)
            settleRow(table, row, rowPart);
        for (int row = 0; row < table.rows(); ++row) {
            for (const int column : columns)
                settleCell(table, row, column, columnPart);
        }
        const QString sheet = table.sheet().isEmpty() ? QString() : u"Sheet “%1”, "_s.arg(table.sheet());
        rowPart.where = sheet + (rows.size() == 1 ? u"row "_s : u"rows "_s) + runs(rows, rowNumber);
        columnPart.where = sheet + (columns.size() == 1 ? u"column "_s : u"columns "_s) + runs(columns, columnLetters);
        if (rowPart.cells > 0)
            tell(rowPart, u"rows-hidden"_s, {index, rows.front(), 0},
                 rowPart.where + (rows.size() == 1 ? u" is hidden"_s : u" are hidden"_s));
        if (columnPart.cells > 0)
            tell(columnPart, u"columns-hidden"_s, {index, 0, columns.front()},
                 columnPart.where + (columns.size() == 1 ? u" is hidden"_s : u" are hidden"_s));
        table.leavesOutRows = rowPart.cells > 0 && !rowPart.isRead;
        table.leavesOutColumns = columnPart.cells > 0 && !columnPart.isRead;
        forgetLeftOut(table, index);
    }

    void settleRow(Table &table, int row, HiddenPart &part)
    {
        for (int column = 0; column < table.rowLength(row); ++column)
            settleCell(table, row, column, part);
    }

    static void settleCell(Table &table, int row, int column, HiddenPart &part)
    {
        if (part.isRead)
            part.cells += holdsText(table, row, column) ? 1 : 0;
        else
            part.cells += table.clearCell(row, column) ? 1 : 0;
    }

    /// What was remarked on a cell that is not read goes too: it may tell what stands there.
    void forgetLeftOut(const Table &table, int index)
    {
        const auto isLeftOut = [&](const Remark &remark) {
            return remark.cell.table == index && ((table.leavesOutRows && table.isHiddenRow(remark.cell.row)) ||
                                                  (table.leavesOutColumns && table.isHiddenColumn(remark.cell.column)));
        };
        std::erase_if(m_source.remarks, [&](const Remark &remark) {
            return remark.code == "formula-without-result"_L1 && isLeftOut(remark);
        });
        for (Remark &remark : m_source.remarks) {
            if (remark.code == "shown-differs"_L1 && isLeftOut(remark))
                remark.message =
                    u"Cells show something else than they store; the first of them stands in a part that is left out."_s;
        }
    }

    HiddenPart partOf(Kind kind, int table, const QString &where) const
    {
        return {kind, table, where, 0, m_choice.takes(kind, table)};
    }

    void tell(const HiddenPart &part, const QString &code, const CellRef &cell, const QString &what)
    {
        const QString cells = part.cells == 1 ? u"1 cell"_s : u"%1 cells"_s.arg(part.cells);
        m_source.remarks.push_back(
            part.isRead ? Remark{Remark::Severity::Note, code + u"-read"_s, cell,
                                 u"%1. It was chosen and is read: %2."_s.arg(what, cells)}
                        : Remark{Remark::Severity::Question, code, cell,
                                 u"%1 and left out: %2. Choose it if it belongs to the answer."_s.arg(what, cells)});
        m_source.hidden.push_back(part);
    }

    /// What is never read is listed by the remarks of the readers.
    void listOthers()
    {
        struct Other {
            QLatin1StringView code;
            Kind kind;
        };
        constexpr std::array Others{
            Other{"comments-not-read"_L1, Kind::Comments}, Other{"names-not-read"_L1, Kind::Names},
            Other{"pivot-cache"_L1, Kind::PivotCache},     Other{"links-not-followed"_L1, Kind::Links},
            Other{"macros-not-read"_L1, Kind::Macros},     Other{"embedded-files"_L1, Kind::Files},
            Other{"pictures"_L1, Kind::Pictures}};
        for (const Remark &remark : m_source.remarks) {
            const auto other = std::ranges::find(Others, remark.code, &Other::code);
            if (other == Others.end())
                continue;
            const int table = remark.cell.table;
            const bool isOfSheet = table >= 0 && std::size_t(table) < m_source.tables.size();
            m_source.hidden.push_back(
                {other->kind, table,
                 isOfSheet ? u"Sheet “%1”"_s.arg(m_source.tables[std::size_t(table)].sheet()) : QString()});
        }
    }

    ReadSource &m_source;
    const HiddenChoice &m_choice;
};
} // namespace

bool HiddenChoice::takes(HiddenPart::Kind kind, int table) const
{
    return (everyCell && kind != HiddenPart::Kind::Text) || std::ranges::find(parts, Part{kind, table}) != parts.end();
}

void settleHidden(ReadSource &source, const HiddenChoice &choice)
{
    Settling(source, choice).run();
}

HiddenChoice choiceOf(const ReadSource &source)
{
    HiddenChoice choice;
    for (const HiddenPart &part : source.hidden) {
        if (part.isRead)
            choice.parts.push_back({part.kind, part.table});
    }
    return choice;
}

HiddenChoice asReceived(const std::vector<Remark> &remarks)
{
    const bool readsText = std::ranges::any_of(remarks, [](const Remark &remark) {
        return remark.code == "text-hidden-read"_L1 || remark.code == "hidden-text-read"_L1;
    });
    return {true, readsText ? std::vector<HiddenChoice::Part>{{Kind::Text, -1}} : std::vector<HiddenChoice::Part>()};
}

QString kindTitle(HiddenPart::Kind kind)
{
    switch (kind) {
    case Kind::Sheet:
        return u"Hidden sheet"_s;
    case Kind::Rows:
        return u"Hidden rows"_s;
    case Kind::Columns:
        return u"Hidden columns"_s;
    case Kind::Text:
        return u"Hidden text"_s;
    case Kind::Comments:
        return u"Comments"_s;
    case Kind::Names:
        return u"Names"_s;
    case Kind::PivotCache:
        return u"Rows behind a pivot table"_s;
    case Kind::Links:
        return u"Links to other files"_s;
    case Kind::Macros:
        return u"Macros"_s;
    case Kind::Files:
        return u"Embedded files"_s;
    case Kind::Pictures:
        return u"Pictures"_s;
    }
    return {};
}
