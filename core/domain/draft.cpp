// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/draft.h"

#include <algorithm>

QString Draft::printedText(const Count &count) const
{
    if (count.text >= 0)
        return texts[std::size_t(count.text)];
    return count.figure.isExact() ? QString::number(count.figure.low()) : QString();
}

bool Draft::has(Remark::Severity severity) const
{
    return std::ranges::any_of(remarks, [&](const Remark &remark) { return remark.severity == severity; });
}

QStringList Draft::forceCodes() const
{
    std::vector<bool> seen(forces.size(), false);
    QStringList codes;
    const auto take = [&](std::int16_t force) {
        seen[std::size_t(force)] = true;
        const QString &code = forces[std::size_t(force)].code;
        if (!code.isEmpty() && !codes.contains(code))
            codes.append(code);
    };
    std::ranges::for_each(packed.forces(), take);
    for (const Count &count : counts) {
        if (!count.isTotal && count.force >= 0 && !seen[std::size_t(count.force)])
            take(count.force);
    }
    return codes;
}
