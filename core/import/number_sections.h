// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/xlsx_number.h"
#include <optional>
#include <vector>

/// One section of a number format, taken apart: the text round the number, and which numbers it is for.
struct NumberSection {
    enum class Compare : std::uint8_t { Always, Less, LessOrEqual, Equal, NotEqual, GreaterOrEqual, Greater };
    Compare compare = Compare::Always;
    double limit = 0;
    XlsxNumberFormat number; ///< what is made of the number itself
    std::string before;      ///< literal text: of "..." and \x
    std::string after;
    bool showsNumber = false;
    bool showsZero = false;    ///< "0", but not "#"
    bool isAccounting = false; ///< padded or filled to the width of the cell
    bool isAsStored = false;   ///< a date, a fraction, text in the midst of the digits: nothing of this is worked out
    int thousands = 0;         ///< "0," shows thousands, "0,," millions
    int decimals = 0;

    bool holds(double value) const;
    /// Nothing where what is shown is the number, but for marks of thousands and currency, decimals or a unit.
    std::optional<std::string> shown(double value, std::string_view plain) const;
    bool changesNothing() const; ///< shown() gives nothing for any number
};

/// The sections of a number format where one of them shows something else than the number: "[<5]\"<5\";0".
class NumberSections {
public:
    static std::shared_ptr<const NumberSections> fromCode(std::string_view code); ///< null where none does
    const NumberSection *sectionFor(double value) const; ///< null where the format says nothing of such a number

private:
    std::vector<NumberSection> m_sections;
};
