// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class MainWindow;
class Session;

/// Makes every screen of the program and ties them together: the one place that knows them all.
void addAllScreens(MainWindow &window, Session &session);
