// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/read_when_shown.h"

#include "tests/support/test_support.h"
#include "tests/ui/acceptance_file.h"
#include "ui/session.h"
#include <QStackedWidget>

namespace {
/// Two pages of one window, and how often each was read.
struct Pages {
    Session session;
    QStackedWidget window;
    int readFirst = 0;
    int readSecond = 0;

    Pages()
    {
        session.open(acceptanceFile());
        for (int *read : {&readFirst, &readSecond}) {
            auto *page = new QWidget;
            readWhenShown(session, page, [read] { ++*read; });
            window.addWidget(page);
        }
    }
    void edit()
    {
        session.edit("Rename", [](Study &study) {
            StudyInfo info = study.info();
            info.title += u'+';
            study.setInfo(info);
        });
    }
};
} // namespace

TEST_CASE("A page in view is read after each edit, one out of view once when it is shown")
{
    const bool windowIsShown = GENERATE(true, false);
    Pages pages;
    pages.window.setVisible(windowIsShown);
    pages.edit();
    pages.edit();
    CHECK(pages.readFirst == 2);
    CHECK(pages.readSecond == 0);

    pages.window.setCurrentIndex(1);
    CHECK(pages.readSecond == 1);
    pages.window.setCurrentIndex(0);
    pages.window.setCurrentIndex(1);
    CHECK(pages.readFirst == 2); // nothing had changed
    CHECK(pages.readSecond == 1);
}
