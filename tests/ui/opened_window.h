// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/main_window.h"
#include "ui/models/board_model.h"
#include "ui/session.h"
#include "ui/widgets/board_view.h"
#include "ui/widgets/message_bar.h"
#include <QTest>

/// The whole window as main() makes it, shown and active.
struct OpenedWindow {
    Session session;
    MainWindow window{session};

    /// Without a path: on the start screen.
    explicit OpenedWindow(const QString &path = {});

    /// The widget or action of that object name, of several that one in view; the test fails where there is none.
    template <typename T>
    T &find(const char *name) const
    {
        const QList<T *> all = window.findChildren<T *>(name);
        if (all.isEmpty())
            throw std::runtime_error(std::string("the window has no ") + name);
        for (T *one : all) {
            if (const auto *widget = qobject_cast<const QWidget *>(one); widget && widget->isVisible())
                return *one;
        }
        return *all.front();
    }
    BoardView &board() const { return find<BoardView>("boardTable"); }
    /// Puts the cursor of the board on a force and the column with that title (and group, where it has one).
    void goTo(const QString &force, const QString &title = "Force", const QString &group = {}) const;
    QString currentForce() const;
    Decision decision(const QString &force, const QString &question, const Period &period) const;
    Answer answer(const QString &force, const QString &question) const;
    void type(const QString &keys) const; ///< to the widget that has the focus
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
};
