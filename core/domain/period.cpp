// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/period.h"

#include <QLocale>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int FirstYear = 1900; ///< what is less is a number, not a year

const QLocale &english()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    return locale;
}

bool isFirstOfMonth(QDate day)
{
    return day.day() == 1;
}

bool isLastOfMonth(QDate day)
{
    return day.day() == day.daysInMonth();
}

QDate lastOfMonth(int year, int month)
{
    const QDate first(year, month, 1);
    return first.addDays(first.daysInMonth() - 1);
}

/// First day of the financial year (April to March) that holds the day.
QDate financialStart(QDate day)
{
    return QDate(day.month() >= 4 ? day.year() : day.year() - 1, 4, 1);
}

/// Three letters: newer tables of British English write "Sept".
QString shortMonth(QDate day)
{
    return english().standaloneMonthName(day.month(), QLocale::ShortFormat).left(3);
}

QString shortDay(QDate day)
{
    return u"%1 %2 %3"_s.arg(day.day()).arg(shortMonth(day)).arg(day.year());
}

QString wholeLabel(const Period &period)
{
    const QDate from = period.from();
    const QDate to = period.to();
    switch (period.kind()) {
    case Period::Kind::Calendar:
        return QString::number(from.year());
    case Period::Kind::Financial:
        return u"%1/%2"_s.arg(from.year()).arg(to.year() % 100, 2, 10, QChar(u'0'));
    case Period::Kind::Month:
        return u"%1 %2"_s.arg(shortMonth(from)).arg(from.year());
    default:
        break;
    }
    if (from == to)
        return shortDay(from);
    if (!period.months())
        return shortDay(from) + u" – "_s + shortDay(to);
    if (from.year() == to.year())
        return u"%1–%2 %3"_s.arg(shortMonth(from), shortMonth(to)).arg(to.year());
    return u"%1 %2 – %3 %4"_s.arg(shortMonth(from)).arg(from.year()).arg(shortMonth(to)).arg(to.year());
}

std::optional<Period> financialFromText(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{4})/(\\d{2}|\\d{4})$"_s);
    const auto found = form.match(text);
    if (!found.hasMatch())
        return std::nullopt;
    const int start = found.captured(1).toInt();
    const int end = found.captured(2).toInt();
    if (start < FirstYear || end != (found.capturedLength(2) == 2 ? (start + 1) % 100 : start + 1))
        return std::nullopt;
    return Period::financialYear(start);
}
} // namespace

Period::Period(QDate from, QDate to, Cover cover) : m_from(from), m_to(to), m_cover(cover)
{
    Q_ASSERT(from.isValid() && to.isValid() && from <= to);
}

Period Period::calendarYear(int year)
{
    return {QDate(year, 1, 1), QDate(year, 12, 31)};
}

Period Period::financialYear(int startYear)
{
    return {QDate(startYear, 4, 1), QDate(startYear + 1, 3, 31)};
}

Period Period::month(int year, int month)
{
    return {QDate(year, month, 1), lastOfMonth(year, month)};
}

std::optional<Period> Period::parse(const QString &text)
{
    static const QRegularExpression year(u"^\\d{4}$"_s);
    static const QRegularExpression yearMonth(u"^(\\d{4})-(\\d{2})$"_s);
    const QString form = text.trimmed();
    if (year.match(form).hasMatch() && form.toInt() >= FirstYear)
        return calendarYear(form.toInt());
    if (const auto found = yearMonth.match(form); found.hasMatch()) {
        const QDate first(found.captured(1).toInt(), found.captured(2).toInt(), 1);
        return first.isValid() && first.year() >= FirstYear ? std::optional(month(first.year(), first.month()))
                                                            : std::nullopt;
    }
    if (const qsizetype dots = form.indexOf(u".."_s); dots > 0) {
        const QDate from = QDate::fromString(form.left(dots), Qt::ISODate);
        const QDate to = QDate::fromString(form.mid(dots + 2), Qt::ISODate);
        return from.isValid() && to.isValid() && from <= to ? std::optional(Period(from, to)) : std::nullopt;
    }
    return financialFromText(form);
}

Period::Kind Period::kind() const
{
    if (const auto span = months()) {
        if (span == 1)
            return Kind::Month;
        if (span == 3 && m_from.month() % 3 == 1)
            return Kind::Quarter;
        if (span == 12 && m_from.month() == 1)
            return Kind::Calendar;
        if (span == 12 && m_from.month() == 4)
            return Kind::Financial;
    }
    const bool inOneYear = m_from.year() == m_to.year() || financialStart(m_from) == financialStart(m_to);
    return inOneYear ? Kind::Part : Kind::Other;
}

std::optional<int> Period::months() const
{
    if (!isFirstOfMonth(m_from) || !isLastOfMonth(m_to))
        return std::nullopt;
    return (m_to.year() - m_from.year()) * 12 + m_to.month() - m_from.month() + 1;
}

bool Period::sameMonthsAs(const Period &other) const
{
    const auto lastDay = [](QDate day) { return isLastOfMonth(day) ? 31 : day.day(); };
    return m_to.year() - m_from.year() == other.m_to.year() - other.m_from.year() &&
           m_from.month() == other.m_from.month() && m_from.day() == other.m_from.day() &&
           m_to.month() == other.m_to.month() && lastDay(m_to) == lastDay(other.m_to);
}

QString Period::label() const
{
    const QString whole = wholeLabel(*this);
    return m_cover == Cover::Unstated ? whole + u", month not stated"_s : whole;
}

QString Period::dates() const
{
    return english().toString(m_from, u"d MMMM yyyy"_s) + u" to "_s + english().toString(m_to, u"d MMMM yyyy"_s);
}

QString Period::key() const
{
    return m_from.toString(Qt::ISODate) + u".."_s + m_to.toString(Qt::ISODate);
}

std::vector<Period> calendarPeriods(QDate from, QDate to)
{
    std::vector<Period> periods;
    for (int year = from.year(); year <= to.year(); ++year) {
        const Period whole = Period::calendarYear(year);
        periods.emplace_back(std::max(from, whole.from()), std::min(to, whole.to()));
    }
    return periods;
}
