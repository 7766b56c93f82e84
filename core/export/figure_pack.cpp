// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/figure_pack.h"

#include "core/export/atomic_file.h"
#include "core/export/csv_writer.h"
#include <QDir>
#include <QFileInfo>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
constexpr int ShareDecimals = 6;

/// Title and text, in the order of the page.
std::vector<std::pair<QString, QString>> factsOf(const ChartSpec &spec)
{
    std::vector<std::pair<QString, QString>> facts = {{u"Headline"_s, spec.headline}, {u"Subtitle"_s, spec.subtitle},
                                                      {u"Alt text"_s, spec.altText},  {u"Values"_s, spec.valueTitle},
                                                      {u"Base"_s, spec.base},         {u"Included"_s, spec.panel},
                                                      {u"Source"_s, spec.source}};
    for (const ChartBreak &mark : spec.breaks)
        facts.emplace_back(u"Break"_s, mark.label);
    for (const QString &note : spec.notes)
        facts.emplace_back(u"Note"_s, note);
    std::erase_if(facts, [](const auto &fact) { return fact.second.isEmpty(); });
    return facts;
}

void addBound(CsvWriter &csv, const std::optional<double> &bound)
{
    if (!bound)
        csv.empty();
    else if (*bound == std::floor(*bound))
        csv.number(std::int64_t(*bound));
    else
        csv.number(*bound, ShareDecimals);
}

QString besidePath(const QString &path, QLatin1StringView ending)
{
    const QFileInfo file(path);
    return file.dir().filePath(file.completeBaseName() + ending);
}
} // namespace

QByteArray figureCsv(const ChartSpec &spec)
{
    CsvWriter csv;
    for (const auto title : {u"category", u"part-year", u"series", u"shown", u"low", u"high"})
        csv.text(title);
    csv.endRow();
    for (std::size_t c = 0; c < spec.categories.size(); ++c)
        for (const ChartSeries &series : spec.series) {
            const ChartValue &value = series.values[c];
            csv.text(spec.categories[c].label).text(spec.categories[c].isPartYear ? u"yes" : u"no");
            csv.text(series.name).text(value.label);
            addBound(csv, value.low);
            addBound(csv, value.isAbsent() ? std::nullopt : value.high);
            csv.endRow();
        }
    csv.endRow();
    for (const auto &[title, text] : factsOf(spec)) {
        csv.text(title).text(text);
        csv.endRow();
    }
    return csv.fileBytes();
}

QByteArray figureCaption(const ChartSpec &spec)
{
    QString text;
    for (const auto &[title, words] : factsOf(spec))
        text += u"%1: %2\n"_s.arg(title, words.simplified());
    return text.toUtf8();
}

QStringList figureFiles(const QString &path)
{
    return {path, besidePath(path, ".csv"_L1), besidePath(path, ".txt"_L1)};
}

void writeFigure(const ChartSpec &spec, const QString &path, const QByteArray &picture)
{
    const QStringList files = figureFiles(path);
    writeFiles({{files[0], picture}, {files[1], figureCsv(spec)}, {files[2], figureCaption(spec)}});
}
