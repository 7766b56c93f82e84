// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/number_text.h"
#include "core/import/checks.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace {
using Severity = Remark::Severity;

/// Sum of some cells: what is certain of it, and the marks that were left out.
struct Sum {
    Figure figure = Figure::exact(0);
    std::set<QString> marks; ///< printed texts without a number, as they are kept in a rule
    int parts = 0;
    int numbers = 0; ///< of the parts
};

/// A row or a column that a total stands for.
struct Line {
    QString name;  ///< "the column"
    QString parts; ///< "rows"
    bool leavesOut = false;
};

class TotalsCheck {
public:
    TotalsCheck(Draft &draft, const Mapping &mapping, std::size_t first, const LeftOutInside &leftOut)
        : m_draft(draft), m_mapping(mapping), m_leftOut(leftOut)
    {
        for (std::size_t i = first; i < draft.counts.size(); ++i) {
            const Count &count = draft.counts[i];
            m_cells[{count.row, count.column}] = &count;
            m_rows.insert(count.row);
        }
    }

    void run()
    {
        for (const int row : m_mapping.totalRows) {
            for (const int column : m_mapping.figureColumns)
                checkDown(row, column);
            tellDifferences();
        }
        for (const int column : m_mapping.totalColumns) {
            const auto columns = columnsOf(column);
            for (const int row : m_rows)
                checkAcross(row, column, columns);
            tellDifferences();
        }
        report();
    }

private:
    const Count *at(int row, int column) const
    {
        const auto found = m_cells.find({row, column});
        return found == m_cells.end() ? nullptr : found->second;
    }
    bool isTotalRow(int row) const { return std::ranges::find(m_mapping.totalRows, row) != m_mapping.totalRows.end(); }
    bool isTotalColumn(int column) const
    {
        return std::ranges::find(m_mapping.totalColumns, column) != m_mapping.totalColumns.end();
    }

    /// The columns a total column adds up: all others, or the run directly before it where titles are measures. Where
    /// that fits no row: those between the total before and this one, or all that stand before it.
    std::vector<int> columnsOf(int total) const
    {
        const auto columns = columnsByTitles(total);
        if (rowsAgree(total, columns))
            return columns;
        std::vector<int> before = columns;
        std::erase_if(before, [&](int column) { return column > total; });
        std::vector<int> near = before;
        std::erase_if(near, [&](int column) { return column < totalBefore(total); });
        for (const auto &some : {near, before}) {
            if (some.size() > 1 && rowsAgree(total, some))
                return some;
        }
        return columns;
    }

    int totalBefore(int total) const
    {
        int before = -1;
        for (const int column : m_mapping.totalColumns)
            before = column < total ? std::max(before, column) : before;
        return before;
    }

    /// No row contradicts, and at least one could.
    bool rowsAgree(int total, const std::vector<int> &columns) const
    {
        int rows = 0;
        for (const int row : m_rows) {
            const Count *count = at(row, total);
            if (!count || !count->figure.hasBounds())
                continue;
            ++rows;
            if (!agrees(*count, sumAcross(row, columns)))
                return false;
        }
        return rows > 0;
    }

    std::vector<int> columnsByTitles(int total) const
    {
        std::vector<int> columns;
        for (const int column : m_mapping.figureColumns) {
            if (!isTotalColumn(column))
                columns.push_back(column);
        }
        const bool measures =
            std::ranges::any_of(m_mapping.across, [](const Axis &axis) { return axis.role == Role::Measure; });
        if (!measures)
            return columns;
        std::erase_if(columns, [&](int column) { return column > total; });
        while (columns.size() > 2 && !allRowsAgree(total, columns))
            columns.erase(columns.begin());
        return columns;
    }

    bool allRowsAgree(int total, const std::vector<int> &columns) const
    {
        return std::ranges::all_of(m_rows, [&](int row) {
            const Count *count = at(row, total);
            return count && count->figure.isExact() && sumAcross(row, columns).figure.low() == count->figure.low();
        });
    }

    void add(Sum &sum, const Count &count) const
    {
        ++sum.parts;
        sum.numbers += count.figure.hasBounds() ? 1 : 0;
        if (count.figure.hasBounds())
            sum.figure = sum.figure + count.figure;
        else if (count.figure.kind() != Figure::Kind::NotApplicable)
            sum.marks.insert(m_draft.printedText(count).simplified().toLower());
    }

    Sum sumAcross(int row, const std::vector<int> &columns) const
    {
        Sum sum;
        for (const int column : columns) {
            if (const Count *part = at(row, column))
                add(sum, *part);
        }
        return sum;
    }

    /// Rows above a total up to the subtotal before it, or all rows that are no totals.
    Sum sumDown(int total, int column, bool sinceLastTotal) const
    {
        Sum sum;
        int from = -1;
        for (const int row : m_mapping.totalRows)
            from = sinceLastTotal && row < total ? std::max(from, row) : from;
        for (const int row : m_rows) {
            const Count *part = at(row, column);
            const bool isPart = part && !isTotalRow(row) && (!sinceLastTotal || (row > from && row < total));
            const bool isArea = part && part->isTotal && !isTotalColumn(column);
            const bool isOtherMeasure = part && at(total, column) && isRecordedAmongOutcomes(*part);
            if (isPart && !isArea && !isOtherMeasure)
                add(sum, *part);
        }
        return sum;
    }

    /// "Offences recorded" as a row among outcomes: a total of outcomes does not hold it.
    bool isRecordedAmongOutcomes(const Count &part) const
    {
        return m_mapping.measure.kind == Measure::Kind::Outcomes && part.measure >= 0 &&
               m_draft.measures[std::size_t(part.measure)].kind != Measure::Kind::Outcomes;
    }

    void checkDown(int row, int column)
    {
        const Count *total = at(row, column);
        const bool isForceRow = total && total->force >= 0 && std::ranges::any_of(m_mapping.down, [](const Axis &axis) {
                                    return axis.role == Role::Force;
                                });
        if (!total || !total->figure.hasBounds() || isForceRow)
            return;
        const Sum all = sumDown(row, column, false);
        const Sum near = sumDown(row, column, true);
        const bool isSubtotal = m_mapping.totalRows.size() > 1 && near.parts > 0 && agrees(*total, near);
        compare(*total, isSubtotal ? near : all, {u"the column"_s, u"rows"_s, m_leftOut.rows});
    }

    void checkAcross(int row, int column, const std::vector<int> &columns)
    {
        const Count *total = at(row, column);
        if (total && total->figure.hasBounds())
            compare(*total, sumAcross(row, columns), {u"the row"_s, u"columns"_s, m_leftOut.columns});
    }

    static bool agrees(const Count &total, const Sum &sum)
    {
        const auto high = sum.figure.high();
        const auto totalHigh = total.figure.high();
        return total.figure.low() <= high.value_or(INT32_MAX) && totalHigh.value_or(INT32_MAX) >= sum.figure.low();
    }

    void compare(const Count &total, const Sum &sum, const Line &line)
    {
        if (sum.parts < 2 && sum.marks.empty() && agrees(total, sum))
            return;
        if (sum.parts > 0 && sum.numbers == 0) {
            totalOfNothing(total);
            return;
        }
        ++m_compared;
        ++m_comparedInLine;
        const bool fits = agrees(total, sum);
        for (const QString &mark : sum.marks) {
            ++m_withMark[mark];
            m_openMark[mark] += fits ? 0 : 1;
        }
        m_agreeing += fits ? 1 : 0;
        if (fits)
            return;
        m_differences.push_back(differenceOf(total, sum, line));
    }

    /// Larger than what is printed, a total may count cells without a number, or parts that are hidden and left out.
    Remark differenceOf(const Count &total, const Sum &sum, const Line &line) const
    {
        const bool isMore = total.figure.low() > sum.figure.low();
        const QString what = u"The printed total %1 in %2 is not the sum of %3, %4"_s.arg(
            m_draft.printedText(total).simplified(), total.cell().a1(), line.name, sum.figure.toString());
        if (isMore && line.leavesOut)
            return {Severity::Question, u"total-with-hidden"_s, total.cell(),
                    what + u": hidden %1 of the table are left out, and the total may count them."_s.arg(line.parts)};
        if (isMore && !sum.marks.empty())
            return {Severity::Note, u"total-above-sum"_s, total.cell(),
                    what + u": the rest stands behind cells without a number."_s};
        return {Severity::Mistake, u"total-differs"_s, total.cell(), what + u'.'};
    }

    /// The differences of one row or column of totals. Where none of many agrees it is no sum of what is printed
    /// ("Total recorded crime" over some of its groups): one question, not one mistake for each cell.
    void tellDifferences()
    {
        constexpr std::size_t Many = 3;
        const bool mayCountHidden = std::ranges::all_of(
            m_differences, [](const Remark &remark) { return remark.code == "total-with-hidden"_L1; });
        if (m_differences.size() >= Many && mayCountHidden)
            m_differences = {
                {Severity::Question, u"total-with-hidden"_s, m_differences.front().cell,
                 u"%1 totals from %2 on are larger than the sum of what is printed: hidden rows or columns of the table are left out, and the totals may count them."_s
                     .arg(m_differences.size())
                     .arg(m_differences.front().cell.a1())}};
        else if (m_differences.size() >= Many && int(m_differences.size()) == m_comparedInLine)
            m_differences = {
                {Severity::Question, u"total-never-agrees"_s, m_differences.front().cell,
                 u"None of the %1 totals from %2 on is the sum of what is printed. Are parts left out, or is it no total?"_s
                     .arg(m_differences.size())
                     .arg(m_differences.front().cell.a1())}};
        m_draft.remarks.insert(m_draft.remarks.end(), m_differences.begin(), m_differences.end());
        m_differences.clear();
        m_comparedInLine = 0;
    }

    /// "Total" 0 beside parts that are all blank: a force that never answered, not one without cases.
    void totalOfNothing(const Count &total)
    {
        if (total.figure.isExact() && total.figure.low() == 0)
            m_draft.remarks.push_back(
                {Severity::Question, u"total-of-nothing"_s, total.cell(),
                 u"The printed total 0 in %1 stands beside parts that have no number at all: was there nothing, or no answer?"_s
                     .arg(total.cell().a1())});
    }

    void report()
    {
        if (m_compared > 0 && m_agreeing == m_compared)
            note(u"totals-agree"_s, m_compared == 1
                                        ? u"The printed total agrees with its parts."_s
                                        : u"All %1 printed totals agree with their parts."_s.arg(m_compared));
        for (const auto &[mark, totals] : m_withMark) {
            if (m_openMark[mark] > 0)
                continue;
            const QString name = mark.isEmpty() ? u"blank"_s : u"“%1”"_s.arg(mark);
            if (isHidden(mark)) {
                m_draft.remarks.push_back(
                    {Severity::Question, u"hidden-counted-as-zero"_s, corner(),
                     u"The printed totals count %1 as zero (%2 totals): what is hidden is missing from them too."_s
                         .arg(name)
                         .arg(totals)});
                continue;
            }
            note(
                u"zero-evidence"_s,
                u"With %1 as zero all %2 totals agree; %3 of them hold one. It may be taken as a rule of this return."_s
                    .arg(name)
                    .arg(m_compared)
                    .arg(totals));
            if (m_agreeing == m_compared)
                m_draft.proposed.marks[mark] = Figure::exact(0);
        }
    }

    bool isHidden(const QString &mark) const
    {
        const auto figure = Figure::parse(mark, FigureRule());
        return figure && figure->kind() == Figure::Kind::Suppressed;
    }

    CellRef corner() const { return {m_mapping.region.table, m_mapping.region.top, m_mapping.region.left}; }
    void note(const QString &code, const QString &message)
    {
        m_draft.remarks.push_back({Severity::Note, code, corner(), message});
    }

    Draft &m_draft;
    const Mapping &m_mapping;
    LeftOutInside m_leftOut;
    std::map<std::pair<int, int>, const Count *> m_cells;
    std::set<int> m_rows;
    std::vector<Remark> m_differences; ///< of the row or column being checked
    int m_comparedInLine = 0;
    int m_compared = 0;
    int m_agreeing = 0;
    std::map<QString, int> m_withMark; ///< totals that have a part with this mark
    std::map<QString, int> m_openMark; ///< of these, totals that do not agree without it
};
} // namespace

LeftOutInside leftOutInside(const Table &table, const Region &region)
{
    const auto within = [](const std::vector<int> &numbers, int first, int last) {
        const auto found = std::ranges::lower_bound(numbers, first);
        return found != numbers.end() && *found <= last;
    };
    return {table.leavesOutRows && within(table.hiddenRows(), region.top, region.bottom),
            table.leavesOutColumns && within(table.hiddenColumns(), region.left, region.right)};
}

void checkTotals(Draft &draft, const Mapping &mapping, std::size_t first, const LeftOutInside &leftOut)
{
    if (!mapping.totalRows.empty() || !mapping.totalColumns.empty())
        TotalsCheck(draft, mapping, first, leftOut).run();
}
