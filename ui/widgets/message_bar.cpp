// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/message_bar.h"

#include "core/domain/display_text.h"
#include "core/domain/error.h"
#include "ui/widgets/tone.h"
#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {
struct MessageLook {
    Tone tone;
    QStyle::StandardPixmap icon;
};

MessageLook lookOf(MessageBar::Severity severity)
{
    switch (severity) {
    case MessageBar::Severity::Note:
        return {Tone::Note, QStyle::SP_MessageBoxInformation};
    case MessageBar::Severity::Warning:
        return {Tone::Attention, QStyle::SP_MessageBoxWarning};
    case MessageBar::Severity::Failure:
        break;
    }
    return {Tone::Bad, QStyle::SP_MessageBoxCritical};
}
} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)), m_close(new QToolButton(this))
{
    setObjectName(u"messageBar"_s);
    setAutoFillBackground(true);
    m_text->setObjectName(u"messageText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setObjectName(u"messageClose"_s);
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::TabFocus);
    m_close->setIcon(style()->standardIcon(QStyle::SP_DialogCloseButton));
    m_close->setAccessibleName(tr("Dismiss the message"));
    m_close->setToolTip(tr("Dismiss (Esc)"));
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 6, 6);
    row->setSpacing(10);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    hide();
}

bool MessageBar::attempt(const std::function<void()> &action)
{
    dismiss();
    try {
        action();
    } catch (const Error &error) {
        show(Severity::Failure, error.message());
        return false;
    }
    return true;
}

void MessageBar::show(Severity severity, const QString &text)
{
    m_severity = severity;
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_icon->setPixmap(style()->standardIcon(lookOf(severity).icon).pixmap(side, side));
    m_text->setText(displayText(text));
    setAccessibleName(m_text->text());
    tint();
    setVisible(true);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::dismiss()
{
    m_text->clear();
    hide();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange)
        tint();
    QFrame::changeEvent(event);
}

void MessageBar::tint()
{
    QPalette own = parentWidget() ? parentWidget()->palette() : QPalette();
    own.setColor(QPalette::Window, toneFill(lookOf(m_severity).tone, own));
    own.setColor(QPalette::WindowText, own.color(QPalette::Text));
    setPalette(own);
}
