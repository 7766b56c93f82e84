// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is frozen, gathered from the study.
#include "core/report/publication.h"

#include "core/domain/error.h"
#include "core/report/chart_gallery.h"
#include "core/report/protection.h"
#include "core/report/statements.h"

using namespace Qt::StringLiterals;

namespace {
/// The charts as they may be published.
std::vector<GalleryEntry> publishableCharts(const StudyView &view)
{
    auto charts = gallery(view);
    std::erase_if(charts, [](const GalleryEntry &entry) { return entry.spec.isEmpty(); });
    const Protection protection(view);
    for (GalleryEntry &entry : charts)
        entry.spec = protection.applyTo(std::move(entry.spec));
    return charts;
}

PublishedNumber partOf(const QString &title, const ChartSpec &spec, const QString &kind, const QString &words)
{
    PublishedNumber number;
    number.kind = kind;
    number.of = spec.name;
    number.title = title;
    number.words = words;
    number.base = spec.base;
    number.panel = spec.panel;
    number.forces = spec.forces;
    return number;
}

void addValues(std::vector<PublishedNumber> &numbers, const QString &title, const ChartSpec &spec)
{
    for (const ChartSeries &series : spec.series) {
        for (std::size_t c = 0; c < spec.categories.size(); ++c) {
            const ChartValue &value = series.values[c];
            PublishedNumber number = partOf(title, spec, u"value"_s, value.label);
            number.series = series.name;
            number.category = spec.categories[c].label;
            number.low = value.low;
            number.high = value.high;
            if (value.trace != TraceKey{})
                number.traces = {value.trace};
            numbers.push_back(std::move(number));
        }
    }
}

void addChart(std::vector<PublishedNumber> &numbers, const QString &title, const ChartSpec &spec)
{
    numbers.push_back(partOf(title, spec, u"headline"_s, spec.headline));
    if (!spec.panel.isEmpty())
        numbers.push_back(partOf(title, spec, u"panel"_s, spec.panel));
    addValues(numbers, title, spec);
}

std::vector<PublishedNumber> numbersOf(const StudyView &view, const std::vector<GalleryEntry> &charts)
{
    std::vector<PublishedNumber> numbers;
    for (const Statement &said : statements(view))
        numbers.push_back(publishedNumber(said));
    for (const GalleryEntry &chart : charts)
        addChart(numbers, chart.title, chart.spec);
    return numbers;
}
} // namespace

PublishedNumber publishedNumber(const Statement &said)
{
    PublishedNumber number;
    number.kind = u"statement"_s;
    number.of = said.kind;
    number.words = said.text;
    number.base = said.base;
    number.panel = said.panel;
    number.traces = said.traces;
    number.forces = said.forces;
    return number;
}

std::vector<PublishedNumber> publishableNumbers(const StudyView &view)
{
    return numbersOf(view, publishableCharts(view));
}

std::vector<PublishedFile> publicationFiles(const StudyView &view)
{
    const auto charts = publishableCharts(view);
    const auto numbers = numbersOf(view, charts);
    if (numbers.empty())
        throw Error(u"There is nothing to publish yet: the study holds no figure and no force was asked."_s);
    QStringList described;
    for (const GalleryEntry &chart : charts)
        described += describe(chart.spec);
    return {{NumbersFile, numbersAsJson(view.info, numbers)}, {ChartsFile, described.join(u'\n').toUtf8()}};
}
