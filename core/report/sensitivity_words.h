// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/coverage.h"
#include "core/analysis/sensitivity.h"
#include "core/report/chart_spec.h"

/// The number that the headline of a chart stands on: the change between the first and last full year shown, or the
/// share of charges. Nothing for charts without one, or where it cannot be made.
std::optional<HeadlineNumber> headlineNumber(const StudyView &view, const QString &chart, const QString &forceCode);

/// "With partial returns: +4%, changes size (adds Dorset)".
QString sensitivityLine(const SensitivityRow &row);

/// The forces and figures behind a row, as the table that stands beside a chart: before and after, or part and whole,
/// by force, each traceable; for a force left out in turn also the number without it. Never drawn.
ChartSpec sensitivityTable(const StudyView &view, const HeadlineNumber &headline, const SensitivityRow &row);

/// How much of the population the forces of a headline cover; nothing for one force alone.
std::optional<Coverage> headlineCoverage(const StudyView &view, const HeadlineNumber &headline);
