// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/letter_pane.h"

#include "ui/widgets/key_action.h"
#include "ui/widgets/letter_drawing.h"
#include "ui/widgets/plain_label.h"
#include <QAction>
#include <QApplication>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
constexpr double ZoomStep = 1.25;
} // namespace

LetterPane::LetterPane(QWidget *cells, QWidget *parent)
    : QWidget(parent), m_cells(cells), m_page(new PageView(this)), m_shown(new QStackedWidget(this)),
      m_bar(new QWidget(this)), m_pageButton(addButton(u"letterPage"_s, tr("Page"), tr("Show the page as printed"))),
      m_cellsButton(addButton(u"letterCells"_s, tr("Cells"), tr("Show the cells that were read"))),
      m_linesButton(addButton(u"letterLines"_s, tr("Lines"), tr("Show and draw tables and column lines (L)"))),
      m_back(addButton(u"pageBack"_s, u"‹"_s, tr("Previous page"))),
      m_on(addButton(u"pageOn"_s, u"›"_s, tr("Next page"))), m_place(quietLabel({}, this)),
      m_zoom(quietLabel({}, this)), m_smaller(addButton(u"pageSmaller"_s, u"−"_s, tr("Smaller"))),
      m_larger(addButton(u"pageLarger"_s, u"+"_s, tr("Larger"))),
      m_fit(addButton(u"pageFit"_s, tr("Fit"), tr("As wide as the view")))
{
    m_place->setObjectName(u"pagePlace"_s);
    m_zoom->setObjectName(u"pageZoom"_s);
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    for (QToolButton *toggle : {m_pageButton, m_cellsButton, m_linesButton}) {
        toggle->setCheckable(true);
        row->addWidget(toggle);
    }
    row->addStretch(1);
    for (QWidget *part :
         {static_cast<QWidget *>(m_back), static_cast<QWidget *>(m_place), static_cast<QWidget *>(m_on)})
        row->addWidget(part);
    row->addStretch(1);
    for (QWidget *part : {static_cast<QWidget *>(m_smaller), static_cast<QWidget *>(m_zoom),
                          static_cast<QWidget *>(m_larger), static_cast<QWidget *>(m_fit)})
        row->addWidget(part);
    m_shown->addWidget(m_page);
    m_shown->addWidget(m_cells);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_bar);
    column->addWidget(m_shown, 1);
    connect(m_page, &PageView::viewChanged, this, &LetterPane::showPlace);
    addActions();
    showLetter({}, {});
}

QToolButton *LetterPane::addButton(const QString &name, const QString &sign, const QString &words)
{
    auto *button = new QToolButton(m_bar);
    button->setObjectName(name);
    button->setText(sign);
    button->setToolTip(words);
    button->setAccessibleName(words);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAutoRaise(true);
    return button;
}

void LetterPane::addActions()
{
    keyWithin(this, u"letterTurn"_s, tr("Page or &cells of the letter"), QKeySequence(Qt::Key_F7),
              [this] { setShowsPage(!showsPage()); });
    keyWithin(this, u"letterLarger"_s, tr("&Larger page"), {}, [this] {
        m_page->zoomBy(ZoomStep);
    })->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    keyWithin(this, u"letterSmaller"_s, tr("&Smaller page"), QKeySequence(Qt::CTRL | Qt::Key_Minus),
              [this] { m_page->zoomBy(1 / ZoomStep); });
    keyWithin(this, u"letterFit"_s, tr("Page as &wide as the view"), QKeySequence(Qt::CTRL | Qt::Key_0),
              [this] { m_page->zoomToWidth(); });
    connect(m_pageButton, &QToolButton::clicked, this, [this] { setShowsPage(true); });
    connect(m_cellsButton, &QToolButton::clicked, this, [this] { setShowsPage(false); });
    connect(m_back, &QToolButton::clicked, this, [this] { m_page->showPage(m_page->page() - 1); });
    connect(m_on, &QToolButton::clicked, this, [this] { m_page->showPage(m_page->page() + 1); });
    connect(m_smaller, &QToolButton::clicked, this, [this] { m_page->zoomBy(1 / ZoomStep); });
    connect(m_larger, &QToolButton::clicked, this, [this] { m_page->zoomBy(ZoomStep); });
    connect(m_fit, &QToolButton::clicked, this, [this] { m_page->zoomToWidth(); });
}

void LetterPane::showLetter(const QByteArray &bytes, const QString &name)
{
    if (!bytes.isEmpty() && bytes.constData() == m_letter.constData())
        return; // the same letter, read again: page and size stay
    m_letter = bytes;
    const PagePictures::Draw draw = drawingOf(bytes, name);
    m_hasPages = draw != nullptr;
    m_page->showLetter(draw);
    for (QAction *action : actions())
        action->setEnabled(m_hasPages);
    m_bar->setVisible(m_hasPages);
    const bool hadFocus = m_shown->isAncestorOf(QApplication::focusWidget());
    m_shown->setCurrentWidget(m_hasPages ? static_cast<QWidget *>(m_page) : m_cells);
    if (hadFocus)
        evidence()->setFocus(Qt::OtherFocusReason);
    showPlace();
    emit shownChanged();
}

void LetterPane::letDraw()
{
    m_mayDraw = true;
    keyOn(m_page, u"pageLines"_s, tr("Tables and column &lines of the page"), QKeySequence(Qt::Key_L),
          [this] { m_page->setDrawing(!m_page->isDrawing()); });
    keyOn(m_page, u"pageSplit"_s, tr("&Split the table above this row"), QKeySequence(Qt::Key_S),
          [this] { m_page->splitTable(); });
    keyOn(m_page, u"pageJoin"_s, tr("&Join the table with the next one"), QKeySequence(Qt::Key_J),
          [this] { m_page->joinTables(); });
    connect(m_linesButton, &QToolButton::clicked, m_page, &PageView::setDrawing);
    showPlace();
}

void LetterPane::setCellsTitle(const QString &title, const QString &words)
{
    m_cellsButton->setText(title);
    m_cellsButton->setToolTip(words);
    m_cellsButton->setAccessibleName(words);
}

bool LetterPane::showsPage() const
{
    return m_shown->currentWidget() == m_page;
}

void LetterPane::setShowsPage(bool page)
{
    if (m_hasPages) {
        const bool hadFocus = isAncestorOf(QApplication::focusWidget());
        m_shown->setCurrentWidget(page ? static_cast<QWidget *>(m_page) : m_cells);
        if (hadFocus)
            evidence()->setFocus(Qt::OtherFocusReason);
    }
    showPlace();
    emit shownChanged();
}

QWidget *LetterPane::evidence() const
{
    QWidget *shown = m_shown->currentWidget();
    return shown->focusProxy() ? shown->focusProxy() : shown;
}

void LetterPane::showPlace()
{
    const int pages = m_page->pages();
    m_pageButton->setChecked(showsPage());
    m_cellsButton->setChecked(!showsPage());
    m_linesButton->setChecked(m_page->isDrawing());
    m_place->setText(pages > 0 ? tr("Page %1 of %2").arg(m_page->page()).arg(pages)
                               : tr("Page %1").arg(m_page->page()));
    m_zoom->setText(tr("%1 %").arg(int(std::lround(m_page->zoom() * 100))));
    m_back->setEnabled(m_page->page() > 1);
    m_on->setEnabled(m_page->page() < pages);
    m_linesButton->setVisible(m_mayDraw && showsPage());
    for (QWidget *part : {static_cast<QWidget *>(m_back), static_cast<QWidget *>(m_place), static_cast<QWidget *>(m_on),
                          static_cast<QWidget *>(m_smaller), static_cast<QWidget *>(m_zoom),
                          static_cast<QWidget *>(m_larger), static_cast<QWidget *>(m_fit)})
        part->setVisible(showsPage());
}
