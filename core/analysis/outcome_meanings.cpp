// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/outcome_meanings.h"

#include "core/analysis/outcome_groups.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
std::optional<OutcomeMeaning> severalTypes(const QString &typed)
{
    QStringList types;
    for (const QString &part : QString(typed).replace(u',', u'|').split(u'|', Qt::SkipEmptyParts)) {
        const QString type = part.simplified().section(u' ', 0, 0).toUpper();
        if (!OutcomeTypes::reference().find(type))
            return std::nullopt;
        types.append(type);
    }
    types.removeDuplicates();
    if (types.isEmpty())
        return std::nullopt;
    const auto same = std::ranges::find(outcomeMeanings(), std::optional(types), &OutcomeMeaning::types);
    return same != outcomeMeanings().end()
               ? *same
               : OutcomeMeaning{types.join(u", "_s), u"One of the types "_s + types.join(u", "_s), types};
}
} // namespace

const std::vector<OutcomeMeaning> &outcomeMeanings()
{
    static const std::vector<OutcomeMeaning> all = [] {
        std::vector<OutcomeMeaning> meanings;
        for (const OutcomeType &type : OutcomeTypes::reference().all())
            meanings.push_back({type.type, u"%1: %2"_s.arg(type.type, type.title), QStringList{type.type}});
        for (const OutcomeGroup &group : OutcomeGroups::all()) {
            if (group.types.size() > 1)
                meanings.push_back({group.key, group.title, group.types});
        }
        meanings.push_back({u"ambiguous"_s, u"Ambiguous: fits no single type, stays as printed"_s, QStringList()});
        return meanings;
    }();
    return all;
}

const OutcomeMeaning &wordsAlone()
{
    static const OutcomeMeaning meaning{u"as-printed"_s, u"What its words say: nothing is said of it any more"_s,
                                        std::nullopt};
    return meaning;
}

std::optional<OutcomeMeaning> outcomeMeaning(const QString &typed)
{
    const QString code = typed.simplified();
    if (code.compare(wordsAlone().code, Qt::CaseInsensitive) == 0)
        return wordsAlone();
    const auto known = std::ranges::find_if(outcomeMeanings(), [&](const OutcomeMeaning &meaning) {
        return code.compare(meaning.code, Qt::CaseInsensitive) == 0 || code == meaning.title;
    });
    return known != outcomeMeanings().end() ? std::optional(*known) : severalTypes(code);
}
