// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/ods_cell.h"

#include "core/import/xlsx_number.h"
#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace {

using CellKind = Table::CellKind;
using OdsType = OdsCell::Type;

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

// What is shown for a number, taken apart: "£1,234.50" is 1234.50 with two decimals and marks; "<5" has words.
struct ShownNumber {
    std::string digits; // with the sign and the decimal point
    int decimals = 0;
    bool hasMarks = false; // of thousands, currency or negative numbers
    bool hasWords = false; // anything else: a unit, "<", "approx."
};

constexpr std::string_view numberMarks[] = {",",           " ",
                                            "'",           "(",
                                            ")",           "$",
                                            "\xC2\xA3",    "\xE2\x82\xAC", // pound, euro
                                            "\xC2\xA0",    "\xE2\x80\x89",
                                            "\xE2\x80\xAF"}; // no-break and thin spaces

std::size_t markLength(std::string_view shown)
{
    const auto mark =
        std::ranges::find_if(numberMarks, [shown](std::string_view one) { return shown.starts_with(one); });
    return mark == std::end(numberMarks) ? 0 : mark->size();
}

ShownNumber shownNumber(std::string_view shown)
{
    ShownNumber number;
    bool hasPoint = false;
    while (!shown.empty()) {
        std::size_t length = 1;
        if (isDigit(shown.front())) {
            number.digits += shown.front();
            number.decimals += hasPoint ? 1 : 0;
        } else if ((shown.front() == '.' && !hasPoint) || (shown.front() == '-' && number.digits.empty())) {
            hasPoint = shown.front() == '.';
            number.digits += shown.front();
        } else {
            const std::size_t mark = markLength(shown);
            (mark > 0 ? number.hasMarks : number.hasWords) = true;
            length = std::max<std::size_t>(mark, 1);
        }
        shown.remove_prefix(length);
    }
    return number;
}

std::optional<double> toDouble(std::string_view text)
{
    double value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

// "PT09H30M00S", with fractions of a second, or "-PT...": "09:30:00".
std::optional<std::string> clockTime(std::string_view duration)
{
    long long numbers[3] = {};
    const std::string_view letters = "HMS";
    if (!duration.starts_with("PT"))
        return std::nullopt;
    for (duration.remove_prefix(2); !duration.empty();) {
        long long number = 0;
        const auto read = std::from_chars(duration.data(), duration.data() + duration.size(), number);
        duration.remove_prefix(std::size_t(read.ptr - duration.data()));
        if (duration.starts_with('.') || duration.starts_with(','))
            duration.remove_prefix(std::min(duration.find_first_not_of("0123456789", 1), duration.size()));
        const auto place = duration.empty() ? std::string_view::npos : letters.find(duration.front());
        constexpr long long MaxPart = 1'000'000;
        if (read.ec != std::errc() || place == std::string_view::npos || number < 0 || number > MaxPart)
            return std::nullopt;
        numbers[place] = number;
        duration.remove_prefix(1);
    }
    std::string text;
    for (const long long number : numbers)
        text += (text.empty() ? "" : ":") + std::string(number < 10 ? "0" : "") + std::to_string(number);
    return text;
}

// "2022-07-31", "2022-07-31T09:30:00.250000000": without midnight and fractions of a second.
std::string_view isoDay(std::string_view value)
{
    value = value.substr(0, value.find('.'));
    constexpr std::string_view Midnight = "T00:00:00";
    return value.ends_with(Midnight) ? value.substr(0, value.size() - Midnight.size()) : value;
}

bool isErrorText(std::string_view shown)
{
    return shown.starts_with('#') || shown.starts_with("Err:");
}

} // namespace

OdsCell::Type odsCellType(std::string_view name)
{
    if (name == "string")
        return OdsType::Text;
    if (name == "float" || name == "currency")
        return OdsType::Number;
    if (name == "percentage")
        return OdsType::Percent;
    if (name == "date")
        return OdsType::Date;
    if (name == "time")
        return OdsType::Time;
    return name == "boolean" ? OdsType::Boolean : OdsType::None;
}

OdsCellText OdsCellReader::read(const OdsCell &cell)
{
    if (cell.isError || (cell.isFormula && isErrorText(cell.shown)))
        return {cell.shown, CellKind::ErrorValue};
    switch (cell.type) {
    case OdsType::None:
    case OdsType::Text:
        return {cell.shown.empty() ? cell.value : cell.shown};
    case OdsType::Number:
        return readNumber(cell);
    case OdsType::Percent:
        if (!cell.shown.empty())
            return {cell.shown, CellKind::Number, cell.shown.find('%') == std::string::npos};
        return keep(xlsxNumber(cell.value, {XlsxNumberFormat::Kind::Percent, 2}, false).text, CellKind::Number);
    case OdsType::Date:
        return {isoDay(cell.value), CellKind::Date};
    case OdsType::Time:
        return keep(clockTime(cell.value).value_or(cell.shown), CellKind::Date);
    case OdsType::Boolean:
        return {cell.value == "true" ? std::string_view("TRUE") : std::string_view("FALSE")};
    }
    return {};
}

OdsCellText OdsCellReader::readNumber(const OdsCell &cell)
{
    const std::optional<double> stored = toDouble(cell.value);
    if (!stored)
        return {cell.shown.empty() ? cell.value : cell.shown};
    if (cell.shown == cell.value)
        return {cell.shown, CellKind::Number};
    if (cell.shown.empty())
        return keep(xlsxNumber(cell.value, {}, false).text, CellKind::Number);
    const ShownNumber shown = shownNumber(cell.shown);
    const auto value = toDouble(shown.digits);
    const double half =
        0.501 * std::pow(10, -shown.decimals); // a little more: the last digit may be rounded either way
    const bool isNear = value && std::min(std::abs(*value - *stored), std::abs(*value + *stored)) <= half; // "(12)"
    if (!isNear || shown.hasWords || std::abs(*value) != std::abs(*stored) || !shown.hasMarks)
        return {cell.shown, CellKind::Number, !isNear};
    return keep(xlsxNumber(cell.value, {}, false).text, CellKind::Number);
}

OdsCellText OdsCellReader::keep(std::string text, Table::CellKind kind)
{
    m_made = std::move(text);
    return {m_made, kind};
}
