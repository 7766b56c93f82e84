// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The file of frozen numbers (docs/study-file.md), written and read again.
#include "core/report/publication.h"

#include "core/domain/error.h"
#include "core/report/trace.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr auto FormatName = "foilio-numbers"_L1;
constexpr int FormatVersion = 1;

QJsonValue asJson(const std::optional<double> &bound)
{
    return bound ? QJsonValue(*bound) : QJsonValue();
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
        traces.append(traceAsJson(trace));
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
    for (const auto &word : array.toArray())
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
    for (const auto &trace : value[u"traces"].toArray())
        number.traces.push_back(traceIn(trace));
    return number;
}
} // namespace

QByteArray numbersAsJson(const StudyInfo &study, const std::vector<PublishedNumber> &numbers)
{
    Panels panels;
    QJsonArray array;
    for (const PublishedNumber &number : numbers)
        array.append(asJson(number, panels.placeOf(number)));
    const QJsonObject all{{u"format"_s, QString(FormatName)},
                          {u"version"_s, FormatVersion},
                          {u"study"_s, study.title},
                          {u"source"_s, study.sourceLine},
                          {u"notice"_s, study.notice},
                          {u"panels"_s, panels.asJson()},
                          {u"numbers"_s, array}};
    return QJsonDocument(all).toJson();
}

std::vector<PublishedNumber> readNumbers(const QByteArray &numbersFile)
{
    const QJsonObject all = QJsonDocument::fromJson(numbersFile).object();
    if (all[u"format"].toString() != FormatName)
        throw Error(u"“%1” of the publication cannot be read: it holds no published numbers."_s.arg(NumbersFile));
    if (all[u"version"].toInt() != FormatVersion)
        throw Error(u"The numbers were frozen by a later version of Foilio. Use that version."_s);
    const QJsonArray panels = all[u"panels"].toArray();
    std::vector<PublishedNumber> numbers;
    for (const auto &number : all[u"numbers"].toArray())
        numbers.push_back(numberIn(number, panels));
    return numbers;
}
