// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/share.h"
#include "core/report/chart_parts.h"
#include "core/report/charts.h"

using namespace Qt::StringLiterals;

/// Outcomes to date of the latest periods always look worse (methods 1.9). One return of each force tells what became
/// of every period by one day: the latest periods had the least time, and no sum over returns can give them more.
ChartSpec outcomeLag(const StudyView &view, const QString &)
{
    const QString name = u"outcome-lag"_s;
    const auto base = proposedBase(view);
    if (!base)
        return emptyChart(name, u"The study holds no outcomes yet. Import a return first."_s);
    const auto years = shownYears(view, baseMeasures(*base).front());
    const QString less =
        years.size() < 2 ? u"offences recorded late in %1 had less time to reach one than those recorded early"_s.arg(
                               years.back().label())
                         : u"offences of %1 had less time to reach one than those of %2"_s.arg(years.back().label(),
                                                                                               years.front().label());
    return emptyChart(name, u"Outcomes are counted here to the day of each letter, so %1; the letters do not say how "
                            "many reached it within the same number of months. Ask each force for outcomes within 3, 6 "
                            "and 12 months of recording, or for the same periods again at a later day. Until then "
                            "compare only periods that ended more than a year before the letters."_s.arg(less));
}
