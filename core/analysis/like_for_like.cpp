// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/like_for_like.h"

#include "core/analysis/intervals.h"
#include "core/domain/number_text.h"
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
constexpr int SmallestBaseOfChange = 50; // methods 1.8

/// "+26%" of whole numbers, halves away from zero; "0%" without a sign.
QString changeText(std::int64_t before, std::int64_t after, int decimals)
{
    const std::int64_t difference = after - before;
    const QString size = percentText(difference < 0 ? -difference : difference, before, decimals);
    const bool isNone = std::ranges::all_of(size, [](QChar c) { return c == u'0' || c == u'.'; });
    return (isNone ? QString() : difference < 0 ? u"-"_s : u"+"_s) + size + u'%';
}

Figure figureOf(const StudyView &view, const QString &measure, const Period &period, const Panel &panel)
{
    Query query;
    query.measure = measure;
    query.forces = panel.forces;
    query.periods = {period};
    return panel.isEmpty() ? Figure() : total(view, query).figure();
}

bool isLonger(const Period &a, const Period &b)
{
    const auto ofA = a.months(), ofB = b.months();
    return ofA && ofB && *ofA > *ofB;
}

bool isAtLeast(const Figure &a, const Figure &b)
{
    const auto highest = b.high();
    return a.hasBounds() && b.hasBounds() && highest && a.low() > *highest;
}

/// "More in Jan–Jul 2022 (3,800) than in all of 2020 (3,150)": true whatever the months, where the shorter has more.
QString countsStatement(const Refusal &refused, const Figure &before, const Figure &after)
{
    const bool isToShorter = isLonger(refused.from, refused.to);
    if (!isToShorter && !isLonger(refused.to, refused.from))
        return {};
    const Period &shorter = isToShorter ? refused.to : refused.from;
    const Period &longer = isToShorter ? refused.from : refused.to;
    const Figure &inShorter = isToShorter ? after : before;
    const Figure &inLonger = isToShorter ? before : after;
    if (!isAtLeast(inShorter, inLonger))
        return {};
    return u"more in %1 (%2) than in all of %3 (%4)"_s.arg(shorter.label(), inShorter.toString(), longer.label(),
                                                           inLonger.toString());
}

/// Counts a day with one decimal: n / days = percentText(n, 100 * days).
QString perDayText(const Period &period, const Figure &figure)
{
    return u"%1 a day in %2"_s.arg(percentText(figure.low(), std::int64_t(period.days()) * 100, 1), period.label());
}

/// The same months as `model`, in the year in which another period starts.
Period movedTo(const Period &model, const Period &other)
{
    const int years = other.from().year() - model.from().year();
    const QDate first = model.from().addYears(years);
    const QDate end = model.to().addYears(years);
    const bool endsMonth = model.to().day() == model.to().daysInMonth();
    return {first, endsMonth ? QDate(end.year(), end.month(), end.daysInMonth()) : end};
}

bool canCompare(const StudyView &view, const QString &measure, const Period &from, const Period &to,
                const PanelRule &rule)
{
    return from.sameMonthsAs(to) && !from.overlaps(to) && !makePanel(view, {measure}, {from, to}, rule).isEmpty() &&
           figureOf(view, measure, from, makePanel(view, {measure}, {from, to}, rule)).hasBounds();
}

/// The twelve months that end with a period, and the twelve before them.
std::pair<Period, Period> rollingYears(const Period &last)
{
    const QDate next = last.to().addDays(1);
    return {{next.addYears(-2), next.addYears(-1).addDays(-1)}, {next.addYears(-1), last.to()}};
}

void addOffers(const StudyView &view, Refusal &refused)
{
    const auto offer = [&](std::vector<std::pair<Period, Period>> &offers, const Period &from, const Period &to) {
        if (canCompare(view, refused.measure, from, to, refused.panel.rule))
            offers.emplace_back(from, to);
    };
    if (refused.from.contains(movedTo(refused.to, refused.from)))
        offer(refused.sameMonths, movedTo(refused.to, refused.from), refused.to);
    if (refused.to.contains(movedTo(refused.from, refused.to)))
        offer(refused.sameMonths, refused.from, movedTo(refused.from, refused.to));
    const auto [before, last] = rollingYears(
        std::max(refused.from, refused.to, [](const Period &a, const Period &b) { return a.to() < b.to(); }));
    if (last.months() == 12 && last.kind() != Period::Kind::Calendar)
        offer(refused.rollingYears, before, last);
    std::vector<Period> years = shownYears(view, refused.measure);
    std::erase_if(years, [](const Period &year) { return year.months() != 12; });
    for (std::size_t i = 1; i < years.size(); ++i)
        offer(refused.fullYears, years[i - 1], years[i]);
}

QString refusalReason(const Period &from, const Period &to)
{
    if (from.overlaps(to))
        return u"%1 (%2) and %3 (%4) overlap: the same offences would stand on both sides."_s.arg(
            from.label(), from.dates(), to.label(), to.dates());
    return u"%1 (%2) and %3 (%4) are not the same months: a percentage would compare unequal parts of the year."_s.arg(
        from.label(), from.dates(), to.label(), to.dates());
}

Refusal refuse(const StudyView &view, Refusal refused, const Figure &before, const Figure &after)
{
    addOffers(view, refused);
    const bool isExact = before.isExact() && after.isExact();
    if (!refused.from.overlaps(refused.to)) {
        refused.statement = countsStatement(refused, before, after);
        refused.sideBySide = u"%1 in %2 and %3 in %4, side by side and without a percentage"_s.arg(
            before.toString(), refused.from.label(), after.toString(), refused.to.label());
        if (isExact)
            refused.perDay = u"%1 against %2, per day: not like for like"_s.arg(perDayText(refused.to, after),
                                                                                perDayText(refused.from, before));
    }
    return refused;
}
} // namespace

std::optional<QString> Change::percent(int decimals) const
{
    const auto highBefore = before.high(), highAfter = after.high();
    if (!before.hasBounds() || !after.hasBounds() || !highBefore || !highAfter || before.low() < SmallestBaseOfChange)
        return std::nullopt;
    const QString least = changeText(*highBefore, after.low(), decimals);
    const QString most = changeText(before.low(), *highAfter, decimals);
    return least == most ? least : u"%1 to %2"_s.arg(least, most);
}

QString Change::text() const
{
    const QString counts = u"%1 in %2, %3 in %4"_s.arg(before.toString(), from.label(), after.toString(), to.label());
    const auto change = percent();
    return change ? u"%1 (%2)"_s.arg(counts, *change) : counts;
}

std::optional<QString> Change::chanceRange() const
{
    const auto ratio =
        before.isExact() && after.isExact() && percent() ? rateRatio(after.low(), 1, before.low(), 1) : std::nullopt;
    if (!ratio || !ratio->high)
        return std::nullopt;
    const auto words = [](double bound) {
        const auto percent = std::lround(100 * (bound - 1));
        return (percent > 0 ? u"+%1%"_s : u"%1%"_s).arg(percent);
    };
    return u"%1 to %2"_s.arg(words(ratio->low), words(*ratio->high));
}

Comparison compare(const StudyView &view, const QString &measure, const Period &from, const Period &to,
                   const PanelRule &rule)
{
    return compare(view, measure, from, to, makePanel(view, {measure}, {from, to}, rule));
}

Comparison compare(const StudyView &view, const QString &measure, const Period &from, const Period &to,
                   const Panel &panel)
{
    const Figure before = figureOf(view, measure, from, panel);
    const Figure after = figureOf(view, measure, to, panel);
    if (panel.isEmpty() || !before.hasBounds() || !after.hasBounds()) {
        const QString reason =
            u"No force is complete for %1 in both %2 and %3."_s.arg(measure, from.label(), to.label());
        return Refusal{measure, from, to, panel, reason, {}, {}, {}, {}, {}, {}};
    }
    if (from.sameMonthsAs(to) && !from.overlaps(to))
        return Change{measure, from, to, panel, before, after};
    return refuse(view, {measure, from, to, panel, refusalReason(from, to), {}, {}, {}, {}, {}, {}}, before, after);
}
