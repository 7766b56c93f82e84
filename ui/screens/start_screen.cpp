// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/start_screen.h"

#include "core/domain/display_text.h"
#include "ui/recent_files.h"
#include "ui/widgets/plain_label.h"
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QPushButton *startButton(const QString &name, const QString &title, const QString &words, QWidget *parent)
{
    auto *button = new QPushButton(title, parent);
    button->setObjectName(name);
    button->setAccessibleName(QString(title).remove(u'&'));
    button->setAccessibleDescription(words);
    button->setAutoDefault(true); // Return presses it, as in a dialog
    button->setMinimumHeight(button->fontMetrics().height() + 20);
    return button;
}
} // namespace

StartScreen::StartScreen(QWidget *parent)
    : QWidget(parent), m_ways(new QGridLayout), m_recent(new QListWidget(this)),
      m_recentTitle(headingLabel(tr("Opened lately"), 1, this))
{
    auto *newStudy = addWay(u"startNew"_s, tr("&New study…"),
                            tr("One question to the 43 forces: choose its dates, then import the replies."));
    auto *openStudy = addWay(u"startOpen"_s, tr("&Open a study…"), tr("A .foilio file on this computer."));
    m_example = addWay(u"startExample"_s, tr("Open the &example"),
                       tr("What 31 forces told the BBC for April to December 2015, with a reply to import by hand."));
    m_ways->setHorizontalSpacing(16);
    m_ways->setVerticalSpacing(10);
    m_ways->setColumnStretch(1, 1);
    connect(newStudy, &QAbstractButton::clicked, this, &StartScreen::newWanted);
    connect(openStudy, &QAbstractButton::clicked, this, &StartScreen::openWanted);
    connect(m_example, &QAbstractButton::clicked, this, &StartScreen::exampleWanted);
    connect(m_recent, &QListWidget::itemActivated, this, &StartScreen::chooseRecent);
    connect(m_recent, &QListWidget::itemClicked, this, &StartScreen::chooseRecent);
    m_recent->setObjectName(u"startRecent"_s);
    m_recent->setAccessibleName(tr("Studies opened lately"));
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recent->setTextElideMode(Qt::ElideMiddle);

    auto *centre = new QWidget(this);
    centre->setMaximumWidth(std::max(720, 100 * fontMetrics().averageCharWidth()));
    auto *column = new QVBoxLayout(centre);
    column->setSpacing(6);
    column->addWidget(headingLabel(u"Foilio"_s, 14, this));
    auto *promise =
        quietLabel(tr("Figures from Freedom of Information answers, each tied to the cell it came from."), this);
    promise->setWordWrap(true);
    column->addWidget(promise);
    column->addSpacing(20);
    column->addLayout(m_ways);
    column->addSpacing(24);
    column->addWidget(m_recentTitle);
    column->addWidget(m_recent);
    column->addStretch(1);

    auto *page = new QHBoxLayout(this);
    page->setContentsMargins(32, 48, 32, 32);
    page->addStretch(1);
    page->addWidget(centre, 100);
    page->addStretch(1);
    setTabOrder(m_example, m_recent);
}

QPushButton *StartScreen::addWay(const QString &name, const QString &title, const QString &words)
{
    const int row = m_ways->rowCount();
    auto *button = startButton(name, title, words, this);
    auto *label = quietLabel(words, this);
    label->setObjectName(name + u"Words"_s);
    label->setWordWrap(true);
    m_ways->addWidget(button, row, 0);
    m_ways->addWidget(label, row, 1);
    return button;
}

void StartScreen::chooseRecent(const QListWidgetItem *row)
{
    // Once: a double click is two clicks, and the first already leaves this screen.
    if (isVisible())
        emit recentChosen(row->data(Qt::UserRole).toString());
}

void StartScreen::offerExample(bool offered)
{
    m_example->setVisible(offered);
    findChild<QWidget *>(m_example->objectName() + u"Words"_s)->setVisible(offered);
}

void StartScreen::showEvent(QShowEvent *event)
{
    m_recent->clear();
    for (const QString &path : recentFiles()) {
        const QFileInfo file(path);
        const QString folder = QDir::toNativeSeparators(file.absolutePath());
        auto *row = new QListWidgetItem(displayLine(file.completeBaseName() + u"  \u2013  "_s + folder), m_recent);
        row->setData(Qt::UserRole, path);
    }
    m_recent->setFixedHeight(m_recent->count() * m_recent->sizeHintForRow(0) + 2 * m_recent->frameWidth() + 2);
    m_recent->setCurrentRow(0);
    m_recent->setVisible(m_recent->count() > 0);
    m_recentTitle->setVisible(m_recent->count() > 0);
    QWidget::showEvent(event);
}
