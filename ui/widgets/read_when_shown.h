// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;
class Session;

/// Calls read() after each change of the study, but not for a page that is out of view: that one reads once when it is
/// shown, however much has changed. So an edit costs what the page in view costs.
void readWhenShown(Session &session, QWidget *page, std::function<void()> read);
