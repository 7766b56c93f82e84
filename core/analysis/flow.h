// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/panel.h"

/// One stage on the way from the request to the figures, with the forces that reached it.
struct FlowStage {
    QString key;                  ///< "asked", "answered", "in-time", "complete-offences", "used-offences": stable
    QString title;                ///< "answered", "complete for offences"
    QString measure;              ///< whose question the stage is about; of the first where it is the same for all
    int from = -1;                ///< place of the stage before; -1 for the first
    QStringList forces;           ///< codes, by name
    std::vector<LeftOut> leaving; ///< forces of the stage before that did not reach this one, and why
};

/// Asked, answered, of these in time, complete for each measure; made of the statuses, days and decisions of the study,
/// by the rules of flow() and the clock of the Act, so that diagram, sentence and strip are the same numbers.
/// - Asked and answered stand once where they are the same forces for every question, else once for each.
/// - A late answer counts as any other: "in time" leads nowhere. It is left out where no day of sending and answering
///   is noted of any force that answered.
/// - "In the figures" is added where a force was marked complete and gave no figure.
std::vector<FlowStage> flowStages(const StudyView &view);
/// The number of forces at a stage; nothing where the study has no such stage.
std::optional<int> forcesAt(const std::vector<FlowStage> &stages, const QString &key);
