// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/draft.h"
#include "core/import/table.h"
#include <QByteArray>

/// The figures of a draft as "foilio-cli read --format csv" prints them: one line a cell, UTF-8, a heading line, words
/// quoted where needed. Columns: force, measure, offence, outcome_type, label, place, from, to, kind, low, high, text,
/// is_total, sheet, cell, page. Remarks are not part of it. Pages are those of the tables the draft was read from.
QByteArray figureLines(const Draft &draft, const std::vector<Table> &tables = {});
