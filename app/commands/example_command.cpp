// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/output.h"
#include "app/example_study.h"
#include "app/picture_application.h"
#include "core/analysis/study_view.h"
#include "core/report/chart_gallery.h"
#include "core/report/protection.h"
#include "ui/charts/chart_picture.h"
#include <QDir>

using namespace Qt::StringLiterals;

namespace {
/// Every chart that the study can draw small numbers protected, as SVG.
QStringList drawAll(const QString &studyPath, const QDir &folder)
{
    const auto study = Study::open(studyPath, Study::Mode::ReadOnly);
    const StudyView view = loadView(*study);
    const Protection protection(view);
    const PictureApplication application;
    QStringList written;
    for (const GalleryEntry &entry : gallery(view)) {
        if (entry.spec.isEmpty())
            continue;
        const QString path = folder.filePath(entry.name + u".svg"_s);
        writeChart(protection.applyTo(entry.spec), path, naturalSize(entry.spec));
        written.append(path);
    }
    return written;
}

int runExample(const CommandLine &line)
{
    const ExampleStudy example = makeExample(line.word(0));
    print(u"The example study:      %1\nA file to import by hand: %2\n"_s.arg(example.study, example.byHand));
    const QDir charts(QDir(line.word(0)).filePath(u"charts"_s));
    charts.mkpath(u"."_s);
    for (const QString &path : drawAll(example.study, charts))
        print(u"  "_s + path + u'\n');
    print(u"Reading it gave %1 remarks: foilio-cli check lists them.\n"_s.arg(example.remarks.size()));
    return Fine;
}
} // namespace

Command exampleCommand()
{
    return {"example", "DIR", "Makes the bundled example study, with its charts.", {}, 1, 1, runExample};
}
