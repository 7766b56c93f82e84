// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <functional>

class QAction;
class QWidget;

/// An action of a widget, which owns it; it is found by its name. Its key strikes while the focus is anywhere inside.
QAction *keyWithin(QWidget *place, const QString &name, const QString &title, const QKeySequence &key,
                   const std::function<void()> &run);
/// The same for a key that strikes only where the widget itself has the focus: in a field beside it letters are
/// letters.
QAction *keyOn(QWidget *place, const QString &name, const QString &title, const QKeySequence &key,
               const std::function<void()> &run);
