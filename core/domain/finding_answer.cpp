// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/finding_answer.h"

#include "core/domain/reference_table.h"
#include <QStringList>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr std::array<QLatin1StringView, 4> Names{"open"_L1, "explained"_L1, "corrected"_L1, "asked"_L1};
} // namespace

QString findingStateName(FindingState state)
{
    return Names[std::size_t(state)];
}

std::optional<FindingState> findingStateFromName(QStringView name)
{
    const auto found = std::ranges::find_if(Names, [&](QLatin1StringView known) { return name == known; });
    return found == Names.end() ? std::nullopt : std::optional(FindingState(found - Names.begin()));
}

const std::vector<Explanation> &explanations()
{
    static const std::vector<Explanation> all = [] {
        std::vector<Explanation> read;
        for (const QStringList &row : referenceRows(u"explanations"_s))
            read.push_back({row[0], row[1]});
        return read;
    }();
    return all;
}

const Explanation *findExplanation(QStringView code)
{
    const auto found = std::ranges::find_if(explanations(), [&](const Explanation &one) { return one.code == code; });
    return found == explanations().end() ? nullptr : &*found;
}
