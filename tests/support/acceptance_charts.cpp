// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/acceptance_charts.h"

#include "core/report/chart_gallery.h"
#include "tests/support/acceptance_study.h"
#include <algorithm>

std::vector<ChartSpec> acceptanceCharts()
{
    const StudyView view = AcceptanceStudy::view();
    std::vector<ChartSpec> charts;
    const auto &replies = AcceptanceStudy::replies();
    const auto hidden = std::ranges::find(replies, QString("suppressed"), &AcceptanceStudy::Reply::reason);
    for (const QString &force : {QString(), replies.front().force.code, hidden->force.code}) {
        for (const GalleryEntry &entry : gallery(view, force)) {
            charts.push_back(makeChart(view, entry.name, force));
            if (!force.isEmpty())
                charts.back().name += force == hidden->force.code ? "-of-one-hidden" : "-of-one";
        }
    }
    return charts;
}
