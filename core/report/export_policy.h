// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/tables.h"

/// Why these figures cannot be protected and so may not leave the program, or nothing: months or quarters of one force
/// by outcome or by offence, or its offences by outcome, with a count of 1 to 4, since a table of three dimensions
/// cannot be audited (methods 3.3); and shares of any such, or of months, whose counts cannot be seen. Everything else
/// is protected (core/report/protection.h).
std::optional<QString> exportRefusal(const FigureTable &table);
