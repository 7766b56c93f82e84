// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/page_view.h"

class QLabel;
class QStackedWidget;
class QToolButton;

/// The original beside what was read from it: its pages as printed where it has any (a PDF, a scan), and its cells, one
/// at a time. The cells are another widget's; this one turns between them and shows page and size.
class LetterPane : public QWidget {
    Q_OBJECT
public:
    explicit LetterPane(QWidget *cells, QWidget *parent = nullptr);

    PageView &page() { return *m_page; }
    /// The pages of a letter; other bytes than a PDF or a picture have none, and only the cells are there to be seen.
    void showLetter(const QByteArray &bytes, const QString &name);
    void setCellsTitle(const QString &title,
                       const QString &words); ///< where it is not cells that stand beside the page
    void letDraw();                           ///< offers drawing of tables and column lines on the page
    bool hasPages() const { return m_hasPages; }
    bool showsPage() const;
    void setShowsPage(bool page); ///< nothing happens where there are no pages
    QWidget *evidence() const;    ///< the one in view, which takes the focus

signals:
    void shownChanged(); ///< page or cells

private:
    QToolButton *addButton(const QString &name, const QString &sign, const QString &words);
    void addActions();
    void showPlace();

    QWidget *m_cells;
    PageView *m_page;
    QStackedWidget *m_shown;
    QWidget *m_bar; ///< above the page; not there where there are no pages
    QToolButton *m_pageButton;
    QToolButton *m_cellsButton;
    QToolButton *m_linesButton; ///< while it is down, tables and column lines are drawn on the page
    QToolButton *m_back;
    QToolButton *m_on;
    QLabel *m_place;
    QLabel *m_zoom;
    QToolButton *m_smaller;
    QToolButton *m_larger;
    QToolButton *m_fit;
    QByteArray m_letter; ///< that is shown
    bool m_hasPages = false;
    bool m_mayDraw = false;
};
