// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/offence.h"

#include "core/domain/reference_table.h"
#include <QRegularExpression>

using namespace Qt::StringLiterals;

std::optional<QString> offenceCodeIn(const QString &printed)
{
    // Not part of a date (01/02/2020) nor of a year pair (2019/20): one to three digits, a stroke, two digits.
    static const QRegularExpression code(u"(?<![\\d/])(\\d{1,3})/(\\d{2})(?![\\d/])"_s);
    const auto found = code.match(printed);
    if (!found.hasMatch())
        return std::nullopt;
    return u"%1/%2"_s.arg(found.captured(1).rightJustified(3, u'0'), found.captured(2));
}

const std::vector<OffenceCode> &offenceCodes()
{
    static const std::vector<OffenceCode> codes = [] {
        std::vector<OffenceCode> read;
        for (const QStringList &row : referenceRows(u"offence_codes"_s)) {
            read.push_back({row[0], row[1], row[2], row[3], row[4], QDate::fromString(row[6], Qt::ISODate),
                            QDate::fromString(row[7], Qt::ISODate), row[8]});
        }
        return read;
    }();
    return codes;
}

const std::vector<LawChange> &lawChanges()
{
    // legislation.gov.uk: ukpga/2015/2/section/33, ukpga/2021/17/section/69, ukpga/2023/50/section/188
    static const std::vector<LawChange> changes{
        {QDate(2015, 4, 13), u"disclosing private sexual images became an offence"_s,
         u"Criminal Justice and Courts Act 2015 s33"_s},
        {QDate(2021, 6, 29), u"threats to share became an offence"_s, u"Domestic Abuse Act 2021 s69"_s},
        {QDate(2024, 1, 31), u"the offence was replaced and became a sexual offence"_s,
         u"Online Safety Act 2023 s188"_s},
    };
    return changes;
}
