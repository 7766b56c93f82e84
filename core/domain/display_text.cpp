// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/display_text.h"

#include <algorithm>

namespace {
bool isLayout(QChar c)
{
    return c == u'\n' || c == u'\r' || c == u'\t';
}

bool isUnseen(QChar c)
{
    const char16_t unit = c.unicode();
    const bool isControl = unit < 0x20 || (unit >= 0x7f && unit <= 0x9f);
    const bool turnsDirection = (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2066 && unit <= 0x2069) ||
                                unit == 0x200e || unit == 0x200f || unit == 0x061c;
    return (isControl && !isLayout(c)) || turnsDirection;
}
} // namespace

QString displayText(const QString &raw)
{
    if (std::ranges::none_of(raw, isUnseen))
        return raw;
    QString shown = raw;
    shown.removeIf(isUnseen);
    return shown;
}

QString displayLine(const QString &raw)
{
    QString shown = displayText(raw);
    std::ranges::replace_if(shown, isLayout, QChar(u' '));
    return shown;
}
