// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/study_view.h"
#include "core/report/tables.h"

/// The board as a table for a spreadsheet: one row for each territorial force with references, status of each question,
/// days, limit, and completeness of each question. Kept apart from the figures.
FigureTable requestTracker(const StudyView &view, QDate today);

/// The days of one request, in order, as plain text: for the evidence bundle and for reading.
QString requestDatesText(const StudyView &view, const QString &forceCode, QDate today);
