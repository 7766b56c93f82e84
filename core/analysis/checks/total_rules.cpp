// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/checks/check_rules.h"

#include "core/domain/number_text.h"
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

// Printed totals against tables of the same return. Within one table they were checked when it was read, with hidden
// rows and marks known; here it is a total in one place and the parts in another.

namespace {
/// The totals over everything that a return prints for one period of a measure.
struct Printed {
    std::vector<std::size_t> places; ///< in the columns
    Span largest{0, 0};
};
using Key = std::tuple<int, std::int16_t, std::int16_t>; ///< return, measure, period

std::map<Key, Printed> printedTotals(const ForceFigures &figures)
{
    std::map<Key, Printed> all;
    for (int place = 0; place < int(figures.returns().size()); ++place) {
        const ReturnColumns &columns = *figures.returns()[std::size_t(place)].columns;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const bool isWhole = columns.offence[i] < 0 && columns.outcome[i] < 0 && columns.place[i] < 0;
            if (!columns.isTotal[i] || !isWhole || !columns.figure[i].hasBounds())
                continue;
            if (columns.label[i] >= 0 && figures.words().labels[std::size_t(columns.label[i])].contains(u" | "))
                continue; // of one column of a cross table
            Printed &printed = all[{place, columns.measure[i], columns.period[i]}];
            printed.places.push_back(i);
            const Span span = Span::of(columns.figure[i]);
            if (printed.places.size() == 1 || span.low > printed.largest.low)
                printed.largest = span;
        }
    }
    return all;
}

std::vector<const Given *> tablesOf(const ForceFigures &figures, const Key &key)
{
    std::vector<const Given *> tables;
    for (const Given &given : figures.tables()) {
        const bool isWhole = figures.period(given).cover() == Period::Cover::Whole;
        if (Key{given.ofReturn, given.measure, given.period} == key && isWhole)
            tables.push_back(&given);
    }
    return tables;
}

/// The reading asked about the totals of this return already ("total-never-agrees").
bool isToldWhenRead(const ForceScope &scope, int place)
{
    const qint64 id = scope.now.returns()[std::size_t(place)].columns->returnId;
    const auto reading = std::ranges::find(scope.view.remarks, id, &StudyView::ReadingRemarks::returnId);
    return reading != scope.view.remarks.end() &&
           std::ranges::any_of(reading->remarks, [](const Remark &one) { return one.code.startsWith("total-"_L1); });
}

FindingPart totalPart(const ForceFigures &figures, const Key &key, const Printed &printed)
{
    const auto &[place, measure, period] = key;
    const ReturnColumns &columns = *figures.returns()[std::size_t(place)].columns;
    FindingPart part{
        u"%1, printed total: %2"_s.arg(figures.words().periods[std::size_t(period)].label(), printed.largest.words()),
        {},
        0,
        {}};
    for (const std::size_t i : printed.places)
        part.counts.push_back(columns.id[i]);
    return part;
}

Finding totalFinding(const CheckRule &rule, const ForceScope &scope, const Key &key, const Printed &printed,
                     const Given &table)
{
    const ForceFigures &figures = scope.now;
    Finding finding = findingOf(rule, scope.force, {figures.measure(table), figures.period(table).key()});
    finding.figures = printed.largest.key() + u'|' + table.span().key();
    finding.measures = QStringList{figures.measure(table)};
    finding.periods = {figures.period(table)};
    finding.parts = {totalPart(figures, key, printed), partOf(figures, table)};
    return finding;
}
} // namespace

void checkPrintedTotals(const CheckRule &rule, const ForceScope &scope, std::vector<Finding> &found)
{
    for (const auto &[key, printed] : printedTotals(scope.now)) {
        if (isToldWhenRead(scope, std::get<0>(key)))
            continue;
        const auto tables = tablesOf(scope.now, key);
        const bool isAboveAll =
            std::ranges::all_of(tables, [&](const Given *table) { return printed.largest.isAbove(table->span()); });
        if (tables.empty() || !isAboveAll)
            continue;
        const Given &nearest =
            **std::ranges::max_element(tables, {}, [](const Given *table) { return table->total.low; });
        const auto most = nearest.span().high;
        if (!most)
            continue; // nothing is above it
        Finding finding = totalFinding(rule, scope, key, printed, nearest);
        finding.words = u"%1, %2: the printed total is %3, the figures of the return add to no more than %4."_s.arg(
            scope.now.period(nearest).label(), scope.now.measure(nearest), printed.largest.words(),
            withThousands(*most));
        found.push_back(std::move(finding));
    }
}

void checkHiddenCountedAsZero(const CheckRule &rule, const ForceScope &scope, std::vector<Finding> &found)
{
    for (const auto &[key, printed] : printedTotals(scope.now)) {
        const auto tables = tablesOf(scope.now, key);
        const auto zeroed = std::ranges::find_if(tables, [&](const Given *table) {
            const int hidden = table->total.absent(Figure::Kind::Suppressed);
            return hidden > 0 && printed.largest.isExact() && printed.largest.low == table->total.low &&
                   table->total.low == table->total.high;
        });
        if (zeroed == tables.end())
            continue;
        Finding finding = totalFinding(rule, scope, key, printed, **zeroed);
        finding.words =
            u"%1, %2: the printed total %3 is the sum of the numbers alone; %4 hidden cells count as 0 in it."_s.arg(
                scope.now.period(**zeroed).label(), scope.now.measure(**zeroed), printed.largest.words(),
                QString::number((*zeroed)->total.absent(Figure::Kind::Suppressed)));
        found.push_back(std::move(finding));
    }
}
