// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chart_page.h"

#include "core/domain/display_text.h"
#include "core/report/protection.h"
#include "ui/charts/chart_view.h"
#include "ui/session.h"
#include "ui/widgets/evidence_panel.h"
#include "ui/widgets/export_dialog.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/sensitivity_strip.h"
#include "ui/widgets/wording_dialog.h"
#include <QAction>
#include <QPushButton>
#include <QSplitter>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QToolButton *commandButton(QAction *action, const QString &name, const QString &title, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setText(title);
    button->setAccessibleName(action->text());
    button->setToolTip(u"%1 (%2)"_s.arg(action->text(), action->shortcut().toString(QKeySequence::NativeText)));
    button->setFocusPolicy(Qt::TabFocus);
    button->setEnabled(action->isEnabled());
    QObject::connect(button, &QToolButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button, [=] { button->setEnabled(action->isEnabled()); });
    return button;
}
} // namespace

ChartPage::ChartPage(Session &session, MessageBar &messages, QWidget *lead, QWidget *about, QWidget *parent)
    : QWidget(parent), m_session(session), m_messages(messages), m_next(new QTimer(this)),
      m_wording(new QAction(tr("Headline and alternative text…"), this)),
      m_export(new QAction(tr("Export charts…"), this)), m_tabs(new QTabBar(this)), m_flag(plainLabel({}, this)),
      m_strip(new SensitivityStrip(this)), m_split(new QSplitter(Qt::Horizontal, this)),
      m_chart(new ChartView(m_split)), m_evidence(new EvidencePanel(session, messages, m_split)),
      m_empty(new QWidget(this)), m_emptyWords(quietLabel({}, m_empty)),
      m_import(new QPushButton(tr("Import files…"), m_empty))
{
    m_tabs->setObjectName(u"chartTabs"_s);
    m_tabs->setAccessibleName(tr("Charts"));
    m_tabs->setDrawBase(false);
    m_tabs->setElideMode(Qt::ElideNone);
    m_tabs->setExpanding(false);
    m_chart->setObjectName(u"chart"_s);
    m_flag->setObjectName(u"chartFlag"_s);
    m_flag->setWordWrap(true);
    m_emptyWords->setObjectName(u"chartEmpty"_s);
    m_emptyWords->setWordWrap(true);
    m_emptyWords->setAlignment(Qt::AlignHCenter);
    m_import->setObjectName(u"chartImport"_s);
    m_import->setAutoDefault(true);
    connect(m_import, &QPushButton::clicked, this, &ChartPage::importWanted);
    auto *empty = new QVBoxLayout(m_empty);
    empty->addStretch(2);
    empty->addWidget(m_emptyWords);
    empty->addSpacing(8);
    empty->addWidget(m_import, 0, Qt::AlignHCenter);
    empty->addStretch(3);
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 2);
    m_split->setStretchFactor(1, 1);
    m_split->setSizes({660, 340});

    auto *top = new QHBoxLayout;
    top->addWidget(lead);
    top->addStretch(1);
    QWidget *buttons = commands();
    top->addWidget(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->addLayout(top);
    if (about)
        column->addWidget(about);
    column->addWidget(m_tabs);
    column->addWidget(m_flag);
    column->addWidget(m_strip);
    column->addWidget(m_split, 1);
    column->addWidget(m_empty, 1);

    // As the eye goes: across the top, then from the chart to its figures and to their cells.
    QWidget *before = lead;
    for (QWidget *next : std::initializer_list<QWidget *>{buttons->findChild<QToolButton *>(u"wordingButton"_s),
                                                          buttons->findChild<QToolButton *>(u"exportButton"_s), m_tabs,
                                                          m_chart, m_evidence->table(), m_evidence->cells()}) {
        setTabOrder(before, next);
        before = next;
    }

    followSession();
    connect(m_tabs, &QTabBar::currentChanged, this, &ChartPage::draw);
    connect(m_chart, &ChartView::valueActivated, this, [this](const TraceKey &key) {
        m_strip->clearChoice();
        m_evidence->show(m_spec);
        m_evidence->choose(key);
    });
    connect(m_strip, &SensitivityStrip::rowChosen, this, &ChartPage::showRow);
    connect(m_strip, &SensitivityStrip::choiceCleared, this, [this] { m_evidence->show(m_spec); });
}

QWidget *ChartPage::commands()
{
    m_wording->setObjectName(u"editWording"_s);
    m_wording->setEnabled(false);
    m_export->setEnabled(false);
    m_wording->setShortcut(QKeySequence(Qt::Key_F2));
    connect(m_wording, &QAction::triggered, this, &ChartPage::editWording);
    connect(m_export, &QAction::triggered, this, &ChartPage::exportCharts);
    m_export->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E)); // shown at the button; the menu File takes the key
    addStep(u"nextChart"_s, tr("Next chart"), QKeySequence(Qt::CTRL | Qt::Key_PageDown), 1);
    addStep(u"previousChart"_s, tr("Previous chart"), QKeySequence(Qt::CTRL | Qt::Key_PageUp), -1);
    addAction(m_wording);

    auto *buttons = new QWidget(this);
    m_buttons = new QHBoxLayout(buttons);
    m_buttons->setContentsMargins(0, 0, 0, 0);
    addCommand(m_wording, u"wordingButton"_s, tr("Headline…"));
    addCommand(m_export, u"exportButton"_s, tr("Export…"));
    return buttons;
}

void ChartPage::addCommand(QAction *action, const QString &name, const QString &title)
{
    m_buttons->addWidget(commandButton(action, name, title, m_buttons->parentWidget()));
}

void ChartPage::addStep(const QString &name, const QString &title, const QKeySequence &keys, int step)
{
    auto *action = new QAction(title, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, [this, step] { stepChart(step); });
    addAction(action);
}

void ChartPage::followSession()
{
    m_next->setSingleShot(true);
    connect(m_next, &QTimer::timeout, this, &ChartPage::makeNext);
    connect(&m_session, &Session::studyReplaced, this, &ChartPage::forget);
}

std::vector<QWidget *> ChartPage::panes() const
{
    return {m_chart, m_evidence->table(), m_evidence->cells()};
}

void ChartPage::showForce(const QString &code)
{
    if (code != m_force)
        forget();
    m_force = code;
    m_isStale = true;
    if (isVisible())
        readAgain();
}

void ChartPage::showOne(const QString &chart, const QString &code)
{
    if (chart != m_only)
        forget();
    m_only = chart;
    showForce(code);
}

void ChartPage::setNothing(const QString &words)
{
    m_nothing = words;
}

void ChartPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        readAgain();
}

/// The chart in view at once, the others once it is seen. A tab shows a name and no figure: it may wait with its chart.
void ChartPage::readAgain()
{
    m_isStale = false;
    m_old.clear();
    for (const GalleryEntry &entry : m_entries)
        m_old += entry.name;
    if (m_tabs->count() == 0)
        makeAll();
    draw();
    if (!m_old.isEmpty())
        m_next->start();
}

void ChartPage::forget()
{
    m_entries.clear();
    m_old.clear();
    m_next->stop();
    fillTabs();
}

void ChartPage::makeAll()
{
    forget();
    if (m_session.isOpen())
        m_entries = m_only.isEmpty() ? gallery(m_session.view(), m_force, GalleryPart::Pages)
                                     : std::vector{galleryEntry(m_session.view(), m_only, m_force)};
    fillTabs();
}

void ChartPage::makeNext()
{
    if (!m_old.isEmpty())
        made(m_old.first());
    if (m_old.isEmpty())
        fillTabs();
    else
        m_next->start();
}

const GalleryEntry &ChartPage::made(const QString &name)
{
    GalleryEntry &entry = *std::ranges::find(m_entries, name, &GalleryEntry::name);
    if (m_old.removeOne(name))
        entry = galleryEntry(m_session.view(), name, m_force);
    return entry;
}

void ChartPage::fillTabs()
{
    const QSignalBlocker quiet(m_tabs);
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
    QStringList reasons;
    for (const GalleryEntry &entry : m_entries) {
        if (!entry.whyNot.isEmpty()) {
            reasons.append(entry.title + u": "_s + entry.whyNot);
            continue;
        }
        const int tab = m_tabs->addTab(displayLine(entry.title).replace(u'&', u"&&"_s));
        m_tabs->setTabData(tab, entry.name);
        if (entry.name == m_inView)
            m_tabs->setCurrentIndex(tab);
    }
    m_emptyWords->setText(displayText(m_nothing.isEmpty() ? reasons.join(u"\n"_s) : m_nothing));
}

QString ChartPage::chosenTab() const
{
    return m_tabs->tabData(m_tabs->currentIndex()).toString();
}

void ChartPage::draw()
{
    if (m_tabs->count() > 0 && !made(chosenTab()).whyNot.isEmpty())
        makeAll(); // it leaves its tab: another is in view, or the reasons of all
    const bool isDrawable = m_tabs->count() > 0;
    m_tabs->setVisible(isDrawable && m_only.isEmpty());
    m_split->setVisible(isDrawable);
    m_empty->setVisible(!isDrawable);
    m_import->setVisible(m_session.canEdit() && m_only.isEmpty());
    m_wording->setEnabled(isDrawable && m_session.canEdit());
    m_export->setEnabled(isDrawable);
    m_spec = {};
    if (isDrawable) {
        m_inView = chosenTab();
        m_spec = made(m_inView).spec;
    }
    m_flag->setText(displayText(m_spec.wordingFlag));
    m_flag->setVisible(!m_spec.wordingFlag.isEmpty());
    m_chart->setSpec(m_spec);
    m_evidence->show(m_spec);
    tryHeadline();
    emit drawn();
}

void ChartPage::tryHeadline()
{
    m_headline.reset();
    m_tried = {};
    if (!m_spec.isEmpty())
        m_headline = headlineNumber(m_session.view(), m_spec.name, m_force);
    if (m_headline)
        m_tried = sensitivity(m_session.view(), *m_headline);
    m_strip->show(m_tried, m_headline ? headlineCoverage(m_session.view(), *m_headline) : std::nullopt);
}

void ChartPage::showRow(int row)
{
    if (m_headline)
        m_evidence->show(sensitivityTable(m_session.view(), *m_headline, m_tried.rows[std::size_t(row)]));
}

void ChartPage::editWording()
{
    const ChartSpec proposed = proposeChart(m_session.view(), m_spec.name, m_force);
    WordingDialog dialog(proposed, savedWording(m_session.view(), m_spec.name, m_force), window());
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_messages.attempt([&] {
        m_session.edit(tr("Words of the chart “%1”").arg(m_tabs->tabText(m_tabs->currentIndex())),
                       [&](Study &study) { saveWording(study, proposed, m_force, dialog.wording()); });
    });
}

void ChartPage::stepChart(int step)
{
    const int count = m_tabs->count();
    if (count > 0)
        m_tabs->setCurrentIndex((m_tabs->currentIndex() + step + count) % count);
}

void ChartPage::exportCharts()
{
    if (!m_old.isEmpty())
        makeAll();
    std::vector<GalleryEntry> drawn = m_entries;
    std::erase_if(drawn, [](const GalleryEntry &entry) { return !entry.whyNot.isEmpty(); });
    if (drawn.empty()) {
        m_messages.show(MessageBar::Severity::Note, tr("There is no chart to export yet."));
        return;
    }
    ExportDialog dialog(drawn, m_tabs->currentIndex(), m_force, window());
    if (dialog.exec() != QDialog::Accepted)
        return;
    QStringList written;
    const bool done = m_messages.attempt([&] {
        const Protection protection(m_session.view());
        for (const QString &name : dialog.chosen())
            written += exportChart(protection, makeChart(m_session.view(), name, m_force), dialog.target(name));
    });
    if (done)
        m_messages.show(MessageBar::Severity::Note,
                        tr("Written, each with its figures (CSV) and words (TXT): %1").arg(written.join(u", "_s)));
}
