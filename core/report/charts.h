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

// By force, in the order of the alphabet: no league tables (methods 1.6). Each takes no force.

/// Share that ended in a charge as dots with Wilson intervals.
ChartSpec chargeSharesByForce(const StudyView &view, const QString &forceCode);
/// The same against the number of offences, between exact limits (core/analysis/funnel.h).
ChartSpec chargeFunnel(const StudyView &view, const QString &forceCode);
/// Limits widened for what differs between forces beyond chance; nothing to draw where nothing does.
ChartSpec chargeFunnelAdjusted(const StudyView &view, const QString &forceCode);
/// Offences per 100,000 residents in the latest full year with population figures of every force, City of London left
/// out.
ChartSpec ratesByForce(const StudyView &view, const QString &forceCode);
/// Change of offences recorded between the first and the last full year.
ChartSpec changesByForce(const StudyView &view, const QString &forceCode);

/// What each force gave for each question and period: a grid, absences marked. Takes no force.
ChartSpec whatIsMissing(const StudyView &view, const QString &forceCode);
/// Working days from receipt to answer by force against the limit of the Act. Takes no force.
ChartSpec responseTimes(const StudyView &view, const QString &forceCode);
/// Residents and recorded crime of the forces complete in each period, as a share of all 43. Takes no force.
ChartSpec coverageByPeriod(const StudyView &view, const QString &forceCode);
/// Outcomes of one force beside those of all included forces; of no force empty.
ChartSpec outcomeMix(const StudyView &view, const QString &forceCode);
/// Full years against the first one = 100; refused where that year has fewer than 50.
ChartSpec offencesIndex(const StudyView &view, const QString &forceCode);
/// One tile a force, in one of three classes by rate, or by count where no rate is known. Takes no force.
ChartSpec forceMap(const StudyView &view, const QString &forceCode);
/// A small plot for each included force, one scale. Take no force.
ChartSpec offencesMultiples(const StudyView &view, const QString &forceCode);
ChartSpec outcomeMultiples(const StudyView &view, const QString &forceCode);
/// Refused: letters give outcomes to date only. Takes no force.
ChartSpec outcomeLag(const StudyView &view, const QString &forceCode);
