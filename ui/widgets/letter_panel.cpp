// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/letter_panel.h"

#include "core/domain/display_text.h"
#include "ui/widgets/plain_label.h"
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

LetterPanel::LetterPanel(QWidget *parent)
    : QFrame(parent), m_title(headingLabel({}, 1, this)), m_kind(new QComboBox(this)), m_text(new QPlainTextEdit(this))
{
    setObjectName(u"letterPanel"_s);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_kind->setObjectName(u"letterKind"_s);
    m_kind->setAccessibleName(tr("Which letter"));
    m_text->setObjectName(u"letterText"_s);
    m_text->setAccessibleName(tr("Text of the letter"));
    m_text->setTabChangesFocus(true);
    auto *copyOnly = new QPushButton(tr("&Copy"), this);
    copyOnly->setObjectName(u"letterCopy"_s);
    auto *copyAndNote = new QPushButton(tr("Copy, and &note as sent today"), this);
    copyAndNote->setObjectName(u"letterCopyAndNote"_s);
    m_copyAndNote = copyAndNote;
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"letterClose"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(quietLabel(tr("Nothing is sent from here: change the text, copy it into your mail."), this), 1);
    for (QPushButton *button : {copyOnly, copyAndNote, close})
        buttons->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_title);
    column->addWidget(m_kind);
    column->addWidget(m_text, 1);
    column->addLayout(buttons);
    connect(m_kind, &QComboBox::activated, this, &LetterPanel::showLetter);
    connect(copyOnly, &QPushButton::clicked, this, [this] { copy(false); });
    connect(copyAndNote, &QPushButton::clicked, this, [this] { copy(true); });
    connect(close, &QPushButton::clicked, this, &LetterPanel::leave);
    hide();
}

void LetterPanel::open(const QString &title, const std::vector<LetterText> &letters, bool canNote, const Copied &copied)
{
    m_letters = letters;
    m_copied = copied;
    m_title->setText(displayLine(title));
    m_kind->clear();
    for (const LetterText &letter : letters)
        m_kind->addItem(letter.title);
    m_copyAndNote->setVisible(canNote);
    showLetter(0);
    const QSize room = parentWidget()->size();
    resize(std::min(room.width() - 32, 780), std::min(room.height() - 32, 560));
    move((room.width() - width()) / 2, (room.height() - height()) / 2);
    show();
    raise();
    m_kind->setFocus(Qt::PopupFocusReason);
}

QString LetterPanel::text() const
{
    return m_text->toPlainText();
}

void LetterPanel::showLetter(int letter)
{
    m_text->setPlainText(m_letters[std::size_t(letter)].text);
}

void LetterPanel::copy(bool sent)
{
    QGuiApplication::clipboard()->setText(text());
    const int letter = m_kind->currentIndex();
    leave();
    m_copied(letter, sent);
}

void LetterPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return leave();
    if (event->modifiers() & Qt::ControlModifier && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        return copy(false);
    QFrame::keyPressEvent(event);
}

void LetterPanel::leave()
{
    hide();
    emit closed();
}
