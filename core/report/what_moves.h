// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/study_view.h"
#include "core/report/chart_spec.h"

/// A number or sentence as it stands, and as it would stand.
struct Move {
    enum class Kind { Panel, Total, Share, Chart, Words, Statement };
    Kind kind = Kind::Total;
    QString what; ///< "Offences 2021, 24 forces"
    QString before;
    QString after;
    QString change; ///< "+0.5%", "2 of 4 values"; empty where there is nothing to say
    TraceKey trace; ///< of a total, on both sides
    QStringList forcesBefore, forcesAfter;
};

QString moveKindName(Move::Kind kind); ///< "panel", "total": stable

/// Everything that differs between a study as it stands and as it would be (core/analysis/would_be.h): which forces
/// stand in the panels, totals by year of the panel and of the forces named, charts, words that a person saved for a
/// chart, statements. In this order; empty where nothing moves.
std::vector<Move> whatMoves(const StudyView &before, const StudyView &after, const QStringList &forces);
