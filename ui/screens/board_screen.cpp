// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/board_screen.h"

#include "ui/session.h"
#include "ui/widgets/answer_panel.h"
#include "ui/widgets/board_view.h"
#include "ui/widgets/choice_panel.h"
#include "ui/widgets/event_panel.h"
#include "ui/widgets/letter_panel.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/read_when_shown.h"
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

BoardScreen::BoardScreen(Session &session, MessageBar &messages, QWidget *parent)
    : QWidget(parent), m_session(session), m_messages(messages), m_model(new BoardModel(this)),
      m_proxy(new BoardProxy(*m_model, this)), m_table(new BoardView(this)), m_filter(new QComboBox(this)),
      m_columns(new QComboBox(this)), m_typed(new QLineEdit(this)), m_count(quietLabel({}, this)),
      m_legend(quietLabel({}, this)), m_choice(new ChoicePanel(this)), m_answer(new AnswerPanel(this)),
      m_event(new EventPanel(this)), m_letter(new LetterPanel(this))
{
    m_table->setModel(m_proxy);
    m_table->setAccessibleName(tr("Responses of the forces"));
    m_table->sortByColumn(0, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildTop();
    column->addWidget(m_table, 1);
    m_legend->setObjectName(u"boardLegend"_s);
    m_legend->setContentsMargins(8, 1, 8, 2);
    m_legend->setMinimumWidth(1);
    column->addWidget(m_legend);
    setFocusProxy(m_table);
    buildActions();

    connect(m_table, &QAbstractItemView::doubleClicked, this,
            [this] { findChild<QAction *>(u"openForce"_s)->trigger(); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &BoardScreen::tellCurrentCell);
    const auto backToTable = [this] { m_table->setFocus(Qt::PopupFocusReason); };
    connect(m_choice, &ChoicePanel::closed, m_table, backToTable);
    connect(m_answer, &AnswerPanel::closed, m_table, backToTable);
    connect(m_event, &EventPanel::closed, m_table, backToTable);
    connect(m_letter, &LetterPanel::closed, m_table, backToTable);
    connect(&session, &Session::studyReplaced, this, [this] { setFilter(u"all"_s); });
    readWhenShown(session, this, [this] { readAgain(); });
    readAgain();
}

void BoardScreen::buildTop()
{
    m_filter->setObjectName(u"boardFilter"_s);
    m_filter->setAccessibleName(tr("Which forces are shown"));
    m_filter->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_columns->setObjectName(u"boardColumns"_s);
    m_columns->setAccessibleName(tr("Which columns are shown"));
    m_columns->addItems({tr("All columns"), tr("Completeness"), tr("Letters and days")});
    connect(m_columns, &QComboBox::activated, this, [this](int columns) { setColumns(Columns(columns)); });
    m_typed->setObjectName(u"boardTyped"_s);
    m_typed->setAccessibleName(tr("Show only forces with these words"));
    m_typed->setPlaceholderText(tr("Force, reference or reason"));
    m_typed->setClearButtonEnabled(true);
    m_typed->setMaximumWidth(m_typed->fontMetrics().averageCharWidth() * 40);
    m_count->setObjectName(u"boardCount"_s);
    connect(m_filter, &QComboBox::activated, this, [this](int row) { setFilter(m_filters[std::size_t(row)].name); });
    connect(m_typed, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_proxy->setTyped(typed);
        readCounts();
    });
    auto *row = new QHBoxLayout;
    row->setContentsMargins(8, 2, 8, 4);
    row->setSpacing(8);
    row->addWidget(m_filter);
    row->addWidget(m_columns);
    row->addWidget(m_typed, 1);
    m_count->setMinimumWidth(1);
    row->addWidget(m_count, 2);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void BoardScreen::showForce(const QString &code)
{
    const auto &rows = m_model->board().rows;
    const auto found = std::ranges::find(rows, code, &BoardRow::force);
    if (found == rows.end())
        return;
    const int row = int(found - rows.begin());
    if (!m_proxy->mapFromSource(m_model->index(row, 0)).isValid()) {
        setFilter(u"all"_s);
        m_typed->clear();
    }
    goTo(m_proxy->mapFromSource(m_model->index(row, 0)));
}

void BoardScreen::goTo(const QModelIndex &index)
{
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
}

void BoardScreen::setFilter(const QString &name)
{
    const auto found = std::ranges::find(m_filters, name, &BoardFilter::name);
    if (found == m_filters.end())
        return;
    m_filter->setCurrentIndex(int(found - m_filters.begin()));
    m_proxy->setFilter(*found);
    readCounts();
}

void BoardScreen::readAgain()
{
    const QModelIndex current = m_table->currentIndex();
    m_model->show(readBoard(m_session.view(), m_session.checks(), m_today.value_or(QDate::currentDate())));
    readFilters();
    m_proxy->readAgain();
    m_table->fitRows(m_model->rowCount());
    setColumns(Columns(m_columns->currentIndex()));
    if (!current.isValid() || !m_table->currentIndex().isValid())
        goTo(m_proxy->index(0, 0));
    for (QAction *action : m_editing)
        action->setEnabled(m_session.canEdit());
    m_legend->setVisible(m_session.canEdit());
    readCounts();
}

void BoardScreen::readFilters()
{
    const QString name =
        m_filter->currentIndex() < 0 ? QString() : m_filters[std::size_t(m_filter->currentIndex())].name;
    m_filters = boardFilters(m_model->board().questions);
    m_filter->clear();
    for (const BoardFilter &filter : m_filters) {
        const auto count = std::ranges::count_if(m_model->board().rows, filter.takes);
        m_filter->addItem(u"%1 (%2)"_s.arg(filter.title).arg(count));
        m_filter->setItemData(m_filter->count() - 1, filter.meaning.toHtmlEscaped(), Qt::ToolTipRole);
    }
    const auto same = std::ranges::find(m_filters, name, &BoardFilter::name);
    m_filter->setCurrentIndex(same == m_filters.end() ? 0 : int(same - m_filters.begin()));
}

void BoardScreen::readCounts()
{
    const int shown = m_proxy->rowCount();
    const int all = m_model->rowCount();
    QStringList words;
    if (shown != all)
        words << tr("%1 of %2 forces").arg(shown).arg(all);
    if (m_filter->currentIndex() > 0) // what the filter takes is said, not guessed
        words << m_filters[std::size_t(m_filter->currentIndex())].meaning;
    m_count->setText(words.join(u": "_s));
    m_count->setToolTip(m_count->text().toHtmlEscaped()); // a narrow window cuts it
}

void BoardScreen::setColumns(Columns columns)
{
    using Kind = BoardColumn::Kind;
    m_columns->setCurrentIndex(int(columns));
    for (int c = 0; c < m_model->columnCount(); ++c) {
        const Kind kind = m_model->column(c).kind;
        const bool isLetter = kind >= Kind::Sent && kind <= Kind::Returns;
        m_table->setColumnHidden(c, (columns == Columns::Completeness && isLetter) ||
                                        (columns == Columns::Letters && kind == Kind::Cell));
    }
    m_table->fitColumns();
    if (const QModelIndex current = m_table->currentIndex(); m_table->isColumnHidden(current.column()))
        goTo(current.siblingAtColumn(0));
}

void BoardScreen::setToday(QDate today)
{
    m_today = today;
    readAgain();
}

void BoardScreen::tellCurrentCell(const QModelIndex &current)
{
    if (!current.isValid())
        return emit currentCellChanged({}, 0, std::nullopt);
    const QModelIndex source = m_proxy->mapToSource(current);
    const QString &force = m_model->row(source.row()).force;
    const BoardColumn &column = m_model->column(source.column());
    if (column.kind != BoardColumn::Kind::Cell)
        return emit currentCellChanged(force, 0, std::nullopt);
    const Question &question = m_model->board().questions[std::size_t(column.question)];
    emit currentCellChanged(force, question.id, question.periods[std::size_t(column.period)]);
}

QString BoardScreen::currentForce() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? m_model->row(m_proxy->mapToSource(current).row()).force : QString();
}

QStringList BoardScreen::selectedForces() const
{
    QStringList codes;
    for (const QModelIndex &index : selected()) {
        if (const QString &code = m_model->row(index.row()).force; !codes.contains(code))
            codes << code;
    }
    return codes;
}

QModelIndexList BoardScreen::selected() const
{
    QModelIndexList found;
    for (const QModelIndex &index : m_table->selectionModel()->selectedIndexes())
        found << m_proxy->mapToSource(index);
    return found;
}

QString BoardScreen::forcesWords() const
{
    return forcesPhrase(*m_model, selected());
}

QRect BoardScreen::besideCurrent() const
{
    const QRect cell = m_table->visualRect(m_table->currentIndex());
    return {m_table->viewport()->mapTo(this, cell.topLeft()), cell.size()};
}

QString BoardScreen::forceAfterSelection() const
{
    int last = -1;
    for (const QModelIndex &index : m_table->selectionModel()->selectedIndexes())
        last = std::max(last, index.row());
    const int next = std::min(last + 1, m_proxy->rowCount() - 1);
    return next < 0 ? QString() : m_model->row(m_proxy->mapToSource(m_proxy->index(next, 0)).row()).force;
}

void BoardScreen::moveOn(const QString &nextForce)
{
    const int column = std::max(m_table->currentIndex().column(), 0);
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        if (m_model->row(m_proxy->mapToSource(m_proxy->index(row, 0)).row()).force == nextForce)
            goTo(m_proxy->index(row, column));
    }
}

void BoardScreen::edit(const QString &title, const std::function<void(Study &)> &change)
{
    const QString next = forceAfterSelection();
    if (m_messages.attempt([&] { m_session.edit(title, change); }))
        moveOn(next);
}
