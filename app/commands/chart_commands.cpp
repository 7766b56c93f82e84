// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/output.h"
#include "app/commands/study_arguments.h"
#include "app/picture_application.h"
#include "core/analysis/study_view.h"
#include "core/domain/error.h"
#include "core/export/figure_pack.h"
#include "core/report/chart_gallery.h"
#include "core/report/chart_lint.h"
#include "core/report/protection.h"
#include "ui/charts/chart_picture.h"

using namespace Qt::StringLiterals;

namespace {
int runCharts(const CommandLine &line)
{
    const QString format = line.choice(u"format"_s, {u"text"_s, u"csv"_s, u"json"_s}, u"text"_s);
    const auto study = openForReading(line);
    const QString force = line.has(u"force"_s) ? forceOf(line, *study).code : QString();
    std::vector<QStringList> rows;
    for (const GalleryEntry &entry : gallery(loadView(*study), force))
        rows.push_back({entry.name, entry.title, entry.takesForce ? u"all or one force"_s : u"all"_s, entry.whyNot});
    printRows({u"name"_s, u"title"_s, u"for"_s, u"why not"_s}, rows, format);
    return Fine;
}

/// What a reader would miss; a chart with faults ends otherwise than a chart without.
int printFaults(const ChartSpec &spec)
{
    const auto faults = lintChart(spec);
    for (const ChartFault &fault : faults)
        print(u"%1: %2 %3\n"_s.arg(fault.rule, fault.words, fault.remedy));
    if (faults.empty())
        print(u"Nothing to mend.\n"_s);
    return faults.empty() ? Fine : Mistakes;
}

int runChart(const CommandLine &line)
{
    const bool isLint = line.has(u"lint"_s);
    const QString path = isLint ? QString() : line.required(u"out"_s);
    const auto size = pictureSizeFromName(line.value(u"size"_s, nameOf(PictureSize::Full)));
    if (!size)
        throw Error(u"--size is one of full, half, portrait, page, social, not “%1”."_s.arg(line.value(u"size"_s)));
    const auto study = openForReading(line);
    const QString force = line.has(u"force"_s) ? forceOf(line, *study).code : QString();
    const StudyView view = loadView(*study);
    const ChartSpec spec = Protection(view).applyTo(makeChart(view, line.word(1), force));
    if (spec.isEmpty())
        throw Error(u"There is nothing to draw: %1"_s.arg(spec.notes.join(u' ')));
    if (isLint)
        return printFaults(spec);
    if (!spec.wordingFlag.isEmpty())
        complain(spec.wordingFlag + u'\n');
    const PictureApplication application;
    writeChart(spec, path, line.has(u"size"_s) ? *size : naturalSize(spec));
    for (const QString &file : figureFiles(path))
        print(file + u'\n');
    return Fine;
}
} // namespace

Command chartsCommand()
{
    return {"charts",
            "STUDY [--force F] [--format text|csv|json]",
            "The charts this study can draw.",
            {{"force", "F", "for one force"}, {"format", "FORMAT", "text, csv or json"}},
            1,
            1,
            runCharts};
}

Command chartCommand()
{
    return {"chart",
            "STUDY NAME [--force F] --out FILE.svg|pdf|png [--size full|half|portrait|page|social] | --lint",
            "Draws a chart, with its figures (CSV) and its words (TXT) beside it.",
            {{"force", "F", "for one force; otherwise all included forces"},
             {"lint", "", "draws nothing; names what a reader of the chart would miss"},
             {"out", "FILE", "ending in .svg, .pdf or .png"},
             {"size", "SIZE",
              "full 160 x 100 mm, half 77 x 70, portrait 160 x 200, page 160 x 247, social 1200 x 675 px; left out, "
              "the first of "
              "full, portrait and page that holds the chart"}},
            2,
            2,
            runChart};
}
