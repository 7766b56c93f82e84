// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/answer.h"

class Database;

std::vector<Question> readQuestions(Database &database); ///< in their order
/// Makes the questions those of the list: a question keeps its number by its id or, where that is 0, by its key.
/// Throws Error where one that has answers or decisions on completeness would go, or two have the same key.
void storeQuestions(Database &database, const std::vector<Question> &questions);
