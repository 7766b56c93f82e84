// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/docx_text.h"

#include <QStringList>
#include <algorithm>
#include <array>
#include <charconv>

using namespace Qt::StringLiterals;

namespace {

int numberAttribute(const XmlAttributes &attributes, int otherwise)
{
    const auto text = attributes.text("val");
    int number = otherwise;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc::result_out_of_range ? returnLimits.columns : number;
}

// Properties of a run and of a row are on unless they say otherwise.
bool isOn(const XmlAttributes &attributes)
{
    return !attributes.value("val") || attributes.isTrue("val");
}

// "1" as "¹".
std::string superscripted(std::string_view text)
{
    constexpr std::array<const char *, 10> Digits{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string up;
    for (const char byte : text)
        up += byte >= '0' && byte <= '9' ? Digits[std::size_t(byte - '0')] : std::string(1, byte);
    return up;
}

// Formats, the old state of what a tracked change made, and the second of two forms of the same drawing.
bool isSkipped(std::string_view name)
{
    constexpr std::array<std::string_view, 9> Names{"pPr",        "tblPr",     "tblGrid",  "tblPrEx", "tcPrChange",
                                                    "trPrChange", "rPrChange", "Fallback", "rt"};
    return std::ranges::find(Names, name) != Names.end();
}

DocxTable::Merge mergeOf(const XmlAttributes &attributes)
{
    return attributes.text("val") == "restart" ? DocxTable::Merge::Starts : DocxTable::Merge::Continues;
}

} // namespace

void DocxText::start(std::string_view name, const XmlAttributes &attributes)
{
    if (m_skipped > 0) {
        ++m_skipped;
    } else if (isSkipped(name)) {
        m_skipped = 1;
    } else if ((name == "del" || name == "moveFrom") && !m_inRowProperties) {
        ++m_parts.deletions;
        m_skipped = 1;
    } else if (!startsTable(name, attributes)) {
        startsText(name, attributes);
    }
}

bool DocxText::startsTable(std::string_view name, const XmlAttributes &attributes)
{
    if (name == "tbl") {
        if (m_open.empty())
            m_parts.prose.endLine();
        else
            m_open.back().table.hasNested = true;
        m_open.push_back({DocxTable(m_parts.fileName, m_parts.cells), m_finished.size()});
        m_finished.emplace_back();
        return true;
    }
    if (m_open.empty())
        return false;
    DocxTable &table = m_open.back().table;
    if (name == "tr") {
        table.startRow();
    } else if (name == "trPr") {
        m_inRowProperties = true;
    } else if (name == "gridBefore") {
        table.skipColumns(numberAttribute(attributes, 0));
    } else if (name == "del" && m_inRowProperties) {
        ++m_parts.deletions;
        table.dropRow();
    } else if (name == "tc") {
        table.startCell();
    } else if (name == "gridSpan") {
        table.span(numberAttribute(attributes, 1));
    } else if (name == "vMerge") {
        table.mergeDown(mergeOf(attributes));
    } else if (name == "hMerge") {
        table.mergeRight(mergeOf(attributes));
    } else {
        return false;
    }
    return true;
}

void DocxText::startsText(std::string_view name, const XmlAttributes &attributes)
{
    if (name == "p") {
        m_lines.emplace_back();
    } else if (name == "r") {
        m_runs.emplace_back();
    } else if (name == "vanish" && !m_runs.empty()) {
        m_runs.back().isHidden = isOn(attributes);
        m_parts.hiddenTexts += isOn(attributes) ? 1 : 0;
    } else if (name == "vertAlign" && !m_runs.empty()) {
        m_runs.back().isRaised = attributes.text("val") == "superscript";
    } else if (name == "t") {
        m_takesText = true;
    } else if (name == "tab" || name == "ptab") {
        addToLine(" ");
    } else if (name == "noBreakHyphen") {
        addToLine("-");
    } else if (name == "br" || name == "cr") {
        breakLine();
    } else if (name == "ins" || name == "moveTo") {
        ++m_parts.insertions;
    }
}

void DocxText::end(std::string_view name)
{
    if (m_skipped > 0) {
        --m_skipped;
    } else if (name == "t") {
        m_takesText = false;
    } else if (name == "r" && !m_runs.empty()) {
        m_runs.pop_back();
    } else if (name == "p" && !m_lines.empty()) {
        endParagraph();
    } else if (m_open.empty()) {
        return;
    } else if (name == "trPr") {
        m_inRowProperties = false;
    } else if (name == "tc") {
        m_open.back().table.endCell();
    } else if (name == "tr") {
        m_open.back().table.endRow();
    } else if (name == "tbl") {
        endTable();
    }
}

void DocxText::text(std::string_view piece)
{
    if (m_skipped > 0 || !m_takesText)
        return;
    if (!m_runs.empty() && m_runs.back().isRaised)
        addToLine(superscripted(piece));
    else
        addToLine(piece);
}

void DocxText::addToLine(std::string_view text)
{
    const bool isHidden = !m_runs.empty() && m_runs.back().isHidden;
    if (!m_lines.empty() && (!isHidden || m_parts.readsHidden))
        addCollapsed(m_lines.back(), text);
}

// Lines inside of a cell are one text; lines of running text stand for themselves.
void DocxText::breakLine()
{
    if (inCell() || m_lines.empty())
        return addToLine(" ");
    m_parts.prose.add(m_lines.back());
    m_parts.prose.endLine();
    m_lines.back().clear();
}

void DocxText::endParagraph()
{
    const std::string_view line = trimmedLine(m_lines.back());
    if (inCell()) {
        m_open.back().table.addText(line);
    } else {
        m_parts.prose.add(line);
        m_parts.prose.endLine();
    }
    m_lines.pop_back();
}

void DocxText::endTable()
{
    DocxTable table = std::move(m_open.back().table);
    Finished &finished = m_finished[m_open.back().place];
    m_open.pop_back();
    finished.table = table.finish();
    finished.firstMerged = table.firstMerged();
    finished.hasNested = table.hasNested;
    if (!m_open.empty())
        return;
    for (Finished &one : m_finished)
        deliver(one);
    m_finished.clear();
}

void DocxText::deliver(Finished &one)
{
    if (one.table.columns() < 2)
        return deliverAsProse(one.table);
    m_parts.prose.flushTo(m_parts.tables);
    const int index = int(m_parts.tables.size());
    if (one.firstMerged)
        m_parts.remarks.push_back(
            {Remark::Severity::Note, u"merged-filled"_s, CellRef{index, one.firstMerged->row, one.firstMerged->column},
             u"The text of merged cells is repeated over the cells they cover, marked as inferred."_s});
    if (one.hasNested)
        m_parts.remarks.push_back({Remark::Severity::Note, u"table-in-table"_s, CellRef{index, -1, -1},
                                   u"A cell holds another table. It is read as a table of its own."_s});
    m_parts.tables.push_back(std::move(one.table));
}

// A table of one column draws a frame around text.
void DocxText::deliverAsProse(const Table &table)
{
    for (int row = 0; row < table.rows(); ++row) {
        if (table.isInferred(row, 0))
            continue;
        for (const auto &line : table.text(row, 0).split(u'\n')) {
            m_parts.prose.add(line.toStdString());
            m_parts.prose.endLine();
        }
    }
}
