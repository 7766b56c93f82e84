// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/outcome_groups.h"

#include "core/domain/outcome.h"
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
/// Forces print the same words in any case.
QString wordsKey(const QString &printed)
{
    return printed.simplified().toLower();
}

bool saysNothing(const QString &printed)
{
    static constexpr std::array<QStringView, 9> Words{
        u"",           u"(blank)",          u"blank", u"nn", u"not known", u"unknown", u"not recorded",
        u"not stated", u"no outcome stated"};
    const QString words = wordsKey(printed);
    return std::ranges::any_of(Words, [&](QStringView known) { return words == known; });
}

const OutcomeGroup *groupOfType(const QString &type)
{
    const auto &groups = OutcomeGroups::all();
    const auto found =
        std::ranges::find_if(groups, [&](const OutcomeGroup &group) { return group.types.contains(type); });
    return found == groups.end() ? nullptr : &*found;
}

/// The one group that takes all types; null where they belong to several, or one to none.
const OutcomeGroup *commonGroup(const QStringList &types)
{
    const OutcomeGroup *common = types.isEmpty() ? nullptr : groupOfType(types.front());
    const bool isCommon = std::ranges::all_of(types, [&](const QString &type) { return groupOfType(type) == common; });
    return isCommon ? common : nullptr;
}
} // namespace

const std::vector<OutcomeGroup> &OutcomeGroups::all()
{
    static const std::vector<OutcomeGroup> groups{
        {u"charged"_s, u"Charged or summonsed (1, 1A)"_s, {u"1"_s, u"1A"_s}},
        {u"evidential-supports"_s, u"Evidential difficulties: victim supports action (15)"_s, {u"15"_s}},
        {u"evidential-no-support"_s,
         u"Evidential difficulties: victim does not support action (14, 16)"_s,
         {u"14"_s, u"16"_s}},
        {u"out-of-court"_s,
         u"Out of court (2, 2A, 3, 3A, 6, 7, 8)"_s,
         {u"2"_s, u"2A"_s, u"3"_s, u"3A"_s, u"6"_s, u"7"_s, u"8"_s}},
        {u"no-suspect"_s, u"Investigation complete, no suspect identified (18)"_s, {u"18"_s}},
        {u"prevented"_s,
         u"Prosecution prevented or not in the public interest (5, 9 to 13, 17)"_s,
         {u"5"_s, u"9"_s, u"10"_s, u"11"_s, u"12"_s, u"13"_s, u"17"_s}},
        {u"no-further-investigation"_s, u"Further investigation not in the public interest (21)"_s, {u"21"_s}},
        {u"diversion"_s, u"Diversionary, educational or intervention activity (22)"_s, {u"22"_s}},
        {u"transferred"_s, u"Passed to another body (20)"_s, {u"20"_s}},
        {u"taken-into-consideration"_s, u"Taken into consideration (4)"_s, {u"4"_s}},
        {u"fraud-bureau"_s, u"National Fraud Intelligence Bureau (19)"_s, {u"19"_s}},
        {u"unknown"_s, u"Outcome not stated"_s, {}},
        {u"open"_s, u"Ongoing, no outcome yet (0)"_s, {u"0"_s}},
    };
    return groups;
}

const OutcomeGroup *OutcomeGroups::find(const QString &key)
{
    const auto found = std::ranges::find_if(all(), [&](const OutcomeGroup &group) { return group.key == key; });
    return found == all().end() ? nullptr : &*found;
}

OutcomeGroup OutcomeGroups::of(const OutcomeLabel &label)
{
    if (const OutcomeGroup *group = commonGroup(label.match.types))
        return *group;
    if (label.match.types.isEmpty() && saysNothing(label.printed))
        return *find(Unknown);
    return {wordsKey(label.printed), u"“%1” as printed"_s.arg(label.printed), {}};
}

QString OutcomeGroups::outcomeKey(const OutcomeLabel &label)
{
    return label.match.isSingle() ? label.match.types.front() : wordsKey(label.printed);
}

QString OutcomeGroups::outcomeTitle(const OutcomeLabel &label)
{
    if (!label.match.isSingle())
        return u"“%1”"_s.arg(label.printed);
    const OutcomeType *type = OutcomeTypes::reference().find(label.match.types.front());
    return type ? u"%1: %2"_s.arg(type->type, type->title) : label.match.types.front();
}

bool OutcomeGroups::matches(const OutcomeLabel &label, const QStringList &keys)
{
    return keys.contains(outcomeKey(label)) || keys.contains(of(label).key);
}
