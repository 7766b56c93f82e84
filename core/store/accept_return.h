// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/study.h"

/// One action of the user: the figures of a draft become returns, and the questions they answer count as answered where
/// nothing was noted yet. Days are not invented: the date of the letter is the person's to say. Returns the new ids.
std::vector<qint64> acceptReturn(Study &study, const Draft &draft, const Acceptance &acceptance);
