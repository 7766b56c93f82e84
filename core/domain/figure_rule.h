// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figure.h"
#include "core/domain/outcome.h"
#include <QDate>
#include <QString>
#include <QStringList>
#include <map>

/// What a return's own marks stand for, asked once for the whole return. The default says nothing: marks stay
/// unresolved.
struct FigureRule {
    /// The force prints zeros, so "<5" is 1 to 4; otherwise (and by default) 0 to 4.
    bool zerosPrinted = false;
    /// Mark as printed, lower case ("", "-", "*", "nil"; "" is the blank cell) to the figure it stands for.
    std::map<QString, Figure> marks;

    bool operator==(const FigureRule &) const = default;
};

/// What must be known of a return as a whole to read its figures, and what must travel with them.
struct ReturnRules {
    FigureRule figures;
    QString yearBasis;        ///< "calendar", "financial", or empty where the return does not say
    QDate correctAsAt;        ///< day on which the force says its figures were right; null where it does not say
    QStringList caveats;      ///< the force's own warnings, as printed
    OutcomeWordings wordings; ///< what the study says that outcome labels mean; not of this return alone

    bool operator==(const ReturnRules &) const = default;
};
