// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/completeness.h"

#include "core/domain/reference_table.h"
#include <QStringList>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr std::array<QLatin1StringView, 4> Names{"unreviewed"_L1, "complete"_L1, "partial"_L1, "excluded"_L1};

Reason reasonFrom(const QStringList &row)
{
    Reason reason{row[0], row[2], {}};
    for (const QString &name : row[1].split(u'|')) {
        if (const auto completeness = completenessFromName(name))
            reason.appliesTo.push_back(*completeness);
    }
    return reason;
}
} // namespace

QString completenessName(Completeness completeness)
{
    return Names[std::size_t(completeness)];
}

std::optional<Completeness> completenessFromName(QStringView name)
{
    const auto found = std::ranges::find_if(Names, [&](QLatin1StringView known) { return name == known; });
    return found == Names.end() ? std::nullopt : std::optional(Completeness(found - Names.begin()));
}

const std::vector<Reason> &completenessReasons()
{
    static const std::vector<Reason> reasons = [] {
        std::vector<Reason> read;
        for (const QStringList &row : referenceRows(u"reasons"_s))
            read.push_back(reasonFrom(row));
        return read;
    }();
    return reasons;
}

const Reason *findReason(QStringView code)
{
    const auto &reasons = completenessReasons();
    const auto found = std::ranges::find_if(reasons, [&](const Reason &reason) { return reason.code == code; });
    return found == reasons.end() ? nullptr : &*found;
}
