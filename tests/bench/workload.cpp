// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/workload.h"

#include "core/domain/force.h"
#include "core/domain/outcome.h"
#include "core/domain/period.h"
#include <QDir>
#include <QFile>
#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr int FirstYear = 2014;
constexpr int Years = 10;
constexpr std::array Offences{"8N,Assault with injury",
                              "105A,Assault without injury",
                              "195,Harassment",
                              "8Q,Stalking",
                              "45,Theft from vehicle",
                              "46,Shoplifting",
                              "58C,Criminal damage to a vehicle",
                              "9A,\"Public fear, alarm or distress\""};

/// A small generator of our own: the same numbers on every machine (Numerical Recipes' constants).
class Numbers {
public:
    std::uint32_t below(std::uint32_t limit)
    {
        m_state = m_state * 1664525u + 1013904223u;
        return std::uint32_t((std::uint64_t(m_state) * limit) >> 32);
    }

private:
    std::uint32_t m_state = 20140401;
};

QByteArray quoted(const QString &words)
{
    const QByteArray utf8 = words.toUtf8();
    return utf8.contains(',') ? '"' + utf8 + '"' : utf8;
}

/// Three spellings of each force, as files have them.
std::vector<std::array<QByteArray, 3>> forceSpellings()
{
    std::vector<std::array<QByteArray, 3>> spellings;
    for (const Force *force : Forces::reference().territorial())
        spellings.push_back(
            {quoted(force->name), quoted(force->aliases.value(0, force->name)), quoted(force->name.toUpper())});
    return spellings;
}

std::vector<QByteArray> outcomeCells()
{
    std::vector<QByteArray> cells;
    for (const OutcomeType &type : OutcomeTypes::reference().all()) {
        if (type.type != "0"_L1)
            cells.push_back(type.type.toUtf8() + ',' + quoted(type.title));
    }
    return cells;
}

QByteArray monthCells(int month)
{
    const int year = FirstYear + month / 12;
    const int calendarMonth = (month + 3) % 12 + 1;
    const Period period = Period::month(calendarMonth < 4 ? year + 1 : year, calendarMonth);
    return u"%1/%2,%3,%4,%5,"_s.arg(year)
        .arg((year + 1) % 100, 2, 10, QChar(u'0'))
        .arg(month % 12 / 3 + 1)
        .arg(period.from().toString(u"dd/MM/yyyy"_s), period.to().toString(u"dd/MM/yyyy"_s))
        .toUtf8();
}

QByteArray numberCell(Numbers &numbers)
{
    const auto chance = numbers.below(1000);
    if (chance < 6)
        return "<5";
    return chance < 11 ? QByteArray() : QByteArray::number(numbers.below(numbers.below(120) + 1));
}
} // namespace

void writeLongTable(const QString &path, int rows)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s cannot be written", qPrintable(path));
    file.write("Financial Year,Financial Quarter,Period start,Period end,Force Name,Offence Code,Offence Description,"
               "Outcome Type,Outcome Description,Number\r\n");
    Numbers numbers;
    const auto forces = forceSpellings();
    const auto outcomes = outcomeCells();
    int written = 0;
    for (std::size_t turn = 0;; ++turn) { // further turns are other offences of the same kind
        const QByteArray number =
            turn < Offences.size() ? QByteArray() : QByteArray::number(qulonglong(turn / Offences.size()));
        const QByteArray offence = number + Offences[turn % Offences.size()];
        for (int month = 0; month < Years * 12; ++month) {
            const QByteArray head = monthCells(month);
            for (const auto &spellings : forces) {
                for (const QByteArray &outcome : outcomes) {
                    if (written++ == rows)
                        return;
                    const auto spelling = numbers.below(50) > 1 ? 0u : 1u + numbers.below(2);
                    file.write(head + spellings[spelling] + ',' + offence + ',' + outcome + ',' + numberCell(numbers) +
                               "\r\n");
                }
            }
        }
    }
}

void writeLookups(const QString &folder)
{
    QFile forces(QDir(folder).filePath(u"forces.csv"_s));
    QFile outcomes(QDir(folder).filePath(u"outcomes.csv"_s));
    if (!forces.open(QIODevice::WriteOnly) || !outcomes.open(QIODevice::WriteOnly))
        qFatal("%s cannot be written", qPrintable(folder));
    const auto territorial = Forces::reference().territorial();
    const auto spellings = forceSpellings();
    for (std::size_t i = 0; i < spellings.size(); ++i) {
        for (const QByteArray &spelling : spellings[i])
            forces.write(spelling + ',' + territorial[i]->code.toUtf8() + '\n');
    }
    for (const OutcomeType &type : OutcomeTypes::reference().all())
        outcomes.write(quoted(type.title) + ',' + type.type.toUtf8() + '\n');
}
