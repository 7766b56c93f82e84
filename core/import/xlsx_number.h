// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/table.h"
#include <memory>
#include <string>
#include <string_view>

class NumberSections;

/// What a number format makes of a number, as far as reading needs it: "0%" prints 0.45 as 45%, "dd/mm/yyyy" makes it a
/// day, "[<5]\"<5\";0" prints 3 as <5.
struct XlsxNumberFormat {
    enum class Kind : std::uint8_t { Plain, Date, Month, Year, DateTime, Time, Percent, Padded };
    Kind kind = Kind::Plain;
    std::uint8_t digits = 0;                             ///< Percent: decimals; Padded ("00000"): all digits
    std::shared_ptr<const NumberSections> sections = {}; ///< where the format can show something else than the number

    static XlsxNumberFormat builtIn(int id);                  ///< formats 0 to 163 are never written out in the file
    static XlsxNumberFormat fromCode(std::string_view code);  ///< "dd/mm/yyyy", "[Red]0.0%"
    static XlsxNumberFormat ofSection(std::string_view code); ///< of its first section, whatever text stands in it
    bool operator==(const XlsxNumberFormat &) const = default;
};

/// A stored number as a person sees it.
struct XlsxNumber {
    std::string text;
    Table::CellKind kind = Table::CellKind::Number;
    bool differs = false; ///< something else is shown than the number: "<5" for 3, or nothing at all
};

/// Plain numbers: digits as stored, without ".0", and where the stored binary fraction has more than 15 digits
/// (4.5999999999999996) the 15 that spreadsheets show. Dates: ISO text as far as the format shows it, "2022-07-31",
/// "2022-07", "2022", with a time "2022-07-31T09:30:00", a time alone "09:30:00". Days outside what spreadsheets know
/// (before 1 March 1900, whose leap day they invented for the first two months) and text that is no number stay as
/// stored; the latter is of kind Text. A number whose format shows something else is what is shown.
XlsxNumber xlsxNumber(std::string_view stored, const XlsxNumberFormat &format, bool dates1904);
