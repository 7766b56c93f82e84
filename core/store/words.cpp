// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/words.h"

#include "core/domain/error.h"
#include "core/store/database.h"
#include "core/store/sqlite.h"
#include <array>

using namespace Qt::StringLiterals;

namespace {
struct FindOrAdd {
    const char *find;
    const char *add;
};

constexpr FindOrAdd PeriodSql{"SELECT id FROM periods WHERE from_day = ? AND to_day = ? AND cover = ?",
                              "INSERT INTO periods (from_day, to_day, cover) VALUES (?, ?, ?)"};
constexpr FindOrAdd MeasureSql{
    "SELECT id FROM measures WHERE kind = ? AND title = ? AND unit = ? AND basis = ? AND is_share = ?",
    "INSERT INTO measures (kind, title, unit, basis, is_share) VALUES (?, ?, ?, ?, ?)"};
constexpr FindOrAdd OffenceSql{"SELECT id FROM offences WHERE printed = ? AND code = ?",
                               "INSERT INTO offences (printed, code) VALUES (?, ?)"};
constexpr FindOrAdd OutcomeSql{"SELECT id FROM outcomes WHERE printed = ? AND types = ? AND why = ?",
                               "INSERT INTO outcomes (printed, types, why) VALUES (?, ?, ?)"};
constexpr std::array<FindOrAdd, 3> ListSql{{
    {"SELECT id FROM labels WHERE text = ?", "INSERT INTO labels (text) VALUES (?)"},
    {"SELECT id FROM places WHERE text = ?", "INSERT INTO places (text) VALUES (?)"},
    {"SELECT id FROM texts WHERE text = ?", "INSERT INTO texts (text) VALUES (?)"},
}};

constexpr std::array MeasureKinds{"offences"_L1, "outcomes"_L1, "other"_L1};

QString coverName(Period::Cover cover)
{
    return cover == Period::Cover::Whole ? u"whole"_s : u"unstated"_s;
}

template <typename... Values>
qint64 foundOrAdded(Database &database, const FindOrAdd &sql, const Values &...values)
{
    auto found = database.query(sql.find, values...);
    if (found.step())
        return found.number(0);
    database.query(sql.add, values...).run();
    return lastAdded(database);
}

template <typename Kind, std::size_t Size, typename Name>
Kind kindNamed(const QString &name, const std::array<Kind, Size> &kinds, const Name &nameOf)
{
    for (const Kind kind : kinds) {
        if (nameOf(kind) == name)
            return kind;
    }
    throw Error(u"The study holds a word this program does not know (“%1”). Run “foilio-cli verify”."_s.arg(name));
}
} // namespace

qint64 numberOf(Database &database, const Period &period)
{
    return foundOrAdded(database, PeriodSql, period.from(), period.to(), coverName(period.cover()));
}

qint64 numberOf(Database &database, const Measure &measure)
{
    return foundOrAdded(database, MeasureSql, QString(MeasureKinds[std::size_t(measure.kind)]), measure.title,
                        measure.unit, basisName(measure.basis), measure.isShare);
}

qint64 numberOf(Database &database, const OffenceLabel &offence)
{
    return foundOrAdded(database, OffenceSql, offence.printed, offence.code);
}

qint64 numberOf(Database &database, const OutcomeLabel &outcome)
{
    return foundOrAdded(database, OutcomeSql, outcome.printed, outcome.own().types.join(u'|'), outcome.own().why);
}

qint64 numberOf(Database &database, WordList list, const QString &text)
{
    return foundOrAdded(database, ListSql[std::size_t(list)], text);
}

std::optional<qint64> findPeriod(Database &database, const Period &period)
{
    auto found = database.query(PeriodSql.find, period.from(), period.to(), coverName(period.cover()));
    return found.step() ? std::optional(found.number(0)) : std::nullopt;
}

Period periodFrom(const SqlStatement &row, int column)
{
    const QDate from = row.day(column);
    const QDate to = row.day(column + 1);
    if (!from.isValid() || !to.isValid() || from > to)
        throw Error(u"A period of the study does not hold together (“%1” to “%2”). Run “foilio-cli verify”."_s.arg(
            row.text(column), row.text(column + 1)));
    return {from, to, row.text(column + 2) == "unstated"_L1 ? Period::Cover::Unstated : Period::Cover::Whole};
}

Measure measureFrom(const SqlStatement &row, int column)
{
    using enum Measure::Kind;
    using enum Measure::Basis;
    const auto kindName = [](Measure::Kind kind) { return MeasureKinds[std::size_t(kind)]; };
    return {kindNamed(row.text(column), std::array{Offences, Outcomes, Other}, kindName), row.text(column + 1),
            row.text(column + 2), kindNamed(row.text(column + 3), std::array{Unknown, OfRecorded, Assigned}, basisName),
            row.number(column + 4) != 0};
}

OffenceLabel offenceFrom(const SqlStatement &row, int column)
{
    return {row.text(column), row.text(column + 1)};
}

OutcomeLabel outcomeFrom(const SqlStatement &row, int column)
{
    return {row.text(column), {row.text(column + 1).split(u'|', Qt::SkipEmptyParts), row.text(column + 2)}};
}

OutcomeWording wordingFrom(const SqlStatement &row, const QString &printed, int column)
{
    return {printed, row.text(column).split(u'|', Qt::SkipEmptyParts), row.text(column + 1), row.text(column + 2),
            row.moment(column + 3)};
}

Figure figureFrom(const SqlStatement &row, int column)
{
    return Figure::fromParts(Figure::Kind(row.number(column)), row.optionalNumber(column + 1),
                             row.optionalNumber(column + 2));
}

CellRef cellFrom(const SqlStatement &row, int column)
{
    const auto at = [&](int offset) { return row.optionalNumber(column + offset).value_or(-1); };
    return {at(0), at(1), at(2)};
}

qint64 forceNumber(Database &database, const QString &code)
{
    auto row = database.query("SELECT id FROM forces WHERE code = ?", code);
    if (!row.step())
        throw Error(u"The study “%1” knows no force with the code “%2”."_s.arg(database.path(), code));
    return row.number(0);
}

qint64 questionNumber(Database &database, qint64 question)
{
    auto row = database.query("SELECT id FROM questions WHERE id = ?", question);
    if (!row.step())
        throw Error(u"The study “%1” has no question number %2."_s.arg(database.path()).arg(question));
    return row.number(0);
}

qint64 lastAdded(Database &database)
{
    return sqlite3_last_insert_rowid(database.handle());
}
