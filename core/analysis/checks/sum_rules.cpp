// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/checks/check_rules.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

// Sums that are given twice: as parts and as a whole.

namespace {
/// What a sum is of: a measure, and one outcome of it or all.
using Subject = std::pair<QString, QString>;

Subject subjectOf(const ForceFigures &figures, const Given &given)
{
    const OutcomeLabel *outcome = figures.outcome(given);
    return {figures.measure(given), outcome ? outcome->printed : QString()};
}

using BySubject = std::map<Subject, std::vector<const Given *>>;

BySubject bySubject(const ForceFigures &figures)
{
    BySubject all;
    for (const auto *list : {&figures.tables(), &figures.outcomes()}) {
        for (const Given &given : *list) {
            if (isComparable(figures, given))
                all[subjectOf(figures, given)].push_back(&given);
        }
    }
    return all;
}

/// Shorter periods of one table within a longer one, in their order; none of them overlap.
std::vector<const Given *> inside(const ForceFigures &figures, const std::vector<const Given *> &all,
                                  const Given &whole)
{
    const Period &period = figures.period(whole);
    std::map<std::pair<int, std::uint8_t>, std::map<Period, const Given *>> tables;
    for (const Given *given : all) {
        const Period &one = figures.period(*given);
        if (period.contains(one) && one.days() < period.days())
            tables[{given->ofReturn, given->facet}].emplace(one, given);
    }
    std::vector<const Given *> best;
    for (const auto &[table, parts] : tables) {
        std::vector<const Given *> row;
        for (const auto &[one, given] : parts) {
            if (row.empty() || figures.period(*row.back()).to() < one.from())
                row.push_back(given);
        }
        if (row.size() > best.size())
            best = std::move(row);
    }
    return best;
}

bool isTiled(const ForceFigures &figures, const std::vector<const Given *> &parts, const Period &whole)
{
    QDate next = whole.from();
    for (const Given *part : parts) {
        if (figures.period(*part).from() != next)
            return false;
        next = figures.period(*part).to().addDays(1);
    }
    return next == whole.to().addDays(1);
}

/// Figures of the year without a month: what the months lack.
bool hasUnstated(const ForceFigures &figures, const QString &measure, const Period &whole)
{
    return std::ranges::any_of(figures.tables(), [&](const Given &given) {
        const Period &period = figures.period(given);
        return period.cover() == Period::Cover::Unstated && period.overlaps(whole) && figures.measure(given) == measure;
    });
}

FindingPart joined(const ForceFigures &figures, const std::vector<const Given *> &parts, const Span &sum)
{
    FindingPart made{u"%1 to %2: %3"_s.arg(figures.period(*parts.front()).label(),
                                           figures.period(*parts.back()).label(), sum.words()),
                     {},
                     0,
                     {}};
    for (const Given *part : parts) {
        const auto cells = figures.cells(*part);
        made.counts.insert(made.counts.end(), cells.begin(), cells.end());
    }
    return made;
}

void compareYear(const CheckRule &rule, const ForceScope &scope, const Subject &subject, const Given &whole,
                 const std::vector<const Given *> &all, std::vector<Finding> &found)
{
    const ForceFigures &figures = scope.now;
    const auto parts = inside(figures, all, whole);
    if (parts.size() < 2)
        return;
    Span sum{0, 0};
    for (const Given *part : parts)
        sum = sum + part->span();
    const Period &period = figures.period(whole);
    const bool isShort =
        whole.span().isAbove(sum) && isTiled(figures, parts, period) && !hasUnstated(figures, subject.first, period);
    if (!sum.isAbove(whole.span()) && !isShort)
        return;
    Finding finding = findingOf(rule, scope.force, {subject.first, subject.second, period.key()});
    finding.figures = whole.span().key() + u'|' + sum.key();
    finding.measures = QStringList{subject.first};
    finding.periods = {period};
    finding.parts = {partOf(figures, whole), joined(figures, parts, sum)};
    const QString what = subject.second.isEmpty() ? subject.first : u"%1 “%2”"_s.arg(subject.first, subject.second);
    finding.words = u"%1, %2: the year is given as %3, its %4 shorter periods add to %5."_s.arg(
        period.label(), what, whole.span().words(), QString::number(parts.size()), sum.words());
    found.push_back(std::move(finding));
}

/// The same with places or codes told apart. Rows without an outcome are crimes of which it is not known, no whole.
bool isBreakdownOf(std::uint8_t parts, std::uint8_t whole)
{
    const int beyond = parts & ~whole;
    return (parts & whole) == whole && beyond != 0 && !(beyond & Facet::Outcome);
}
} // namespace

void checkMonthsAgainstYear(const CheckRule &rule, const ForceScope &scope, std::vector<Finding> &found)
{
    for (const auto &[subject, all] : bySubject(scope.now)) {
        std::set<Period> told;
        for (const Given *whole : all) {
            const Period &period = scope.now.period(*whole);
            const std::size_t before = found.size();
            if (period.days() > 31 && !told.contains(period))
                compareYear(rule, scope, subject, *whole, all, found);
            if (found.size() > before)
                told.insert(period);
        }
    }
}

/// A breakdown by place may leave some out (a place not known), so only more than the whole is odd; offences told apart
/// by code are to reach it. Rows whose place or code is blank look like a whole: they are far smaller.
void checkPartsAgainstWhole(const CheckRule &rule, const ForceScope &scope, std::vector<Finding> &found)
{
    const ForceFigures &figures = scope.now;
    for (const Given &whole : figures.tables()) {
        if (!isComparable(figures, whole))
            continue;
        const auto parts = std::ranges::find_if(figures.tables(), [&](const Given &one) {
            if (one.period != whole.period || one.measure != whole.measure || one.ofReturn != whole.ofReturn ||
                !isComparable(figures, one) || !isBreakdownOf(one.facet, whole.facet) ||
                2 * whole.total.high < one.total.low)
                return false;
            const bool isByCode = (one.facet ^ whole.facet) == Facet::Offence;
            return one.span().isAbove(whole.span()) || (isByCode && whole.span().isAbove(one.span()));
        });
        if (parts == figures.tables().end())
            continue;
        const Period &period = figures.period(whole);
        Finding finding = findingOf(rule, scope.force, {figures.measure(whole), period.key()});
        finding.figures = whole.span().key() + u'|' + parts->span().key();
        finding.measures = QStringList{figures.measure(whole)};
        finding.periods = {period};
        finding.parts = {partOf(figures, whole), partOf(figures, *parts)};
        finding.words = u"%1, %2: given as %3 over all, its parts in another table add to %4."_s.arg(
            period.label(), figures.measure(whole), whole.span().words(), parts->span().words());
        found.push_back(std::move(finding));
    }
}
