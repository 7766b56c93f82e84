// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/count_columns.h"
#include <QtGlobal>
#include <optional>
#include <vector>

class Database;

/// Returns in force of the force whose figures a content gives anew: the same measure and offence for an overlapping
/// period. Units, bases and offences that are not stated fit every other.
std::vector<qint64> replacedReturns(Database &database, qint64 contentId);
/// The same, foreseen for a draft that is not stored yet: of the returns in force of all its forces.
std::vector<qint64> replacedReturns(const CountColumns &inForce, const Draft &draft);

/// A return that had stepped back for another, and the one it steps back for once that is withdrawn; none: it is in
/// force again.
struct Successor {
    qint64 earlier = 0;
    std::optional<qint64> successor;
};
std::vector<Successor> successorsWithout(Database &database, qint64 withdrawn);
