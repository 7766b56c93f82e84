// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/page_window.h"

#include "tests/support/test_support.h"
#include <QAction>
#include <QApplication>
#include <QTimer>

PageWindow::PageWindow(const QString &study, const QString &screen) : OpenedWindow(study)
{
    window.showScreen(screen);
}

void PageWindow::showForce(const QString &name)
{
    window.showForce(session.view().forces.find(name)->code);
}

void PageWindow::showChart(const QString &title) const
{
    for (int i = 0; i < tabs().count(); ++i) {
        if (tabs().tabText(i) == title)
            return tabs().setCurrentIndex(i);
    }
    throw std::runtime_error("there is no chart " + title.toStdString());
}

QModelIndex PageWindow::figure(const QString &words) const
{
    const QAbstractItemModel &model = *table().model();
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 1; column < model.columnCount(); ++column) {
            if (model.index(row, column).data(Qt::AccessibleTextRole).toString().startsWith(words))
                return model.index(row, column);
        }
    }
    throw std::runtime_error("the table has no figure " + words.toStdString());
}

QAction &PageWindow::command(const char *name) const
{
    const QWidget *page = window.findChild<QWidget *>(window.currentScreen() + "Page");
    auto *ofPage = page ? page->findChild<QAction *>(name) : nullptr;
    return ofPage ? *ofPage : find<QAction>(name);
}

void PageWindow::trigger(const char *action) const
{
    if (!command(action).isEnabled())
        throw std::runtime_error(std::string(action) + " cannot be used");
    command(action).trigger();
}

void inDialog(const std::function<void(QWidget &)> &act)
{
    QTimer::singleShot(0, qApp, [act] {
        QWidget *dialog = QApplication::activeModalWidget();
        if (!dialog) {
            FAIL_CHECK("no dialog has opened");
            return;
        }
        try { // nothing may be thrown through the event loop
            act(*dialog);
        } catch (const std::exception &error) {
            FAIL_CHECK(error.what());
        }
        dialog->close(); // where nothing was decided: a test must not hang
    });
}
