// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <optional>
#include <vector>

/// First day and last day. Never a bare year: "2022" of a study whose data stop in July is 1 January to 31 July 2022.
/// A period is either Whole (the count covers all of it) or Unstated (the count lies somewhere inside it: the cases of
/// a force that gave months for the others, "month not stated"). An Unstated count adds to a total of the period that
/// contains it and to no part of it.
class Period {
public:
    enum class Kind { Calendar, Financial, Quarter, Month, Part, Other };
    enum class Cover { Whole, Unstated };

    /// Requires valid dates with from <= to.
    Period(QDate from, QDate to, Cover cover = Cover::Whole);
    static Period calendarYear(int year);
    static Period financialYear(int startYear); ///< 1 April to 31 March
    static Period month(int year, int month);
    /// The forms of the command line: "2020", "2019/20", "2022-07", "2022-01-01..2022-07-31". Printed forms of returns
    /// are read by core/import/period_words.h.
    static std::optional<Period> parse(const QString &text);

    QDate from() const { return m_from; }
    QDate to() const { return m_to; }
    Cover cover() const { return m_cover; }
    /// Seen from the dates: a calendar year, a financial year, a quarter, a month; Part lies within one calendar or
    /// financial year; Other is anything else (several years, thirteen months).
    Kind kind() const;
    int days() const { return int(m_from.daysTo(m_to)) + 1; }
    /// Whole calendar months covered, or nothing where the period does not start and end with one.
    std::optional<int> months() const;
    bool contains(const Period &other) const { return m_from <= other.m_from && other.m_to <= m_to; }
    bool overlaps(const Period &other) const { return m_from <= other.m_to && other.m_from <= m_to; }
    /// The same months of their years: what makes two periods like for like (methods 1.2). 29 February is not counted.
    bool sameMonthsAs(const Period &other) const;
    /// "2020", "2019/20", "Jul 2022", "Jan–Mar 2020", "Jan–Jul 2022", "1 Jan 2019 – 15 Jul 2022"; an Unstated period
    /// adds "month not stated".
    QString label() const;
    QString dates() const; ///< "1 January 2022 to 31 July 2022"
    /// "2022-01-01..2022-07-31", parse() reads it back (the cover is not part of it).
    QString key() const;

    bool operator==(const Period &) const = default;
    auto operator<=>(const Period &other) const
    {
        if (const auto order = m_from.toJulianDay() <=> other.m_from.toJulianDay(); order != 0)
            return order;
        if (const auto order = m_to.toJulianDay() <=> other.m_to.toJulianDay(); order != 0)
            return order;
        return m_cover <=> other.m_cover;
    }

private:
    QDate m_from;
    QDate m_to;
    Cover m_cover;
};

/// The calendar years between two days, the first and last cut at them: what "2019 to July 2022" asks for.
std::vector<Period> calendarPeriods(QDate from, QDate to);
