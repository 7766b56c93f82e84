// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/share.h"
#include "core/report/chart_parts.h"

/// One part of a stack: an outcome group that has a colour of its own, or the groups drawn together.
struct OutcomePart {
    QString title;
    QStringList groups; ///< keys; empty for the remainder of the base
    int colour = 0;
    bool isRemainder() const { return groups.isEmpty(); }
};

/// Which outcome groups are drawn: "charged" first where it is given, then the three largest others in the order of the
/// list, the rest together as "Other outcomes"; last what the base holds beyond them.
struct OutcomeParts {
    std::vector<OutcomePart> parts;
    QStringList notes; ///< what stands under "Other outcomes", and labels kept as printed
};
OutcomeParts outcomeParts(const ChartFrame &frame, Base base);

/// "all 13,860 offences recorded (2,500 in 2019, 3,150 in 2020)".
QString outcomeBaseLine(const ChartFrame &frame, Base base);
/// What was asked for, what the outcomes belong to, and that the latest may be open.
void addOutcomeNotes(ChartSpec &spec, const ChartFrame &frame);
