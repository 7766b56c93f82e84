// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/table.h"
#include <string>
#include <string_view>

/// What a number format makes of a number, as far as reading needs it: "0%" prints 0.45 as 45%, "dd/mm/yyyy" makes it a
/// day.
struct XlsxNumberFormat {
    enum class Kind : std::uint8_t { Plain, Date, Month, Year, DateTime, Time, Percent, Padded };
    Kind kind = Kind::Plain;
    std::uint8_t digits = 0; ///< Percent: decimals; Padded ("00000"): all digits

    static XlsxNumberFormat builtIn(int id);                 ///< formats 0 to 163 are never written out in the file
    static XlsxNumberFormat fromCode(std::string_view code); ///< "dd/mm/yyyy", "[Red]0.0%"
    bool operator==(const XlsxNumberFormat &) const = default;
};

/// A stored number as a person sees it.
struct XlsxNumber {
    std::string text;
    Table::CellKind kind = Table::CellKind::Number;
};

/// Plain numbers: digits as stored, without ".0", and where the stored binary fraction has more than 15 digits
/// (4.5999999999999996) the 15 that spreadsheets show. Dates: ISO text as far as the format shows it, "2022-07-31",
/// "2022-07", "2022", with a time "2022-07-31T09:30:00", a time alone "09:30:00". Days outside what spreadsheets know
/// (before 1 March 1900, whose leap day they invented for the first two months) and text that is no number stay as
/// stored; the latter is of kind Text.
XlsxNumber xlsxNumber(std::string_view stored, XlsxNumberFormat format, bool dates1904);
