// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The queue of the checks in the real window, worked by keyboard.
#include "tests/support/test_support.h"
#include "tests/ui/acceptance_file.h"
#include "tests/ui/opened_window.h"
#include "ui/models/finding_model.h"
#include "ui/screens/checks_screen.h"
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

namespace {
const QString Kent = "E23000032";

/// The screen Checks on the acceptance study, of which one figure of Kent was put in wrong: outcomes above recorded.
struct OpenedChecks : OpenedWindow {
    OpenedChecks() : OpenedWindow(acceptanceFile())
    {
        session.edit("Correct", [&](Study &study) { study.checks().correct(recorded(), Figure::exact(0), "wrong"); });
        window.showScreen("checks");
        table().setFocus();
    }
    QTableView &table() const { return find<QTableView>("checksTable"); }
    QString words() const { return find<QLabel>("checksWords").text(); }
    /// The first offence figure of Kent.
    qint64 recorded() const
    {
        for (const ReturnInfo &given : session.study().returns().ofForce(Kent)) {
            for (const StoredCount &count : session.study().returns().countsOfReturn(given.id)) {
                if (count.measure.kind == Measure::Kind::Offences && !count.isTotal)
                    return count.id;
            }
        }
        return 0;
    }
    void goToRule(const QString &title) const
    {
        for (int row = 0; row < table().model()->rowCount(); ++row) {
            if (table().model()->index(row, FindingModel::What).data() == title)
                return table().selectRow(row);
        }
        FAIL("no finding of " << title.toStdString());
    }
    int rows(const QString &state) const
    {
        window.findChild<ChecksScreen *>()->setFilter(state);
        return table().model()->rowCount();
    }
};
} // namespace

TEST_CASE("A finding is explained by keyboard alone, leaves the open ones, and undo brings it back")
{
    const OpenedChecks opened;
    const QAbstractItemModelTester tester(opened.table().model());
    const int open = opened.rows("open");
    opened.goToRule("Outcomes against recorded");
    CHECK(opened.words().contains("more than the 0 offences recorded"));
    CHECK(opened.find<QLabel>("checksExplains").text().contains("older offences"));
    opened.press(Qt::Key_E);
    opened.type("revised");
    opened.press(Qt::Key_Return);
    CHECK(opened.rows("open") == open - 1);
    CHECK(opened.rows("explained") == 1);
    CHECK(opened.find<QLabel>("checksAnswer").text().contains("revised its figures"));
    const_cast<OpenedChecks &>(opened).session.undo();
    CHECK(opened.rows("open") == open);
    CHECK(opened.rows("explained") == 0);
}

TEST_CASE("A cell is corrected in place: the finding is gone, the board and the trace know it")
{
    const OpenedChecks opened;
    opened.goToRule("Outcomes against recorded");
    const auto &cells = *opened.find<QWidget>("checksScreen").findChild<QListView *>("traceCells");
    CHECK(cells.currentIndex().data(Qt::AccessibleTextRole).toString().contains("corrected to 0"));
    opened.press(Qt::Key_C);
    auto &figure = opened.find<QLineEdit>("correctionFigure");
    CHECK(figure.hasFocus());
    figure.setText("no figure");
    opened.press(Qt::Key_Return);
    CHECK(figure.isVisible());
    figure.setText("500");
    opened.find<QLineEdit>("correctionNote").setText("as in the letter");
    opened.press(Qt::Key_Return);
    CHECK_FALSE(figure.isVisible());
    CHECK(opened.rows("corrected") == 1);
    CHECK(opened.find<QLabel>("checksAnswer").text().contains("no longer found"));
    CHECK(opened.session.study().returns().counts({opened.recorded()}).front().figure == Figure::exact(500));
}

TEST_CASE("The force is asked with a drafted letter that names the cells")
{
    const OpenedChecks opened;
    opened.goToRule("Outcomes against recorded");
    opened.press(Qt::Key_A);
    const QString letter =
        opened.find<QWidget>("checksScreen").findChild<QPlainTextEdit *>("letterText")->toPlainText();
    CHECK(letter.contains("To the Freedom of Information team of Kent"));
    CHECK(letter.contains("synthetic-kent.csv, cell "));
    opened.find<QWidget>("checksScreen").findChild<QPushButton *>("letterCopyAndNote")->click();
    CHECK(QGuiApplication::clipboard()->text() == letter);
    CHECK(opened.rows("asked") == 1);
    opened.goToRule("Outcomes against recorded");
    opened.table().setFocus();
    opened.press(Qt::Key_O);
    CHECK(opened.rows("asked") == 0);
}

TEST_CASE("Findings are filtered by force, and Return goes to the cells")
{
    const OpenedChecks opened;
    auto &force = opened.find<QComboBox>("checksForce");
    const int all = opened.rows("all");
    force.setCurrentIndex(force.findData(Kent));
    CHECK(opened.rows("all") == 2); // and the year after 0 offences
    CHECK(all > 1);
    opened.table().setFocus();
    opened.press(Qt::Key_Return);
    CHECK(opened.find<QWidget>("checksScreen").findChild<QListView *>("traceCells")->hasFocus());
}
