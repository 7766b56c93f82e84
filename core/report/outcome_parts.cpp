// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/outcome_parts.h"

#include "core/analysis/outcome_groups.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr std::size_t MostColours = 4; // methods 4.1

struct GroupTotal {
    QString key;
    QString title;
    std::int64_t size = 0;
};

bool isUnfinished(const QString &key)
{
    return key == OutcomeGroups::Open || key == OutcomeGroups::Unknown;
}

/// The groups given, in the order of the list; open and not stated ones belong to the remainder of all recorded.
std::vector<GroupTotal> groupsGiven(const ChartFrame &frame, Base base)
{
    const Pivot pivoted = pivot(frame.view, frame.query(u"outcomes"_s, {Dimension::OutcomeGroup}));
    std::vector<GroupTotal> groups;
    for (int i = 0; i < int(pivoted.axes[0].keys.size()); ++i) {
        const QString &key = pivoted.axes[0].keys[i];
        const bool isOutside = base == Base::AllRecorded ? isUnfinished(key) : key == OutcomeGroups::Unknown;
        if (!isOutside)
            groups.push_back({key, pivoted.axes[0].titles[i], pivoted.at({i}).low});
    }
    return groups;
}

/// "charged" and the largest of the others; a group without a single case needs no colour.
QStringList coloured(const std::vector<GroupTotal> &groups)
{
    std::vector<GroupTotal> bySize = groups;
    std::ranges::stable_sort(bySize, [](const GroupTotal &a, const GroupTotal &b) {
        const bool isFirst = a.key == OutcomeGroups::Charged;
        const bool isOtherFirst = b.key == OutcomeGroups::Charged;
        return isFirst != isOtherFirst ? isFirst : a.size > b.size;
    });
    QStringList keys;
    for (const GroupTotal &group : bySize) {
        const bool isAlways = group.key == OutcomeGroups::Charged;
        if (std::size_t(keys.size()) < MostColours && (isAlways || (group.size > 0 && !isUnfinished(group.key))))
            keys += group.key;
    }
    return keys;
}

void addGroupNotes(OutcomeParts &made, const std::vector<GroupTotal> &groups, const QStringList &withColour)
{
    QStringList others;
    bool hasPrinted = false;
    for (const GroupTotal &group : groups) {
        const bool isPrinted = !OutcomeGroups::find(group.key);
        hasPrinted = hasPrinted || (isPrinted && withColour.contains(group.key));
        if (!withColour.contains(group.key) && group.size > 0)
            others += group.title;
    }
    if (!others.isEmpty())
        made.notes += u"Other outcomes: "_s + others.join(u"; "_s) + u'.';
    if (hasPrinted)
        made.notes += u"Words in quotation marks stand as printed: they fit several outcome types or none."_s;
    made.notes += u"Numbers in brackets are Home Office outcome types."_s;
}
} // namespace

OutcomeParts outcomeParts(const ChartFrame &frame, Base base)
{
    const auto groups = groupsGiven(frame, base);
    const QStringList withColour = coloured(groups);
    OutcomeParts made;
    OutcomePart others{u"Other outcomes"_s, {}, ChartSeries::Muted};
    for (const GroupTotal &group : groups) {
        if (withColour.contains(group.key))
            made.parts.push_back({group.title, {group.key}, int(made.parts.size())});
        else
            others.groups += group.key;
    }
    if (!others.groups.isEmpty())
        made.parts.push_back(others);
    if (base == Base::AllRecorded)
        made.parts.push_back({u"No outcome given, open or not asked for"_s, {}, ChartSeries::Remainder});
    addGroupNotes(made, groups, withColour);
    return made;
}

QString outcomeBaseLine(const ChartFrame &frame, Base base)
{
    const QString whole = baseFigure(frame.view, frame.panel, frame.periods, base).toString();
    QString line = base == Base::AllRecorded ? u"all %1 offences recorded"_s.arg(whole)
                                             : u"%1 offences whose outcome is stated"_s.arg(whole);
    QStringList parts;
    for (const Period &period : frame.periods)
        parts += u"%1 in %2"_s.arg(baseFigure(frame.view, frame.panel, {period}, base).toString(), period.label());
    return parts.size() > 1 ? u"%1 (%2)"_s.arg(line, parts.join(u", "_s)) : line;
}

void addOutcomeNotes(ChartSpec &spec, const ChartFrame &frame)
{
    const Question *asked = frame.view.question(u"outcomes"_s);
    if (asked && !asked->outcomeTypes.isEmpty())
        spec.notes += u"Only outcome types %1 were asked for."_s.arg(asked->outcomeTypes.join(u", "_s));
    if (!asked || asked->measure.basis == Measure::Basis::Unknown)
        spec.notes += u"Outcomes are taken as those of the offences recorded in the period; forces seldom say."_s;
    spec.notes += u"Offences of the latest months may still be open."_s;
    if (spec.kind == ChartSpec::Kind::Shares)
        spec.notes += u"Percentages are rounded one by one and may not sum to 100."_s;
}
