// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/key_action.h"

#include <QAction>
#include <QWidget>

QAction *keyWithin(QWidget *place, const QString &name, const QString &title, const QKeySequence &key,
                   const std::function<void()> &run)
{
    auto *action = new QAction(title, place);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(action, &QAction::triggered, place, [run] { run(); });
    place->addAction(action);
    return action;
}

QAction *keyOn(QWidget *place, const QString &name, const QString &title, const QKeySequence &key,
               const std::function<void()> &run)
{
    QAction *action = keyWithin(place, name, title, key, run);
    action->setShortcutContext(Qt::WidgetShortcut);
    return action;
}
