// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choice_panel.h"

#include "core/domain/display_text.h"
#include "ui/widgets/command_palette.h"
#include "ui/widgets/plain_label.h"
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

void placeBeside(QWidget *panel, const QRect &beside)
{
    const QWidget *parent = panel->parentWidget();
    panel->adjustSize();
    const int x = std::clamp(beside.left(), 0, std::max(0, parent->width() - panel->width()));
    const bool fitsBelow = beside.bottom() + 2 + panel->height() <= parent->height();
    const int y = fitsBelow ? beside.bottom() + 2 : std::max(0, beside.top() - 2 - panel->height());
    panel->move(x, y);
    panel->raise();
}

ChoicePanel::ChoicePanel(QWidget *parent)
    : QFrame(parent), m_title(headingLabel({}, 0, this)), m_typed(new QLineEdit(this)), m_list(new QListWidget(this)),
      m_note(new QLineEdit(this)), m_hint(quietLabel({}, this))
{
    setObjectName(u"choicePanel"_s);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_typed->setObjectName(u"choiceTyped"_s);
    m_typed->setPlaceholderText(tr("Type to narrow the list"));
    m_list->setObjectName(u"choiceList"_s);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_note->setObjectName(u"choiceNote"_s);
    m_note->setPlaceholderText(tr("Note"));
    m_note->setAccessibleName(tr("Note"));
    m_hint->setObjectName(u"choiceHint"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 6);
    column->setSpacing(4);
    for (QWidget *part :
         {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_typed), static_cast<QWidget *>(m_list),
          static_cast<QWidget *>(m_note), static_cast<QWidget *>(m_hint)})
        column->addWidget(part);
    for (QLineEdit *edit : {m_typed, m_note}) {
        edit->installEventFilter(this);
        connect(edit, &QLineEdit::returnPressed, this, &ChoicePanel::accept);
    }
    connect(m_typed, &QLineEdit::textChanged, this, &ChoicePanel::narrow);
    connect(m_list, &QListWidget::itemClicked, this, [this] { accept(); });
    hide();
}

void ChoicePanel::ask(const Question &question, const QRect &beside, const Chosen &chosen)
{
    m_question = question;
    m_chosen = chosen;
    m_title->setText(displayLine(question.title));
    m_typed->clear();
    m_typed->setAccessibleName(m_title->text());
    m_list->setAccessibleName(m_title->text());
    m_note->clear();
    m_note->setVisible(question.takesNote);
    narrow();
    const int rows = int(std::min<std::size_t>(question.choices.size(), 14));
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth());
    m_list->setMinimumWidth(m_list->sizeHintForColumn(0) + 32);
    show();
    placeBeside(this, beside);
    m_typed->setFocus(Qt::PopupFocusReason);
}

void ChoicePanel::narrow()
{
    m_list->clear();
    for (const Choice &choice : m_question.choices) {
        if (!matchesTyped(choice.code + u' ' + choice.alsoTyped + u' ' + choice.title, m_typed->text()))
            continue;
        auto *row = new QListWidgetItem(choice.title, m_list);
        row->setData(Qt::UserRole, choice.code);
    }
    m_list->setCurrentRow(0);
    m_hint->setText(m_question.takesNote ? tr("Enter chooses · Tab to the note · Esc goes back")
                                         : tr("Enter chooses · Esc goes back"));
}

bool ChoicePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        leave();
        return true;
    case Qt::Key_Down:
        m_list->setCurrentRow(std::min(m_list->currentRow() + 1, m_list->count() - 1));
        return true;
    case Qt::Key_Up:
        m_list->setCurrentRow(std::max(m_list->currentRow() - 1, 0));
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

QString ChoicePanel::codeToTake() const
{
    const QListWidgetItem *row = m_list->currentItem();
    return row ? row->data(Qt::UserRole).toString() : m_question.takesOwnWords ? m_typed->text().trimmed() : QString();
}

void ChoicePanel::accept()
{
    const QString code = codeToTake();
    if (code.isEmpty()) {
        m_hint->setText(tr("Nothing in the list fits what is typed."));
        return;
    }
    const auto choice = std::ranges::find(m_question.choices, code, &Choice::code);
    const QString note = m_note->text().trimmed();
    if (choice != m_question.choices.end() && choice->wantsNote && note.isEmpty()) {
        m_hint->setText(tr("A note is needed here: say why in a few words."));
        m_note->setFocus(Qt::OtherFocusReason);
        return;
    }
    leave();
    m_chosen(code, note);
}

void ChoicePanel::leave()
{
    hide();
    emit closed();
}
