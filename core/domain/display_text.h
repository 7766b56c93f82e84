// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// A string from a file or a person, fit to be shown: control characters and marks that turn the direction of writing
/// are left out, so that what is read is what is there (methods 6.7). Line ends and tabs stay. The raw string is what
/// is stored and compared; this one is for eyes only.
QString displayText(const QString &raw);
/// The same on one line: line ends and tabs become spaces.
QString displayLine(const QString &raw);
