// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart_spec.h"

/// One thing that a reader of a printed chart would miss or misread.
struct ChartFault {
    enum class Mend { None, ProposedWords }; ///< ProposedWords: saveWording() of empty words
    QString rule;                            ///< "headline", "source": stable
    QString words;  ///< what is wrong: "The headline has 17 words; 15 are the most that are read at a glance."
    QString remedy; ///< what to do
    Mend mend = Mend::None;
    bool operator==(const ChartFault &) const = default;
};

/// Looks at a chart as it would be printed: words (headline, alternative text, dates), what must stand beside figures
/// (source, base, panel), form (bars from zero, number of series, colours told apart, absences in words). Empty:
/// nothing to mend. What the renderer cannot draw otherwise (horizontal text, whole names, an axis from zero) needs no
/// rule.
std::vector<ChartFault> lintChart(const ChartSpec &spec);
