// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>
#include <QStringList>
#include <functional>
#include <vector>

class QWidget;

/// One page of the window. A screen takes Session and MessageBar, reads again on Session::changed(), and offers what
/// can be done on it as actions of its own widget (QWidget::addAction): they stand in the menu named after the screen
/// and in the Ctrl+K palette. Registered in ui/screens/all_screens.cpp.
struct Screen {
    QString name;  ///< "responses": stable, for settings and tests
    QString title; ///< "Responses"
    QWidget *widget = nullptr;
    QKeySequence shortcut;
    QWidget *detail = nullptr;    ///< shown in the dock on the right with this screen; several screens may share one
    bool detailAtFirst = true;    ///< whether the dock is open until the user decides
    std::vector<QWidget *> panes; ///< what F6 goes through, in reading order; empty: the widget as a whole
    std::function<void(const QString &code)> showForce;      ///< where the screen can show one force
    std::function<void(const QStringList &paths)> takeFiles; ///< where the screen imports files
    std::function<void()> exportFigures;                     ///< File > Export on this screen
};
