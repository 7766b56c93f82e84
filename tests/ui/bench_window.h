// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/opened_window.h"
#include "ui/models/draft_model.h"
#include "ui/screens/import_bench_file.h"
#include "ui/widgets/page_view.h"
#include <QPalette>
#include <QTableView>
#include <QTemporaryDir>

/// The window with a study open and the import bench in view. All figures brought here are invented.
struct BenchWindow : OpenedWindow {
    explicit BenchWindow(const QString &study);

    QString write(const QString &name, const QByteArray &bytes) const; ///< path of the file made
    void bring(const QStringList &paths);                              ///< and waits until all are read
    void bring(const QString &name, const QByteArray &bytes) { bring({write(name, bytes)}); }
    void waitRead() const;

    /// Waits until the page in view is drawn; the test fails where it never is.
    PageView &drawnPage() const;

    QAbstractItemView &queue() const { return find<QAbstractItemView>("importQueue"); }
    QTableView &grid() const { return find<QTableView>("sourceGrid"); }
    QTableView &figures() const { return find<QTableView>("draftTable"); }
    QTableView &remarks() const { return find<QTableView>("remarkTable"); }
    ImportFile::State state(int row) const;
    QString verdict() const;
    /// A widget or action beside the letter on the bench; where figures are typed there is another.
    template <typename T>
    T &onLetter(const char *name) const
    {
        T *found = find<QWidget>("benchLetter").findChild<T *>(name);
        if (!found)
            throw std::runtime_error(std::string("the letter has no ") + name);
        return *found;
    }
    PageView &page() const { return onLetter<PageView>("pageView"); }
    void goTo(const QString &a1) const; ///< makes the cell current in the grid, with the focus
    QString currentCell() const;        ///< of the grid, "B2"
    QString figureCell() const;         ///< cell of the figure that is selected; empty where none is
    /// What the list of figures shows of the one read from this cell.
    QString figure(const QString &a1, DraftModel::Column column) const;
    void trigger(const char *action) const;
    void enter(const char *field, const QString &text) const; ///< types into a field, and Enter
    std::size_t returns() const;                              ///< stored in the study, in force or not
    std::size_t steps() const;                                ///< lines of the history

private:
    QTemporaryDir m_folder;
};

/// Files dropped on a window, as from a file manager.
void drop(QWidget &target, const QStringList &paths);

/// A dark palette, for pictures to be looked at.
QPalette darkPalette();
