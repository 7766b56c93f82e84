// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/study.h"

/// The figures of a draft become returns, and the questions they answer count as answered where nothing was noted yet.
/// Days are not invented: the date of the letter is the person's to say. Inside Study::edit(). Returns the new ids.
std::vector<qint64> acceptReturn(Study &study, const Draft &draft, const Acceptance &acceptance);
/// The title of that step in the history: "Import Kent: kent-2022.csv".
QString importTitle(const Study &study, const Draft &draft, const Acceptance &acceptance);
/// The answers it brings: the questions that were open and that it gives figures for. `current` says how a force
/// stands.
std::vector<Answer> answersGiven(const std::vector<Question> &questions, const Draft &draft, const QStringList &forces,
                                 const std::function<Answer(const QString &force, qint64 question)> &current);
