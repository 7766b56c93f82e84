// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chart_page.h"

#include "core/domain/display_text.h"
#include "ui/charts/chart_view.h"
#include "ui/models/figure_table_model.h"
#include "ui/session.h"
#include "ui/widgets/export_dialog.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/plain_label.h"
#include <QAction>
#include <QHeaderView>
#include <QSplitter>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
QTableView *figureTable(QAbstractItemModel *model, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setObjectName(u"figureTable"_s);
    table->setAccessibleName(ChartPage::tr("Figures of the chart"));
    table->setModel(model);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setFrameShape(QFrame::NoFrame);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 8);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignBottom);
    return table;
}
} // namespace

ChartPage::ChartPage(Session &session, MessageBar &messages, QWidget *parent)
    : QWidget(parent), m_session(session), m_messages(messages), m_tabs(new QTabBar(this)),
      m_split(new QSplitter(Qt::Horizontal, this)), m_chart(new ChartView(m_split)),
      m_model(new FigureTableModel(this)), m_table(figureTable(m_model, m_split)), m_empty(quietLabel({}, this))
{
    m_tabs->setObjectName(u"chartTabs"_s);
    m_tabs->setAccessibleName(tr("Charts"));
    m_tabs->setDrawBase(false);
    m_tabs->setElideMode(Qt::ElideNone);
    m_tabs->setExpanding(false);
    m_chart->setObjectName(u"chart"_s);
    m_empty->setObjectName(u"chartEmpty"_s);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
    column->addWidget(m_split, 1);
    column->addWidget(m_empty, 1);

    connect(m_tabs, &QTabBar::currentChanged, this, &ChartPage::draw);
    connect(m_chart, &ChartView::valueActivated, this, &ChartPage::traceChart);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ChartPage::traceTable);
    const auto addStep = [this](const QString &title, const QKeySequence &keys, int step) {
        auto *action = new QAction(title, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, step] { stepChart(step); });
        addAction(action);
    };
    addStep(tr("Next chart"), QKeySequence(Qt::CTRL | Qt::Key_PageDown), 1);
    addStep(tr("Previous chart"), QKeySequence(Qt::CTRL | Qt::Key_PageUp), -1);
}

void ChartPage::showForce(const QString &code)
{
    m_force = code;
    readGallery();
    draw();
}

void ChartPage::readGallery()
{
    const QString inView = m_tabs->currentIndex() < 0 ? QString() : m_entries[std::size_t(m_tabs->currentIndex())].name;
    const QSignalBlocker quiet(m_tabs);
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
    m_entries.clear();
    QStringList reasons;
    if (m_session.isOpen()) {
        for (const GalleryEntry &entry : gallery(m_session.view(), m_force)) {
            if (!entry.whyNot.isEmpty()) {
                reasons.append(entry.title + u": "_s + entry.whyNot);
                continue;
            }
            m_entries.push_back(entry);
            m_tabs->addTab(displayLine(entry.title));
            if (entry.name == inView)
                m_tabs->setCurrentIndex(m_tabs->count() - 1);
        }
    }
    m_empty->setText(displayText(reasons.join(u"\n"_s)));
}

void ChartPage::draw()
{
    const bool isDrawable = m_tabs->currentIndex() >= 0;
    m_tabs->setVisible(isDrawable);
    m_split->setVisible(isDrawable);
    m_empty->setVisible(!isDrawable);
    m_spec = {};
    if (isDrawable)
        m_messages.attempt([&] {
            m_spec = makeChart(m_session.view(), m_entries[std::size_t(m_tabs->currentIndex())].name, m_force);
        });
    m_chart->setSpec(m_spec);
    m_model->show(tableOf(m_spec));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
}

void ChartPage::traceTable()
{
    const QModelIndex index = m_table->currentIndex();
    if (const auto key = m_model->traceAt(index))
        emit traceWanted(*key, index.data(Qt::AccessibleTextRole).toString(), m_spec.forces);
}

void ChartPage::traceChart(const TraceKey &key)
{
    const QModelIndex index = m_model->indexOf(key);
    if (index == m_table->currentIndex())
        traceTable();
    else
        m_table->setCurrentIndex(index);
}

void ChartPage::stepChart(int step)
{
    const int count = m_tabs->count();
    if (count > 0)
        m_tabs->setCurrentIndex((m_tabs->currentIndex() + step + count) % count);
}

void ChartPage::exportCharts()
{
    if (m_entries.empty()) {
        m_messages.show(MessageBar::Severity::Note, tr("There is no chart to export yet."));
        return;
    }
    ExportDialog dialog(m_entries, m_tabs->currentIndex(), window());
    if (dialog.exec() != QDialog::Accepted)
        return;
    QStringList written;
    const bool done = m_messages.attempt([&] {
        for (const QString &name : dialog.chosen())
            written += exportChart(makeChart(m_session.view(), name, m_force), dialog.target(name, m_force));
    });
    if (done)
        m_messages.show(
            MessageBar::Severity::Note,
            tr("Written, each with its figures (CSV) and words (TXT): %1").arg(displayLine(written.join(u", "_s))));
}
