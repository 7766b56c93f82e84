// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/test_support.h"
#include <QStringList>
#include <QTemporaryDir>

/// What one call of foilio-cli said.
struct CliRun {
    int exitCode = -1;
    QString out;
    QString err;
};

/// Runs the program that was built, not a function of it.
CliRun runCli(const QStringList &arguments);
/// A line of the shell, for what only a shell can do: full devices, traces.
CliRun runShell(const QString &line);
QString cliPath();

/// A folder of its own, with a study and files in it, gone at the end of the test.
class CliFolder {
public:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const; ///< its path
    /// A study about 2019 to July 2022.
    QString newStudy(const QString &name = "study.foilio") const;
    /// The acceptance study through the command line alone: replies imported, answers noted, completeness marked.
    QString acceptanceStudy() const;

private:
    QTemporaryDir m_folder;
};
