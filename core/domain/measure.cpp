// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/measure.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr std::array BasisNames{"unknown"_L1, "of-recorded"_L1, "assigned"_L1};
} // namespace

QString Measure::name() const
{
    switch (kind) {
    case Kind::Offences:
        return u"offences recorded"_s;
    case Kind::Outcomes:
        return u"outcomes"_s;
    case Kind::Other:
        return title;
    }
    Q_UNREACHABLE();
}

QString basisName(Measure::Basis basis)
{
    return BasisNames[std::size_t(basis)];
}

std::optional<Measure::Basis> basisFromName(QStringView name)
{
    const auto found = std::ranges::find_if(BasisNames, [&](QLatin1StringView known) { return name == known; });
    return found == BasisNames.end() ? std::nullopt : std::optional(Measure::Basis(found - BasisNames.begin()));
}
