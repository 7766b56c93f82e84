// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/supersession.h"

#include "core/store/database.h"
#include "core/store/words.h"
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace {
/// One thing a return states: figures of a measure and an offence for a period.
struct Claim {
    Measure measure;
    OffenceLabel offence;
    Period period;
};

std::vector<Claim> claimsOf(Database &database, qint64 contentId)
{
    std::vector<Claim> claims;
    auto rows = database.query(R"(
        SELECT measures.kind, title, unit, basis, is_share, coalesce(printed, ''), coalesce(code, ''),
               from_day, to_day, cover
        FROM (SELECT DISTINCT measure_id, offence_id, period_id
              FROM contents JOIN counts ON counts.id >= first_count AND counts.id < first_count + counts
              WHERE contents.id = ? AND NOT is_total)
        JOIN measures ON measures.id = measure_id
        JOIN periods ON periods.id = period_id
        LEFT JOIN offences ON offences.id = offence_id)",
                               contentId);
    while (rows.step())
        claims.push_back({measureFrom(rows, 0), offenceFrom(rows, 5), periodFrom(rows, 7)});
    return claims;
}

/// Claims by the code of their force, each once, from rows of counts that know their words by number.
std::map<QString, std::vector<Claim>> claimsByForce(const auto &words, std::size_t rows, auto rowAt, auto forceCode)
{
    std::map<QString, std::vector<Claim>> claims;
    std::set<std::tuple<int, int, int, int>> seen;
    for (std::size_t i = 0; i < rows; ++i) {
        const auto &[isTotal, force, measure, offence, period] = rowAt(i);
        if (isTotal || force < 0 || measure < 0 || period < 0 || !seen.emplace(force, measure, offence, period).second)
            continue;
        claims[forceCode(force)].push_back({words.measures[std::size_t(measure)],
                                            offence < 0 ? OffenceLabel() : words.offences[std::size_t(offence)],
                                            words.periods[std::size_t(period)]});
    }
    return claims;
}

bool sameOrUnstated(const QString &a, const QString &b)
{
    return a.isEmpty() || b.isEmpty() || a.simplified().compare(b.simplified(), Qt::CaseInsensitive) == 0;
}

bool sameMeasure(const Measure &a, const Measure &b)
{
    constexpr auto Unknown = Measure::Basis::Unknown;
    const bool sameBasis = a.basis == b.basis || a.basis == Unknown || b.basis == Unknown;
    return a.kind == b.kind && a.title == b.title && a.isShare == b.isShare && sameBasis &&
           sameOrUnstated(a.unit, b.unit);
}

bool sameOffence(const OffenceLabel &a, const OffenceLabel &b)
{
    if (!a.code.isEmpty() && !b.code.isEmpty())
        return a.code == b.code;
    return sameOrUnstated(a.printed, b.printed);
}

bool stateTheSame(const std::vector<Claim> &one, const std::vector<Claim> &other)
{
    return std::ranges::any_of(one, [&](const Claim &a) {
        return std::ranges::any_of(other, [&](const Claim &b) {
            return a.period.overlaps(b.period) && sameMeasure(a.measure, b.measure) &&
                   sameOffence(a.offence, b.offence);
        });
    });
}
} // namespace

std::vector<qint64> replacedReturns(Database &database, qint64 contentId)
{
    std::vector<qint64> replaced;
    std::vector<Claim> claims;
    auto earlier = database.query(R"(
        SELECT returns.id FROM returns
        JOIN contents ON contents.id = returns.id
        WHERE state = 'in-force' AND returns.id <> ?1
          AND force_id = (SELECT force_id FROM contents WHERE id = ?1))",
                                  contentId);
    while (earlier.step()) {
        if (claims.empty())
            claims = claimsOf(database, contentId);
        if (stateTheSame(claims, claimsOf(database, earlier.number(0))))
            replaced.push_back(earlier.number(0));
    }
    return replaced;
}

std::vector<Successor> successorsWithout(Database &database, qint64 withdrawn)
{
    std::vector<Successor> successors;
    auto earlier = database.query("SELECT id FROM returns WHERE superseded_by = ? AND state = 'superseded' ORDER BY id",
                                  withdrawn);
    while (earlier.step()) {
        const auto others = replacedReturns(database, earlier.number(0));
        successors.push_back({earlier.number(0), others.empty() ? std::nullopt : std::optional(others.back())});
    }
    return successors;
}

std::vector<qint64> replacedReturns(const CountColumns &inForce, const Draft &draft)
{
    const auto ofDraft = claimsByForce(
        draft, draft.counts.size(),
        [&](std::size_t i) {
            const Count &count = draft.counts[i];
            return std::tuple(count.isTotal, int(count.force), int(count.measure), int(count.offence),
                              int(count.period));
        },
        [&](int force) { return draft.forces[std::size_t(force)].code; });
    std::vector<qint64> replaced;
    for (const ReturnColumns &loaded : inForce.returns) {
        // A return is of one force: those of others need not be looked through.
        const int force = loaded.force.empty() ? -1 : loaded.force.front();
        const auto code = [&](int one) { return inForce.dimensions.forces[std::size_t(one)]; };
        const auto same = force < 0 ? ofDraft.end() : ofDraft.find(code(force));
        if (same == ofDraft.end())
            continue;
        const auto ofReturn = claimsByForce(
            inForce.dimensions, loaded.size(),
            [&](std::size_t i) {
                return std::tuple(loaded.isTotal[i] != 0, int(loaded.force[i]), int(loaded.measure[i]),
                                  int(loaded.offence[i]), int(loaded.period[i]));
            },
            code);
        const auto claims = ofReturn.find(same->first);
        if (claims != ofReturn.end() && stateTheSame(same->second, claims->second))
            replaced.push_back(loaded.returnId);
    }
    return replaced;
}
