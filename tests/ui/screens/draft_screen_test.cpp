// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_support.h"
#include "tests/ui/acceptance_file.h"
#include "tests/ui/opened_window.h"
#include "ui/screens/draft_screen.h"
#include "ui/widgets/manuscript_text.h"
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QTableView>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {
struct DraftWindow : OpenedWindow {
    ManuscriptText *text;
    QTableView *findings;

    DraftWindow() : OpenedWindow(acceptanceFile())
    {
        window.showScreen(u"draft"_s);
        text = &find<ManuscriptText>("draftText");
        findings = &find<QTableView>("draftFindings");
    }
    QString tally() const { return find<QLabel>("draftTally").text(); }
    QString cell(int row, int column) const { return findings->model()->index(row, column).data().toString(); }
    /// The check runs when the person pauses.
    void put(const QString &draft) const
    {
        text->setPlainText(draft);
        REQUIRE(QTest::qWaitFor([&] { return tally().contains(u"looked at"_s); }));
    }
};
const QString Pasted = u"43  forces were asked.\n\n   These forces recorded 13,860 offences from January 2019 to July "
                       "2022. In 2020 they recorded 3,149 offences.\n"_s;
} // namespace

TEST_CASE("Draft screen: what is typed is checked, and marked where it stands")
{
    DraftWindow opened;
    opened.put(Pasted);
    CHECK(opened.tally() == u"3 looked at · 2 matched · 1 to be looked at"_s);
    CHECK(opened.cell(1, 0) == u"matched"_s);
    CHECK(opened.cell(2, 0) == u"stale"_s);
    const auto marks = opened.text->extraSelections();
    REQUIRE(marks.size() == 3);
    CHECK(marks[0].cursor.selectedText() == u"43"_s);
    CHECK(marks[1].cursor.selectedText() == u"13,860"_s);
    CHECK(marks[2].cursor.selectedText() == u"3,149"_s);
}

TEST_CASE("Draft screen: by keyboard from number to number, to its words and to the cells behind it")
{
    DraftWindow opened;
    opened.put(Pasted);
    opened.findings->setFocus();
    opened.findings->selectRow(1);
    CHECK(opened.text->textCursor().selectedText() == u"13,860"_s);
    auto *draft = opened.window.findChild<DraftScreen *>();
    REQUIRE(draft);
    auto *cells = draft->findChild<QListView *>(u"traceCells"_s);
    REQUIRE(cells);
    CHECK(cells->model()->rowCount() == 96); // 24 forces, four periods
    opened.find<QAction>("draftNext").trigger();
    CHECK(opened.findings->currentIndex().row() == 2);
    CHECK(opened.text->textCursor().selectedText() == u"3,149"_s);
    opened.find<QAction>("draftPrevious").trigger();
    opened.press(Qt::Key_Return);
    CHECK(cells->hasFocus());
}

TEST_CASE("Draft screen: the cursor in a number chooses its row, wherever its paragraph has moved to")
{
    DraftWindow opened;
    opened.put(Pasted);
    opened.text->setFocus();
    const auto goTo = [&](const QString &words) {
        QTextCursor cursor = opened.text->document()->find(words);
        REQUIRE_FALSE(cursor.isNull());
        cursor.setPosition(cursor.selectionStart() + 1);
        opened.text->setTextCursor(cursor);
    };
    goTo(u"3,149"_s);
    CHECK(opened.findings->currentIndex().row() == 2);
    goTo(u"43"_s);
    CHECK(opened.findings->currentIndex().row() == 0);
    QTextCursor(opened.text->document()).insertText(u"A heading\n\n"_s); // and before anybody checks again:
    goTo(u"13,860"_s);
    CHECK(opened.findings->currentIndex().row() == 1);
    opened.text->document()->find(u"13,860"_s).removeSelectedText();
    opened.findings->selectRow(0);
    goTo(u"recorded "_s);
    opened.text->moveCursor(QTextCursor::EndOfWord);
    opened.text->moveCursor(QTextCursor::Right);
    CHECK(opened.findings->currentIndex().row() == 0); // where the number stood is none
}

TEST_CASE("Draft screen: out of view it waits, and is held against the study as it is when it is shown")
{
    DraftWindow opened;
    opened.put(Pasted);
    opened.window.showScreen(u"history"_s);
    opened.session.edit(u"Withdraw all"_s, [](Study &study) {
        for (const ReturnInfo &given : study.returns().all())
            study.returns().withdraw(given.id);
    });
    QTest::qWait(0);
    CHECK(opened.cell(1, 0) == u"matched"_s);
    opened.window.showScreen(u"draft"_s);
    CHECK(QTest::qWaitFor([&] { return opened.cell(1, 0) == u"unmatched"_s; }));
}

TEST_CASE("Draft screen: another study takes draft and findings away")
{
    DraftWindow opened;
    opened.put(Pasted);
    opened.session.open(acceptanceFile());
    CHECK(opened.text->toPlainText().isEmpty());
    CHECK(QTest::qWaitFor([&] { return opened.findings->model()->rowCount() == 0; }));
    CHECK(opened.tally().isEmpty());
}

TEST_CASE("Draft screen: only what is to be looked at")
{
    DraftWindow opened;
    opened.put(Pasted);
    opened.find<QCheckBox>("draftOpenOnly").setChecked(true);
    REQUIRE(opened.findings->model()->rowCount() == 1);
    CHECK(opened.cell(0, 1) == u"3,149"_s);
}

TEST_CASE("Draft screen: a file is opened as its text; one that cannot be read leaves the text alone")
{
    DraftWindow opened;
    const QTemporaryDir folder;
    const auto write = [&](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return folder.filePath(name);
    };
    auto *draft = opened.window.findChild<DraftScreen *>();
    draft->openDraft(
        write(u"a.html"_s, "<html><body><h1>Found</h1><p>43 forces were <b>asked</b>. Good.</p></body></html>"));
    CHECK(opened.text->toPlainText() == u"Found\n43 forces were asked. Good."_s);
    CHECK_THROWS(draft->openDraft(write(u"a.pdf"_s, "%PDF-1.7")));
    CHECK(opened.text->toPlainText() == u"Found\n43 forces were asked. Good."_s);
}

TEST_CASE("Draft screen: markup in a draft is letters")
{
    DraftWindow opened;
    opened.put(u"<b>43</b> forces were asked."_s);
    CHECK(opened.text->toPlainText().startsWith(u"<b>43</b>"_s));
    CHECK(opened.text->extraSelections()[0].cursor.selectedText() == u"43"_s);
}
