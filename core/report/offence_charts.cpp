// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/charts.h"

#include "core/domain/number_text.h"
#include "core/report/chart_parts.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
const QString &offences()
{
    static const QString key = u"offences"_s;
    return key;
}

const QString &recordedTitle()
{
    static const QString title = u"Offences recorded"_s;
    return title;
}

Total sumOf(const Pivot &pivot)
{
    Total sum;
    for (const Total &cell : pivot.cells)
        sum.add(cell);
    return sum;
}

/// One column for each period.
ChartSpec periodBars(const ChartFrame &frame, const QString &name, Dimension dimension)
{
    if (const QString why = whyEmpty(frame); !why.isEmpty())
        return emptyChart(name, why);
    ChartSpec spec = startChart(frame, ChartSpec::Kind::Bars, name, recordedTitle());
    addPeriodCategories(spec, frame);
    const Pivot counts = pivot(frame.view, frame.query(offences(), {dimension}));
    ChartSeries &series = spec.series.emplace_back();
    series.name = recordedTitle();
    for (std::size_t i = 0; i < frame.periods.size(); ++i)
        series.values.push_back(chartValue(counts.cells[i], {frame.force, frame.periods[i], offences(), {}, {}}));
    spec.headline = trendHeadline(frame, recordedTitle());
    finishChart(spec, frame, sumOf(counts));
    return spec;
}

/// The months inside the years shown: a single force that gave more does not decide what all are complete for.
std::vector<Period> shownMonths(const StudyView &view)
{
    const auto years = shownYears(view, offences());
    auto months = wantedPeriods(view, offences(), Dimension::Month);
    std::erase_if(months, [&](const Period &month) {
        return std::ranges::none_of(years, [&](const Period &year) { return year.contains(month); });
    });
    return months;
}

/// Offences of the panel whose month the force did not say: they are in no column.
void addUnstatedNote(ChartSpec &spec, const ChartFrame &frame)
{
    Query stored = frame.query(offences(), {Dimension::Period});
    stored.periods = wantedPeriods(frame.view, offences(), Dimension::Period);
    std::erase_if(stored.periods, [](const Period &period) { return period.cover() == Period::Cover::Whole; });
    if (stored.periods.empty())
        return;
    const Total unstated = sumOf(pivot(frame.view, stored));
    if (unstated.isGiven() && unstated.low > 0)
        spec.notes +=
            u"%1 more offences are in no column: the month was not stated."_s.arg(unstated.figure().toString());
}

QString rangeHeadline(const std::vector<ChartValue> &values)
{
    std::vector<double> counts;
    for (const ChartValue &value : values) {
        if (value.low)
            counts.push_back(*value.low);
    }
    const auto [least, most] = std::ranges::minmax(counts);
    return u"Each force recorded between %1 and %2 offences"_s.arg(withThousands(std::int64_t(least)),
                                                                   withThousands(std::int64_t(most)));
}
} // namespace

ChartSpec offencesByYear(const StudyView &view, const QString &forceCode)
{
    return periodBars({view, forceCode, {offences()}, shownYears(view, offences())}, u"offences-by-year"_s,
                      Dimension::Year);
}

ChartSpec offencesByMonth(const StudyView &view, const QString &forceCode)
{
    const ChartFrame frame(view, forceCode, {offences()}, shownMonths(view));
    ChartSpec spec = periodBars(frame, u"offences-by-month"_s, Dimension::Month);
    if (!spec.isEmpty()) {
        spec.headline =
            u"%1 recorded %2 offences with a stated month"_s.arg(frame.who(), frame.totalOf(offences()).toString());
        addUnstatedNote(spec, frame);
    }
    return spec;
}

ChartSpec offencesByForce(const StudyView &view, const QString &)
{
    const QString name = u"offences-by-force"_s;
    const ChartFrame frame(view, {}, {offences()}, shownYears(view, offences()));
    if (const QString why = whyEmpty(frame); !why.isEmpty())
        return emptyChart(name, why);
    ChartSpec spec = startChart(frame, ChartSpec::Kind::ForceBars, name, recordedTitle());
    const Pivot counts = pivot(view, frame.query(offences(), {Dimension::Force}));
    const auto period = frame.periods.size() == 1 ? std::optional(frame.periods.front()) : std::nullopt;
    ChartSeries &series = spec.series.emplace_back();
    series.name = recordedTitle();
    for (std::size_t i = 0; i < counts.cells.size(); ++i) {
        spec.categories.push_back({counts.axes[0].titles[qsizetype(i)], false});
        series.values.push_back(
            chartValue(counts.cells[i], {counts.axes[0].keys[qsizetype(i)], period, offences(), {}, {}}));
    }
    spec.headline = rangeHeadline(series.values);
    spec.notes += u"Forces differ in size and in how they record: these are counts, not rates."_s;
    finishChart(spec, frame, sumOf(counts));
    return spec;
}
