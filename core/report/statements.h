// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/like_for_like.h"
#include "core/analysis/share.h"
#include "core/report/chart_spec.h"

/// A sentence with numbers bound to the study: each number can be traced, its base and forces are said.
struct Statement {
    QString kind; ///< "total", "panel", "share", "change", "counts", "refusal", "sensitivity",
                  ///< "coverage": stable
    QString text;
    QString base; ///< of a share; empty for counts
    QString panel;
    std::vector<TraceKey> traces; ///< of each number, in order
    QStringList forces;           ///< codes: what a TraceKey without force stands for
};

/// What may be said of the study as it stands: total, panel, shares of all recorded, changes between full years, and a
/// part-year against full years as counts; then how firm the change and the charge share are, and how much of the
/// population the forces cover.
std::vector<Statement> statements(const StudyView &view);

/// "43 asked, 29 answered, 24 complete for offences".
QString flowSentence(const Panel &panel, const QString &measure);
/// "24 forces"; the name of a single one.
QString panelName(const StudyView &view, const Panel &panel);
/// "24 of 43 forces (Avon and Somerset, Bedfordshire, ...)"; the name of the one force.
QString panelLine(const StudyView &view, const Panel &panel);
