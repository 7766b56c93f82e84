// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/supersession.h"

#include "core/store/database.h"
#include "core/store/words.h"
#include <algorithm>
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

/// What a draft states of one force, each claim once.
std::vector<Claim> claimsOf(const Draft &draft, const QString &force)
{
    std::set<std::tuple<int, int, int>> seen;
    std::vector<Claim> claims;
    for (const Count &count : draft.counts) {
        const bool counts = !count.isTotal && count.force >= 0 && count.measure >= 0 && count.period >= 0;
        if (!counts || draft.forces[std::size_t(count.force)].code != force ||
            !seen.emplace(count.measure, count.offence, count.period).second)
            continue;
        claims.push_back({draft.measures[std::size_t(count.measure)],
                          count.offence < 0 ? OffenceLabel() : draft.offences[std::size_t(count.offence)],
                          draft.periods[std::size_t(count.period)]});
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

std::vector<qint64> replacedReturns(Database &database, const Draft &draft)
{
    std::vector<qint64> replaced;
    for (const QString &force : draft.forceCodes()) {
        const std::vector<Claim> claims = claimsOf(draft, force);
        auto earlier = database.query(R"(
            SELECT returns.id FROM returns
            JOIN contents ON contents.id = returns.id
            JOIN forces ON forces.id = force_id
            WHERE state = 'in-force' AND forces.code = ?)",
                                      force);
        while (earlier.step()) {
            if (stateTheSame(claims, claimsOf(database, earlier.number(0))))
                replaced.push_back(earlier.number(0));
        }
    }
    return replaced;
}
