// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/all_screens.h"

#include "ui/main_window.h"
#include "ui/screens/history_screen.h"
#include "ui/session.h"

using namespace Qt::StringLiterals;

void addAllScreens(MainWindow &window, Session &session)
{
    auto *history = new HistoryScreen(session, window.messages());
    Screen screen;
    screen.name = u"history"_s;
    screen.title = MainWindow::tr("History");
    screen.widget = history;
    screen.shortcut = QKeySequence(Qt::CTRL | Qt::Key_5);
    window.addScreen(screen);
}
