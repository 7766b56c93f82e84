// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/output.h"
#include "app/commands/study_arguments.h"
#include "app/picture_application.h"
#include "core/domain/error.h"
#include "core/export/figure_pack.h"
#include "core/export/open_files.h"
#include "core/export/zip_file.h"
#include "core/report/chart_gallery.h"
#include "core/report/protection.h"
#include "ui/charts/chart_picture.h"
#include "ui/charts/report_pages.h"
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {
/// The file of a document: by --out, or the last word.
QString targetOf(const CommandLine &line, int word)
{
    return line.words().size() > word && !line.has(u"out"_s) ? line.word(word) : line.required(u"out"_s);
}

int runReport(const CommandLine &line)
{
    const QString path = targetOf(line, 1);
    const auto study = openForReading(line);
    const StudyView view = loadView(*study);
    const ReportDocument report = studyReport(view, reportFacts(*study));
    const PictureApplication application;
    writeFile(path, reportFile(path, report));
    for (const QString &sentence : report.leftOut)
        complain(u"Left out of the report: %1\n"_s.arg(sentence));
    print(path + u'\n');
    return Fine;
}

QString endingOf(const CommandLine &line)
{
    return line.choice(u"format"_s, {u"odt"_s, u"html"_s, u"pdf"_s}, u"odt"_s);
}

/// Every territorial force, whether it answered or not.
int writeAll(const CommandLine &line, const StudyView &view, const ReportFacts &facts)
{
    std::vector<FileContent> files;
    for (const Force *force : view.forces.territorial()) {
        const QString name = harmlessFileName(force->name.toLower().replace(u' ', u'-')) + u'.' + endingOf(line);
        files.push_back({name, reportFile(name, forceBriefing(view, force->code, facts))});
    }
    for (const QString &written : writePack(targetOf(line, 1), files))
        print(written + u'\n');
    return Fine;
}

int runBriefing(const CommandLine &line)
{
    const auto study = openForReading(line);
    const StudyView view = loadView(*study);
    const ReportFacts facts = reportFacts(*study);
    const PictureApplication application;
    if (line.has(u"all"_s))
        return writeAll(line, view, facts);
    const bool isWord = !line.has(u"force"_s);
    if (isWord && line.words().size() < 2)
        throw Error(u"Name the force: --force NAME, or --all for every force."_s);
    const Force &force = isWord ? forceNamed(line.word(1), view.forces) : forceOf(line, *study);
    const QString path = targetOf(line, isWord ? 2 : 1);
    writeFile(path, reportFile(path, forceBriefing(view, force.code, facts)));
    print(path + u'\n');
    return Fine;
}

/// Every chart in every form, with its figures and its words.
void addFigures(std::vector<FileContent> &files, const StudyView &view)
{
    const Protection protection(view);
    for (GalleryEntry &entry : gallery(view)) {
        if (entry.spec.isEmpty())
            continue;
        const ChartSpec spec = protection.applyTo(std::move(entry.spec));
        const PictureSize size = naturalSize(spec);
        const QString stem = u"figures/"_s + entry.name;
        files.push_back({stem + u".svg"_s, chartPicture(spec, PictureFormat::Svg, size)});
        files.push_back({stem + u".pdf"_s, chartPicture(spec, PictureFormat::Pdf, size)});
        files.push_back({stem + u".png"_s, chartPicture(spec, PictureFormat::Png, size)});
        files.push_back({stem + u".csv"_s, figureCsv(spec)});
        files.push_back({stem + u".txt"_s, figureCaption(spec)});
    }
}

int runPack(const CommandLine &line)
{
    const QString what = line.choice(u"only"_s, {u"figures"_s, u"tables"_s, u"both"_s}, u"both"_s);
    const auto study = openForReading(line);
    const StudyView view = loadView(*study);
    const PictureApplication application;
    std::vector<FileContent> files;
    if (what != "tables"_L1)
        addFigures(files, view);
    if (what != "figures"_L1) {
        for (FileContent &file : openFiles(view, *study, reportFacts(*study)))
            files.push_back({u"tables/"_s + file.path, std::move(file.bytes)});
    }
    if (files.empty())
        throw Error(u"There is nothing to pack yet: the study holds no figure. Import a return first."_s);
    for (const QString &written : writePack(targetOf(line, 1), files))
        print(written + u'\n');
    return Fine;
}
} // namespace

Command reportCommand()
{
    return {"report",
            "STUDY --out FILE.odt|html|pdf",
            "The whole study as a document: sentences, charts, method, forces, tables, sources.",
            {{"out", "FILE", "ending in .odt, .html or .pdf; may also be the second word"}},
            1,
            2,
            runReport};
}

Command briefingCommand()
{
    return {"briefing",
            "STUDY (--force F --out FILE | --all --out DIR [--format odt|html|pdf])",
            "One force on one page; or a page for every force.",
            {{"force", "F", "name, alias or code"},
             {"all", nullptr, "a page for each of the 43 forces"},
             {"format", "FORMAT", "of --all: odt, html or pdf"},
             {"out", "PATH", "the file; of --all a folder or a .zip"}},
            1,
            3,
            runBriefing};
}

Command packCommand()
{
    return {"pack",
            "STUDY --out DIR|FILE.zip [--only figures|tables|both]",
            "All charts in every form, and all tables with forces, sources, dictionary and cells.",
            {{"out", "PATH", "a folder, or a file ending in .zip"}, {"only", "PART", "figures, tables or both"}},
            1,
            2,
            runPack};
}
