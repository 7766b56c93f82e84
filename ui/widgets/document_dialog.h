// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report_document.h"

class MessageBar;
class Session;
class QWidget;

// Documents that the window writes: it asks for a name that ends in .odt, .html or .pdf, proposed from the study, in
// the folder of the last export, and says what it wrote or why not.

void writeStudyReport(Session &session, MessageBar &messages, QWidget *parent);
void writeForceBriefing(Session &session, MessageBar &messages, const QString &force, QWidget *parent);
