// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/opened_window.h"

#include "ui/screens/all_screens.h"
#include <QApplication>
#include <algorithm>

OpenedWindow::OpenedWindow(const QString &path)
{
    addAllScreens(window, session);
    window.resize(1366, 728);
    window.show();
    if (!path.isEmpty())
        window.openStudy(path);
    if (!QTest::qWaitForWindowActive(&window))
        throw std::runtime_error("the window does not become active");
}

void OpenedWindow::goTo(const QString &force, const QString &title, const QString &group) const
{
    const QAbstractItemModel &model = *board().model();
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            const bool isColumn =
                model.headerData(column, Qt::Horizontal) == title &&
                (group.isEmpty() || model.headerData(column, Qt::Horizontal, BoardModel::GroupRole) == group);
            if (isColumn && model.index(row, 0).data() == force) {
                board().selectionModel()->setCurrentIndex(model.index(row, column),
                                                          QItemSelectionModel::ClearAndSelect);
                board().setFocus();
                return;
            }
        }
    }
    throw std::runtime_error("the board does not show " + force.toStdString() + ", " + title.toStdString());
}

QString OpenedWindow::currentForce() const
{
    return board().currentIndex().siblingAtColumn(0).data().toString();
}

Decision OpenedWindow::decision(const QString &force, const QString &question, const Period &period) const
{
    const StudyView &view = session.view();
    return view.decision(view.forces.find(force)->code, view.question(question)->id, period);
}

Answer OpenedWindow::answer(const QString &force, const QString &question) const
{
    const StudyView &view = session.view();
    return view.answer(view.forces.find(force)->code, view.question(question)->id);
}

void OpenedWindow::type(const QString &keys) const
{
    QTest::keyClicks(QApplication::focusWidget(), keys);
}

void OpenedWindow::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}
