// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "core/domain/display_text.h"
#include "ui/recent_files.h"
#include "ui/screens/start_screen.h"
#include "ui/session.h"
#include "ui/widgets/command_palette.h"
#include "ui/widgets/flow_strip.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/notice_banner.h"
#include "ui/widgets/saved_mark.h"
#include "ui/widgets/screen_list.h"
#include <QApplication>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QToolBar>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// The widget of a pane that takes the focus: the pane, what it names, or the first inside it that can. Panes of
/// several widgets name none: in Qt 6.4 Tab jumps from before a container to its focus proxy, past all that stands
/// between.
QWidget *focusTarget(QWidget *pane)
{
    if (pane->focusProxy() || pane->focusPolicy() != Qt::NoFocus)
        return pane;
    for (QWidget *child : pane->findChildren<QWidget *>()) {
        if (child->isVisibleTo(pane) && child->isEnabled() && (child->focusPolicy() & Qt::TabFocus))
            return child;
    }
    return nullptr;
}
} // namespace

MainWindow::MainWindow(Session &session, QWidget *parent) : QMainWindow(parent), m_session(session)
{
    setObjectName(u"mainWindow"_s);
    setAcceptDrops(true);
    buildCentre();
    buildStrip();
    buildDetail();
    m_palette = new CommandPalette(this);
    buildMenus();
    resize(1280, 740);
    connect(&session, &Session::studyReplaced, this, &MainWindow::studyReplaced);
    connect(&session, &Session::changed, this, &MainWindow::readAgain);
    connect(&session, &Session::readyToPaint, this, &MainWindow::paintNow);
    studyReplaced();
    readAgain();
}

void MainWindow::buildCentre()
{
    m_messages = new MessageBar(this);
    m_list = new ScreenList(this);
    m_start = new StartScreen(this);
    m_start->offerExample(false);
    m_centre = new QStackedWidget(this);
    m_centre->setObjectName(u"centre"_s);
    m_centre->addWidget(m_start);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (m_session.isOpen() && row >= 0)
            showScreen(m_screens[std::size_t(row)].name);
    });
    connect(m_start, &StartScreen::newWanted, this, &MainWindow::newStudy);
    connect(m_start, &StartScreen::openWanted, this, &MainWindow::chooseStudy);
    connect(m_start, &StartScreen::exampleWanted, this, &MainWindow::openExample);
    connect(m_start, &StartScreen::recentChosen, this, &MainWindow::openStudy);

    auto *whole = new QWidget(this);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new NoticeBanner(m_session, whole));
    column->addWidget(m_messages);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(m_centre, 1);
    column->addLayout(row, 1);
    setCentralWidget(whole);
}

void MainWindow::buildStrip()
{
    m_strip = new FlowStrip(this);
    m_top = addToolBar(tr("From asked to complete"));
    m_top->setObjectName(u"top"_s);
    m_top->setMovable(false);
    m_top->setContextMenuPolicy(Qt::PreventContextMenu);
    m_top->toggleViewAction()->setVisible(false);
    m_top->addWidget(m_strip);
    auto *between = new QWidget(m_top);
    between->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_top->addWidget(between);
    m_top->addWidget(new SavedMark(m_session, m_top));
    connect(m_strip, &FlowStrip::stepChosen, this, &MainWindow::flowStepChosen);
}

void MainWindow::buildDetail()
{
    m_details = new QStackedWidget(this);
    m_detail = new QDockWidget(tr("Detail"), this);
    m_detail->setObjectName(u"detail"_s);
    m_detail->setWidget(m_details);
    m_detail->setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    m_detail->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    m_detail->installEventFilter(this);
    addDockWidget(Qt::RightDockWidgetArea, m_detail);
    m_detail->hide();
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_detail && event->type() == QEvent::Close)
        wantDetail(false);
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::addScreen(const Screen &screen)
{
    Q_ASSERT(screen.widget && !screen.name.isEmpty());
    m_screens.push_back(screen);
    m_centre->addWidget(screen.widget);
    if (screen.detail && m_details->indexOf(screen.detail) < 0)
        m_details->addWidget(screen.detail);
    if (!screen.detailAtFirst)
        m_detailClosed << screen.name;
    m_list->addScreen(screen.title, screen.shortcut);
    QAction *action = addCommand(nullptr, u"screen-"_s + screen.name, screen.title, screen.shortcut,
                                 [this, name = screen.name] { showScreen(name); });
    m_viewMenu->insertAction(m_screensEnd, action);
    action->setEnabled(m_session.isOpen());
}

const Screen *MainWindow::current() const
{
    const auto found = std::ranges::find(m_screens, m_centre->currentWidget(), &Screen::widget);
    return found == m_screens.end() ? nullptr : &*found;
}

QString MainWindow::currentScreen() const
{
    return current() ? current()->name : QString();
}

void MainWindow::showScreen(const QString &name)
{
    const auto found = std::ranges::find(m_screens, name, &Screen::name);
    if (found == m_screens.end() || !m_session.isOpen())
        return;
    const bool hadFocus = m_centre->isAncestorOf(focusWidget());
    m_centre->setCurrentWidget(found->widget);
    m_list->setCurrentRow(int(found - m_screens.begin()));
    screenChanged();
    if (QWidget *target = focusTarget(found->panes.empty() ? found->widget : found->panes.front());
        target && (hadFocus || !focusWidget()))
        target->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showForce(const QString &code)
{
    const auto found = std::ranges::find_if(m_screens, [](const Screen &screen) { return bool(screen.showForce); });
    if (found == m_screens.end() || !m_session.isOpen())
        return;
    showScreen(found->name);
    found->showForce(code);
}

void MainWindow::importFiles(const QStringList &paths)
{
    const auto found = std::ranges::find_if(m_screens, [](const Screen &screen) { return bool(screen.takeFiles); });
    if (found == m_screens.end() || !m_session.isOpen() || paths.isEmpty())
        return;
    showScreen(found->name);
    found->takeFiles(paths);
}

void MainWindow::openStudy(const QString &path)
{
    if (m_messages->attempt([&] { m_session.open(path); }))
        addRecentFile(path);
}

void MainWindow::setExample(std::function<QString()> path)
{
    m_example = std::move(path);
    m_start->offerExample(bool(m_example));
    findChild<QAction *>(u"openExample"_s)->setVisible(bool(m_example));
}

void MainWindow::rememberLayout()
{
    m_remembers = true;
    const QSettings settings;
    restoreGeometry(settings.value(u"window/geometry"_s).toByteArray());
    if (const QVariant closed = settings.value(u"window/detailClosed"_s); closed.isValid())
        m_detailClosed = closed.toStringList();
    screenChanged();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_remembers) {
        QSettings settings;
        settings.setValue(u"window/geometry"_s, saveGeometry());
        settings.setValue(u"window/detailClosed"_s, m_detailClosed);
    }
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    if (paths.size() == 1 && paths.first().endsWith(".foilio"_L1, Qt::CaseInsensitive))
        openStudy(paths.first());
    else
        importFiles(paths);
}

void MainWindow::studyReplaced()
{
    const bool isOpen = m_session.isOpen();
    m_top->setVisible(isOpen);
    m_list->setVisible(isOpen);
    for (const Screen &screen : m_screens)
        findChild<QAction *>(u"screen-"_s + screen.name)->setEnabled(isOpen);
    if (isOpen && !current() && !m_screens.empty())
        showScreen(m_screens.front().name);
    else if (!isOpen)
        m_centre->setCurrentWidget(m_start);
    screenChanged();
    if (QWidget *target = focusTarget(m_centre->currentWidget()))
        target->setFocus(Qt::OtherFocusReason);
}

void MainWindow::readAgain()
{
    const StudyView &view = m_session.view();
    m_strip->show(flowSteps(view));
    setWindowFilePath(m_session.isOpen() ? m_session.study().path() : QString());
    setWindowTitle(m_session.isOpen() ? displayLine(view.info.title) + u" \u2013 Foilio"_s : u"Foilio"_s);
    readCommands();
}

/// Of all that waits only what the picture needs: anything else could ask for the next edit within this one.
void MainWindow::paintNow()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCoreApplication::sendPostedEvents(this, QEvent::UpdateRequest);
}

void MainWindow::screenChanged()
{
    const Screen *screen = current();
    const bool hasDetail = screen && screen->detail;
    if (hasDetail) {
        m_details->setCurrentWidget(screen->detail);
        const QString title = screen->detail->windowTitle();
        m_detail->setWindowTitle(title.isEmpty() ? tr("Detail") : title);
    }
    m_detail->setVisible(hasDetail && !m_detailClosed.contains(screen->name));
    m_detailAction->setEnabled(hasDetail);
    m_detailAction->setChecked(m_detail->isVisibleTo(this));
    readCommands();
}

void MainWindow::wantDetail(bool wanted)
{
    const QString name = currentScreen();
    m_detailClosed.removeAll(name);
    if (!wanted)
        m_detailClosed << name;
    screenChanged();
}

std::vector<QWidget *> MainWindow::panes() const
{
    std::vector<QWidget *> all{m_list};
    if (const Screen *screen = current(); screen && !screen->panes.empty())
        all.insert(all.end(), screen->panes.begin(), screen->panes.end());
    else
        all.push_back(m_centre->currentWidget());
    all.push_back(m_details->currentWidget());
    std::erase_if(all, [](QWidget *pane) { return !pane || !pane->isVisible() || !focusTarget(pane); });
    return all;
}

void MainWindow::focusPane(int step)
{
    const auto all = panes();
    const QWidget *focused = focusWidget();
    const auto here =
        std::ranges::find_if(all, [&](QWidget *pane) { return pane == focused || pane->isAncestorOf(focused); });
    const int count = int(all.size());
    if (count == 0)
        return;
    const int from = here == all.end() ? (step > 0 ? -1 : 0) : int(here - all.begin());
    if (QWidget *target = focusTarget(all[std::size_t((from + step + count) % count)]))
        target->setFocus(Qt::ShortcutFocusReason);
}
