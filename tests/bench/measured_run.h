// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// What one run of a program cost.
struct MeasuredRun {
    double processorSeconds = 0; ///< user and system time of the process and its children
    double wallSeconds = 0;
    double peakMiB = 0; ///< largest resident set
    int exitCode = 0;
};

/// Runs a program to its end with nothing on its input and its output thrown away, unless `input` names a file.
MeasuredRun runMeasured(const QString &program, const QStringList &arguments, const QString &input = {});

/// Path of a program that was built with this one.
QString besideUs(const QString &program);
