// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/saved_mark.h"

#include "ui/session.h"
#include <QEvent>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QString wordsFor(Session::Saving saving, QTime at)
{
    switch (saving) {
    case Session::Saving::NothingYet:
        break;
    case Session::Saving::Running:
        return SavedMark::tr("Saving\u2026");
    case Session::Saving::Saved:
        return SavedMark::tr("Saved %1").arg(at.toString(u"HH:mm"_s));
    case Session::Saving::Failed:
        return SavedMark::tr("Not saved");
    }
    return {};
}
} // namespace

SavedMark::SavedMark(Session &session, QWidget *parent) : QLabel(parent), m_session(session)
{
    setObjectName(u"savedMark"_s);
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setMargin(6);
    keepWidth();
    connect(&session, &Session::savingChanged, this, &SavedMark::show);
}

void SavedMark::show()
{
    setText(wordsFor(m_session.saving(), m_session.savedAt()));
}

/// One width for all its words, so that nothing beside it moves.
void SavedMark::keepWidth()
{
    int widest = 0;
    for (const auto saving : {Session::Saving::Running, Session::Saving::Saved, Session::Saving::Failed})
        widest = std::max(widest, fontMetrics().horizontalAdvance(wordsFor(saving, QTime(20, 0))));
    setMinimumWidth(widest + 2 * margin());
}

void SavedMark::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        keepWidth();
    QLabel::changeEvent(event);
}
