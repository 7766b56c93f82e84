// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdf_reader.h"

#include "core/import/pdf_pages_joined.h"
#include "core/import/pdf_turn.h"
#include "core/import/pdf_worker.h"
#include <QStringList>
#include <algorithm>
#include <string_view>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace {
/// A line of text goes on in the next one where its first word had no room any more.
bool goesOnBelow(const PdfLine &line, const PdfLine &next, double rightMargin)
{
    const double pitch = next.box.middleY() - line.box.middleY();
    const double height = std::max(line.box.height(), next.box.height());
    const bool sameColumn = std::abs(line.box.left - next.box.left) < 4 || next.box.left - line.box.left < 30;
    return sameColumn && next.box.left > line.box.left - 4 && pitch > height / 2 && pitch < 1.6 * height &&
           line.box.right + next.words.front().box.width() > rightMargin;
}

/// The sign before an entry of a list is no part of its text.
std::string withoutBullet(const std::string &text)
{
    for (const std::string_view sign : {"•"sv, "▪"sv, "●"sv, "◦"sv, "\uF0B7"sv, "\uF0A7"sv, "➢"sv, "‣"sv}) {
        if (text.starts_with(sign))
            return text.substr(std::min(text.size(), sign.size() + (text.size() > sign.size() ? 1 : 0)));
    }
    return text;
}

/// Puts the blocks of all pages together to tables and prose.
class Assembly {
public:
    explicit Assembly(const std::vector<PdfTurn> &turns) : m_turns(turns) {}
    void add(int page, std::vector<PdfBlock> &blocks)
    {
        double margin = 0;
        for (const PdfBlock &block : blocks)
            margin = block.table ? margin : std::max(margin, block.text.box.right);
        m_rightMargin = margin;
        for (PdfBlock &block : blocks) {
            if (block.table)
                addTable({page, std::move(*block.table)});
            else
                addText(page, std::move(block.text));
        }
    }

    std::vector<Table> take()
    {
        endTable();
        endProse();
        return std::move(m_tables);
    }

private:
    Table::PageBox pageBox(int page, const PdfBox &box) const
    {
        const PdfBox shown = m_turns[std::size_t(page) - 1].back(box);
        return {page, float(shown.left), float(shown.top), float(shown.right), float(shown.bottom)};
    }

    void addTable(PdfPart part)
    {
        const bool isNext = m_lines.empty() && m_paragraphs.empty() && !m_parts.empty() &&
                            m_parts.back().page + 1 == part.page && goesOn(m_parts.back().table, part.table);
        if (!isNext) {
            endTable();
            endProse();
        }
        m_parts.push_back(std::move(part));
    }

    void addText(int page, PdfLine line)
    {
        endTable();
        if (!m_lines.empty() && (m_page != page || !goesOnBelow(m_lines.back(), line, m_rightMargin)))
            endParagraph();
        m_page = page;
        m_lines.push_back(std::move(line));
    }

    void endParagraph()
    {
        if (m_lines.empty())
            return;
        PdfBox box = m_lines.front().box;
        for (const PdfLine &line : m_lines)
            box.unite(line.box);
        const std::string text = withoutBullet(textOf(m_lines));
        if (!text.empty())
            m_paragraphs.emplace_back(text, pageBox(m_page, box));
        m_lines.clear();
    }

    void endProse()
    {
        endParagraph();
        if (m_paragraphs.empty())
            return;
        Table prose({}, m_paragraphs.front().second.page);
        prose.prose = true;
        for (const auto &[text, box] : m_paragraphs) {
            prose.addPlacedCell(text, box);
            prose.endRow();
        }
        m_paragraphs.clear();
        m_tables.push_back(std::move(prose));
    }

    void endTable()
    {
        if (m_parts.empty())
            return;
        if (m_parts.size() == 1 && m_parts.front().table.isFragment)
            return addFragment(std::exchange(m_parts, {}).front());
        joinCutRows();
        Table table({}, m_parts.front().page);
        for (const PdfPart &part : m_parts) {
            for (const auto &row : part.table.rows) {
                for (const auto &cell : row)
                    table.addPlacedCell(cell.text, pageBox(part.page, cell.box));
                table.endRow();
            }
        }
        m_parts.clear();
        m_tables.push_back(std::move(table));
    }

    /// What looked like the piece of a table and goes on with none is text.
    void addFragment(const PdfPart &part)
    {
        for (const auto &cell : part.table.rows.front()) {
            if (cell.text.empty())
                continue;
            endParagraph();
            m_page = part.page;
            m_lines.push_back({cell.box, {{cell.box, 10, false, true, cell.text}}});
        }
    }

    void joinCutRows()
    {
        for (std::size_t i = 1; i < m_parts.size(); ++i) {
            auto &above = m_parts[i - 1].table.rows;
            auto &below = m_parts[i].table.rows;
            if (above.empty() || below.empty())
                continue;
            const bool hasHeading = below.size() > 1 && areSame(below.front(), m_parts.front().table.rows.front());
            const auto first = below.begin() + (hasHeading ? 1 : 0); // under headings that are printed again
            if (!isCutRow(above.back(), *first))
                continue;
            for (std::size_t column = 0; column < above.back().size(); ++column) {
                const std::string &rest = (*first)[column].text;
                std::string &text = above.back()[column].text;
                text += (text.empty() || rest.empty() ? "" : " ") + rest;
            }
            below.erase(first);
        }
    }

    const std::vector<PdfTurn> &m_turns; ///< of each page
    std::vector<Table> m_tables;
    std::vector<PdfPart> m_parts; ///< of the table that is not ended yet
    std::vector<PdfLine> m_lines; ///< of the paragraph that is not ended yet
    std::vector<std::pair<std::string, Table::PageBox>> m_paragraphs;
    int m_page = 0;
    double m_rightMargin = 0;
};

QString pageList(const std::vector<int> &pages)
{
    QStringList numbers;
    for (const int page : pages)
        numbers += QString::number(page);
    return numbers.join(u", "_s);
}

void remarkPictures(ReadSource &source, const std::vector<PdfPage> &pages)
{
    std::vector<int> pictures;
    for (const PdfPage &page : pages) {
        if (page.isPicture)
            pictures.push_back(page.number);
    }
    if (pictures.empty())
        return;
    source.remarks.push_back(
        {Remark::Severity::Question,
         u"page-is-picture"_s,
         {},
         pictures.size() == 1
             ? u"Page %1 is a picture, without text: type its figures beside it."_s.arg(pictures[0])
             : u"Pages %1 are pictures, without text: type their figures beside them."_s.arg(pageList(pictures))});
}
} // namespace

bool isPdf(const QByteArray &bytes)
{
    constexpr qsizetype Start = 1024;
    return bytes.left(Start).contains("%PDF-");
}

namespace {
/// What was drawn on a page, as it lies on the page when it is read.
std::vector<PageTable> turnedTables(const std::vector<PageTable> &drawn, int page, const PdfTurn &turn)
{
    std::vector<PageTable> turned;
    for (const PageTable &table : drawn) {
        if (table.page != page)
            continue;
        const PdfBox box = turn.there({table.left, table.top, table.right, table.bottom});
        turned.push_back(
            {page, box.left, box.top, box.right, box.bottom, turn.isTurned() ? std::vector<double>() : table.lines});
    }
    return turned;
}
} // namespace

ReadSource readPdfPages(const std::vector<PdfPage> &pages, const Progress &progress,
                        const std::vector<PageTable> &drawn)
{
    std::vector<std::vector<PdfBlock>> blocks;
    std::vector<PdfTurn> turns;
    std::vector<PdfPage> asRead;
    blocks.reserve(pages.size());
    for (const PdfPage &page : pages) {
        if (progress && !progress(qint64(blocks.size()), qint64(pages.size())))
            throw Cancelled();
        turns.emplace_back(page);
        asRead.push_back(turns.back().turned(page));
        blocks.push_back(blocksOf(asRead.back(), turnedTables(drawn, page.number, turns.back())));
    }
    leaveOutRunningHeads(blocks, asRead);
    Assembly assembly(turns);
    for (std::size_t i = 0; i < pages.size(); ++i)
        assembly.add(int(i) + 1, blocks[i]);
    ReadSource source{u"pdf"_s, assembly.take(), {}};
    remarkPictures(source, pages);
    return source;
}

ReadSource readPdf(const QByteArray &bytes, const QString &fileName, const Progress &progress)
{
    return readPdfAsDrawn(bytes, fileName, {}, progress);
}

ReadSource readPdfAsDrawn(const QByteArray &bytes, const QString &fileName, const std::vector<PageTable> &drawn,
                          const Progress &progress)
{
    const qint64 size = bytes.size();
    const auto finding = [&](qint64, qint64) { return !progress || progress(size, size); }; // reading was the work
    return readPdfPages(pdfPages(bytes, fileName, progress), finding, drawn);
}
