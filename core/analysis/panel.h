// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/study_view.h"

/// Which forces stand in a comparison.
struct PanelRule {
    enum class Kind {
        Complete, ///< marked complete for every measure and period of the comparison
        Given,    ///< a figure for every measure and period, and not excluded: partial and unreviewed answers too
        All,      ///< a figure somewhere: for lists, never for a comparison of periods
        One       ///< that force alone, complete or not
    };
    Kind kind = Kind::Complete;
    QString force; ///< code, for One
};

/// A force that is not in the panel, and why not, in words a reader understands.
struct LeftOut {
    QString force; ///< code
    QString reason;
    bool operator==(const LeftOut &) const = default;
};

/// One set of forces for every period of a comparison (methods 1.3).
struct Panel {
    PanelRule rule;
    QStringList forces;           ///< codes, by name
    std::vector<LeftOut> leftOut; ///< every other force that was asked, by name
    int asked = 0;                ///< forces asked
    int answered = 0;             ///< that gave figures (answered or partly) to every question of the comparison
    int complete = 0;             ///< of these, marked complete for every question and period of it
    bool isEmpty() const { return forces.isEmpty(); }
};

/// Complete: forces marked complete for each measure's question in each period, with a figure for each. A share needs
/// both its measures. All forces of a panel count the same thing: a force whose figures are of another unit or basis
/// ("victims", outcomes assigned in the period) has no figure for the measure, and the reason says so.
Panel makePanel(const StudyView &view, const QStringList &measures, const std::vector<Period> &periods,
                const PanelRule &rule = {});

/// Why a force gave no figures, from its answer alone: "refused (s12(1))", "no reply yet".
QString noAnswerReason(const Answer &answer);
/// Whether a person marked the force complete for every period of the measure that is asked for (or shown).
bool isMarkedComplete(const StudyView &view, const QString &measure, const QString &force);

/// The steps asked, answered, complete for a measure over the periods asked for: the strip of the window.
Panel flow(const StudyView &view, const QString &measure);
