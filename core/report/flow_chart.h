// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/flow.h"
#include "core/report/chart_spec.h"

// The stages as a diagram, flowChart() of charts.h (ChartSpec::Kind::Flow): a category for each, forces in the first
// series, those that left before it in the second, with the reasons in words. The same words are those of the command
// line.

/// "43 forces asked, 29 answered, 24 complete for offences": of the same stages; each measure once.
QString flowHeadline(const std::vector<FlowStage> &stages);
/// Who left before a stage, by reason, the most frequent first.
std::vector<ChartLeaving> leavingByReason(const StudyView &view, const FlowStage &stage);
/// "14: no reply yet 8 (Essex, Kent, ...); refused (s12) 6 (...)"; "0" where nobody left.
QString leavingText(const std::vector<ChartLeaving> &leaving);
