// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/intervals.h"
#include "core/domain/number_text.h"
#include "core/report/charts.h"
#include "core/report/force_dots.h"
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace {
constexpr QLatin1StringView CityCode{"E23000034"}; ///< few residents, many people by day
constexpr double PerResidents = 100000;

using Residents = std::map<QString, int>; ///< by force

Residents residentsIn(const StudyView &view, int year)
{
    Residents residents;
    for (const Population &one : view.populations)
        if (one.year == year && one.people > 0)
            residents[one.force] = one.people;
    return residents;
}

QString residentsSource(const StudyView &view, int year)
{
    const auto found = std::ranges::find(view.populations, year, &Population::year);
    return found == view.populations.end() ? QString() : found->source;
}

bool knowsAll(const Residents &residents, const QStringList &forces)
{
    return std::ranges::all_of(forces, [&](const QString &force) { return residents.contains(force); });
}

/// The forces of one year without City of London, as if it had not been asked.
ChartFrame rateFrame(const StudyView &view, const Period &year)
{
    ChartFrame frame(view, {}, {u"offences"_s}, {year});
    if (frame.panel.forces.removeAll(QString(CityCode)) > 0)
        --frame.panel.answered;
    return frame;
}

/// The year that is drawn, and those after it that could not be.
struct RateYear {
    std::optional<ChartFrame> frame;
    Residents residents;
    QStringList without; ///< labels of later full years without population figures
};

RateYear rateYear(const StudyView &view)
{
    RateYear found;
    auto years = shownYears(view, u"offences"_s);
    std::erase_if(years, [](const Period &period) { return period.months() != 12; });
    for (auto year = years.rbegin(); year != years.rend(); ++year) {
        ChartFrame frame = rateFrame(view, *year);
        if (frame.panel.isEmpty())
            continue;
        found.residents = residentsIn(view, year->from().year());
        if (knowsAll(found.residents, frame.panel.forces)) {
            found.frame.emplace(std::move(frame));
            return found;
        }
        found.without += year->label();
    }
    return found;
}

QString rateText(double count, double residents)
{
    return QString::number(PerResidents * count / residents, 'f', 1);
}

ChartValue rateDot(const Total &count, double residents, const TraceKey &trace)
{
    const Figure figure = count.figure();
    if (!figure.hasBounds())
        return withoutDot(figureLabel(count), trace);
    const auto most = figure.high();
    const QString counted = figureLabel(count);
    if (most && *most < SmallestPart)
        return withoutDot(u"no rate (%1)"_s.arg(counted), trace);
    ChartValue dot{PerResidents * figure.low() / residents, {}, {}, trace};
    QString rate = rateText(figure.low(), residents);
    const auto below = ratePer100000(figure.low(), residents);
    dot.chance = ChanceRange{below->interval.low, {}};
    if (most) {
        dot.high = PerResidents * *most / residents;
        dot.chance->high = ratePer100000(*most, residents)->interval.high;
        rate = figure.isExact() ? rate : u"%1 to %2"_s.arg(rate, rateText(*most, residents));
    }
    dot.label = u"%1 (%2)"_s.arg(rate, counted) + reliabilityMark(figure);
    return dot;
}

QString whyNoRate(const StudyView &view, const RateYear &year)
{
    const auto shown = shownYears(view, u"offences"_s);
    if (shown.empty())
        return whyEmpty({view, {}, {u"offences"_s}, shown});
    if (year.without.isEmpty())
        return u"A rate needs a full year for which at least one force is complete."_s;
    QStringList known;
    for (const Population &one : view.populations)
        known += QString::number(one.year);
    known.removeDuplicates();
    return u"No population figures are known for %1; those known are of %2."_s.arg(
        year.without.join(u", "_s), known.isEmpty() ? u"no year"_s : known.join(u", "_s));
}

void addRateRows(ChartSpec &spec, const ChartFrame &frame, const Residents &residents)
{
    const Pivot counts = pivot(frame.view, frame.query(u"offences"_s, {Dimension::Force}));
    spec.series = {{u"Per 100,000 residents"_s, 0, {}}, {u"Offences recorded"_s, 0, {}}, {u"Residents"_s, 0, {}}};
    for (std::size_t i = 0; i < counts.cells.size(); ++i) {
        const QString &force = counts.axes[0].keys[qsizetype(i)];
        const double people = residents.at(force);
        const TraceKey trace{force, frame.periods.front(), u"offences"_s, {}, {}};
        addForceRow(spec, counts.axes[0].titles[qsizetype(i)],
                    {rateDot(counts.cells[i], people, trace),
                     chartValue(counts.cells[i], trace),
                     {people, people, withThousands(std::int64_t(people)), {}}});
    }
}

void addRateNotes(ChartSpec &spec, const StudyView &view, const RateYear &year)
{
    const int shown = year.frame->periods.front().from().year();
    spec.notes += u"Residents of the force areas in %1: %2."_s.arg(shown).arg(residentsSource(view, shown));
    if (!year.without.isEmpty())
        spec.notes +=
            u"No rate for %1: population figures of that year are not known. %2 is the latest year with them."_s.arg(
                year.without.join(u", "_s), year.frame->periods.front().label());
    spec.notes += u"City of London is left out: it has few residents, and most people there by day live elsewhere."_s;
}
} // namespace

ChartSpec ratesByForce(const StudyView &view, const QString &)
{
    const QString name = u"rate-by-force"_s;
    const RateYear year = rateYear(view);
    if (!year.frame)
        return emptyChart(name, whyNoRate(view, year));
    const ChartFrame &frame = *year.frame;
    ChartSpec spec = startChart(frame, ChartSpec::Kind::Dots, name, u"Offences recorded per 100,000 residents"_s);
    addRateRows(spec, frame, year.residents);
    double people = 0;
    for (const QString &force : frame.panel.forces)
        people += year.residents.at(force);
    const Total all = total(view, frame.query(u"offences"_s, {}));
    const QString rate = rateText(double(all.low), people);
    spec.lines.push_back({PerResidents * double(all.low) / people, u"%1 together: %2"_s.arg(frame.who(), rate)});
    spec.headline = u"%1 recorded %2%3 offences per 100,000 residents in %4"_s.arg(
        frame.who(), all.figure().isExact() ? QString() : u"at least "_s, rate, frame.periods.front().label());
    addRateNotes(spec, view, year);
    addDotNotes(spec, u"offences"_s, u"rate"_s);
    finishChart(spec, frame, all);
    return spec;
}
