// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/csv_row_widths.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t NamedRuns = 8;
constexpr std::size_t MaxWidthRemarks = 100;

QString lineNames(const QStringList &lines)
{
    return (lines.size() == 1 && !lines.front().contains(u'-') ? u"Line %1 has"_s : u"Lines %1 have"_s)
        .arg(lines.join(u", "_s));
}

} // namespace

std::vector<Remark> CsvRowWidths::finish()
{
    endBlock();
    return std::move(m_remarks);
}

void CsvRowWidths::startRun(int row, int line, int cells)
{
    endRun();
    m_cells = cells;
    m_width = &m_widths[cells];
    if (m_width->rows == 0)
        m_width->firstLine = line;
    if (m_width->runs.size() <= NamedRuns)
        m_width->runs.push_back({row, line, 0});
}

void CsvRowWidths::endRun()
{
    if (!m_width)
        return;
    m_width->lastLine = m_line;
    if (m_width->runs.back().lastLine == 0)
        m_width->runs.back().lastLine = m_line;
}

void CsvRowWidths::endBlock()
{
    endRun();
    m_width = nullptr;
    m_cells = -1;
    const auto usual = std::ranges::max_element(m_widths, [](const auto &a, const auto &b) {
        return std::tuple(a.first > 1, a.second.rows, a.first) < std::tuple(b.first > 1, b.second.rows, b.first);
    });
    for (const auto &[cells, width] : m_widths) {
        if (cells != usual->first)
            remarkOn(cells, width, usual->first, usual->second);
    }
    m_widths.clear();
}

void CsvRowWidths::remarkOn(int cells, const Width &width, int usual, const Width &usualWidth)
{
    if ((cells > usual && width.used <= usual) || m_remarks.size() >= MaxWidthRemarks)
        return;
    QStringList lines;
    int row = -1;
    for (const Run &run : width.runs) {
        if (cells == 1 && (run.firstLine < usualWidth.firstLine || run.firstLine > usualWidth.lastLine))
            continue; // a title or a note
        if (row < 0)
            row = run.row;
        lines += lines.size() == NamedRuns       ? u"…"_s
                 : run.firstLine == run.lastLine ? QString::number(run.firstLine)
                                                 : u"%1-%2"_s.arg(run.firstLine).arg(run.lastLine);
    }
    if (row < 0)
        return;
    const bool isLong = cells > usual;
    const QString message =
        u"%1 %2 cells where the other rows have %3. %4"_s.arg(lineNames(lines)).arg(cells).arg(usual);
    m_remarks.push_back(
        {isLong ? Remark::Severity::Question : Remark::Severity::Note, isLong ? u"row-long"_s : u"row-short"_s,
         CellRef{0, row, isLong ? usual : cells - 1},
         message.arg(isLong ? u"Look for a delimiter inside a number or a text: later cells stand too far right."_s
                            : u"The missing cells are read as empty."_s)});
}
