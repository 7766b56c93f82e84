// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chart_lint.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype MostWordsOfHeadline = 15;
constexpr qsizetype MostColouredSeries = 4;
constexpr qsizetype MostSentencesOfAltText = 2;

using Faults = std::vector<ChartFault>;
using Mend = ChartFault::Mend;

bool hasAYear(const QString &words)
{
    for (qsizetype i = 0; i + 4 <= words.size(); ++i) {
        const QStringView four = QStringView(words).mid(i, 4);
        const bool isNumber = std::ranges::all_of(four, [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (isNumber && (four.startsWith(u"20") || four.startsWith(u"19")))
            return true;
    }
    return false;
}

void lintWords(Faults &faults, const ChartSpec &spec)
{
    const auto words = spec.headline.split(u' ', Qt::SkipEmptyParts).size();
    if (words == 0)
        faults.push_back(
            {u"headline"_s, u"The chart has no headline."_s, u"Say the finding in one line."_s, Mend::ProposedWords});
    else if (words > MostWordsOfHeadline)
        faults.push_back({u"headline"_s,
                          u"The headline has %1 words; %2 are the most that are read at a glance."_s.arg(words).arg(
                              MostWordsOfHeadline),
                          u"Shorten it, or take the proposed one."_s, Mend::ProposedWords});
    if (spec.altText.trimmed().isEmpty())
        faults.push_back({u"alt-text"_s, u"There is no alternative text."_s,
                          u"Say in one or two sentences what a person who does not see the chart must know."_s,
                          Mend::ProposedWords});
    else if (spec.altText.count(u". "_s) >= MostSentencesOfAltText)
        faults.push_back({u"alt-text"_s, u"The alternative text is longer than two sentences."_s,
                          u"Leave the figures to the table."_s, Mend::ProposedWords});
    if (!spec.wordingFlag.isEmpty())
        faults.push_back({u"stale-words"_s, spec.wordingFlag, u"Write them again for the figures as they are."_s,
                          Mend::ProposedWords});
}

void lintBeside(Faults &faults, const ChartSpec &spec)
{
    if (spec.source.trimmed().isEmpty())
        faults.push_back({u"source"_s, u"The chart names no source."_s,
                          u"Write the source line of the study: publication and organisation."_s});
    if (!hasAYear(spec.subtitle) && !hasAYear(spec.headline))
        faults.push_back({u"dates"_s, u"Neither headline nor subtitle says of when the figures are."_s,
                          u"Note the periods asked for, or the days of sending, on the board."_s});
    const bool isShare = spec.unit == ChartSpec::Unit::Share || spec.kind == ChartSpec::Kind::Shares;
    if (isShare && spec.base.isEmpty())
        faults.push_back(
            {u"base"_s, u"Shares stand without their base."_s, u"Take the chart from the gallery again."_s});
    if (spec.panel.isEmpty() && spec.kind != ChartSpec::Kind::Flow)
        faults.push_back({u"panel"_s, u"The chart does not say which forces it is of."_s,
                          u"Take the chart from the gallery again."_s});
}

bool drawsBars(const ChartSpec &spec)
{
    using enum ChartSpec::Kind;
    return spec.kind == Bars || spec.kind == Stacked || spec.kind == Shares || spec.kind == ForceBars ||
           spec.kind == Multiples;
}

/// Bars start at zero by the way they are drawn; only a value below it would leave the axis.
void lintBars(Faults &faults, const ChartSpec &spec)
{
    for (const ChartSeries &series : spec.series)
        if (drawsBars(spec) &&
            std::ranges::any_of(series.values, [](const ChartValue &value) { return value.low && *value.low < 0; }))
            faults.push_back(
                {u"zero-base"_s, u"A bar of “%1” lies below zero."_s.arg(series.name), u"Show changes as dots."_s});
}

/// Grids tell by looks and letters, not by the colour of a series.
void lintSeries(Faults &faults, const ChartSpec &spec)
{
    if (spec.kind == ChartSpec::Kind::Grid || spec.drawsOne())
        return;
    std::multiset<int> colours;
    for (const ChartSeries &series : spec.series)
        if (series.colour >= 0)
            colours.insert(series.colour);
    if (qsizetype(colours.size()) > MostColouredSeries)
        faults.push_back(
            {u"series"_s,
             u"%1 series have a colour; %2 can be told apart."_s.arg(colours.size()).arg(MostColouredSeries),
             u"Fold the smallest into others, or take small multiples."_s});
    if (std::ranges::any_of(colours, [&](int colour) { return colours.count(colour) > 1; }))
        faults.push_back({u"contrast"_s, u"Two series have the same colour."_s, u"Give each a colour of its own."_s});
}

void lintAbsences(Faults &faults, const ChartSpec &spec)
{
    for (std::size_t s = 0; s < spec.drawnSeries(); ++s)
        for (std::size_t c = 0; c < spec.categories.size(); ++c)
            if (const ChartValue &value = spec.series[s].values[c];
                value.isAbsent() && value.label.trimmed().isEmpty()) {
                faults.push_back({u"absent"_s,
                                  u"%1: nothing stands there and nothing says why."_s.arg(spec.categories[c].label),
                                  u"Say on the board why the figure is missing."_s});
                return;
            }
}
} // namespace

std::vector<ChartFault> lintChart(const ChartSpec &spec)
{
    Faults faults;
    if (spec.isEmpty())
        return faults;
    lintWords(faults, spec);
    lintBeside(faults, spec);
    lintBars(faults, spec);
    lintSeries(faults, spec);
    lintAbsences(faults, spec);
    return faults;
}
