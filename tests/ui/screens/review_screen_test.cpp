// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/reader.h"
#include "core/import/recognise.h"
#include "core/store/accept_return.h"
#include "tests/support/test_support.h"
#include "tests/ui/acceptance_file.h"
#include "tests/ui/opened_window.h"
#include "ui/screens/review_screen.h"
#include "ui/widgets/choice_panel.h"
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTemporaryDir>

namespace {
/// The window on its review, with a pack of Kent that came back with one other figure.
struct ReviewWindow : OpenedWindow {
    ReviewWindow() : OpenedWindow(acceptanceFile())
    {
        window.showScreen("review");
        const QString path = folder.filePath("pack.csv");
        screen().exportTo(path, ReviewWay::Rekey, {SampleSize::Kind::All, 0});
        QFile pack(path);
        REQUIRE(pack.open(QIODevice::ReadOnly));
        QStringList lines = QString::fromUtf8(pack.readAll()).split('\n');
        auto ofKent = std::ranges::find_if(lines, [](const QString &line) { return line.contains(",Kent,"); });
        REQUIRE(ofKent != lines.end());
        ofKent->insert(ofKent->size() - 1, "7777");
        QFile filled(folder.filePath("filled.csv"));
        REQUIRE(filled.open(QIODevice::WriteOnly));
        filled.write(lines.join('\n').toUtf8());
        filled.close();
        screen().mergeFrom(filled.fileName(), "KW");
        queue().setFocus();
    }
    ReviewScreen &screen() const { return *window.findChild<ReviewScreen *>(); }
    QTableView &queue() const { return find<QTableView>("reviewQueue"); }
    QTableView &forces() const { return find<QTableView>("reviewForces"); }
    QString cell(int column) const { return queue().model()->index(0, column).data().toString(); }
    QString stateOf(const QString &force) const
    {
        const QAbstractItemModel &model = *forces().model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, 0).data() == force)
                return model.index(row, model.columnCount() - 1).data().toString();
        }
        return {};
    }
    QTemporaryDir folder;
};
constexpr int Ours = 3;
constexpr int Theirs = 4;
constexpr int State = 9;
} // namespace

TEST_CASE("A disagreement stands in the review with both figures, and one key keeps ours with a reason")
{
    ReviewWindow opened;
    REQUIRE(opened.queue().model()->rowCount() == 1);
    CHECK(opened.cell(0) == "Kent");
    CHECK(opened.cell(Theirs) == "7777");
    CHECK(opened.cell(State) == "open");
    CHECK(opened.stateOf("Kent").contains("1 disagreement open"));
    opened.press(Qt::Key_K);
    opened.press(Qt::Key_Return);
    CHECK(opened.cell(State) == "kept: Ours is what is printed");
    CHECK_FALSE(opened.find<QAction>("reviewKeep").isEnabled());
    opened.session.undo();
    CHECK(opened.cell(State) == "open");
}

TEST_CASE("A figure is corrected by keys and a reason, its letter opens by Enter, and undo brings the old one back")
{
    ReviewWindow opened;
    const QString before = opened.cell(Ours);
    opened.press(Qt::Key_C);
    opened.press(Qt::Key_Return); // as the reader read it, which wants a note
    opened.type("the letter says so");
    opened.press(Qt::Key_Return);
    CHECK(opened.cell(State) == "corrected: the letter says so");
    CHECK(opened.session.study().verify() == QStringList());
    const auto values = reviewValues(opened.session.study(), {"E23000032"});
    CHECK(std::ranges::any_of(values, [](const ReviewValue &value) {
        return value.count.figure == Figure::exact(7777) && value.count.text != "7777";
    }));
    opened.press(Qt::Key_Return);
    CHECK(QApplication::topLevelWidgets().size() > 1);
    opened.session.undo();
    CHECK(opened.cell(State) == "open");
    CHECK(opened.cell(Ours) == before);
}

TEST_CASE("A force is signed off by keyboard once nothing is open")
{
    ReviewWindow opened;
    opened.forces().setFocus();
    const auto kent = [&] {
        const auto found =
            opened.forces().model()->match(opened.forces().model()->index(0, 0), Qt::DisplayRole, "Kent");
        opened.forces().setCurrentIndex(found.at(0));
    };
    const auto sign = [&] {
        opened.forces().setFocus();
        kent();
        opened.press(Qt::Key_S);
        opened.press(Qt::Key_Return);
    };
    sign();
    CHECK(opened.window.messages().text().contains("cannot be signed off"));
    opened.queue().setFocus();
    opened.press(Qt::Key_K);
    opened.press(Qt::Key_Return);
    sign();
    CHECK(opened.stateOf("Kent") == "signed off by KW");
    opened.forces().setFocus();
    kent();
    opened.press(Qt::Key_W);
    CHECK_FALSE(opened.stateOf("Kent").contains("signed"));
}

TEST_CASE("The values are those of the study that is open, and of its returns that are in force")
{
    const QTemporaryDir folder;
    OpenedWindow opened;
    const auto forces = [&] {
        const QAbstractItemModel &model = *opened.find<QTableView>("reviewForces").model();
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names << model.index(row, 0).data().toString() + ' ' + model.index(row, 1).data().toString();
        return names;
    };
    for (const QByteArray force : {"Kent", "Durham"}) { // the return has the same number in both
        const QString path = folder.filePath(QString::fromUtf8(force + ".foilio"));
        NewStudy what;
        what.from = QDate(2019, 1, 1);
        what.to = QDate(2020, 12, 31);
        opened.session.create(path, what);
        opened.window.showScreen("review");
        CHECK(forces() == QStringList());
        opened.session.edit("Import", [&](Study &study) {
            SourceFile file{"reply.csv", force + " Police\nOffence,2019,2020\nImage abuse,120,110\n", {}, "csv"};
            file.sha256 = QByteArray(32, force.at(0));
            acceptReturn(study, recognise(readSource(file.bytes, file.name), file, {}), {});
        });
        CHECK(forces() == QStringList(QString::fromUtf8(force) + " 2"));
    }
    opened.session.open(folder.filePath("Kent.foilio"));
    CHECK(forces() == QStringList("Kent 2"));
    opened.session.undo();
    CHECK(forces() == QStringList());
}

TEST_CASE("A study without figures offers no pack, and says that nothing was read")
{
    OpenedWindow opened;
    QTemporaryDir folder;
    NewStudy what;
    what.info.title = "Empty";
    what.from = QDate(2019, 1, 1);
    what.to = QDate(2020, 12, 31);
    opened.session.create(folder.filePath("a.foilio"), what);
    opened.window.showScreen("review");
    CHECK_FALSE(opened.find<QAction>("reviewExportRekey").isEnabled());
    CHECK(opened.find<QLabel>("reviewAgreement").text().startsWith("Nothing has been read"));
}
