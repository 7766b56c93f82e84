// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// A text without what looks like personal data: an e-mail address or telephone number, a postcode, a National
/// Insurance number, a crime reference, a date of birth, a title with a surname. Each stands as "[e-mail address]" and
/// so on. Mailboxes of an office ("foi@kent.police.uk") stay. It looks for the form only: it may mask too much, and it
/// cannot know a name without a title (methods 6.7).
QString withoutPersonalWords(const QString &text);

/// What was masked, for a person: "e-mail address", "name"; empty where nothing was.
QStringList personalKinds(const QString &text);
