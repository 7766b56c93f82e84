// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/workload.h"

#include "core/domain/force.h"
#include "core/domain/outcome.h"
#include "core/domain/period.h"
#include <QDir>
#include <QFile>
#include <algorithm>
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

Period periodOf(int month)
{
    return Period::month(FirstYear + (month + 3) / 12, (month + 3) % 12 + 1);
}

QByteArray monthCells(int month)
{
    const int year = FirstYear + month / 12;
    const Period period = periodOf(month);
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
Figure figureOf(const QByteArray &cell)
{
    if (cell.isEmpty())
        return Figure();
    return cell == "<5" ? Figure::lessThan(0, 4) : Figure::exact(cell.toInt());
}

std::vector<OutcomeLabel> outcomeLabels()
{
    std::vector<OutcomeLabel> labels;
    for (const OutcomeType &type : OutcomeTypes::reference().all()) {
        if (type.type != "0"_L1)
            labels.push_back({type.title, {{type.type}, {}}});
    }
    return labels;
}

void addCount(ReturnColumns &columns, std::int16_t month, std::int32_t offence, std::int32_t outcome, Figure figure)
{
    columns.id.push_back(qint64(columns.id.size()) + 1);
    columns.force.push_back(std::int16_t(columns.returnId - 1));
    columns.period.push_back(month);
    columns.measure.push_back(0);
    columns.offence.push_back(offence);
    columns.outcome.push_back(outcome);
    columns.label.push_back(-1);
    columns.place.push_back(-1);
    columns.figure.push_back(figure);
    columns.isTotal.push_back(0);
}

ReturnColumns syntheticReturn(qint64 id, int counts, int outcomes, Numbers &numbers)
{
    ReturnColumns columns;
    columns.returnId = id;
    for (std::int32_t offence = 0;; ++offence) {
        for (std::int16_t month = 0; month < Years * 12; ++month) {
            for (std::int32_t outcome = 0; outcome < outcomes; ++outcome) {
                if (std::ssize(columns.id) == counts)
                    return columns;
                addCount(columns, month, offence, outcome, figureOf(numberCell(numbers)));
            }
        }
    }
}
} // namespace

CountColumns syntheticColumns(int counts)
{
    CountColumns all;
    const auto forces = Forces::reference().territorial();
    for (const Force *force : forces)
        all.dimensions.forces.push_back(force->code);
    for (int month = 0; month < Years * 12; ++month)
        all.dimensions.periods.push_back(periodOf(month));
    all.dimensions.measures = {{Measure::Kind::Outcomes, u"Outcomes"_s, {}, Measure::Basis::OfRecorded, false}};
    all.dimensions.outcomes = outcomeLabels();
    const auto outcomes = int(all.dimensions.outcomes.size());
    const int each = counts / int(forces.size());
    for (int offence = 0; offence <= each / (Years * 12 * outcomes); ++offence)
        all.dimensions.offences.push_back({u"Offence %1"_s.arg(offence), {}});
    Numbers numbers;
    for (std::size_t force = 0; force < forces.size(); ++force)
        all.returns.push_back(syntheticReturn(qint64(force) + 1, each, outcomes, numbers));
    return all;
}

void writeSmallReturns(const QString &folder)
{
    Numbers numbers;
    for (const Force *force : Forces::reference().territorial()) {
        QFile file(QDir(folder).filePath(force->name.toLower().replace(u' ', u'-') + u".csv"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("%s cannot be written", qPrintable(folder));
        file.write(force->name.toUtf8() + ": intimate image offences by outcome\n\nOutcome,2019,2020,2021,2022\n");
        for (const QByteArray &outcome : outcomeCells()) {
            file.write(outcome.mid(outcome.indexOf(',') + 1));
            for (int year = 0; year < 4; ++year)
                file.write(',' + numberCell(numbers));
            file.write("\n");
        }
    }
}

void writeMonthlyReturns(const QString &folder)
{
    Numbers numbers;
    QByteArray heading("Outcome");
    for (int month = 0; month < Years * 12; ++month)
        heading += ',' + QDate(2013 + month / 12, month % 12 + 1, 1).toString(u"MMM yyyy"_s).toLatin1();
    for (const Force *force : Forces::reference().territorial()) {
        QFile file(QDir(folder).filePath(force->name.toLower().replace(u' ', u'-') + u".csv"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("%s cannot be written", qPrintable(folder));
        file.write(heading + "\n");
        std::vector<QByteArray> lines{",Offences recorded"};
        std::ranges::copy(outcomeCells(), std::back_inserter(lines));
        for (const QByteArray &outcome : lines) {
            const bool isRecorded = outcome.startsWith(',');
            file.write(outcome.mid(outcome.indexOf(',') + 1));
            for (int month = 0; month < Years * 12; ++month)
                file.write(',' + (isRecorded ? QByteArray("900") : numberCell(numbers)));
            file.write("\n");
        }
    }
}

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
