// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// Words that claim something of all police or of the whole country: "nationally", "police in England and Wales", "all
/// forces". Figures of a panel carry no such claim while one force is missing from it (methods 1.10): say "across the
/// 24 forces that gave complete figures". As they stand in the text; empty where there are none.
QStringList nationalClaims(const QString &text);
