// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/nice_scale.h"

#include "core/domain/number_text.h"
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
/// 1, 2 or 5 times a power of ten, not below `least`.
double roundStep(double least)
{
    const double power = std::pow(10.0, std::floor(std::log10(least) + 1e-9));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= least * (1 - 1e-9))
            return factor * power;
    return 10 * power;
}

/// The first tick at or after the value.
double endOf(double value, double step)
{
    return std::ceil(value / step - 1e-9) * step;
}

int decimalsOf(double step)
{
    return step >= 1 ? 0 : int(std::ceil(-std::log10(step) - 1e-9));
}

QString numberText(double value, double step)
{
    const int decimals = decimalsOf(step);
    return decimals == 0 ? withThousands(std::llround(value)) : QString::number(value, 'f', decimals);
}
} // namespace

std::vector<double> AxisScale::ticks() const
{
    std::vector<double> values;
    for (int i = int(std::lround(min / step)); i <= std::lround(max / step); ++i)
        values.push_back(i * step);
    return values;
}

QString AxisScale::label(double tick) const
{
    if (unit == AxisUnit::Number)
        return numberText(tick, step);
    const QString percent = numberText(tick * 100, step * 100) + u'%';
    return unit == AxisUnit::Change && tick > step / 2 ? u'+' + percent : percent;
}

AxisScale niceScale(double largest, AxisUnit unit, int wantedTicks)
{
    const double factor = unit == AxisUnit::Number ? 1 : 100;
    const double most = largest > 0 ? largest * factor : 1;
    double step = roundStep(most / std::max(1, wantedTicks));
    if (const double finer = roundStep(most / (wantedTicks + 1));
        wantedTicks > 1 && endOf(most, finer) < endOf(most, step))
        step = finer; // one more tick where that leaves less of the plot empty
    if (most >= 2 || largest <= 0 || unit != AxisUnit::Number)
        step = std::max(step, 1.0);
    if (unit == AxisUnit::Percent && largest == 1 && step == 50 && wantedTicks > 2)
        step = 25;
    return {unit, std::max(step, endOf(most, step)) / factor, step / factor};
}

AxisScale niceScale(double smallest, double largest, AxisUnit unit, int wantedTicks)
{
    if (smallest >= 0)
        return niceScale(largest, unit, wantedTicks);
    AxisScale scale = niceScale(std::max(largest, 0.0) - smallest, unit, wantedTicks);
    scale.min = -endOf(-smallest, scale.step);
    scale.max = std::max(scale.step, endOf(std::max(largest, 0.0), scale.step));
    return scale;
}
