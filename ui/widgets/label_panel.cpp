// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/label_panel.h"

#include "core/report/what_moves.h"
#include "ui/models/cell_text.h"
#include "ui/models/changes_model.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/row_table.h"
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int NarrowestList = 300;
constexpr int WidestList = 430;
constexpr qsizetype NamesShown = 4;
constexpr int Pause = 200; ///< milliseconds without a key

/// Those a wording may be come first, then the list as it is.
std::vector<OutcomeMeaning> meaningsFor(const PrintedOutcome &label)
{
    std::vector<OutcomeMeaning> all = outcomeMeanings();
    std::ranges::stable_partition(all, [&](const OutcomeMeaning &meaning) {
        return meaning.types && meaning.types->size() == 1 && label.standing == PrintedOutcome::Standing::Ambiguous &&
               label.match.types.contains(meaning.types->front());
    });
    if (label.isSaid && label.match != label.own)
        all.insert(all.begin(), wordsAlone());
    return all;
}

QString namesOf(const std::vector<LabelPanel::InReturn> &returns)
{
    QStringList names;
    for (const LabelPanel::InReturn &one : returns)
        names += one.title;
    const auto more = names.size() - NamesShown;
    if (more > 1)
        return LabelPanel::tr("%1 and %2 more").arg(names.first(NamesShown).join(u"; "_s)).arg(more);
    return names.join(u"; "_s);
}

bool suits(const OutcomeMeaning &meaning, const QString &typed)
{
    return meaning.code.startsWith(typed, Qt::CaseInsensitive) || meaning.title.contains(typed, Qt::CaseInsensitive);
}
} // namespace

LabelPanel::LabelPanel(Foresee foresee, QWidget *parent)
    : QWidget(parent), m_foresee(std::move(foresee)), m_title(headingLabel({}, 1, this)),
      m_forces(quietLabel({}, this)), m_typed(new QLineEdit(this)), m_list(new QListWidget(this)),
      m_scope(new QComboBox(this)), m_why(new QLineEdit(this)), m_headline(plainLabel({}, this)),
      m_moves(new ChangesModel(this)), m_table(new QTableView(this)), m_set(new QPushButton(tr("&Set"), this)),
      m_pause(new QTimer(this))
{
    auto *row = new QHBoxLayout;
    row->addWidget(buildMeaning());
    row->addWidget(buildPreview(), 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->addWidget(m_title);
    column->addWidget(m_forces);
    column->addLayout(row, 1);
    setFocusProxy(m_typed);
    for (QWidget *one : std::initializer_list<QWidget *>{m_typed, m_list, m_scope, m_why, m_table, m_set})
        one->installEventFilter(this);
    connect(m_typed, &QLineEdit::textEdited, this, &LabelPanel::narrow);
    connect(m_list, &QListWidget::currentRowChanged, this, &LabelPanel::preview);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &LabelPanel::decide);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &LabelPanel::preview);
    connect(m_set, &QPushButton::clicked, this, &LabelPanel::decide);
    m_pause->setSingleShot(true);
    m_pause->setInterval(Pause);
    connect(m_pause, &QTimer::timeout, this, [this] {
        if (const auto wanted = change())
            showMoves(m_foresee.everything(*wanted), true);
    });
    clear();
}

QWidget *LabelPanel::buildMeaning()
{
    m_title->setObjectName(u"labelTitle"_s);
    m_forces->setObjectName(u"labelForces"_s);
    for (QLabel *words : {m_title, m_forces}) // as long as a force prints them: they never widen the window
        words->setWordWrap(true);
    m_typed->setObjectName(u"labelTyped"_s);
    m_typed->setAccessibleName(tr("What the wording means"));
    m_typed->setPlaceholderText(tr("16, caution, or 14, 15"));
    m_list->setObjectName(u"labelMeanings"_s);
    m_list->setAccessibleName(tr("Outcome types and groups"));
    m_list->setUniformItemSizes(true);
    auto *pane = new QWidget(this);
    pane->setMinimumWidth(NarrowestList);
    pane->setMaximumWidth(WidestList);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_typed);
    column->addWidget(m_list, 1);
    return pane;
}

QWidget *LabelPanel::buildPreview()
{
    m_scope->setObjectName(u"labelScope"_s);
    m_why->setObjectName(u"labelWhy"_s);
    m_why->setPlaceholderText(tr("the reason, kept with your name and the day"));
    m_headline->setObjectName(u"labelHeadline"_s);
    m_headline->setWordWrap(true);
    m_table->setObjectName(u"labelMoves"_s);
    m_table->setAccessibleName(tr("What moves when it is set"));
    m_table->setModel(m_moves);
    makeRowTable(m_table);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    for (const int column : {ChangesModel::KindColumn, ChangesModel::ChangeColumn})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_set->setObjectName(u"labelSet"_s);
    auto *form = new QFormLayout;
    form->addRow(tr("&In"), m_scope);
    form->addRow(tr("&Why"), m_why);
    auto *last = new QHBoxLayout;
    last->addWidget(m_headline, 1);
    last->addWidget(m_set, 0, Qt::AlignTop);
    auto *pane = new QWidget(this);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(8, 0, 0, 0);
    column->addLayout(form);
    column->addLayout(last);
    column->addWidget(m_table, 1);
    return pane;
}

void LabelPanel::showLabel(const PrintedOutcome &label, const std::vector<InReturn> &returns, bool mayChange)
{
    m_label = label;
    m_title->setText(cellText(tr("“%1” means").arg(label.printed.join(u" / "_s))));
    const QString why = label.why();
    m_forces->setText(cellText(tr("Printed by %1. %2.").arg(namesOf(returns), why.left(1).toUpper() + why.mid(1))));
    listReturns(returns);
    m_typed->clear();
    m_why->clear();
    narrow();
    setEnabled(mayChange);
}

void LabelPanel::listReturns(const std::vector<InReturn> &returns)
{
    const QSignalBlocker quiet(m_scope);
    m_scope->clear();
    m_scope->addItem(tr("every return of the study"), 0);
    for (const InReturn &one : returns)
        m_scope->addItem(tr("only %1").arg(one.title), one.id);
    // What was said of one return is changed where it was said.
    m_scope->setCurrentIndex(m_label && m_label->match.isOfReturn() && returns.size() == 1 ? 1 : 0);
}

void LabelPanel::clear()
{
    m_label.reset();
    m_title->clear();
    m_forces->clear();
    m_scope->clear();
    m_typed->clear();
    m_why->clear();
    narrow();
    setEnabled(false);
}

void LabelPanel::addMeaning(const OutcomeMeaning &meaning)
{
    auto *item = new QListWidgetItem(meaning.title, m_list);
    item->setData(Qt::UserRole, meaning.code);
    item->setToolTip(toolTipText({meaning.title}));
}

/// Nothing is chosen until something is typed or the list is walked: what a label means is never guessed.
void LabelPanel::narrow()
{
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        const QString typed = m_typed->text().simplified();
        const auto exact = outcomeMeaning(typed);
        if (exact && m_label)
            addMeaning(*exact);
        for (const OutcomeMeaning &meaning : m_label ? meaningsFor(*m_label) : std::vector<OutcomeMeaning>()) {
            if (suits(meaning, typed) && (!exact || meaning.code != exact->code))
                addMeaning(meaning);
        }
        m_list->setCurrentRow(typed.isEmpty() || m_list->count() == 0 ? -1 : 0);
    }
    preview();
}

std::optional<WordingChange> LabelPanel::change() const
{
    const QListWidgetItem *item = m_list->currentItem();
    const auto meaning = item ? outcomeMeaning(item->data(Qt::UserRole).toString()) : std::nullopt;
    if (!m_label || !meaning)
        return std::nullopt;
    return WordingChange{m_label->printed, m_scope->currentData().toLongLong(), meaning->types,
                         m_why->text().simplified()};
}

void LabelPanel::preview()
{
    const auto wanted = change();
    m_set->setEnabled(wanted.has_value());
    m_pause->stop();
    if (wanted) {
        showMoves(m_foresee.shares(*wanted), false);
        return m_pause->start();
    }
    m_headline->setText(m_label ? tr("Type or choose what it means. What that moves is shown here before it is done.")
                                : QString());
    m_moves->show({}, {}, {}, false);
}

void LabelPanel::showMoves(const std::vector<Move> &moves, bool isAll)
{
    if (moves.empty())
        m_headline->setText(isAll ? tr("Nothing that is shown of the study moves.") : tr("No share moves."));
    else
        m_headline->setText(
            cellText(u"%1: %2 → %3"_s.arg(moves.front().what, moves.front().before, moves.front().after)));
    m_moves->show({}, {}, moves, false);
    m_table->resizeRowsToContents();
}

void LabelPanel::decide()
{
    if (const auto wanted = change())
        emit decided(*wanted);
}

bool LabelPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (key->key() == Qt::Key_Escape) {
        emit left();
        return true;
    }
    if (isEnter && watched != m_set && watched != m_table) {
        decide();
        return true;
    }
    if (watched == m_typed && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up)) {
        const int step = key->key() == Qt::Key_Down ? 1 : -1;
        m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, std::max(0, m_list->count() - 1)));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}
