// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_walk.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace {
/// The page turned so that the walk goes to the right: where a box begins and ends along it, and across it.
struct Spans {
    double from;
    double to;
    double low;
    double high;
    double middle() const { return (from + to) / 2; }
};

Spans spansOf(const QRectF &box, Walk walk)
{
    switch (walk) {
    case Walk::Right:
        return {box.left(), box.right(), box.top(), box.bottom()};
    case Walk::Left:
        return {-box.right(), -box.left(), box.top(), box.bottom()};
    case Walk::Down:
        return {box.top(), box.bottom(), box.left(), box.right()};
    case Walk::Up:
        return {-box.bottom(), -box.top(), box.left(), box.right()};
    }
    Q_UNREACHABLE();
}

double gapBetween(double lowA, double highA, double lowB, double highB)
{
    return std::max({0.0, lowB - highA, lowA - highB});
}
} // namespace

const PageMark *nextMark(const std::vector<PageMark> &marks, const PageMark &from, Walk walk)
{
    const bool alongLine = walk == Walk::Left || walk == Walk::Right;
    constexpr double Sideways = 3; // a column is kept to rather than the nearest line
    const Spans here = spansOf(from.box, walk);
    const PageMark *best = nullptr;
    double least = std::numeric_limits<double>::max();
    for (const PageMark &mark : marks) {
        const Spans there = spansOf(mark.box, walk);
        const double gap = gapBetween(here.low, here.high, there.low, there.high);
        const bool isAhead = there.middle() > here.middle() && (alongLine || there.middle() > here.to);
        if (mark.cell == from.cell || !isAhead || (alongLine && gap > 0))
            continue;
        const double aside = std::abs(there.low + there.high - here.low - here.high);
        const double distance = there.middle() - here.middle() + Sideways * gap + aside / 1000;
        if (distance < least) {
            least = distance;
            best = &mark;
        }
    }
    return best;
}

const PageMark *markAt(const std::vector<PageMark> &marks, const QPointF &point)
{
    const auto area = [](const PageMark &mark) { return mark.box.width() * mark.box.height(); };
    const PageMark *best = nullptr;
    for (const PageMark &mark : marks) {
        if (mark.box.adjusted(-2, -2, 2, 2).contains(point) && (!best || area(mark) < area(*best)))
            best = &mark;
    }
    return best;
}
