// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/start_screen.h"

#include "core/domain/display_text.h"
#include "ui/recent_files.h"
#include "ui/widgets/plain_label.h"
#include <QCommandLinkButton>
#include <QDir>
#include <QFileInfo>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
QCommandLinkButton *startButton(const QString &name, const QString &title, const QString &words, QWidget *parent)
{
    auto *button = new QCommandLinkButton(title, words, parent);
    button->setObjectName(name);
    button->setAccessibleName(title);
    button->setAccessibleDescription(words);
    return button;
}
} // namespace

StartScreen::StartScreen(QWidget *parent)
    : QWidget(parent), m_example(startButton(u"startExample"_s, tr("Open the example"),
                                             tr("What 31 forces told the BBC for April to December 2015"), this)),
      m_recent(new QListWidget(this)), m_recentTitle(headingLabel(tr("Lately"), 1, this))
{
    auto *newStudy = startButton(u"startNew"_s, tr("New study"),
                                 tr("One question to the 43 forces: choose its dates, then import the replies"), this);
    auto *openStudy = startButton(u"startOpen"_s, tr("Open a study"), tr("A .foilio file on this computer"), this);
    connect(newStudy, &QAbstractButton::clicked, this, &StartScreen::newWanted);
    connect(openStudy, &QAbstractButton::clicked, this, &StartScreen::openWanted);
    connect(m_example, &QAbstractButton::clicked, this, &StartScreen::exampleWanted);
    connect(m_recent, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *row) { emit recentChosen(row->data(Qt::UserRole).toString()); });
    m_recent->setObjectName(u"startRecent"_s);
    m_recent->setAccessibleName(tr("Studies opened lately"));

    auto *centre = new QWidget(this);
    centre->setMaximumWidth(640);
    auto *column = new QVBoxLayout(centre);
    column->setSpacing(4);
    column->addWidget(headingLabel(u"Foilio"_s, 14, this));
    auto *promise =
        quietLabel(tr("Figures from Freedom of Information answers, each tied to the cell it came from."), this);
    promise->setWordWrap(true);
    column->addWidget(promise);
    column->addSpacing(18);
    column->addWidget(newStudy);
    column->addWidget(openStudy);
    column->addWidget(m_example);
    column->addSpacing(18);
    column->addWidget(m_recentTitle);
    column->addWidget(m_recent, 1);

    auto *page = new QHBoxLayout(this);
    page->setContentsMargins(32, 56, 32, 32);
    page->addStretch(1);
    page->addWidget(centre, 3);
    page->addStretch(1);
    setFocusProxy(newStudy);
}

void StartScreen::offerExample(bool offered)
{
    m_example->setVisible(offered);
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
    m_recent->setCurrentRow(0);
    m_recent->setVisible(m_recent->count() > 0);
    m_recentTitle->setVisible(m_recent->count() > 0);
    QWidget::showEvent(event);
}
