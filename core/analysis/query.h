// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/study_view.h"
#include <array>

/// What the rows of an answer are told apart by. At most one of Month to Period may be asked for.
enum class Dimension { Force, Month, Quarter, Year, FinancialYear, Period, Offence, Outcome, OutcomeGroup, Measure };

QString dimensionName(Dimension dimension); ///< "financial-year": of the command line
std::optional<Dimension> dimensionFromName(QStringView name);

/// A sum of counts. It is as uncertain as its parts: bounds are carried through, and a part that is hidden, refused or
/// not resolved makes it "at least". Nothing given is no figure, never zero.
struct Total {
    std::int64_t low = 0;
    std::int64_t high = 0;
    std::int32_t counts = 0;                ///< counts with bounds that were added
    std::int32_t unbounded = 0;             ///< of them without an upper bound ("over 830")
    std::int32_t missing = 0;               ///< forces times periods of which nothing is there
    Figure uncertain;                       ///< the last one added that was not exact
    std::array<std::int32_t, 6> absences{}; ///< counts without bounds, by Figure::Kind from Blank on

    void add(const Figure &figure)
    {
        if (!figure.isExact())
            return addUncertain(figure);
        low += figure.low();
        high += figure.low();
        ++counts;
    }
    void addUncertain(const Figure &figure);
    void add(const Total &other);
    /// The sum; a single count as it is ("<5"); without a count with bounds the absence that tells most, or blank.
    Figure figure() const;
    bool isGiven() const { return counts > 0; }
    /// A hidden, refused, blank, not held or unresolved count stands beside those that were added.
    bool hidesNumbers() const;
    std::int32_t absent(Figure::Kind kind) const
    {
        return absences[std::size_t(kind) - std::size_t(Figure::Kind::Blank)];
    }
    bool operator==(const Total &) const = default;
};

/// Which totals are wanted. For each force, measure and period one table of its returns is taken, so that nothing is
/// counted twice:
/// - printed totals, percentages, superseded and withdrawn returns are never taken;
/// - the table with the fewest words beyond those asked for: an overall row before offence rows before rows by place;
///   rows told apart by several labels (sex, age) are never added;
/// - of that table the counts of exactly the wanted period; else finer periods that tile it, with those of an unstated
///   part of it; tiles may leave gaps only where a remainder "not stated" is given or a person marked the period
///   complete (months without a crime are left out of lists). Longer periods are never cut;
/// - where two returns in force give the same period in tables with the words asked for, only the later one's is taken,
///   however each breaks it down.
struct Query {
    QString measure; ///< measureKey(); empty: every measure, with Dimension::Measure among `by`
    std::vector<Dimension> by;
    QStringList forces;          ///< codes; empty: every force that gave counts
    std::vector<Period> periods; ///< empty: wantedPeriods() of the dimension, or shownYears()
    QStringList outcomes;        ///< only these outcome groups or types (outcome_groups.h); empty: all
    QString offence;             ///< only this code or printed title; empty: all
};

struct PivotAxis {
    Dimension dimension = Dimension::Force;
    QStringList keys;   ///< code, Period::key(), type or printed words
    QStringList titles; ///< for people
};

/// Totals for each combination of the keys of its axes, in the order of Query::by.
struct Pivot {
    std::vector<PivotAxis> axes;
    std::vector<Period> periods; ///< of the period axis, or those summed
    std::vector<Total> cells;    ///< last axis fastest

    std::size_t index(const std::vector<int> &place) const;
    const Total &at(const std::vector<int> &place) const { return cells[index(place)]; }
};

/// Throws Error where the dimensions do not fit together or the answer would be too large.
Pivot pivot(const StudyView &view, const Query &query);
/// One total, nothing told apart.
Total total(const StudyView &view, const Query &query);

/// The periods in which a measure is shown: for years the periods asked for within a calendar year (the last may be a
/// part-year) or, where none were, the years given; for the others those that at least one force gives; for
/// Dimension::Period each period as it is stored.
std::vector<Period> wantedPeriods(const StudyView &view, const QString &measure, Dimension dimension);
/// The years in which a study is shown: calendar years where there are any, else financial years.
std::vector<Period> shownYears(const StudyView &view, const QString &measure);
/// Codes of the forces with at least one count of the measure, by name.
QStringList forcesWithCounts(const StudyView &view, const QString &measure);

/// The ids of the counts behind one total (Query::by is ignored), for ReturnRepository::counts(): in the order of the
/// returns. The same counts that pivot() adds, hidden and unresolved ones included.
std::vector<qint64> countsBehind(const StudyView &view, const Query &query);
