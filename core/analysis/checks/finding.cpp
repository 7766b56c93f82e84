// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/checks/finding.h"

FindingAnswer Finding::answerWith(FindingState answered) const
{
    FindingAnswer made;
    made.finding = key;
    made.force = force;
    made.figures = figures;
    made.words = words;
    made.state = answered;
    return made;
}
