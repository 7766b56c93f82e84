// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

/// What a person may say that a printed outcome means: one list for the bench, the screen of wordings and the command
/// line.
struct OutcomeMeaning {
    QString code;  ///< "16", "charged", "ambiguous", "14, 16", "as-printed": what is typed
    QString title; ///< "16: Evidential difficulties: ...", "Charged or summonsed (1, 1A)"
    /// Empty: it fits no single type and stays as printed. Nothing: what was said is taken back.
    std::optional<QStringList> types;
};

/// Each type, each group of several types, and that a wording fits no single one.
const std::vector<OutcomeMeaning> &outcomeMeanings();
/// What is said of a wording is taken back: it means again what its words say.
const OutcomeMeaning &wordsAlone();
/// A code of the list, wordsAlone(), or several types: "14, 16" or "14|16". Nothing for anything else.
std::optional<OutcomeMeaning> outcomeMeaning(const QString &typed);
