// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/draft.h"

/// Masks what looks like personal data (core/domain/personal_words.h) in every word of a draft, in its notes and in its
/// remarks, and says so in a remark that names the kinds and the first cells: a question where words of figures are
/// meant. The source keeps what was received; the draft, and all that is made of it, does not.
void maskPersonalWords(Draft &draft);
