// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of MainWindow, and what their commands do.
#include "ui/main_window.h"

#include "core/domain/display_text.h"
#include "ui/recent_files.h"
#include "ui/screens/new_study_dialog.h"
#include "ui/session.h"
#include "ui/widgets/command_palette.h"
#include "ui/widgets/document_dialog.h"
#include "ui/widgets/message_bar.h"
#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>

using namespace Qt::StringLiterals;

QAction *MainWindow::addCommand(QMenu *menu, const QString &name, const QString &title, const QKeySequence &keys,
                                const std::function<void()> &run)
{
    auto *action = new QAction(title, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, [run] { run(); });
    if (menu)
        menu->addAction(action);
    return action;
}

void MainWindow::buildMenus()
{
    buildFileMenu();
    buildEditMenu();
    buildViewMenu();
    m_screenMenu = menuBar()->addMenu(QString());
    m_screenMenu->setObjectName(u"screenMenu"_s);
    buildHelpMenu();
}

void MainWindow::buildFileMenu()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    addCommand(file, u"newStudy"_s, tr("&New study…"), QKeySequence::New, [this] { newStudy(); });
    addCommand(file, u"openStudy"_s, tr("&Open study…"), QKeySequence::Open, [this] { chooseStudy(); });
    m_recent = file->addMenu(tr("Open &recent"));
    connect(m_recent, &QMenu::aboutToShow, this, &MainWindow::fillRecent);
    addCommand(file, u"openExample"_s, tr("Open the &example"), {}, [this] { openExample(); })->setVisible(false);
    file->addSeparator();
    addCommand(file, u"importFiles"_s, tr("&Import files…"), QKeySequence(Qt::CTRL | Qt::Key_I),
               [this] { chooseFiles(); });
    addCommand(file, u"exportFigures"_s, tr("&Export…"), QKeySequence(Qt::CTRL | Qt::Key_E),
               [this] { current()->exportFigures(); });
    addCommand(file, u"studyReport"_s, tr("&Report…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R),
               [this] { writeStudyReport(m_session, *m_messages, this); });
    file->addSeparator();
    addCommand(file, u"closeStudy"_s, tr("&Close study"), QKeySequence::Close, [this] { m_session.close(); });
    addCommand(file, u"quit"_s, tr("&Quit"), QKeySequence::Quit, [this] { close(); });
}

void MainWindow::buildEditMenu()
{
    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    addCommand(edit, u"undo"_s, tr("&Undo"), QKeySequence::Undo,
               [this] { m_messages->attempt([this] { m_session.undo(); }); });
    addCommand(edit, u"redo"_s, tr("&Redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z),
               [this] { m_messages->attempt([this] { m_session.redo(); }); });
    edit->addSeparator();
    addCommand(edit, u"find"_s, tr("&Find forces, screens and actions…"), QKeySequence(Qt::CTRL | Qt::Key_K),
               [this] { m_palette->open(paletteEntries()); });
}

void MainWindow::buildViewMenu()
{
    m_viewMenu = menuBar()->addMenu(tr("&View"));
    m_screensEnd = m_viewMenu->addSeparator();
    m_detailAction = addCommand(m_viewMenu, u"showDetail"_s, tr("&Detail"), QKeySequence(Qt::CTRL | Qt::Key_D),
                                [this] { wantDetail(m_detailAction->isChecked()); });
    m_detailAction->setCheckable(true);
    addCommand(m_viewMenu, u"nextPane"_s, tr("&Next pane"), QKeySequence(Qt::Key_F6), [this] { focusPane(1); });
    addCommand(m_viewMenu, u"previousPane"_s, tr("&Previous pane"), QKeySequence(Qt::SHIFT | Qt::Key_F6),
               [this] { focusPane(-1); });
    m_viewMenu->addSeparator();
    addCommand(m_viewMenu, u"resetLayout"_s, tr("&Reset layout"), {}, [this] { resetLayout(); });
}

void MainWindow::buildHelpMenu()
{
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    addCommand(help, u"about"_s, tr("&About Foilio"), {}, [this] { about(); });
}

void MainWindow::fillRecent()
{
    m_recent->clear();
    for (const QString &path : recentFiles()) {
        QString title = displayLine(QFileInfo(path).completeBaseName());
        m_recent->addAction(title.replace(u'&', u"&&"_s), this, [this, path] { openStudy(path); })->setToolTip(path);
    }
    const bool any = !m_recent->isEmpty();
    m_recent->addSeparator();
    m_recent->addAction(any ? tr("&Forget these") : tr("Nothing opened yet"), this, &clearRecentFiles)->setEnabled(any);
}

void MainWindow::readCommands()
{
    const auto setUsable = [this](const QString &name, bool usable) { findChild<QAction *>(name)->setEnabled(usable); };
    const auto titled = [this](const QString &name, const QString &verb, const std::optional<QString> &what) {
        QAction *action = findChild<QAction *>(name);
        action->setEnabled(what.has_value());
        QString title = displayLine(what.value_or(QString()));
        action->setText(what ? verb + u": "_s + title.replace(u'&', u"&&"_s) : verb);
    };
    titled(u"undo"_s, tr("&Undo"), m_session.undoTitle());
    titled(u"redo"_s, tr("&Redo"), m_session.redoTitle());
    setUsable(u"closeStudy"_s, m_session.isOpen());
    setUsable(u"importFiles"_s, m_session.canEdit());
    setUsable(u"studyReport"_s, m_session.isOpen());
    setUsable(u"exportFigures"_s, current() && current()->exportFigures);
    m_screenMenu->clear();
    m_screenMenu->menuAction()->setVisible(current() && !current()->widget->actions().isEmpty());
    if (current()) {
        m_screenMenu->setTitle(u'&' + current()->title);
        m_screenMenu->addActions(current()->widget->actions());
    }
}

std::vector<PaletteEntry> MainWindow::paletteEntries()
{
    std::vector<PaletteEntry> entries;
    const auto addActions = [&](const QString &kind, const QList<QAction *> &actions) {
        for (QAction *action : actions) {
            if (!action->isEnabled() || !action->isVisible() || action->isSeparator() || action->menu())
                continue;
            entries.push_back({action->text().remove(u'&'), kind, action->shortcut().toString(QKeySequence::NativeText),
                               [action] { action->trigger(); }});
        }
    };
    if (m_session.isOpen()) {
        for (const Force *force : m_session.view().forces.territorial())
            entries.push_back({force->name, tr("Force"), {}, [this, code = force->code] { showForce(code); }});
    }
    for (QAction *menu : menuBar()->actions()) {
        if (menu->isVisible())
            addActions(menu->text().remove(u'&'), menu->menu()->actions());
    }
    return entries;
}

void MainWindow::newStudy()
{
    NewStudyDialog dialog(this);
    if (dialog.exec() == QDialog::Accepted &&
        m_messages->attempt([&] { m_session.create(dialog.path(), dialog.study()); }))
        addRecentFile(dialog.path());
}

void MainWindow::chooseStudy()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a study"), {}, tr("Studies (*.foilio)"));
    if (!path.isEmpty())
        openStudy(path);
}

void MainWindow::chooseFiles()
{
    importFiles(QFileDialog::getOpenFileNames(this, tr("Import files")));
}

void MainWindow::openExample()
{
    QString path;
    if (m_messages->attempt([&] { path = m_example(); }))
        openStudy(path);
}

void MainWindow::resetLayout()
{
    m_detailClosed.clear();
    for (const Screen &screen : m_screens) {
        if (!screen.detailAtFirst)
            m_detailClosed << screen.name;
    }
    addDockWidget(Qt::RightDockWidgetArea, m_detail);
    screenChanged();
}

void MainWindow::about()
{
    QMessageBox box(this);
    box.setWindowTitle(tr("About Foilio"));
    box.setTextFormat(Qt::PlainText);
    box.setText(tr("Foilio %1").arg(QStringLiteral(FOILIO_VERSION)));
    box.setInformativeText(tr("Figures from Freedom of Information answers, each tied to the cell it came from.\n\n"
                              "Free software under the GNU General Public License, version 3 or later.\n"
                              "Nothing leaves this computer: Foilio never uses the network."));
    box.exec();
}
