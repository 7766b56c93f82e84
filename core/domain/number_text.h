// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <cstdint>
#include <optional>
#include <string_view>

/// A count in nothing but ASCII digits, "0" to the limit of Figure; nothing for any other text.
std::optional<std::int32_t> plainCount(std::string_view text);

/// A count by the grammar of methods 6.2: digits, or groups of three with one separator throughout (comma, space,
/// no-break or thin space), optionally "." and zeros. Nothing for anything else: Qt's own converters take "+3", "1e3"
/// and "NaN".
std::optional<std::int32_t> countFromText(const QString &text);

/// "13,860"; the one way the program writes a whole number for people.
QString withThousands(std::int64_t value);

/// A percentage of whole counts with halves rounded up, free of binary fractions: 29 of 200 is "15" (methods 1.8).
/// Requires whole > 0, part >= 0 and decimals 0 to 3. Without the sign.
QString percentText(std::int64_t part, std::int64_t whole, int decimals = 0);
