// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One main for all test programs. Qt needs an application object for widgets and pictures; core tests do without.
#define CATCH_CONFIG_RUNNER
#include "tests/support/test_support.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
