// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/national_claims.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

QStringList nationalClaims(const QString &text)
{
    static const QRegularExpression words(
        u"\\b(nationally|national|nationwide|country-?wide|across the (whole )?country|in this country|"
        "(in|across|throughout) (the )?(uk|united kingdom|britain|england|wales)|england and wales|"
        "(all|every|the|britain.s|england.s) police( forces?)? (in|across|of) (england|wales|the country)|"
        "(all|every|each of the) (43 )?(police )?forces?|the police)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression counted(u"\\b\\d+ (of \\d+ )?(police )?forces in England and Wales\\b"_s);
    QStringList found;
    const QString claims = QString(text).remove(counted); // "24 of 43 police forces in England and Wales" says how many
    for (auto each = words.globalMatch(claims); each.hasNext();)
        found += each.next().captured();
    found.removeDuplicates();
    return found;
}
