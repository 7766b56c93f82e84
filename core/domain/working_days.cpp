// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/working_days.h"

#include "core/domain/reference_table.h"
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {
std::map<QDate, QString> shippedHolidays()
{
    std::map<QDate, QStringList> nations;
    std::map<QDate, QString> holidays;
    for (const QStringList &row : referenceRows(u"bank_holidays"_s)) {
        const QDate day = QDate::fromString(row[0], Qt::ISODate);
        nations[day] << row[1];
        holidays[day] = row[2] + u" ("_s + nations[day].join(u", "_s) + u')';
    }
    return holidays;
}
} // namespace

const WorkingDays &WorkingDays::reference()
{
    static const WorkingDays days(shippedHolidays());
    return days;
}

WorkingDays::WorkingDays(std::map<QDate, QString> holidays) : m_holidays(std::move(holidays))
{
    if (m_holidays.empty())
        return;
    m_firstYear = m_holidays.begin()->first.year();
    m_lastYear = m_holidays.rbegin()->first.year();
}

bool WorkingDays::knows(QDate day) const
{
    return day.isValid() && day.year() >= m_firstYear && day.year() <= m_lastYear;
}

bool WorkingDays::isFree(QDate day) const
{
    return day.dayOfWeek() >= Qt::Saturday || m_holidays.contains(day);
}

std::optional<bool> WorkingDays::isWorkingDay(QDate day) const
{
    return knows(day) ? std::optional(!isFree(day)) : std::nullopt;
}

QString WorkingDays::holiday(QDate day) const
{
    const auto found = m_holidays.find(day);
    return found == m_holidays.end() ? QString() : found->second;
}

std::optional<QDate> WorkingDays::onOrAfter(QDate day) const
{
    while (knows(day) && isFree(day))
        day = day.addDays(1);
    return knows(day) ? std::optional(day) : std::nullopt;
}

std::optional<QDate> WorkingDays::after(QDate day, int workingDays) const
{
    if (!knows(day))
        return std::nullopt;
    while (workingDays > 0) {
        day = day.addDays(1);
        if (!knows(day))
            return std::nullopt;
        if (!isFree(day))
            --workingDays;
    }
    return day;
}

std::optional<int> WorkingDays::between(QDate from, QDate to) const
{
    if (!knows(from) || !knows(to))
        return std::nullopt;
    if (to < from) {
        const auto back = between(to, from);
        return back ? std::optional(-*back) : std::nullopt;
    }
    const qint64 days = from.daysTo(to);
    int count = int(days / 7) * 5; // whole weeks, then what is left of one
    for (QDate day = to.addDays(1 - days % 7); day <= to; day = day.addDays(1))
        count += day.dayOfWeek() < Qt::Saturday ? 1 : 0;
    for (auto at = m_holidays.upper_bound(from); at != m_holidays.end() && at->first <= to; ++at)
        count -= at->first.dayOfWeek() < Qt::Saturday ? 1 : 0;
    return count;
}
