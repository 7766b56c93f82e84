// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/period_grammar.h"

#include <algorithm>

namespace {
PeriodReading takenAs(QDate from, QDate to)
{
    if (!from.isValid() || !to.isValid() || from > to)
        return {};
    return {Period(from, to), PeriodTrouble::None};
}

PeriodReading takenAs(std::optional<QDate> from, std::optional<QDate> to)
{
    return from && to ? takenAs(*from, *to) : PeriodReading();
}

/// Calendar year in which a month of a financial year lies.
int yearOfMonth(const PeriodPoint &point)
{
    return point.financial && point.month < 4 ? point.year + 1 : point.year;
}

/// The one place of some months without a year inside the whole.
PeriodReading placedIn(const std::optional<Period> &whole, int firstMonth, int lastMonth)
{
    if (!whole)
        return {std::nullopt, PeriodTrouble::NoYear};
    std::optional<Period> only;
    for (int year = whole->from().year(); year <= whole->to().year(); ++year) {
        const Period last = Period::month(lastMonth < firstMonth ? year + 1 : year, lastMonth);
        const Period candidate(QDate(year, firstMonth, 1), last.to());
        if (!whole->contains(candidate))
            continue;
        if (only)
            return {std::nullopt, PeriodTrouble::NoYear};
        only = candidate;
    }
    return only ? PeriodReading{only, PeriodTrouble::None} : PeriodReading{std::nullopt, PeriodTrouble::Outside};
}

PeriodReading singleOf(const PeriodPoint &point, const std::optional<Period> &whole)
{
    if (point.year > 0)
        return takenAs(firstDay(point), lastDay(point));
    return point.isDay() ? PeriodReading() : placedIn(whole, point.month, point.month);
}

PeriodReading rangeOf(PeriodPoint from, PeriodPoint to, const std::optional<Period> &whole)
{
    if (from.year == 0 && to.year == 0)
        return from.isDay() || to.isDay() ? PeriodReading() : placedIn(whole, from.month, to.month);
    if (from.year == 0) {
        from.financial = to.financial;
        from.year = !to.financial && from.month > to.month ? to.year - 1 : to.year;
    }
    if (to.year == 0) {
        to.financial = from.financial;
        to.year = !from.financial && to.month < from.month ? from.year + 1 : from.year;
    }
    return takenAs(firstDay(from), lastDay(to));
}

PeriodReading quarterOf(const PeriodPoint &year, int number, const std::optional<Period> &whole)
{
    if (year.year == 0) {
        const bool financial = whole && whole->from().month() == 4;
        return placedIn(whole, financial ? number % 4 * 3 + 1 : number * 3 - 2,
                        financial ? number % 4 * 3 + 3 : number * 3);
    }
    const QDate start(year.year, year.financial ? 4 : 1, 1);
    const QDate from = start.addMonths((number - 1) * 3);
    return takenAs(from, from.addMonths(3).addDays(-1));
}
} // namespace

std::optional<QDate> firstDay(const PeriodPoint &point)
{
    if (point.month == 0)
        return QDate(point.year, point.financial ? 4 : 1, 1);
    const QDate day(yearOfMonth(point), point.month, std::max(point.day, 1));
    return day.isValid() ? std::optional(day) : std::nullopt;
}

std::optional<QDate> lastDay(const PeriodPoint &point)
{
    if (point.month == 0)
        return point.financial ? QDate(point.year + 1, 3, 31) : QDate(point.year, 12, 31);
    const QDate first(yearOfMonth(point), point.month, 1);
    const QDate day(first.year(), point.month, point.isDay() ? point.day : first.daysInMonth());
    return day.isValid() ? std::optional(day) : std::nullopt;
}

PeriodReading periodOf(const PeriodPhrase &phrase, const std::optional<Period> &whole)
{
    switch (phrase.form) {
    case PeriodPhrase::Single:
        return singleOf(phrase.from, whole);
    case PeriodPhrase::Range:
        return rangeOf(phrase.from, phrase.to, whole);
    case PeriodPhrase::Quarter:
        return quarterOf(phrase.from, phrase.number, whole);
    case PeriodPhrase::Open:
        return {std::nullopt, PeriodTrouble::OpenEnd};
    case PeriodPhrase::Ending:
        break;
    }
    const auto end = lastDay(phrase.to);
    return end ? takenAs(end->addDays(1).addMonths(-phrase.number), *end) : PeriodReading();
}
