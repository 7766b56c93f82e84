// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notice_banner.h"

#include "core/domain/display_text.h"
#include "ui/session.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tone.h"
#include <QEvent>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

NoticeBanner::NoticeBanner(Session &session, QWidget *parent)
    : QFrame(parent), m_session(session), m_text(plainLabel({}, this))
{
    setObjectName(u"noticeBanner"_s);
    setAutoFillBackground(true);
    m_text->setObjectName(u"noticeText"_s);
    m_text->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 3, 12, 3);
    row->addWidget(m_text);
    connect(&session, &Session::changed, this, &NoticeBanner::readAgain);
    readAgain();
}

void NoticeBanner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange)
        tint();
    QFrame::changeEvent(event);
}

void NoticeBanner::readAgain()
{
    QStringList notices;
    if (m_session.isOpen()) {
        if (m_session.study().isReadOnly())
            notices << tr("Read-only: %1").arg(m_session.study().readOnlyReason());
        notices << m_session.view().info.notice;
    }
    notices.removeAll(QString());
    m_text->setText(displayLine(notices.join(u"  ·  "_s)));
    setAccessibleName(m_text->text());
    tint();
    setVisible(!notices.isEmpty());
}

void NoticeBanner::tint()
{
    const bool readOnly = m_session.isOpen() && m_session.study().isReadOnly();
    QPalette own = parentWidget() ? parentWidget()->palette() : QPalette();
    own.setColor(QPalette::Window, toneFill(readOnly ? Tone::Attention : Tone::Note, own));
    own.setColor(QPalette::WindowText, own.color(QPalette::Text));
    setPalette(own);
}
