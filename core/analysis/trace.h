// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/query.h"

/// The ids of the counts behind one total (Query::by is ignored), for ReturnRepository::counts(): in the order of the
/// returns. The same counts that pivot() adds, hidden and unresolved ones included.
std::vector<qint64> countsBehind(const StudyView &view, const Query &query);
