// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/offence.h"

#include "core/domain/reference_table.h"
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {
/// "19/20": a financial year, however much it looks like a code.
bool isYearPair(const QString &first, const QString &second)
{
    constexpr int FirstYear = 10; // returns begin long after 2010; single digits with a stroke are codes
    return first.size() == 2 && first.toInt() >= FirstYear && second.toInt() == first.toInt() + 1;
}

QString padded(const QString &code, const QString &subCode)
{
    return u"%1/%2"_s.arg(code.rightJustified(3, u'0'), subCode);
}
} // namespace

std::optional<QString> offenceCodeIn(const QString &printed)
{
    // Not part of a date (01/02/2020) nor of a year pair (2019/20): one to three digits, a stroke, two digits.
    static const QRegularExpression withStroke(u"(?<![\\d/])(\\d{1,3})/(\\d{2})(?![\\d/])"_s);
    static const QRegularExpression withoutStroke(u"^\\s*(0\\d{2})(\\d{2})(?!\\w)"_s);
    for (auto found = withStroke.globalMatch(printed); found.hasNext();) {
        const auto code = found.next();
        if (!isYearPair(code.captured(1), code.captured(2)))
            return padded(code.captured(1), code.captured(2));
    }
    const auto code = withoutStroke.match(printed);
    return code.hasMatch() ? std::optional(padded(code.captured(1), code.captured(2))) : std::nullopt;
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
