// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/document_dialog.h"

#include "core/export/atomic_file.h"
#include "core/export/zip_file.h"
#include "ui/charts/report_pages.h"
#include "ui/session.h"
#include "ui/widgets/message_bar.h"
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {
QString words(const char *english)
{
    return QCoreApplication::translate("DocumentDialog", english);
}

QDir folderForDocuments()
{
    const QString usual = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QDir lastTime(QSettings().value(u"export/folder"_s, usual).toString());
    return lastTime.exists() ? lastTime : QDir::home();
}

/// Empty where nothing was chosen. The form is that of the chosen kind where the name says none.
QString askForName(const QString &title, const QString &proposed, QWidget *parent)
{
    QFileDialog dialog(parent, title, folderForDocuments().path());
    dialog.setObjectName(u"documentDialog"_s);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setNameFilters({words("Text document for Word and LibreOffice (*.odt)"), words("PDF (*.pdf)"),
                           words("Web page in one file (*.html)")});
    const QStringList endings{u"odt"_s, u"pdf"_s, u"html"_s};
    dialog.setDefaultSuffix(endings[0]);
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog, [&](const QString &chosen) {
        dialog.setDefaultSuffix(endings[dialog.nameFilters().indexOf(chosen)]);
    });
    dialog.selectFile(harmlessFileName(proposed) + u".odt"_s);
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return {};
    QSettings().setValue(u"export/folder"_s, dialog.directory().path());
    return dialog.selectedFiles().first();
}

template <typename Make>
void writeDocument(MessageBar &messages, const QString &path, Make make)
{
    if (path.isEmpty())
        return;
    ReportDocument made;
    const bool isDone = messages.attempt([&] {
        made = make();
        writeFile(path, reportFile(path, made));
    });
    const QString written = words("Written: %1").arg(QDir::toNativeSeparators(path));
    if (isDone && made.leftOut.isEmpty())
        messages.show(MessageBar::Severity::Note, written);
    else if (isDone)
        messages.show(
            MessageBar::Severity::Warning,
            written + u'\n' +
                words("Kept sentences that no longer stand are left out: %1").arg(made.leftOut.join(u"; "_s)));
}
} // namespace

void writeStudyReport(Session &session, MessageBar &messages, QWidget *parent)
{
    const QString path = askForName(words("Report of the study"), session.view().info.title, parent);
    writeDocument(messages, path, [&] { return studyReport(session.view(), reportFacts(session.study())); });
}

void writeForceBriefing(Session &session, MessageBar &messages, const QString &force, QWidget *parent)
{
    const QString name = session.view().forceName(force) + u" - "_s + session.view().info.title;
    const QString path = askForName(words("Briefing of one force"), name, parent);
    writeDocument(messages, path, [&] { return forceBriefing(session.view(), force, reportFacts(session.study())); });
}
