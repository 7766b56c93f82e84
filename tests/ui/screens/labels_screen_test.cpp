// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The screen of printed outcomes, by keyboard alone. All figures are invented.
#include "core/import/reader.h"
#include "core/import/recognise.h"
#include "core/store/accept_return.h"
#include "tests/support/test_support.h"
#include "tests/ui/acceptance_file.h"
#include "tests/ui/bench_window.h"
#include "ui/models/label_model.h"
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPixmap>
#include <QRadioButton>

namespace {
void acceptCsv(Study &study, const QByteArray &force, const QByteArray &rows)
{
    SourceFile file{"reply.csv", force + " Police\n" + rows, {}, "csv"};
    file.sha256 = QByteArray(32, char(study.journal().history().size()));
    const Draft draft = recognise(readSource(file.bytes, file.name), file, {});
    study.edit("Import", [&] { acceptReturn(study, draft, {}); });
}

/// Three forces; the words of two outcomes say nothing to the program, those of a third too little.
QString writeStudy(const QString &path)
{
    NewStudy what;
    what.from = QDate(2019, 1, 1);
    what.to = QDate(2021, 12, 31);
    const auto study = Study::create(path, what);
    for (const QByteArray force : {"Kent", "Durham", "Surrey"}) {
        acceptCsv(*study, force, "Offence,2019,2020,2021\nImage abuse,120,110,130\n");
        acceptCsv(*study, force,
                  "Outcome,2019,2020,2021\nCharged,4,5,6\nZorbing referral,10,12,11\nNo further action,40,41,42\n"
                  "No suspect identified,20,20,20\nDesk closure " +
                      force + ",7,8,9\n");
    }
    return path;
}

struct LabelsWindow {
    QTemporaryDir folder;
    OpenedWindow opened{writeStudy(folder.filePath("labels.foilio"))};

    LabelsWindow()
    {
        opened.window.showScreen("labels");
        table().setFocus();
    }
    QTableView &table() const { return opened.find<QTableView>("labelsTable"); }
    QListWidget &meanings() const { return opened.find<QListWidget>("labelMeanings"); }
    QString headline() const { return opened.find<QLabel>("labelHeadline").text(); }
    QString shown(int row, int column) const { return table().model()->index(row, column).data().toString(); }
    QString current() const { return shown(table().currentIndex().row(), LabelModel::Wording); }
    int rowOf(const QString &wording) const
    {
        for (int row = 0; row < table().model()->rowCount(); ++row) {
            if (shown(row, LabelModel::Wording) == wording)
                return row;
        }
        return -1;
    }
    std::size_t steps() const { return opened.session.study().journal().history().size(); }
};
} // namespace

TEST_CASE("Open labels come first, and the list can hold nothing else")
{
    const LabelsWindow labels;
    QAbstractItemModelTester tester(labels.table().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(labels.shown(0, LabelModel::TakenFor) == "open");
    CHECK(labels.rowOf("Zorbing referral") == 0);
    CHECK(labels.shown(0, LabelModel::Forces) == "3");
    CHECK(labels.shown(0, LabelModel::Cases) == "99");
    const int all = labels.table().model()->rowCount();
    labels.opened.find<QRadioButton>("labelsOpen").click();
    CHECK(labels.table().model()->rowCount() < all);
    CHECK(labels.rowOf("Charged") == -1);
    labels.opened.find<QRadioButton>("labelsAll").click();
    CHECK(labels.rowOf("Charged") > 0);
}

TEST_CASE("A label is decided by keyboard alone: what moves is shown before, and it is one step that can be undone")
{
    const LabelsWindow labels;
    const std::size_t before = labels.steps();
    const OpenedWindow &opened = labels.opened;
    REQUIRE(labels.current() == "Zorbing referral");
    opened.press(Qt::Key_Return);
    CHECK(opened.find<QLineEdit>("labelTyped").hasFocus());
    CHECK(labels.meanings().currentRow() == -1); // nothing is guessed
    opened.press(Qt::Key_Return);
    CHECK(labels.steps() == before);

    opened.type("charged");
    CHECK(labels.headline().contains("Charged or summonsed (1, 1A), of all offences recorded, 3 forces"));
    CHECK(labels.headline().contains("→"));
    CHECK(opened.find<QTableView>("labelMoves").model()->rowCount() > 1);
    CHECK(labels.steps() == before);
    opened.press(Qt::Key_Return);
    CHECK(labels.steps() == before + 1);
    CHECK(labels.table().hasFocus());
    CHECK(labels.shown(labels.rowOf("Zorbing referral"), LabelModel::TakenFor).startsWith("Charged or summonsed"));
    CHECK(labels.current() == "Zorbing referral");

    labels.opened.find<QAction>("undo").trigger();
    CHECK(labels.shown(labels.rowOf("Zorbing referral"), LabelModel::TakenFor) == "open");
}

TEST_CASE("A label is decided for one return, and what was said is taken back")
{
    const LabelsWindow labels;
    const OpenedWindow &opened = labels.opened;
    opened.press(Qt::Key_Return);
    opened.type("8");
    auto &scope = opened.find<QComboBox>("labelScope");
    REQUIRE(scope.count() == 4);
    scope.setCurrentIndex(1);
    opened.press(Qt::Key_Return);
    int rows = 0;
    int ofOne = -1;
    for (int row = 0; row < labels.table().model()->rowCount(); ++row) {
        if (labels.shown(row, LabelModel::Wording) != "Zorbing referral")
            continue;
        ++rows;
        if (labels.shown(row, LabelModel::TakenFor).startsWith("8: "))
            ofOne = row;
    }
    CHECK(rows == 2);
    REQUIRE(ofOne >= 0);
    labels.table().selectRow(ofOne);
    opened.press(Qt::Key_Return);
    CHECK(scope.currentIndex() == 1);
    opened.press(Qt::Key_Down); // "what its words say" stands first where something was said
    opened.press(Qt::Key_Return);
    CHECK(labels.shown(labels.rowOf("Zorbing referral"), LabelModel::Returns) == "3");
}

TEST_CASE("Esc leaves a label as it is, and a study that cannot be changed offers nothing")
{
    const LabelsWindow labels;
    const std::size_t before = labels.steps();
    labels.opened.press(Qt::Key_Return);
    labels.opened.type("16");
    labels.opened.press(Qt::Key_Escape);
    CHECK(labels.table().hasFocus());
    CHECK(labels.steps() == before);

    OpenedWindow second(labels.folder.filePath("labels.foilio"));
    second.window.showScreen("labels");
    CHECK(second.find<QTableView>("labelsTable").model()->rowCount() > 0);
    CHECK_FALSE(second.find<QLineEdit>("labelTyped").isEnabled());
}

TEST_CASE("Without outcomes the screen says so")
{
    QTemporaryDir folder;
    NewStudy what;
    what.from = QDate(2019, 1, 1);
    what.to = QDate(2021, 12, 31);
    Study::create(folder.filePath("empty.foilio"), what);
    OpenedWindow opened(folder.filePath("empty.foilio"));
    opened.window.showScreen("labels");
    CHECK(opened.find<QLabel>("labelsEmpty").isVisible());
    CHECK(opened.find<QTableView>("labelsTable").model()->rowCount() == 0);
}

TEST_CASE("A remark on an open outcome at the bench leads to the same choice")
{
    BenchWindow bench(acceptanceFile());
    bench.bring("kent.csv", "Kent Police\nOutcome,2019,2020\nCharged,4,5\nZorbing referral,10,12\n");
    int row = -1;
    for (int at = 0; at < bench.remarks().model()->rowCount(); ++at) {
        if (bench.remarks().model()->index(at, 3).data().toString() == "outcome-unknown")
            row = at;
    }
    REQUIRE(row >= 0);
    bench.remarks().setFocus();
    bench.remarks().setCurrentIndex(bench.remarks().model()->index(row, 0));
    bench.press(Qt::Key_Return);
    auto *editor = bench.grid().findChild<QComboBox *>("readingEditor");
    REQUIRE(editor);
    CHECK(editor->findText("Charged or summonsed (1, 1A)") >= 0);
}

/// Not part of a test run: FOILIO_PICTURES=/tmp/pictures ui_tests "[.label-pictures]"
TEST_CASE("The screen of labels is written, to be looked at", "[.pictures][.label-pictures]")
{
    const QString folder = qEnvironmentVariable("FOILIO_PICTURES", ".");
    QDir().mkpath(folder);
    const QPalette light = QApplication::palette();
    for (const bool isDark : {false, true}) {
        QApplication::setPalette(isDark ? darkPalette() : light);
        for (const QSize size : {QSize(1366, 768), QSize(1920, 1080)}) {
            LabelsWindow labels;
            labels.opened.window.resize(size);
            labels.opened.press(Qt::Key_Return);
            labels.opened.type("charged");
            QTest::qWait(50);
            CHECK(labels.opened.window.grab().save(
                QStringLiteral("%1/labels-%2-%3.png").arg(folder).arg(size.width()).arg(isDark ? "dark" : "light")));
        }
    }
    QApplication::setPalette(light);
}
