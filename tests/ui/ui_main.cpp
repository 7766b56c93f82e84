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
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    QCoreApplication::setOrganizationName("Foilio tests");
    QCoreApplication::setApplicationName("foilio-tests");
    QApplication::setStyle("fusion");
    QApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
