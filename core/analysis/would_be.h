// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/study_view.h"

/// The study as it would be with a draft accepted; nothing is stored. `steppingBack`: the returns it supersedes
/// (core/store/supersession.h); none where both stay in force.
StudyView viewWith(const StudyView &now, const Draft &draft, const std::vector<qint64> &steppingBack);

/// The study as it would be with printed outcomes meaning something else from now on; nothing is stored.
StudyView viewWith(const StudyView &now, const WordingChange &change);

/// Counts of the draft have ids below zero in such a view: the place in Draft::counts, or none for a stored count.
std::optional<std::size_t> draftPlace(qint64 countId);
