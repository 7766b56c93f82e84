// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/table.h"
#include <string>
#include <string_view>

/// One cell as an OpenDocument spreadsheet keeps it: the value, and beside it the text that is shown for it.
struct OdsCell {
    enum class Type { None, Text, Number, Percent, Date, Time, Boolean };
    Type type = Type::None;
    std::string value; ///< office:value, date-value, time-value, boolean-value or string-value
    std::string shown; ///< the paragraphs, divided by line breaks
    bool isFormula = false;
    bool isError = false; ///< the formula came to no result, as calcext:value-type says
};

/// "float", "currency", "percentage", "date", ...; None for any other.
OdsCell::Type odsCellType(std::string_view name);

/// A cell as the tables of all formats give it.
struct OdsCellText {
    std::string_view text; ///< lives as long as the cell and what holds the result
    Table::CellKind kind = Table::CellKind::Text;
    bool differs = false; ///< what is shown is another number than the one stored, or no number: "<5" for 3
};

/// The text as shown is what is printed, with four exceptions that make the same table of the same figures whatever the
/// format of the file: numbers that are shown whole lose their marks of thousands and currency; days and times are in
/// ISO form, as XLSX gives them; truth values are TRUE and FALSE; and a cell without shown text gives its value.
class OdsCellReader {
public:
    OdsCellText read(const OdsCell &cell);

private:
    OdsCellText readNumber(const OdsCell &cell);
    OdsCellText keep(std::string text, Table::CellKind kind);

    std::string m_made; // text that stands in no part of the cell
};
