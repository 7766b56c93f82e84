// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// Text of a return in one line of a table: as displayLine(), without characters that have no width, and no more than
/// 500 characters (methods 6.7). The stored text stays as it was received. For plain-text widgets only.
QString cellText(const QString &received);

/// Sentences for a tooltip, one a line. Qt would otherwise read them as rich text: they are cleaned and escaped.
QString toolTipText(const QStringList &lines);

/// Whether the text holds characters that are not shown: a name that may look like another.
bool hidesCharacters(const QString &received);
