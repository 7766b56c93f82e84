// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/draft.h"
#include <optional>
#include <vector>

class Database;
class SqlStatement;

/// The words of a study stand once each in tables of their own, numbered from 1 without gaps; rows are only ever added.
/// These functions give the number of a word and add it where it is new (inside a transaction).
qint64 numberOf(Database &database, const Period &period);
qint64 numberOf(Database &database, const Measure &measure);
qint64 numberOf(Database &database, const OffenceLabel &offence);
qint64 numberOf(Database &database, const OutcomeLabel &outcome);
enum class WordList { Labels, Places, Texts };
qint64 numberOf(Database &database, WordList list, const QString &text);

/// The number of a period that is already there: what was never stored needs no number.
std::optional<qint64> findPeriod(Database &database, const Period &period);

/// Readers of the rows "from_day, to_day, cover" and "kind, title, unit, basis, is_share" that start at a column.
/// A period whose days do not fit together throws Error.
Period periodFrom(const SqlStatement &row, int column);
Measure measureFrom(const SqlStatement &row, int column);
OffenceLabel offenceFrom(const SqlStatement &row, int column); ///< "printed, code"
OutcomeLabel outcomeFrom(const SqlStatement &row, int column); ///< "printed, types, why"
OutcomeWording wordingFrom(const SqlStatement &row, const QString &printed,
                           int column);                 ///< "types, note, decided_by, decided_at"
Figure figureFrom(const SqlStatement &row, int column); ///< "kind, low, high"; Error where they do not fit
CellRef cellFrom(const SqlStatement &row, int column);  ///< "sheet, row, column"

/// The number of a force by its code. Throws Error where the study does not know it.
qint64 forceNumber(Database &database, const QString &code);
/// The number itself, checked. Throws Error where the study has no such question.
qint64 questionNumber(Database &database, qint64 question);
/// The number SQLite gave to the row added last.
qint64 lastAdded(Database &database);
