// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/study_view.h"
#include "core/store/return_repository.h"

/// What the page of a force says above its charts.

/// One line for each question, questions of which the same is to be said on one: "Offences recorded: answered 12
/// September 2022; complete: 2019, 2020; partial: Jan–Jul 2022 (a period covers only part of the dates asked)."
QStringList answerLines(const StudyView &view, const QString &forceCode);
/// The file with the number of its figures, what became of it, and the force's own caveats.
QString letterLine(const ReturnInfo &given);
