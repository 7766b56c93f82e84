// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/completeness_rules.h"
#include "core/analysis/decision_index.h"
#include "ui/screens/board_detail.h"

struct BoardDetail::Judging {
    Judging(const StudyView &view, const CheckQueue &checks, QDate today) : decisions(view), rules(view, today, checks)
    {
    }
    DecisionIndex decisions;
    CompletenessRules rules;
};
