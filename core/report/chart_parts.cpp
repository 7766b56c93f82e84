// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chart_parts.h"

#include "core/analysis/like_for_like.h"
#include "core/domain/number_text.h"
#include "core/domain/offence.h"
#include "core/report/statements.h"
#include <QLocale>
#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace {
QString dayText(QDate day)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(day, u"d MMMM yyyy"_s);
}

bool isPartYear(const Period &period)
{
    return period.kind() == Period::Kind::Part;
}

/// Where a day lies among the periods, in categories; nothing where it is not inside the time shown.
std::optional<double> positionOf(QDate day, const std::vector<Period> &periods)
{
    if (periods.empty() || day <= periods.front().from() || day > periods.back().to())
        return std::nullopt;
    for (std::size_t i = 0; i < periods.size(); ++i) {
        if (day < periods[i].from())
            return double(i);
        if (day <= periods[i].to())
            return double(i) + double(periods[i].from().daysTo(day)) / double(periods[i].days());
    }
    return std::nullopt;
}

void addLawNotes(ChartSpec &spec, const ChartFrame &frame)
{
    for (const LawChange &change : lawChanges()) {
        if (positionOf(change.day, frame.periods))
            spec.notes += u"Changed law: %1 on %2 (%3); figures before and after do not count the same."_s.arg(
                change.title, dayText(change.day), change.act);
    }
}

void addPeriodNotes(ChartSpec &spec, const ChartFrame &frame)
{
    QStringList parts;
    for (const Period &period : frame.periods) {
        if (isPartYear(period))
            parts += u"%1 is a part-year (%2)"_s.arg(period.label(), period.dates());
    }
    if (!parts.isEmpty() && frame.periods.size() > 1)
        spec.notes += parts.join(u"; "_s) + u": not to be compared with full years."_s;
}

/// Of small multiples only the plots that are empty: each part of each of them would fill the page.
QStringList absencesOfPlots(const ChartSpec &spec)
{
    QStringList empty;
    qsizetype others = 0;
    for (std::size_t c = 0; c < spec.categories.size(); ++c) {
        const auto absent =
            std::ranges::count_if(spec.series, [c](const ChartSeries &series) { return series.values[c].isAbsent(); });
        if (absent == qsizetype(spec.series.size()))
            empty += spec.categories[c].label;
        else
            others += absent;
    }
    if (others > 0)
        empty += u"%1 parts of others, each with its reason in the table of figures"_s.arg(others);
    return empty;
}

void addFigureNotes(ChartSpec &spec, const Total &all)
{
    bool hasInterval = false;
    QStringList absent;
    for (const ChartSeries &series : std::span(spec.series).first(spec.drawnSeries())) {
        for (std::size_t i = 0; i < series.values.size(); ++i) {
            hasInterval = hasInterval || series.values[i].isInterval();
            if (series.values[i].isAbsent())
                absent += spec.isOfDots()
                              ? u"%1 (%2)"_s.arg(spec.categories[i].label, series.values[i].label)
                              : u"%1, %2 (%3)"_s.arg(spec.categories[i].label, series.name, series.values[i].label);
        }
    }
    if (spec.kind == ChartSpec::Kind::Multiples && spec.series.size() > 1)
        absent = absencesOfPlots(spec);
    if (hasInterval)
        spec.notes += spec.isOfDots()
                          ? u"Where numbers are hidden or given as bounds, a hatched bar stands for the dot: from the "
                            "smallest value possible to the largest."_s
                          : u"Where numbers are hidden or given as bounds, the bar is drawn to the smallest number "
                            "possible and a cap to the largest."_s;
    if (!absent.isEmpty())
        spec.notes += u"Without a value: "_s + absent.join(u"; "_s) + u'.';
    if (const auto open = all.absent(Figure::Kind::Unresolved); open > 0)
        spec.notes +=
            u"%1 counts whose mark is not resolved are left out of the sums, which are therefore “at least”."_s.arg(
                open);
}

void addIncompleteNote(ChartSpec &spec, const ChartFrame &frame)
{
    if (!frame.isOneForce())
        return;
    const Panel complete = makePanel(frame.view, frame.measures, frame.periods);
    const auto found = std::ranges::find(complete.leftOut, frame.force, &LeftOut::force);
    if (found != complete.leftOut.end())
        spec.notes += u"%1 is not among the included forces: %2."_s.arg(frame.who(), found->reason);
}

/// How many forces are left out, those that answered apart from the others.
void addLeftOutNote(ChartSpec &spec, const ChartFrame &frame)
{
    if (frame.isOneForce() || frame.panel.leftOut.empty())
        return;
    const int answered = frame.panel.answered - int(frame.panel.forces.size());
    const int others = int(frame.panel.leftOut.size()) - answered;
    QStringList parts;
    if (answered > 0)
        parts += u"%1 answered but not complete for these figures"_s.arg(answered);
    if (others > 0)
        parts += u"%1 without an answer to use"_s.arg(others);
    spec.notes += u"Forces not included: "_s + parts.join(u", "_s) + u'.';
}

QString chartWord(ChartSpec::Kind kind)
{
    switch (kind) {
    case ChartSpec::Kind::Bars:
        return u"Column chart"_s;
    case ChartSpec::Kind::Stacked:
    case ChartSpec::Kind::Shares:
        return u"Stacked column chart"_s;
    case ChartSpec::Kind::Flow:
        return u"Flow diagram"_s;
    case ChartSpec::Kind::ForceBars:
        return u"Bar chart"_s;
    case ChartSpec::Kind::Dots:
        return u"Dot plot"_s;
    case ChartSpec::Kind::Funnel:
        return u"Funnel plot"_s;
    case ChartSpec::Kind::Grid:
        return u"Grid"_s;
    case ChartSpec::Kind::Tiles:
        return u"Tile map"_s;
    case ChartSpec::Kind::Multiples:
        return u"Small multiples"_s;
    case ChartSpec::Kind::Lines:
        return u"Line chart"_s;
    }
    Q_UNREACHABLE();
}

QString geography(const ChartFrame &frame)
{
    return frame.isOneForce()
               ? frame.who()
               : u"%1 of %2 police forces in England and Wales"_s.arg(frame.panel.forces.size()).arg(frame.panel.asked);
}

QString changeWords(const QString &percent)
{
    if (percent == "0%"_L1)
        return u"did not change"_s;
    QStringList sizes = QString(percent).remove(u'+').remove(u'-').split(u" to "_s);
    const bool isFall = percent.startsWith(u'-');
    if (isFall)
        std::ranges::reverse(sizes); // "-10% to -8%" fell 8% to 10%
    return (isFall ? u"fell %1"_s : u"rose %1"_s).arg(sizes.join(u" to "_s));
}

/// As in a sentence: "fewer than 5" where the bar says "<5".
QString figureWords(const Total &total)
{
    const QString label = figureLabel(total);
    return label.startsWith(u'<') ? u"fewer than %1"_s.arg(label.mid(1)) : label;
}

/// Bounds of a change that start below and end above zero are neither a rise nor a fall.
bool hasOneSign(const QString &percent)
{
    return !(percent.contains(u'+') && percent.contains(u'-'));
}
} // namespace

std::optional<std::pair<Period, Period>> fullYears(const std::vector<Period> &periods)
{
    std::vector<Period> years = periods;
    std::erase_if(years, [](const Period &period) { return period.months() != 12; });
    if (years.size() < 2 || !years.front().sameMonthsAs(years.back()))
        return std::nullopt;
    return std::pair(years.front(), years.back());
}

ChartFrame::ChartFrame(const StudyView &study, const QString &forceCode, const QStringList &ofMeasures,
                       std::vector<Period> inPeriods)
    : view(study), force(forceCode), measures(ofMeasures), periods(std::move(inPeriods)),
      panel(makePanel(study, ofMeasures, periods,
                      {forceCode.isEmpty() ? PanelRule::Kind::Complete : PanelRule::Kind::One, forceCode}))
{
}

Query ChartFrame::query(const QString &measure, std::vector<Dimension> by) const
{
    Query query;
    query.measure = measure;
    query.by = std::move(by);
    query.forces = panel.forces;
    query.periods = periods;
    return query;
}

Figure ChartFrame::totalOf(const QString &measure) const
{
    return total(view, query(measure, {})).figure();
}

QString ChartFrame::who() const
{
    return isOneForce() ? view.forceName(force) : panelName(view, panel);
}

QString ChartFrame::dates() const
{
    return Period(periods.front().from(), periods.back().to()).dates();
}

QString figureLabel(const Total &total)
{
    const Figure figure = total.figure();
    const auto high = figure.high();
    if (figure.kind() == Figure::Kind::LessThan && high)
        return u'<' + withThousands(std::int64_t(*high) + 1);
    const bool isNothing = figure.kind() == Figure::Kind::Blank && total.absent(Figure::Kind::Blank) == 0;
    return isNothing ? u"not given"_s : figure.toString();
}

ChartValue chartValue(const Total &total, const TraceKey &trace)
{
    ChartValue value;
    value.trace = trace;
    value.label = figureLabel(total);
    if (const Figure figure = total.figure(); figure.hasBounds()) {
        value.low = figure.low();
        if (const auto high = figure.high())
            value.high = *high;
    }
    return value;
}

ChartSpec startChart(const ChartFrame &frame, ChartSpec::Kind kind, const QString &name, const QString &valueTitle)
{
    ChartSpec spec;
    spec.kind = kind;
    spec.name = name;
    spec.valueTitle = valueTitle;
    spec.subtitle = u"%1, %2, %3"_s.arg(valueTitle, geography(frame), frame.dates());
    spec.panel = panelLine(frame.view, frame.panel);
    spec.forces = frame.panel.forces;
    spec.source = frame.view.info.sourceLine;
    return spec;
}

void addPeriodCategories(ChartSpec &spec, const ChartFrame &frame)
{
    for (const Period &period : frame.periods) {
        const bool isPart = isPartYear(period);
        spec.categories.push_back({isPart ? period.label() + u" (part-year)"_s : period.label(), isPart});
    }
    for (const LawChange &change : lawChanges()) {
        if (const auto position = positionOf(change.day, frame.periods))
            spec.breaks.push_back({*position, u"%1: %2"_s.arg(dayText(change.day), change.title)});
    }
}

void finishChart(ChartSpec &spec, const ChartFrame &frame, const Total &all)
{
    addIncompleteNote(spec, frame);
    addPeriodNotes(spec, frame);
    addLawNotes(spec, frame);
    addFigureNotes(spec, all);
    addLeftOutNote(spec, frame);
    if (!frame.view.info.notice.isEmpty())
        spec.notes += frame.view.info.notice;
    spec.altText = u"%1 of %2. %3."_s.arg(chartWord(spec.kind), spec.subtitle.left(1).toLower() + spec.subtitle.mid(1),
                                          spec.headline);
}

ChartSpec emptyChart(const QString &name, const QString &why)
{
    ChartSpec spec;
    spec.name = name;
    spec.headline = u"Nothing to draw yet"_s;
    spec.notes += why;
    return spec;
}

QString trendHeadline(const ChartFrame &frame, const QString &measureTitle)
{
    const QString &measure = frame.measures.front();
    if (const auto years = fullYears(frame.periods)) {
        const auto compared = compare(frame.view, measure, years->first, years->second, frame.panel);
        const auto *change = std::get_if<Change>(&compared);
        const auto percent = change ? change->percent() : std::nullopt;
        if (percent && hasOneSign(*percent))
            return u"%1 %2 between %3 and %4 %5"_s.arg(
                measureTitle, changeWords(*percent), years->first.label(), years->second.label(),
                (frame.isOneForce() ? u"in %1"_s : u"across %1"_s).arg(frame.who()));
    }
    Query last = frame.query(measure, {});
    last.periods = {frame.periods.back()};
    const Total sum = total(frame.view, last);
    return sum.isGiven()
               ? u"%1 recorded %2 offences in %3"_s.arg(frame.who(), figureWords(sum), frame.periods.back().label())
               : u"%1 gave no figure for %2"_s.arg(frame.who(), frame.periods.back().label());
}

QString whyEmpty(const ChartFrame &frame)
{
    const QString measures = frame.measures.join(u" and "_s);
    if (frame.periods.empty())
        return u"The study holds no %1 yet. Import a return first."_s.arg(measures);
    if (!frame.isOneForce())
        return frame.panel.isEmpty()
                   ? u"No force is complete for %1 in every period shown. Mark returns complete on the "
                     "board."_s.arg(measures)
                   : QString();
    for (const QString &measure : frame.measures) {
        if (!total(frame.view, frame.query(measure, {})).isGiven())
            return u"%1 has no %2 in the periods shown."_s.arg(frame.who(), measure);
    }
    return {};
}
