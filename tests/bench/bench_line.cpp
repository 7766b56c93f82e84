// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_line.h"

#include <QString>
#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;

namespace {
QByteArray cost(double value, const char *unit)
{
    return (QString::number(value, 'f', value < 10 ? 2 : (value < 100 ? 1 : 0)) + u' ' + QLatin1StringView(unit))
        .toUtf8();
}

void printColumns(const char *what, const QByteArray &ours, const QByteArray &peer, const QByteArray &ratio,
                  const QByteArray &aim)
{
    std::printf("  %-62s %10s %10s %7s %10s\n", what, ours.constData(), peer.constData(), ratio.constData(),
                aim.constData());
    std::fflush(stdout);
}
} // namespace

void printHeading(const char *title, const char *peer)
{
    std::printf("\n%s\n", title);
    printColumns("", "ours", peer, "ratio", "aim");
}

void printLine(const BenchLine &line)
{
    const QByteArray ratio = line.peer ? QByteArray::number(line.ours / *line.peer, 'f', 2) : QByteArray();
    const QByteArray aim =
        !line.aim ? QByteArray() : (line.peer ? QByteArray::number(*line.aim, 'f', 2) : cost(*line.aim, line.unit));
    printColumns(line.what, cost(line.ours, line.unit), line.peer ? cost(*line.peer, line.unit) : QByteArray(), ratio,
                 aim);
}

double processorNow()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}
