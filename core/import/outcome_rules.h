// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// What the words of an outcome label say, without its number and without the reference table.
struct OutcomeWords {
    bool known = false; ///< the words belong to the language of outcomes
    QStringList types;  ///< every type they may mean; empty where they fit none ("no further action")
    QString words;      ///< the name of the rule, for a person
};
OutcomeWords outcomeWords(const QString &printed);
