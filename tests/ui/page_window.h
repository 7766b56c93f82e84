// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/opened_window.h"
#include "ui/charts/chart_view.h"
#include <QListView>
#include <QTabBar>
#include <QTableView>
#include <functional>

/// The window with one of the pages of charts in view.
struct PageWindow : OpenedWindow {
    /// `screen`: "years" or "force".
    explicit PageWindow(const QString &study, const QString &screen = "years");

    /// A widget of the page in view: both pages have them by the same names.
    template <typename T>
    T &onPage(const char *name) const
    {
        T *found = window.findChild<QWidget *>(window.currentScreen() + "Page")->findChild<T *>(name);
        if (!found)
            throw std::runtime_error(std::string("the page has no ") + name);
        return *found;
    }
    QTabBar &tabs() const { return onPage<QTabBar>("chartTabs"); }
    ChartView &chart() const { return onPage<ChartView>("chart"); }
    QTableView &table() const { return onPage<QTableView>("chartFigures"); }
    QListView &cells() const { return onPage<QListView>("traceCells"); }
    void showForce(const QString &name);
    void showChart(const QString &title) const; ///< by its tab
    /// The cell of the table whose spoken text begins with these words; the test fails where there is none.
    QModelIndex figure(const QString &words) const;
    QAction &command(const char *name) const; ///< of the page in view, or of the window
    void trigger(const char *action) const;
};

/// What a person does in the dialog that the next command opens.
void inDialog(const std::function<void(QWidget &dialog)> &act);
/// A child of a dialog by its name.
template <typename T>
T &child(QWidget &dialog, const char *name)
{
    T *found = dialog.findChild<T *>(name);
    if (!found)
        throw std::runtime_error(std::string("the dialog has no ") + name);
    return *found;
}
