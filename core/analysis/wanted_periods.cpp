// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/block_chooser.h"
#include "core/analysis/query.h"

#include <algorithm>
#include <set>

namespace {
bool isInCalendarYear(const Period &period)
{
    return period.from().year() == period.to().year();
}

Period financialYearOf(QDate day)
{
    return Period::financialYear(day.month() >= 4 ? day.year() : day.year() - 1);
}

bool isYearLong(const Period &period)
{
    constexpr int DaysOfQuarter = 92;
    return period.cover() == Period::Cover::Whole && period.days() > DaysOfQuarter;
}

/// The periods asked for, where they are years of this kind. A part of a year, April to December, may be either: it
/// follows the full years beside it.
std::vector<Period> askedYears(const StudyView &view, const QString &measure, Dimension dimension)
{
    const Question *question = view.question(measure);
    std::vector<Period> years;
    bool isFinancial = false;
    for (const Period &period : question ? question->periods : std::vector<Period>()) {
        if (!isYearLong(period) || period.days() > 366)
            continue;
        isFinancial = isFinancial || period.kind() == Period::Kind::Financial;
        years.push_back(period);
    }
    if (isFinancial != (dimension == Dimension::FinancialYear))
        return {};
    std::erase_if(years, [&](const Period &period) {
        return isFinancial ? !financialYearOf(period.from()).contains(period) : !isInCalendarYear(period);
    });
    std::ranges::sort(years);
    return years;
}

/// Every month, quarter or year that touches one of the periods given.
std::vector<Period> touched(const std::vector<Period> &given, Dimension dimension)
{
    std::set<Period> found;
    for (const Period &period : given) {
        QDate day = period.from();
        while (day <= period.to()) {
            Period around = Period::month(day.year(), day.month());
            if (dimension == Dimension::Year)
                around = Period::calendarYear(day.year());
            else if (dimension == Dimension::FinancialYear)
                around = financialYearOf(day);
            else if (dimension == Dimension::Quarter)
                around = Period(QDate(day.year(), (day.month() - 1) / 3 * 3 + 1, 1),
                                Period::month(day.year(), (day.month() - 1) / 3 * 3 + 3).to());
            found.insert(around);
            day = around.to().addDays(1);
        }
    }
    return {found.begin(), found.end()};
}

bool isAnswered(const BlockChooser &chooser, const Period &period)
{
    const auto forces = chooser.forces();
    return std::ranges::any_of(forces, [&](const QString &force) { return !chooser.choose(force, period).empty(); });
}

/// Parts of years stored as they are, where no full year of theirs is shown.
void addPartYears(std::vector<Period> &years, const std::vector<Period> &given)
{
    const std::vector<Period> full = years;
    for (const Period &period : given) {
        const bool isPart = isYearLong(period) && period.kind() == Period::Kind::Part;
        if (isPart && std::ranges::none_of(full, [&](const Period &year) { return year.overlaps(period); }))
            years.push_back(period);
    }
    std::ranges::sort(years);
}
} // namespace

std::vector<Period> wantedPeriods(const StudyView &view, const QString &measure, Dimension dimension)
{
    const bool isYear = dimension == Dimension::Year || dimension == Dimension::FinancialYear;
    if (isYear) {
        if (auto asked = askedYears(view, measure, dimension); !asked.empty())
            return asked;
    }
    const BlockChooser chooser(view, measure, 0);
    const auto given = chooser.given();
    if (dimension == Dimension::Period)
        return given;
    std::vector<Period> wanted;
    for (const Period &period : touched(given, dimension)) {
        if (isAnswered(chooser, period))
            wanted.push_back(period);
    }
    if (dimension == Dimension::Year)
        addPartYears(wanted, given);
    return wanted;
}

std::vector<Period> shownYears(const StudyView &view, const QString &measure)
{
    auto years = wantedPeriods(view, measure, Dimension::Year);
    return years.empty() ? wantedPeriods(view, measure, Dimension::FinancialYear) : years;
}

QStringList forcesWithCounts(const StudyView &view, const QString &measure)
{
    QStringList codes = BlockChooser(view, measure, 0).forces();
    std::ranges::sort(codes, [&](const QString &a, const QString &b) { return view.forceName(a) < view.forceName(b); });
    return codes;
}
