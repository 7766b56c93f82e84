// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screen.h"
#include <QMainWindow>
#include <vector>

class CommandPalette;
class FlowStrip;
class MessageBar;
class QMenu;
class QStackedWidget;
class ScreenList;
class Session;
class StartScreen;
struct PaletteEntry;

/// The window: screens on the left, evidence in the centre, detail on the right, the strip above all of it. It knows
/// menus, screens, opening and closing; what a screen does is the screen's affair.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Session &session, QWidget *parent = nullptr);

    /// Screens stand in the list in the order in which they are added; the window owns their widgets.
    void addScreen(const Screen &screen);
    void showScreen(const QString &name);
    QString currentScreen() const; ///< empty on the start screen
    /// The first screen that can show one force, with that force.
    void showForce(const QString &code);
    /// The screen that imports, with these files.
    void importFiles(const QStringList &paths);
    void chooseFiles(); ///< asks for files, then importFiles()
    MessageBar &messages() const { return *m_messages; }

    void openStudy(const QString &path);
    /// Where the bundled example lies, made on the way where it does not exist yet. Without it none is offered.
    void setExample(std::function<QString()> path);
    /// Remembers size and layout between runs (QSettings). Tests do without.
    void rememberLayout();

signals:
    void flowStepChosen(const QString &name); ///< of FlowStep: a click in the strip

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildCentre();
    void buildStrip();
    void buildDetail();
    void buildMenus(); // main_window_menus.cpp
    void buildFileMenu();
    void buildEditMenu();
    void buildViewMenu();
    void buildHelpMenu();
    QAction *addCommand(QMenu *menu, const QString &name, const QString &title, const QKeySequence &keys,
                        const std::function<void()> &run);
    void fillRecent();
    std::vector<PaletteEntry> paletteEntries();

    void newStudy();
    void chooseStudy();
    void openExample();
    void closeStudy();
    void undo();
    void redo();
    void openPalette();
    void focusPane(int step);
    void resetLayout();
    void about();

    void readAgain();
    void paintNow();
    void studyReplaced();
    void screenChanged();
    void readCommands(); ///< which commands can be used now, and the titles of undo and redo
    void wantDetail(bool wanted);
    const Screen *current() const;
    std::vector<QWidget *> panes() const;

    Session &m_session;
    std::vector<Screen> m_screens;
    std::function<QString()> m_example;
    QStringList m_detailClosed; ///< names of screens whose detail is not wanted
    bool m_remembers = false;

    FlowStrip *m_strip = nullptr;
    MessageBar *m_messages = nullptr;
    ScreenList *m_list = nullptr;
    QStackedWidget *m_centre = nullptr;
    StartScreen *m_start = nullptr;
    QToolBar *m_top = nullptr;
    QDockWidget *m_detail = nullptr;
    QStackedWidget *m_details = nullptr;
    CommandPalette *m_palette = nullptr;
    QMenu *m_recent = nullptr;
    QMenu *m_screenMenu = nullptr; ///< actions of the screen in view, named after it
    QMenu *m_viewMenu = nullptr;
    QAction *m_screensEnd = nullptr; ///< screens stand before it in the View menu
    QAction *m_detailAction = nullptr;
};
