// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/remark.h"

using namespace Qt::StringLiterals;

QString severityName(Remark::Severity severity)
{
    switch (severity) {
    case Remark::Severity::Note:
        return u"note"_s;
    case Remark::Severity::Question:
        return u"question"_s;
    case Remark::Severity::Mistake:
        return u"mistake"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Remark::Severity> severityFromName(QStringView name)
{
    for (const auto severity : {Remark::Severity::Note, Remark::Severity::Question, Remark::Severity::Mistake}) {
        if (severityName(severity) == name)
            return severity;
    }
    return std::nullopt;
}
