// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/xlsx_number.h"

#include "core/import/number_sections.h"
#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <optional>

namespace {

using Kind = XlsxNumberFormat::Kind;

std::string printed(const char *form, auto... values)
{
    std::array<char, 400> buffer;
    const int length = std::snprintf(buffer.data(), buffer.size(), form, values...);
    return {buffer.data(), std::size_t(std::clamp(length, 0, int(buffer.size()) - 1))};
}

std::string plainText(double value)
{
    constexpr double AllDigitsSure = 1e15;
    if (value == std::floor(value) && std::abs(value) < AllDigitsSure)
        return printed("%lld", static_cast<long long>(value));
    return printed("%.15g", value);
}

std::string percentText(double value, int decimals)
{
    double shifted = value * 100 * std::pow(10, decimals);
    const std::string decimal = printed("%.15g", shifted); // 0.145 * 100 is a little less than 14.5
    std::from_chars(decimal.data(), decimal.data() + decimal.size(), shifted);
    const double rounded = std::floor(std::abs(shifted) + 0.5) / std::pow(10, decimals);
    return printed("%.*f%%", decimals, shifted < 0 && rounded > 0 ? -rounded : rounded);
}

std::string timeText(long long seconds)
{
    return printed("%02lld:%02lld:%02lld", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

void putDigits(std::string &text, std::size_t at, std::size_t count, int number)
{
    for (std::size_t digit = count; digit > 0; number /= 10)
        text[at + --digit] = char('0' + number % 10);
}

std::string dayText(long long day, bool dates1904)
{
    using namespace std::chrono;
    const sys_days zero = dates1904 ? sys_days(1904y / January / 1) : sys_days(1899y / December / 30);
    const year_month_day date(zero + days(day));
    std::string text(10, '-');
    putDigits(text, 0, 4, int(date.year()));
    putDigits(text, 5, 2, int(unsigned(date.month())));
    putDigits(text, 8, 2, int(unsigned(date.day())));
    return text;
}

// Nothing where the number is no day or time.
std::optional<std::string> dateText(double value, Kind kind, bool dates1904)
{
    constexpr long long DaySeconds = 86'400;
    constexpr double LastDay = 2'958'465; // 31 December 9999
    constexpr long long FirstSureDay = 61;
    if (!(value >= 0 && value <= LastDay))
        return std::nullopt;
    const long long seconds = std::llround(value * DaySeconds);
    if (kind == Kind::Time)
        return timeText(seconds);
    const long long day = seconds / DaySeconds;
    if (day < FirstSureDay && !dates1904)
        return std::nullopt;
    constexpr std::size_t YearLength = 4;
    constexpr std::size_t MonthLength = 7;
    if (kind == Kind::Month || kind == Kind::Year)
        return dayText(day, dates1904).substr(0, kind == Kind::Year ? YearLength : MonthLength);
    const bool hasTime = kind == Kind::DateTime && seconds % DaySeconds != 0;
    return dayText(day, dates1904) + (hasTime ? "T" + timeText(seconds % DaySeconds) : std::string());
}

// A format code without what is only shown: quoted text, escaped letters, colours and locales; only its first section.
std::string barePattern(std::string_view code)
{
    std::string bare;
    for (std::size_t at = 0; at < code.size() && code[at] != ';'; ++at) {
        if (code[at] == '"') {
            at = std::min(code.find('"', at + 1), code.size());
        } else if (code[at] == '\\' || code[at] == '_' || code[at] == '*') {
            ++at;
        } else if (code[at] == '[') {
            const std::size_t close = std::min(code.find(']', at), code.size());
            const std::string_view inside = code.substr(at + 1, close - at - 1);
            if (!inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos) // elapsed time
                bare += inside;
            at = close;
        } else {
            bare += char(code[at] >= 'A' && code[at] <= 'Z' ? code[at] - 'A' + 'a' : code[at]);
        }
    }
    return bare;
}

bool isDigits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char byte) { return byte >= '0' && byte <= '9'; });
}

// "12", "-3", "58.62": few digits, no zeros that would not be shown. Most numbers are so, and need no arithmetic.
bool isStoredAsSeen(std::string_view stored)
{
    constexpr std::size_t SureDigits = 15;
    const bool isNegative = stored.starts_with('-');
    if (isNegative)
        stored.remove_prefix(1);
    const auto point = stored.find('.');
    const std::string_view whole = stored.substr(0, point);
    if (stored.size() > SureDigits || !isDigits(whole) || (whole.front() == '0' && (isNegative || stored.size() > 1)))
        return false;
    return point == std::string_view::npos || (isDigits(stored.substr(point + 1)) && stored.back() != '0');
}

/// "mmm-yy" stands for a whole month and "yyyy" for a year, whatever day is stored behind it.
Kind dateKind(bool showsDay, bool showsMonth, bool showsYear)
{
    if (showsDay || !showsYear)
        return Kind::Date;
    return showsMonth ? Kind::Month : Kind::Year;
}

XlsxNumber numberAs(double value, const XlsxNumberFormat &format, bool dates1904)
{
    if (format.kind == Kind::Percent)
        return {percentText(value, format.digits), Table::CellKind::Number};
    const std::string plain = plainText(value);
    if (format.kind == Kind::Padded && isDigits(plain))
        return {printed("%0*lld", int(format.digits), static_cast<long long>(value)), Table::CellKind::Number};
    if (format.kind == Kind::Plain || format.kind == Kind::Padded)
        return {plain, Table::CellKind::Number};
    const auto date = dateText(value, format.kind, dates1904);
    return date ? XlsxNumber{*date, Table::CellKind::Date} : XlsxNumber{plain, Table::CellKind::Number};
}

XlsxNumber numberInSections(double value, const NumberSections &sections, bool dates1904)
{
    const NumberSection *section = sections.sectionFor(value);
    if (!section)
        return numberAs(value, {}, dates1904);
    XlsxNumber number = numberAs(value, section->number, dates1904);
    if (const auto shown = section->shown(value, number.text))
        return {*shown, Table::CellKind::Number, true};
    return number;
}

} // namespace

XlsxNumberFormat XlsxNumberFormat::builtIn(int id)
{
    if (id == 17) // mmm-yy
        return {Kind::Month, 0};
    if ((id >= 14 && id <= 16) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) || id == 57 || id == 58)
        return {Kind::Date, 0};
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id == 55 || id == 56)
        return {Kind::Time, 0};
    if (id == 22)
        return {Kind::DateTime, 0};
    if (id == 9 || id == 10)
        return {Kind::Percent, std::uint8_t(id == 9 ? 0 : 2)};
    return {};
}

XlsxNumberFormat XlsxNumberFormat::fromCode(std::string_view code)
{
    XlsxNumberFormat format = ofSection(code);
    format.sections = NumberSections::fromCode(code);
    return format;
}

XlsxNumberFormat XlsxNumberFormat::ofSection(std::string_view code)
{
    const std::string bare = barePattern(code);
    const auto has = [&bare](std::string_view letters) {
        return bare.find_first_of(letters) != std::string_view::npos;
    };
    if (bare.find("general") != std::string_view::npos)
        return {};
    if (const auto percent = bare.find('%'); percent != std::string_view::npos) {
        const auto point = bare.find('.');
        const auto decimals = point < percent ? std::ranges::count(bare.substr(point, percent - point), '0') : 0;
        return {Kind::Percent, std::uint8_t(std::min<std::ptrdiff_t>(decimals, 15))};
    }
    const bool hasTime = has("hs");
    if (has("yd") || (has("m") && !hasTime))
        return {hasTime ? Kind::DateTime : dateKind(has("d"), has("m"), has("y")), 0};
    if (hasTime)
        return {Kind::Time, 0};
    constexpr std::size_t MaxPadding = 15;
    if (bare.size() > 1 && bare.size() <= MaxPadding && bare.find_first_not_of('0') == std::string_view::npos)
        return {Kind::Padded, std::uint8_t(bare.size())};
    return {};
}

XlsxNumber xlsxNumber(std::string_view stored, const XlsxNumberFormat &format, bool dates1904)
{
    if (format.kind == Kind::Plain && !format.sections && isStoredAsSeen(stored))
        return {std::string(stored), Table::CellKind::Number};
    double value = 0;
    const auto read = std::from_chars(stored.data(), stored.data() + stored.size(), value);
    if (read.ec != std::errc() || read.ptr != stored.data() + stored.size() || !std::isfinite(value))
        return {std::string(stored), Table::CellKind::Text};
    return format.sections ? numberInSections(value, *format.sections, dates1904) : numberAs(value, format, dates1904);
}
