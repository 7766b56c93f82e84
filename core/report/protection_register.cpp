// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/protection_register.h"

#include "core/analysis/panel.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int DaysOfQuarter = 92;
constexpr std::int64_t Unknown = 1'000'000; ///< what forces whose figures are not published may have: anything

/// The reader knows these as they are: nothing given, or an interval as a force gave it.
bool isAsReceived(const Total &total)
{
    return !total.isGiven() || (total.low != total.high && (total.low < 1 || total.high >= Suppression::Threshold));
}

void fill(Suppression::Grid &grid, int row, int column, const Total &total)
{
    grid.set(row, column, total.isGiven() ? total.low : 0);
    if (isAsReceived(total))
        grid.keep(row, column);
}

/// Totals of years and of all forces are published; a row of anything stands for the forces that are in no sum.
ProtectedYear startYear(const Period &year, const QStringList &forces, int columns, bool isOfAll)
{
    const int rows = int(forces.size()) + (isOfAll ? 0 : 1);
    ProtectedYear made{year, forces, {}, {}, Suppression::Grid(rows, columns), isOfAll};
    for (int row = 0; row <= rows; ++row)
        made.grid.keep(row, columns);
    for (int column = 0; column < columns; ++column) {
        made.grid.keep(rows, column);
        if (isOfAll)
            continue;
        made.grid.set(rows - 1, column, Unknown);
        made.grid.hide(rows - 1, column);
    }
    return made;
}

void hideRow(Suppression::Grid &grid, int row)
{
    for (int column = 0; column < grid.columns(); ++column) {
        if (!grid.isKept(row, column))
            grid.hide(row, column);
    }
}

std::vector<int> rowsBySize(const Suppression::Grid &grid)
{
    std::vector<int> rows;
    for (int row = 0; row < grid.rows(); ++row)
        rows.push_back(row);
    std::ranges::stable_sort(rows, {}, [&grid](int row) { return grid.at(row, grid.columns()); });
    return rows;
}

/// The forces of the axis that are among `wanted`, in its order, with a count in one of the cells.
struct Rows {
    QStringList codes;
    std::vector<int> places;
};

bool givesAny(const Pivot &pivoted, int row)
{
    for (int column = 0; column < int(pivoted.axes[1].keys.size()); ++column) {
        if (pivoted.at({row, column}).isGiven())
            return true;
    }
    return false;
}

Rows rowsOf(const Pivot &pivoted, const QStringList &panel, bool inPanel)
{
    Rows rows;
    for (int i = 0; i < int(pivoted.axes[0].keys.size()); ++i) {
        if (panel.contains(pivoted.axes[0].keys[i]) != inPanel || !givesAny(pivoted, i))
            continue;
        rows.codes += pivoted.axes[0].keys[i];
        rows.places.push_back(i);
    }
    return rows;
}

/// Months outside the years that are shown are protected within their own calendar year.
void addYearsAround(std::vector<Period> &years, const std::vector<Period> &fine)
{
    for (const Period &period : fine) {
        const auto holds = [&period](const Period &year) { return year.contains(period); };
        if (std::ranges::none_of(years, holds))
            years.push_back(Period::calendarYear(period.from().year()));
    }
}

ProtectedYear yearOf(const Pivot &pivoted, const Period &year, const Rows &rows, bool isOfAll)
{
    std::vector<int> columns;
    for (std::size_t i = 0; i < std::size_t(pivoted.axes[1].keys.size()); ++i) {
        if (pivoted.axes[1].dimension == Dimension::Offence || year.contains(pivoted.periods[i]))
            columns.push_back(int(i));
    }
    ProtectedYear made = startYear(year, rows.codes, int(columns.size()), isOfAll);
    for (std::size_t column = 0; column < columns.size(); ++column) {
        if (pivoted.axes[1].dimension == Dimension::Offence)
            made.offences += pivoted.axes[1].keys[columns[column]];
        else
            made.periods.push_back(pivoted.periods[std::size_t(columns[column])]);
        for (std::size_t row = 0; row < rows.places.size(); ++row)
            fill(made.grid, int(row), int(column), pivoted.at({rows.places[row], columns[column]}));
    }
    protect(made.grid);
    return made;
}
} // namespace

bool ProtectedYear::hides(const QString &force, int column) const
{
    const qsizetype row = forces.indexOf(force);
    return row >= 0 && grid.isHidden(int(row), column);
}

bool ProtectedYear::isSumOfAll(const QStringList &codes) const
{
    const auto isAsked = [&codes](const QString &code) { return codes.contains(code); };
    return isOfAll && forces.size() > 1 && std::ranges::all_of(forces, isAsked) &&
           std::ranges::none_of(others, isAsked);
}

void protect(Suppression::Grid &grid)
{
    for (const Suppression::Place open : Suppression::hideSmall(grid)) {
        if (open.row < grid.rows())
            hideRow(grid, open.row);
    }
    const std::vector<int> rows = rowsBySize(grid);
    std::size_t hidden = 0;
    for (std::size_t more = 1; hidden < rows.size() && !Suppression::failures(grid).empty(); more *= 2) {
        for (std::size_t i = 0; i < more && hidden < rows.size(); ++i)
            hideRow(grid, rows[hidden++]);
    }
}

ProtectionRegister::ProtectionRegister(const StudyView &view, const QString &measure)
    : m_years(shownYears(view, measure))
{
    const bool hasMonths = !wantedPeriods(view, measure, Dimension::Month).empty();
    const Dimension fine = hasMonths ? Dimension::Month : Dimension::Quarter;
    addYearsAround(m_years, wantedPeriods(view, measure, fine));
    addYears(view, measure, fine);
    addYears(view, measure, Dimension::Offence);
}

/// Those of the charts: of months the forces that gave every month within the years shown.
QStringList ProtectionRegister::panelFor(const StudyView &view, const QString &measure, Dimension fine) const
{
    const auto years = shownYears(view, measure);
    std::vector<Period> periods = years;
    if (fine != Dimension::Offence) {
        periods = wantedPeriods(view, measure, fine);
        std::erase_if(periods, [&years](const Period &period) {
            return std::ranges::none_of(years, [&period](const Period &year) { return year.contains(period); });
        });
    }
    return makePanel(view, {measure}, periods).forces;
}

void ProtectionRegister::addYears(const StudyView &view, const QString &measure, Dimension fine)
{
    if (fine != Dimension::Offence && wantedPeriods(view, measure, fine).empty())
        return;
    const QStringList panel = panelFor(view, measure, fine);
    for (const Period &year : m_years) {
        Query query{measure, {Dimension::Force, fine}, {}, {}, {}, {}};
        if (fine == Dimension::Offence)
            query.periods = {year};
        const Pivot pivoted = pivot(view, query);
        const Rows inPanel = rowsOf(pivoted, panel, true);
        const bool hasSums = inPanel.codes.size() > 1; // the sum of one force is that force
        const Rows others = rowsOf(pivoted, hasSums ? panel : QStringList(), false);
        auto &years = fine == Dimension::Offence ? m_offences : m_months;
        if (hasSums) {
            years.push_back(yearOf(pivoted, year, inPanel, true));
            years.back().others = others.codes;
        }
        years.push_back(yearOf(pivoted, year, others, false));
    }
}

bool ProtectionRegister::hides(const TraceKey &key, const QStringList &forces) const
{
    const QStringList codes = key.force.isEmpty() ? forces : QStringList{key.force};
    return hidesPeriod(key, codes) || (!key.offence.isEmpty() && hidesOffence(key, codes));
}

/// Whole years go out as they are; of a part of one every month must.
bool ProtectionRegister::hidesPeriod(const TraceKey &key, const QStringList &codes) const
{
    if (!key.period || m_months.empty())
        return false;
    bool isKnown = codes.size() > 1 || key.period->days() > DaysOfQuarter;
    for (const ProtectedYear &year : m_months) {
        if (key.period->contains(year.year)) {
            isKnown = true;
            continue;
        }
        if (year.isSumOfAll(codes))
            return false;
        for (std::size_t column = 0; column < year.periods.size(); ++column) {
            if (!key.period->overlaps(year.periods[column]))
                continue;
            for (const QString &code : codes) {
                if (year.hides(code, int(column)))
                    return true;
                isKnown = isKnown || (year.forces.contains(code) && key.period->contains(year.periods[column]));
            }
        }
    }
    return !isKnown;
}

bool ProtectionRegister::hidesOffence(const TraceKey &key, const QStringList &codes) const
{
    for (const ProtectedYear &year : m_offences) {
        const qsizetype column = year.offences.indexOf(key.offence);
        if (column < 0 || (key.period && !key.period->overlaps(year.year)))
            continue;
        if (year.isSumOfAll(codes))
            return false;
        for (const QString &code : codes) {
            if (year.hides(code, int(column)))
                return true;
        }
    }
    return false;
}
