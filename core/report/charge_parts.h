// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/share.h"
#include "core/report/force_dots.h"

// What the dots and the funnels of the share charged by force have in common.

/// A chart of the charged needs a base and a panel; else `whyEmptyChart` says why there is none.
struct ChargedFrame {
    Base base;
    ChartFrame frame;
    QString whyEmptyChart;
};
/// Nothing where the study holds no outcomes.
std::optional<ChargedFrame> chargedFrame(const StudyView &view);
/// The chart in place of one that cannot be drawn.
ChartSpec noCharged(const QString &name, const std::optional<ChargedFrame> &charged);

/// What one force gave of both.
struct ForceShare {
    QString force; ///< code
    std::optional<Share> share;
    TraceKey part;
    TraceKey whole;

    bool isExact() const { return share && share->part.isExact() && share->whole.isExact(); }
    QString counts() const; ///< "48 of 1,650"; only where there is a share
};
std::vector<ForceShare> chargedShares(const ChartFrame &frame, Base base);
/// The share of one force, or of all where no code is given.
std::optional<Share> chargedShare(const ChartFrame &frame, Base base, const QString &force = {});

/// Name, titles and base; no force yet.
ChartSpec startCharged(const ChartFrame &frame, Base base, ChartSpec::Kind kind, const QString &name);
void addChargedRow(ChartSpec &spec, const ChartFrame &frame, const ForceShare &one, const ChartValue &dot);
/// The notes on outcomes, then those of every chart.
void finishCharged(ChartSpec &spec, const ChartFrame &frame);
