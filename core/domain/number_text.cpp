// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/number_text.h"

#include "core/domain/figure.h"
#include <algorithm>
#include <charconv>

using namespace Qt::StringLiterals;

namespace {
constexpr char16_t NoBreakSpace = 0x00A0;
constexpr char16_t ThinSpace = 0x2009;
constexpr char16_t NarrowNoBreakSpace = 0x202F;

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isSeparator(QChar c)
{
    return c == u',' || c == u' ' || c == NoBreakSpace || c == ThinSpace || c == NarrowNoBreakSpace;
}

bool isSpace(QChar c)
{
    return c != u',' && (isSeparator(c) || c.isSpace());
}

QStringView withoutOuterSpaces(QStringView text)
{
    while (!text.isEmpty() && isSpace(text.front()))
        text = text.mid(1);
    while (!text.isEmpty() && isSpace(text.back()))
        text.chop(1);
    return text;
}

/// "12.0" without ".0"; nothing where the fraction is anything but zeros.
std::optional<QStringView> withoutZeroFraction(QStringView text)
{
    const qsizetype point = text.indexOf(u'.');
    if (point < 0)
        return text;
    const auto fraction = text.mid(point + 1);
    if (fraction.isEmpty() || std::ranges::any_of(fraction, [](QChar c) { return c != u'0'; }))
        return std::nullopt;
    return text.left(point);
}

/// The digits of "1,204,000" or "1204"; nothing where the groups are not right.
std::optional<QByteArray> digitsOf(QStringView text)
{
    QByteArray digits;
    QChar separator;
    qsizetype group = 0;
    bool grouped = false;
    for (const QChar c : text) {
        if (isAsciiDigit(c)) {
            digits += char(c.unicode());
            ++group;
            continue;
        }
        const bool firstGroupFits = grouped ? group == 3 : group >= 1 && group <= 3;
        if (!isSeparator(c) || !firstGroupFits || (grouped && c != separator))
            return std::nullopt;
        separator = c;
        grouped = true;
        group = 0;
    }
    if (digits.isEmpty() || (grouped && group != 3))
        return std::nullopt;
    return digits;
}
} // namespace

std::optional<std::int32_t> plainCount(std::string_view text)
{
    if (text.empty() || text.size() > 9 || text.front() < '0' || text.front() > '9')
        return std::nullopt;
    std::int32_t value = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failed != std::errc() || end != text.data() + text.size() || value > Figure::Limit)
        return std::nullopt;
    return value;
}

std::optional<std::int32_t> countFromText(const QString &text)
{
    const auto whole = withoutZeroFraction(withoutOuterSpaces(text));
    if (!whole)
        return std::nullopt;
    const auto digits = digitsOf(*whole);
    return digits ? plainCount({digits->constData(), std::size_t(digits->size())}) : std::nullopt;
}

QString withThousands(std::int64_t value)
{
    QString text = QString::number(value < 0 ? -value : value);
    for (qsizetype at = text.size() - 3; at > 0; at -= 3)
        text.insert(at, u',');
    return value < 0 ? u'-' + text : text;
}

QString percentText(std::int64_t part, std::int64_t whole, int decimals)
{
    Q_ASSERT(whole > 0 && part >= 0 && decimals >= 0 && decimals <= 3);
    std::int64_t scale = 1;
    for (int i = 0; i < decimals; ++i)
        scale *= 10;
    const std::int64_t rounded = (2 * part * 100 * scale + whole) / (2 * whole);
    const QString integer = withThousands(rounded / scale);
    return decimals == 0 ? integer : u"%1.%2"_s.arg(integer).arg(rounded % scale, decimals, 10, QChar(u'0'));
}
