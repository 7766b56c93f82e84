// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/example_study.h"
#include "ui/main_window.h"
#include "ui/screens/all_screens.h"
#include "ui/session.h"
#include "ui/widgets/tone.h"
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {
/// The example lies among the person's own documents, so that what she does to it is kept.
QString examplePath()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + u"/Foilio example"_s);
    const QString study = folder.filePath(exampleStudyName());
    return QFile::exists(study) ? study : makeExample(folder.path()).study;
}
/// Some desktops leave the colour of the hints in empty fields as it is in a light palette: unreadable on dark fields.
void keepHintsReadable()
{
    QPalette hints; // nothing else of it is set, so the rest stays the desktop's
    hints.setColor(QPalette::PlaceholderText, mutedText(QApplication::palette()));
    QApplication::setPalette(hints);
}
} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"foilio"_s);
    QApplication::setOrganizationName(u"Foilio"_s);
    QApplication::setApplicationVersion(u"" FOILIO_VERSION ""_s);
    keepHintsReadable();
    Session session;
    MainWindow window(session);
    addAllScreens(window, session);
    window.setExample(examplePath);
    window.rememberLayout();
    window.show();
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() > 1)
        window.openStudy(arguments[1]);
    return QApplication::exec();
}
