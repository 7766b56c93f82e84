// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/query.h"

/// The numbers a sum can stand for. `high` is nothing where a part is hidden, blank or "over 830".
struct Span {
    std::int64_t low = 0;
    std::optional<std::int64_t> high;

    static Span of(const Total &total);
    static Span of(const Figure &figure); ///< requires bounds
    bool isExact() const { return high == low; }
    bool meets(const Span &other) const; ///< a number fits both
    bool isAbove(const Span &other) const { return other.high && low > *other.high; }
    QString words() const; ///< "285", "89 to 97", "at least 12"
    QString key() const;   ///< "285", "89-97", "12-"
    bool operator==(const Span &) const = default;
};
Span operator+(const Span &a, const Span &b);
/// What is left of `a`, of which `b` is a part: nothing at least, where `b` has no upper bound.
Span operator-(const Span &a, const Span &b);

/// A sum that a return of the force gives: of a whole table for one measure and period, or of one outcome of it.
struct Given {
    int ofReturn = 0; ///< place in CountIndex
    int block = 0;    ///< of that return
    std::int16_t period = 0;
    std::int16_t measure = 0;
    std::uint8_t facet = 0;
    std::int32_t outcome = -1; ///< of one outcome only
    Total total;
    Span span() const { return Span::of(total); }
};

/// What one force gives, added up once for all rules. Views must outlive it.
class ForceFigures {
public:
    /// `columns` with their blocks: the returns of the force, in force or superseded.
    struct Source {
        const ReturnColumns *columns = nullptr;
        const ReturnBlocks *blocks = nullptr;
    };
    ForceFigures(const StudyDimensions &words, std::vector<Source> returns);

    const StudyDimensions &words() const { return m_words; }
    const std::vector<Source> &returns() const { return m_returns; }
    const std::vector<Given> &tables() const { return m_tables; }     ///< one for each block
    const std::vector<Given> &outcomes() const { return m_outcomes; } ///< one for each outcome of each block with them

    const Period &period(const Given &given) const { return m_words.periods[std::size_t(given.period)]; }
    const QString &measure(const Given &given) const { return m_keys[std::size_t(given.measure)]; } ///< measureKey()
    const OutcomeLabel *outcome(const Given &given) const; ///< null for a whole table
    std::vector<qint64> cells(const Given &given) const;   ///< ids of the counts that were added
    const std::vector<QString> &measureKeys() const { return m_keys; }

private:
    void addReturn(int place);

    const StudyDimensions &m_words;
    std::vector<Source> m_returns;
    std::vector<QString> m_keys;
    std::vector<Given> m_tables;
    std::vector<Given> m_outcomes;
};
