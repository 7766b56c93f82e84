// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is frozen: gathered from the study, written as JSON and read again.
#include "core/report/publication.h"

#include "core/domain/error.h"
#include "core/report/chart_gallery.h"
#include "core/report/export_policy.h"
#include "core/report/statements.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int FormatVersion = 1;

/// The charts that were published, with what the gallery calls them.
std::vector<std::pair<QString, ChartSpec>> publishableCharts(const StudyView &view)
{
    std::vector<std::pair<QString, ChartSpec>> charts;
    for (const GalleryEntry &entry : gallery(view)) {
        ChartSpec spec = makeChart(view, entry.name);
        if (!spec.isEmpty() && !exportRefusal(spec))
            charts.emplace_back(entry.title, std::move(spec));
    }
    return charts;
}

PublishedNumber numberOf(const Statement &said)
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

QJsonValue asJson(const std::optional<double> &bound)
{
    return bound ? QJsonValue(*bound) : QJsonValue();
}

QJsonObject asJson(const TraceKey &trace)
{
    return {{u"force"_s, trace.force},
            {u"period"_s, trace.period ? QJsonValue(trace.period->key()) : QJsonValue()},
            {u"measure"_s, trace.measure},
            {u"outcomes"_s, QJsonArray::fromStringList(trace.outcomes)},
            {u"offence"_s, trace.offence}};
}

/// The forces of many numbers are the same: they stand once each, and numbers name their place.
class Panels {
public:
    int placeOf(const PublishedNumber &number)
    {
        const Panel panel{number.panel, number.forces};
        const auto found = std::ranges::find(m_all, panel);
        const auto place = found - m_all.begin();
        if (found == m_all.end())
            m_all.push_back(panel);
        return int(place);
    }
    QJsonArray asJson() const
    {
        QJsonArray array;
        for (const auto &[words, forces] : m_all)
            array.append(QJsonObject{{u"words"_s, words}, {u"forces"_s, QJsonArray::fromStringList(forces)}});
        return array;
    }

private:
    using Panel = std::pair<QString, QStringList>;
    std::vector<Panel> m_all;
};

QJsonObject asJson(const PublishedNumber &number, int panel)
{
    QJsonArray traces;
    for (const TraceKey &trace : number.traces)
        traces.append(asJson(trace));
    return {{u"kind"_s, number.kind},
            {u"of"_s, number.of},
            {u"title"_s, number.title},
            {u"series"_s, number.series},
            {u"category"_s, number.category},
            {u"words"_s, number.words},
            {u"low"_s, asJson(number.low)},
            {u"high"_s, asJson(number.high)},
            {u"base"_s, number.base},
            {u"panel"_s, panel},
            {u"traces"_s, traces}};
}

QStringList wordsIn(const QJsonValue &array)
{
    QStringList words;
    for (const QJsonValue &word : array.toArray())
        words += word.toString();
    return words;
}

std::optional<double> boundIn(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

TraceKey traceIn(const QJsonValue &value)
{
    const QString period = value[u"period"].toString();
    return {value[u"force"].toString(), period.isEmpty() ? std::nullopt : Period::parse(period),
            value[u"measure"].toString(), wordsIn(value[u"outcomes"]), value[u"offence"].toString()};
}

PublishedNumber numberIn(const QJsonValue &value, const QJsonArray &panels)
{
    const QJsonObject panel = panels[value[u"panel"].toInt(-1)].toObject();
    PublishedNumber number{value[u"kind"].toString(),
                           value[u"of"].toString(),
                           value[u"title"].toString(),
                           value[u"series"].toString(),
                           value[u"category"].toString(),
                           value[u"words"].toString(),
                           boundIn(value[u"low"]),
                           boundIn(value[u"high"]),
                           value[u"base"].toString(),
                           panel[u"words"].toString(),
                           {},
                           wordsIn(panel[u"forces"])};
    for (const QJsonValue &trace : value[u"traces"].toArray())
        number.traces.push_back(traceIn(trace));
    return number;
}
} // namespace

std::vector<PublishedNumber> publishableNumbers(const StudyView &view)
{
    std::vector<PublishedNumber> numbers;
    for (const Statement &said : statements(view))
        numbers.push_back(numberOf(said));
    for (const auto &[title, spec] : publishableCharts(view))
        addChart(numbers, title, spec);
    return numbers;
}

std::vector<PublishedFile> publicationFiles(const StudyView &view)
{
    QJsonArray numbers;
    Panels panels;
    for (const PublishedNumber &number : publishableNumbers(view))
        numbers.append(asJson(number, panels.placeOf(number)));
    if (numbers.isEmpty())
        throw Error(u"There is nothing to publish yet: the study holds no figure and no force was asked."_s);
    QStringList charts;
    for (const auto &[title, spec] : publishableCharts(view))
        charts += describe(spec);
    const QJsonObject all{{u"format"_s, u"foilio-numbers"_s},
                          {u"version"_s, FormatVersion},
                          {u"study"_s, view.info.title},
                          {u"source"_s, view.info.sourceLine},
                          {u"notice"_s, view.info.notice},
                          {u"panels"_s, panels.asJson()},
                          {u"numbers"_s, numbers}};
    return {{NumbersFile, QJsonDocument(all).toJson()}, {ChartsFile, charts.join(u'\n').toUtf8()}};
}

std::vector<PublishedNumber> readNumbers(const QByteArray &bytes)
{
    const QJsonObject all = QJsonDocument::fromJson(bytes).object();
    if (all[u"format"].toString() != "foilio-numbers"_L1)
        throw Error(u"“%1” of the publication cannot be read: it holds no published numbers."_s.arg(NumbersFile));
    if (all[u"version"].toInt() != FormatVersion)
        throw Error(u"The numbers were frozen by a later version of Foilio. Use that version."_s);
    const QJsonArray panels = all[u"panels"].toArray();
    std::vector<PublishedNumber> numbers;
    for (const QJsonValue &number : all[u"numbers"].toArray())
        numbers.push_back(numberIn(number, panels));
    return numbers;
}
