// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

/// A label that shows its words as they are: a QLabel left alone takes "<b>" for a command (methods 9, trap 8).
QLabel *plainLabel(const QString &text = {}, QWidget *parent = nullptr);
/// The same for a heading: `steps` larger than the platform's font, in the weight of a title.
QLabel *headingLabel(const QString &text, int steps = 2, QWidget *parent = nullptr);
/// The same for words that step back.
QLabel *quietLabel(const QString &text = {}, QWidget *parent = nullptr);
