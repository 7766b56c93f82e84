// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/study.h"

/// What the bench asks and tells a study when a draft is accepted.

/// Whether a return made of this very source is in the study for each force of the draft, in force or superseded since:
/// two forces may send the same bytes.
bool isAccepted(Study &study, const Draft &draft);
/// Line of the history: "Import Durham: durham.csv (2 questions left open)".
QString acceptTitle(const Study &study, const Draft &draft);
