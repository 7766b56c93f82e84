// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/example_study.h"
#include "tests/support/test_support.h"
#include "tests/ui/page_window.h"
#include "ui/charts/report_pages.h"
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

namespace {
QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray("no file");
}

/// Types a name into the dialog that the action opens, and accepts it.
void writeAs(PageWindow &opened, const char *action, const QString &path)
{
    inDialog([&path](QWidget &dialog) {
        auto &files = dynamic_cast<QFileDialog &>(dialog);
        files.selectFile(path);
        child<QLineEdit>(files, "fileNameEdit").setText(path);
        QMetaObject::invokeMethod(&files, "accept");
    });
    opened.trigger(action);
}
} // namespace

TEST_CASE("A briefing of one force, from the start screen in five steps")
{
    const QTemporaryDir folder;
    PageWindow opened(QString{});
    opened.window.setExample([&] { return makeExample(folder.filePath("example")).study; });
    opened.find<QPushButton>("startExample").click(); // 1
    opened.window.showScreen("force");                // 2: Ctrl+4
    opened.showForce("Kent");                         // 3
    const QString path = folder.filePath("kent.pdf");
    writeAs(opened, "forceBriefing", path); // 4 and 5: the action, and the name
    INFO(opened.window.messages().text().toStdString());
    CHECK(opened.window.messages().text().startsWith("Written: "));
    CHECK(bytesOf(path).startsWith("%PDF"));
    writeAs(opened, "studyReport", folder.filePath("report.odt"));
    CHECK(bytesOf(folder.filePath("report.odt")).startsWith("PK"));
    writeAs(opened, "studyReport", folder.filePath("report.rtf"));
    CHECK_FALSE(QFile::exists(folder.filePath("report.rtf")));
    CHECK(opened.window.messages().text().contains(".odt, .html or .pdf"));
}

TEST_CASE("Every briefing of the example is one page")
{
    const QTemporaryDir folder;
    const auto study = Study::open(makeExample(folder.filePath("example")).study, Study::Mode::ReadOnly);
    const StudyView view = loadView(*study);
    const ReportFacts facts = reportFacts(*study);
    for (const Force *force : view.forces.territorial()) {
        INFO(force->name.toStdString());
        CHECK(pagesOf(forceBriefing(view, force->code, facts)) == 1);
    }
}
