// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/read_when_shown.h"

#include "ui/session.h"
#include <QEvent>
#include <QWidget>

namespace {
class Reader : public QObject {
public:
    Reader(Session &session, QWidget *page, std::function<void()> read)
        : QObject(page), m_page(page), m_read(std::move(read))
    {
        page->installEventFilter(this);
        connect(&session, &Session::changed, this, &Reader::changed);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // The second where the page comes to the front before its window is shown.
        if (event->type() == QEvent::Show || event->type() == QEvent::ShowToParent)
            readIfOld();
        return QObject::eventFilter(watched, event);
    }

private:
    void changed()
    {
        m_isOld = true;
        if (m_page->isVisibleTo(m_page->window()))
            readIfOld();
    }
    void readIfOld()
    {
        if (std::exchange(m_isOld, false))
            m_read();
    }

    QWidget *m_page;
    std::function<void()> m_read;
    bool m_isOld = false;
};
} // namespace

void readWhenShown(Session &session, QWidget *page, std::function<void()> read)
{
    new Reader(session, page, std::move(read)); // the page's
}
