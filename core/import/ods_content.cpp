// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/ods_content.h"

#include <algorithm>
#include <charconv>

using namespace Qt::StringLiterals;

namespace {

constexpr int MostTimes = 1 << 24; // more than any sheet has, small enough to be added up

int timesOf(std::string_view text)
{
    int times = 1;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), times);
    return read.ec == std::errc::result_out_of_range ? MostTimes : std::clamp(times, 1, MostTimes);
}

int cappedSum(int a, int b)
{
    return std::min(a + b, MostTimes);
}

bool isWrapper(std::string_view name) // groups rows or columns
{
    return name == "table-row-group" || name == "table-rows" || name == "table-header-rows" ||
           name == "table-column-group" || name == "table-columns" || name == "table-header-columns";
}

bool isCollapsed(const XmlAttributes &attributes)
{
    const auto visibility = attributes.text("visibility");
    return visibility == "collapse" || visibility == "filter";
}

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

} // namespace

void OdsContent::start(std::string_view name, const XmlAttributes &attributes)
{
    if (m_skipped > 0) {
        ++m_skipped;
        return;
    }
    switch (m_level) {
    case Level::Document:
        return startInDocument(name, attributes);
    case Level::Book:
        return startInBook(name, attributes);
    case Level::Sheet:
        return startInSheet(name, attributes);
    case Level::Row:
        return startInRow(name, attributes);
    case Level::Cell:
        return startInCell(name);
    case Level::Paragraph:
        return startInParagraph(name, attributes);
    }
}

void OdsContent::end(std::string_view name)
{
    if (m_skipped > 0) {
        --m_skipped;
    } else if (m_level == Level::Paragraph && name == "p") {
        m_level = Level::Cell;
    } else if (m_level == Level::Cell && name.ends_with("table-cell")) {
        m_level = Level::Row;
        endCell();
    } else if (m_level == Level::Row && name == "table-row") {
        m_level = Level::Sheet;
        endRow();
    } else if (m_level == Level::Sheet && name == "table") {
        m_level = Level::Book;
        endSheet();
    } else if (m_level == Level::Book && name == "spreadsheet") {
        m_level = Level::Document;
    }
}

// Runs of white space are one space, as OpenDocument says; more of them stand there as elements.
void OdsContent::text(std::string_view piece)
{
    if (m_skipped > 0 || m_level != Level::Paragraph)
        return;
    if (m_cell.shown.size() + piece.size() > std::size_t(m_file.limits.fieldBytes))
        m_sheet->refuse(u"cell %1 is over the limit of %2 MiB"_s.arg(CellRef{0, m_rows, m_column}.a1())
                            .arg(m_file.limits.fieldBytes / Limits::MiB));
    for (const char byte : piece) {
        const bool isSpace = byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
        if (isSpace && (m_paragraphStarts || m_cell.shown.ends_with(' ')))
            continue;
        m_cell.shown += isSpace ? ' ' : byte;
        m_paragraphStarts = false;
    }
}

void OdsContent::startInDocument(std::string_view name, const XmlAttributes &attributes)
{
    if (name == "style")
        m_style = attributes.text("name");
    else if (name == "table-properties" && attributes.text("display") == "false")
        m_hiddenStyles.insert(m_style);
    else if (name == "spreadsheet")
        m_level = Level::Book;
}

void OdsContent::startInBook(std::string_view name, const XmlAttributes &attributes)
{
    if (name != "table")
        return skip();
    const bool isCacheOfLink = attributes.text("name").starts_with("'file:");
    m_hasLinkedSheets = m_hasLinkedSheets || isCacheOfLink;
    if (isCacheOfLink)
        return skip();
    startSheet(attributes);
}

void OdsContent::startSheet(const XmlAttributes &attributes)
{
    m_name = toText(attributes.text("name"));
    const int index = int(m_tables.size());
    if (index >= m_file.limits.sheets)
        m_file.refuse(m_name, u"the file is over the limit of %1 sheets"_s.arg(m_file.limits.sheets));
    m_isHidden = m_hiddenStyles.contains(attributes.text("style-name"));
    m_sheet = std::make_unique<SheetTable>(m_file, m_name, index);
    m_hasComments = false;
    m_columns = 0;
    m_rows = 0;
    m_level = Level::Sheet;
}

void OdsContent::startInSheet(std::string_view name, const XmlAttributes &attributes)
{
    if (name == "table-row") {
        startRow(attributes);
    } else if (name == "table-column") {
        startColumns(attributes);
    } else if (!isWrapper(name)) {
        m_hasLinkedSheets = m_hasLinkedSheets || name == "table-source";
        skip();
    }
}

void OdsContent::startColumns(const XmlAttributes &attributes)
{
    const int end = cappedSum(m_columns, timesOf(attributes.text("number-columns-repeated")));
    if (isCollapsed(attributes))
        m_sheet->hideColumns(m_columns, end - 1);
    m_columns = end;
}

void OdsContent::startRow(const XmlAttributes &attributes)
{
    m_rowTimes = timesOf(attributes.text("number-rows-repeated"));
    if (isCollapsed(attributes))
        m_sheet->hideRows(m_rows, cappedSum(m_rows, m_rowTimes) - 1);
    m_sheet->startRow(m_rows);
    m_column = 0;
    m_level = Level::Row;
}

void OdsContent::startInRow(std::string_view name, const XmlAttributes &attributes)
{
    if (name != "table-cell" && name != "covered-table-cell")
        return skip();
    m_cell.type = OdsCell::Type::None;
    m_cell.value.clear();
    m_cell.shown.clear();
    m_cell.isFormula = m_cell.isError = false;
    m_cellTimes = m_spannedRows = m_spannedColumns = 1;
    attributes.forEach([this](std::string_view attribute, std::string_view value) {
        if (attribute == "value-type" && value == "error") // of calcext; the other value-type says "string" or "float"
            m_cell.isError = true;
        else if (attribute == "value-type")
            m_cell.type = odsCellType(value);
        else if (attribute == "value" || attribute.ends_with("-value"))
            m_cell.value = value;
        else if (attribute == "formula")
            m_cell.isFormula = true;
        else if (attribute == "number-columns-repeated")
            m_cellTimes = timesOf(value);
        else if (attribute == "number-columns-spanned")
            m_spannedColumns = timesOf(value);
        else if (attribute == "number-rows-spanned")
            m_spannedRows = timesOf(value);
    });
    m_level = Level::Cell;
}

void OdsContent::startInCell(std::string_view name)
{
    if (name != "p") {
        m_hasComments = m_hasComments || name == "annotation";
        return skip();
    }
    if (!m_cell.shown.empty())
        m_cell.shown += '\n';
    m_paragraphStarts = true;
    m_level = Level::Paragraph;
}

void OdsContent::startInParagraph(std::string_view name, const XmlAttributes &attributes)
{
    if (name == "s")
        addShown(std::string(std::size_t(std::min(timesOf(attributes.text("c")), m_file.limits.cellUnits)), ' '));
    else if (name == "tab")
        addShown("\t");
    else if (name == "line-break")
        addShown("\n");
    else if (name == "annotation" || name == "note" || name == "ruby-text" || name == "frame")
        skip();
}

void OdsContent::addShown(std::string_view text)
{
    m_cell.shown += text;
    m_paragraphStarts = false;
}

void OdsContent::endCell()
{
    if (!m_cell.shown.empty() || !m_cell.value.empty()) {
        placeCell(m_reader.read(m_cell));
    } else if (m_cell.isFormula && m_cell.type == OdsCell::Type::None) {
        m_sheet->startCell(m_column);
        m_sheet->placeFormulaWithoutResult();
    }
    m_column = cappedSum(m_column, m_cellTimes);
}

void OdsContent::placeCell(const OdsCellText &cell)
{
    if (cell.text.empty())
        return;
    m_sheet->startCell(m_column);
    if (m_cell.isFormula)
        m_sheet->countFormula();
    const Table::KeptText kept = m_sheet->keep(cell.text);
    for (int time = 0; time < m_cellTimes; ++time) {
        m_sheet->startCell(m_column + time);
        if (cell.differs)
            m_sheet->countShownOnly(cell.text);
        m_sheet->place(kept, cell.kind);
    }
    if (m_spannedRows > 1 || m_spannedColumns > 1)
        addMerged();
}

// Each repetition of a merged cell is one of its own; they are counted before they are made.
void OdsContent::addMerged()
{
    const int rows = m_spannedRows > 1 ? 1 : m_rowTimes;
    m_file.count(std::int64_t(rows) * m_cellTimes, m_name, u"its merged cells are"_s);
    for (int row = m_rows; row < m_rows + rows; ++row) {
        for (int column = m_column; column < m_column + m_cellTimes; ++column)
            m_sheet->addMerged(
                {row, column, cappedSum(row, m_spannedRows - 1), cappedSum(column, m_spannedColumns - 1)});
    }
}

void OdsContent::endRow()
{
    m_sheet->endRow(m_rowTimes);
    m_rows = cappedSum(m_rows, m_rowTimes);
}

void OdsContent::endSheet()
{
    const int index = int(m_tables.size());
    if (m_hasComments)
        m_file.remarks.push_back(commentsRemark(m_name, index));
    m_tables.push_back(m_sheet->finish());
    m_tables.back().hidden = m_isHidden;
}
