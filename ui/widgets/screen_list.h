// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

/// The screens of the window, one a row, as wide as the longest name.
class ScreenList : public QListWidget {
    Q_OBJECT
public:
    explicit ScreenList(QWidget *parent = nullptr);
    void addScreen(const QString &title, const QKeySequence &keys);
};
