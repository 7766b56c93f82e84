// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/evidence_panel.h"

#include "ui/models/figure_table_model.h"
#include "ui/widgets/trace_panel.h"
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int WidestState = 26; // characters; longer reasons are wrapped, or two columns would fill the screen

QTableView *figureTable(QAbstractItemModel *model, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setObjectName(u"chartFigures"_s);
    table->setAccessibleName(EvidencePanel::tr("Figures of the chart"));
    table->setModel(model);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setFrameShape(QFrame::NoFrame);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->verticalHeader()->setMinimumSectionSize(table->fontMetrics().height() + 8);
    table->horizontalHeader()->setHighlightSections(false);
    return table;
}

TracedFigure::Kind kindOf(const ChartSpec &spec, const TraceKey &key)
{
    const auto holds = [&](const ChartSeries &series) {
        return std::ranges::any_of(series.values, [&](const ChartValue &value) { return value.trace == key; });
    };
    const auto series = std::ranges::find_if(spec.series, holds);
    if (series != spec.series.end() && series->colour == ChartSeries::Remainder)
        return TracedFigure::Kind::Remainder;
    return spec.kind == ChartSpec::Kind::Shares ? TracedFigure::Kind::Share : TracedFigure::Kind::Sum;
}
} // namespace

EvidencePanel::EvidencePanel(Session &session, MessageBar &messages, QWidget *parent)
    : QWidget(parent), m_model(new FigureTableModel(this)), m_table(figureTable(m_model, this)),
      m_trace(new TracePanel(session, messages, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 0, 0, 0);
    column->addWidget(m_table);
    column->addWidget(m_trace, 1);
    setMinimumWidth(44 * fontMetrics().averageCharWidth());
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &EvidencePanel::traceCurrent);
}

QWidget *EvidencePanel::table() const
{
    return m_table;
}

QWidget *EvidencePanel::cells() const
{
    return m_trace->cells();
}

void EvidencePanel::show(const ChartSpec &spec)
{
    if (spec != m_spec)
        showFigures(spec);
    else
        m_table->setCurrentIndex({}); // the cells behind equal figures may be others: they are traced again
    const QModelIndex kept = m_chosen ? m_model->indexOf(*m_chosen) : QModelIndex();
    if (kept.isValid()) {
        m_table->setCurrentIndex(kept);
    } else {
        m_chosen.reset();
        m_trace->clear();
    }
}

void EvidencePanel::showFigures(const ChartSpec &spec)
{
    if (spec.name != m_spec.name)
        m_chosen.reset(); // a key may stand for another figure there: a total, and what remains of it
    m_spec = spec;
    m_model->show(tableOf(spec));
    m_table->horizontalHeader()->setMinimumSectionSize(5 * fontMetrics().averageCharWidth());
    const bool isOfWords = spec.kind == ChartSpec::Kind::Grid || spec.kind == ChartSpec::Kind::Tiles;
    m_table->horizontalHeader()->setMaximumSectionSize(isOfWords ? WidestState * fontMetrics().averageCharWidth() : -1);
    fitTable();
}

void EvidencePanel::choose(const TraceKey &key)
{
    m_table->setCurrentIndex(m_model->indexOf(key));
}

void EvidencePanel::traceCurrent()
{
    const QModelIndex index = m_table->currentIndex();
    const auto key = m_model->traceAt(index);
    if (!key)
        return;
    m_chosen = key;
    m_trace->trace(
        {*key, index.data(Qt::AccessibleTextRole).toString(), kindOf(m_spec, *key), m_spec.base, m_spec.forces});
}

void EvidencePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitTable();
}

/// Words take the room that figures leave. Names, which are short, are never cut: then the table scrolls.
void EvidencePanel::fitColumns()
{
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    if (m_model->columnCount() == 0)
        return;
    constexpr int LongestName = 30; // characters; longer words are wrapped
    const int words = m_model->columnOfWords();
    const int figures = header->length() - header->sectionSize(words);
    const int room = m_table->viewport()->width() - figures;
    const int wanted = header->sectionSize(words);
    if (room >= wanted || wanted > LongestName * fontMetrics().averageCharWidth())
        header->setSectionResizeMode(words, QHeaderView::Stretch);
}

void EvidencePanel::fitTable()
{
    fitColumns();
    m_table->resizeRowsToContents();
    const bool scrolls = m_table->horizontalHeader()->length() > m_table->viewport()->width();
    const int bar = scrolls ? m_table->horizontalScrollBar()->sizeHint().height() : 0;
    const int wanted = m_table->horizontalHeader()->sizeHint().height() + m_table->verticalHeader()->length() + bar + 2;
    m_table->setFixedHeight(std::min(wanted, std::max(height() / 2, 120)));
}
