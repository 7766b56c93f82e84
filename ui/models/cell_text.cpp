// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/cell_text.h"

#include "core/domain/display_text.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype LongestShown = 500;

bool hasNoWidth(QChar c)
{
    const char16_t code = c.unicode();
    return (code >= 0x200B && code <= 0x200D) || code == 0x2060 || code == 0xFEFF || code == 0x00AD;
}
} // namespace

QString cellText(const QString &received)
{
    QString shown = displayLine(received.left(LongestShown + 1));
    shown.removeIf(hasNoWidth);
    return received.size() > LongestShown ? shown.left(LongestShown) + u'…' : shown;
}

QString toolTipText(const QStringList &lines)
{
    QStringList escaped;
    for (const QString &line : lines)
        escaped.append(cellText(line).toHtmlEscaped());
    return u"<p>"_s + escaped.join("<br/>"_L1) + u"</p>"_s;
}

bool hidesCharacters(const QString &received)
{
    return displayText(received) != received || std::ranges::any_of(received, hasNoWidth);
}
