// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart_spec.h"

struct StudyView;

// The charts of the gallery; each is empty with a note where there is nothing to draw. An empty force code means all
// included forces.

ChartSpec offencesByYear(const StudyView &view, const QString &forceCode);
ChartSpec offencesByMonth(const StudyView &view, const QString &forceCode);
ChartSpec offencesByForce(const StudyView &view, const QString &forceCode); ///< takes no force
ChartSpec outcomesByYear(const StudyView &view, const QString &forceCode);
ChartSpec flowChart(const StudyView &view, const QString &forceCode); ///< takes no force; core/report/flow_chart.h
ChartSpec outcomeSharesByYear(const StudyView &view, const QString &forceCode);
