// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// main() of the tests of the window: an application of widgets whose settings are thrown away.
#define CATCH_CONFIG_RUNNER
#include "tests/support/test_support.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

int main(int argc, char *argv[])
{
    // Also while CTest asks for the list of cases: a program that cannot start there has no cases, and nobody is told.
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    QCoreApplication::setOrganizationName("Foilio tests");
    QCoreApplication::setApplicationName("foilio-tests");
    QApplication::setStyle("fusion");
    QApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
