// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/review_values.h"

#include "core/domain/error.h"
#include "core/domain/number_text.h"
#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace {
using Readings = std::multimap<QString, const ValueReading *>;

/// What was read of a value as its figure stands now; a disagreement that was corrected counts with the old figure.
void countReadings(ReviewState &state, const ReviewValue &value, const Readings &readings)
{
    bool isRead = false;
    bool disagrees = false;
    const auto [first, last] = readings.equal_range(value.key);
    for (auto at = first; at != last; ++at) {
        const ValueReading &reading = *at->second;
        const bool isNow = reading.mark == value.mark;
        const bool isSettled = reading.settled != ValueReading::Settled::Open;
        isRead = isRead || isNow || isSettled;
        disagrees = disagrees || (isNow && !reading.agrees);
        state.open += isNow && reading.isOpen() ? 1 : 0;
        state.settled += isSettled ? 1 : 0;
    }
    state.read += isRead ? 1 : 0;
    state.agreed += isRead && !disagrees ? 1 : 0;
}
} // namespace

QString ReviewState::words() const
{
    if (signOff && !changedSince)
        return u"signed off by %1"_s.arg(signOff->by);
    QStringList parts;
    if (signOff)
        parts << u"signed off by %1, but figures changed since"_s.arg(signOff->by);
    if (read == 0)
        parts << u"not read"_s;
    else
        parts << u"%1 of %2 read"_s.arg(read).arg(values);
    if (open > 0)
        parts << (open == 1 ? u"1 disagreement open"_s : u"%1 disagreements open"_s.arg(open));
    return parts.join(u", "_s);
}

std::vector<ReviewState> reviewStates(const std::vector<ReviewValue> &values, const std::vector<ValueReading> &readings,
                                      const std::vector<SignOff> &signOffs)
{
    Readings byValue;
    for (const ValueReading &reading : readings)
        byValue.emplace(reading.value, &reading);
    std::vector<ReviewState> states;
    for (const ReviewValue &value : values) {
        if (states.empty() || states.back().force != value.count.force) {
            states.push_back({});
            states.back().force = value.count.force;
        }
        ++states.back().values;
        countReadings(states.back(), value, byValue);
    }
    for (ReviewState &state : states) {
        const auto found = std::ranges::find(signOffs, state.force, &SignOff::force);
        if (found == signOffs.end())
            continue;
        state.signOff = *found;
        state.changedSince = found->figures != reviewDigest(values, state.force);
    }
    return states;
}

QString Disagreement::what() const
{
    const StoredCount &count = value.count;
    QStringList parts{count.measure.name(), count.offence.printed, count.outcome.printed, count.label, count.place};
    parts.removeAll(QString());
    for (qsizetype i = parts.size() - 1; i > 0; --i) {
        if (parts.first(i).contains(parts[i], Qt::CaseInsensitive))
            parts.removeAt(i);
    }
    return parts.join(u", "_s);
}

QString Disagreement::place() const
{
    return (value.sourceName + u' ' + value.count.sheet + u' ' + value.count.cell.a1()).simplified();
}

std::vector<Disagreement> disagreements(const std::vector<ReviewValue> &values,
                                        const std::vector<ValueReading> &readings)
{
    std::multimap<QString, const ValueReading *> byValue;
    for (const ValueReading &reading : readings) {
        if (!reading.agrees)
            byValue.emplace(reading.value, &reading);
    }
    std::vector<Disagreement> all;
    for (const ReviewValue &value : values) {
        const auto [first, last] = byValue.equal_range(value.key);
        for (auto at = first; at != last; ++at) {
            if (!at->second->isOpen() || at->second->mark == value.mark)
                all.push_back({*at->second, value});
        }
    }
    std::ranges::stable_sort(all, {}, [](const Disagreement &one) { return !one.reading.isOpen(); });
    return all;
}

QString agreementText(const std::vector<ValueReading> &readings)
{
    if (readings.empty())
        return u"Nothing has been read by a second person yet."_s;
    const auto agreed = std::ranges::count(readings, true, &ValueReading::agrees);
    const auto all = std::int64_t(readings.size());
    std::set<QString> readers;
    for (const ValueReading &reading : readings)
        readers.insert(reading.reader);
    const QString share = all < 10 ? QString() : u" (%1%)"_s.arg(percentText(agreed, all)); // methods 1.8
    return u"Agreed on %1 of %2 values read%3, by %4."_s.arg(agreed).arg(all).arg(
        share, QStringList(readers.begin(), readers.end()).join(u", "_s));
}

void signOff(Study &study, const QString &forceCode, const QString &by, const QString &note)
{
    const auto values = reviewValues(study, {forceCode});
    const auto states = reviewStates(values, study.reviews().readings(), {});
    const QString name = study.forces().byCode(forceCode)->name;
    if (states.empty() || states.front().read == 0)
        throw Error(u"Nothing of %1 has been read by a second person: there is nothing to sign off."_s.arg(name));
    if (states.front().open > 0)
        throw Error(u"%1 cannot be signed off: %2. Settle what is open first."_s.arg(name, states.front().words()));
    study.reviews().sign({forceCode, by, {}, reviewDigest(values, forceCode), note});
}
