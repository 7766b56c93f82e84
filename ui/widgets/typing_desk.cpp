// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/typing_desk.h"

#include "ui/models/cell_text.h"
#include "ui/widgets/letter_pane.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/typed_grid.h"
#include <QAction>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

TypingDesk::TypingDesk(QWidget *parent)
    : QWidget(parent), m_title(headingLabel({}, 1, this)), m_text(new QPlainTextEdit(this)),
      m_letter(new LetterPane(m_text, this)), m_grid(new TypedGrid(this)), m_verdict(plainLabel({}, this)),
      m_take(new QPushButton(tr("Take the figures"), this))
{
    m_title->setObjectName(u"typingTitle"_s);
    m_text->setObjectName(u"typedLetterText"_s);
    m_text->setAccessibleName(tr("Text of the letter"));
    m_text->setReadOnly(true);
    m_text->setPlaceholderText(
        tr("This letter cannot be shown here. Open it in a program of its own beside this window."));
    m_text->setTabChangesFocus(true);
    m_verdict->setObjectName(u"typingVerdict"_s);
    m_verdict->setWordWrap(true);
    m_take->setObjectName(u"typingTake"_s);
    auto *back = new QPushButton(tr("Back"), this);
    back->setObjectName(u"typingLeave"_s);
    auto *both = new QSplitter(Qt::Horizontal, this);
    both->addWidget(m_letter);
    both->addWidget(m_grid);
    both->setChildrenCollapsible(false);
    both->setSizes({450, 550});
    both->setStretchFactor(0, 9);
    both->setStretchFactor(1, 11);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_verdict, 1);
    foot->addWidget(back);
    foot->addWidget(m_take);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_title);
    column->addWidget(quietLabel(tr("As the letter prints them: 12, <5, -, nil. Tab goes on, Return goes down, cells "
                                    "can be pasted. What is not in the letter stays empty."),
                                 this));
    column->addWidget(both, 1);
    column->addLayout(foot);
    connect(m_take, &QPushButton::clicked, this, &TypingDesk::take);
    connect(back, &QPushButton::clicked, this, &TypingDesk::left);
    connect(&m_grid->form(), &QAbstractItemModel::dataChanged, this, &TypingDesk::showVerdict);
    connect(&m_grid->form(), &QAbstractItemModel::modelReset, this, &TypingDesk::showVerdict);
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentChanged, this, &TypingDesk::showVerdict);
    m_letter->setCellsTitle(tr("Text"), tr("Show the text of the letter"));
}

void TypingDesk::begin(const SourceFile &letter, const QString &text, const TypedForm &form)
{
    const bool goesOn = letter.name == m_source.name && letter.bytes == m_source.bytes && !isEmpty(this->form());
    m_source = letter;
    m_title->setText(form.force.isEmpty() ? tr("Figures typed from %1").arg(cellText(letter.name))
                                          : tr("Figures of %1, typed from %2").arg(form.force, cellText(letter.name)));
    m_text->setPlainText(text);
    m_letter->showLetter(letter.bytes, letter.name);
    if (!goesOn)
        m_grid->showForm(form);
    m_grid->setFocus(Qt::OtherFocusReason);
}

TypedForm TypingDesk::form() const
{
    return m_grid->form().form();
}

void TypingDesk::take()
{
    m_grid->setFocus(Qt::OtherFocusReason); // what is being typed is taken too
    if (!m_grid->form().whyNot())
        emit taken();
    showVerdict();
}

void TypingDesk::showVerdict()
{
    const auto why = m_grid->form().whyNot();
    const QString sum = m_grid->form().sumWords(m_grid->currentIndex());
    const QString next = tr("Ctrl+Enter takes the figures to the bench, where they are accepted.");
    m_verdict->setText(why ? cellText(*why) : sum.isEmpty() ? next : cellText(sum));
}
