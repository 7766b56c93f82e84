// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <map>
#include <optional>

/// Working days of the Freedom of Information Act (s10(6)): not Saturday or Sunday, and not a bank holiday of any part
/// of the United Kingdom: 2 January, St Patrick's Day, 12 July and St Andrew's Day count everywhere. The table ends; a
/// count that would leave it gives nothing, since a holiday nobody has proclaimed yet cannot be guessed.
class WorkingDays {
public:
    /// Those of the table the program ships (resources/reference/bank_holidays.csv).
    static const WorkingDays &reference();
    /// Holidays with their titles; the whole calendar years from the first to the last are known.
    explicit WorkingDays(std::map<QDate, QString> holidays);

    int firstYear() const { return m_firstYear; }
    int lastYear() const { return m_lastYear; }
    bool knows(QDate day) const;
    std::optional<bool> isWorkingDay(QDate day) const;
    QString holiday(QDate day) const; ///< "2nd January (Scotland)"; empty where it is none

    /// The day itself or the next working day: what comes on a Saturday counts as received on Monday.
    std::optional<QDate> onOrAfter(QDate day) const;
    /// The n-th working day after a day, which is day 0 whether or not it is a working day.
    std::optional<QDate> after(QDate day, int workingDays) const;
    /// Working days after `from` up to and with `to`; less than zero where `to` comes first.
    std::optional<int> between(QDate from, QDate to) const;

private:
    bool isFree(QDate day) const;

    std::map<QDate, QString> m_holidays;
    int m_firstYear = 0;
    int m_lastYear = -1;
};
