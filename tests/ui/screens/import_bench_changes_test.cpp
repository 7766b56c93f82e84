// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A late or corrected reply at the bench: what it changes is seen before it is accepted. All figures are invented.
#include "core/analysis/query.h"
#include "tests/support/test_support.h"
#include "tests/ui/acceptance_file.h"
#include "tests/ui/bench_window.h"
#include "ui/widgets/message_bar.h"
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QRadioButton>
#include <QTabWidget>

namespace {
const QByteArray First = "FORCE\nOffence,2020,2021\nDisclosing private sexual images,15,170\n"
                         "Threatening to disclose,11,12\n";
const QByteArray Corrected = "FORCE\nOffence,2020,2021\nDisclosing private sexual images,15,192\n"
                             "Threatening to disclose,11,12\n";
const QByteArray Later = "FORCE\nOffence,2021,2022\nDisclosing private sexual images,177,5\n"
                         "Threatening to disclose,11,10\n";

/// A force of the acceptance study that gave nothing yet has replied.
struct LateReply : BenchWindow {
    LateReply() : BenchWindow(acceptanceFile()), force(silentForce())
    {
        reply("first.csv", First);
        trigger("benchAccept");
    }
    void reply(const QString &name, QByteArray csv) { bring(name, csv.replace("FORCE", force.toUtf8())); }
    QString silentForce() const
    {
        const QStringList given = forcesWithCounts(session.view(), "offences");
        for (const Force *one : session.view().forces.territorial()) {
            if (!given.contains(one->code))
                return one->name;
        }
        return {};
    }
    const QString force;
    bool hasChanges() const { return find<QTabWidget>("benchFigureTabs").isTabVisible(1); }
    QStringList changes() const
    {
        const QAbstractItemModel &model = *find<QTableView>("changesTable").model();
        QStringList lines;
        for (int row = 0; row < model.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model.columnCount(); ++column)
                cells += model.index(row, column).data().toString();
            lines += cells.join(" | ");
        }
        return lines;
    }
};
} // namespace

TEST_CASE("A corrected reply: brought, its changes seen with both cells, accepted, in four steps")
{
    LateReply late;
    CHECK_FALSE(late.hasChanges());
    const auto before = late.returns();
    late.reply("kent-2.csv", Corrected); // 1
    REQUIRE(late.hasChanges());
    CHECK(late.verdict().contains("Replaces first.csv of " + late.force + ". Alt+4 shows what changes."));
    late.trigger("benchShowChanges"); // 2
    const QStringList lines = late.changes();
    INFO(lines.join("\n").toStdString());
    CHECK(lines.front() == "changed | 2021, offences recorded, Disclosing private sexual images | 170 | 192 | C3 → C3");
    CHECK(lines.contains("total | Offences 2021, " + late.force + " | 182 | 204 | +12.1%"));
    CHECK_FALSE(late.find<QRadioButton>("changesAdd").isVisibleTo(&late.window));
    late.find<QTableView>("changesTable")
        .setCurrentIndex(late.find<QTableView>("changesTable").model()->index(0, 0)); // 3
    CHECK(late.currentCell() == "C3");
    late.trigger("benchAccept"); // 4
    CHECK(late.returns() == before + 1);
    CHECK_FALSE(late.hasChanges());
    const auto returns = late.session.study().returns().all();
    CHECK(returns.back().supersedes == returns[returns.size() - 2].id);
}

TEST_CASE("The same file once more cannot be accepted, and since when it is there is said")
{
    LateReply late;
    const auto before = late.returns();
    late.reply("again.csv", First);
    CHECK(late.verdict().startsWith("These bytes are already in the study as “first.csv” of " + late.force +
                                    " (return "));
    late.trigger("benchAccept");
    CHECK(late.returns() == before);
    CHECK(late.window.messages().text().contains("nothing would change"));
}

TEST_CASE("A reply of other years stands beside the earlier one unless the person replaces it")
{
    LateReply late;
    late.reply("kent-later.csv", Later);
    CHECK(late.verdict().contains("Stands beside first.csv of " + late.force + "."));
    late.trigger("benchShowChanges");
    CHECK(
        late.find<QLabel>("changesSentence").text().contains("It does not give 2 figures of offences recorded (2020)"));
    CHECK(late.changes().filter("not given anew").size() == 2);
    bool replaced = false;
    SECTION("as it is") {}
    SECTION("replaced")
    {
        late.find<QRadioButton>("changesReplace").click();
        CHECK(late.verdict().contains("Lost then: 2 figures of offences recorded (2020)."));
        CHECK(late.changes().filter("gone").size() == 2);
        replaced = true;
    }
    late.trigger("benchAccept");
    CHECK(late.state(1) == ImportFile::State::Accepted);
    const auto returns = late.session.study().returns().all();
    CHECK((returns[returns.size() - 2].state == ReturnState::Superseded) == replaced);
}

TEST_CASE("The cell of the earlier file can be opened from a change")
{
    LateReply late;
    late.reply("kent-2.csv", Corrected);
    late.trigger("benchShowChanges");
    auto &table = late.find<QTableView>("changesTable");
    emit table.activated(table.model()->index(0, 0));
    const auto *source = late.window.findChild<QWidget *>("sourceWindow");
    REQUIRE(source);
    CHECK(source->windowTitle().startsWith("first.csv"));
}

TEST_CASE("A file that cannot be read is taken off the bench with a key, and may be brought again")
{
    BenchWindow bench(acceptanceFile());
    const QString bad = bench.write("bad.pdf", "%PDF-1.4 broken");
    bench.bring({bad, bench.write("kent.csv", QByteArray(First).replace("FORCE", "Kent Police"))});
    bench.queue().setCurrentIndex(bench.queue().model()->index(0, 0));
    CHECK(bench.state(0) == ImportFile::State::Failed);
    bench.trigger("benchRemove");
    REQUIRE(bench.queue().model()->rowCount() == 1);
    CHECK(bench.state(0) == ImportFile::State::Ready);
    CHECK(bench.figure("C3", DraftModel::FigureColumn) == "170");
    bench.trigger("benchRemove");
    CHECK(bench.queue().model()->rowCount() == 0);
    bench.bring({bad});
    CHECK(bench.state(0) == ImportFile::State::Failed);
}

TEST_CASE("Taking a file off the bench while another is read brings the other to its own place")
{
    BenchWindow bench(acceptanceFile());
    QByteArray large = "Kent Police\nOffence,2020\n";
    for (int i = 0; i < 20000; ++i)
        large += "Offence " + QByteArray::number(i) + ",1\n";
    bench.window.importFiles({bench.write("surrey.csv", QByteArray(First).replace("FORCE", "Surrey Police")),
                              bench.write("kent.csv", large)});
    bench.queue().setCurrentIndex(bench.queue().model()->index(0, 0));
    bench.trigger("benchRemove");
    bench.waitRead();
    REQUIRE(bench.queue().model()->rowCount() == 1);
    CHECK(bench.queue().model()->index(0, 0).data().toString().startsWith("kent.csv"));
    CHECK(bench.state(0) == ImportFile::State::Ready);
}

/// Not part of a test run: FOILIO_PICTURES=/tmp/pictures ui_tests "[.changes-pictures]"
TEST_CASE("The changes of a late reply are written, to be looked at", "[.pictures][.changes-pictures]")
{
    const QDir folder(qEnvironmentVariable("FOILIO_PICTURES", QDir::temp().filePath("foilio-pictures")));
    folder.mkpath(".");
    const QPalette light = QApplication::palette();
    for (const auto &[name, size, isDark] : {std::tuple("changes-small.png", QSize(1366, 768), false),
                                             std::tuple("changes-large.png", QSize(1920, 1080), false),
                                             std::tuple("changes-dark.png", QSize(1366, 768), true)}) {
        QApplication::setPalette(isDark ? darkPalette() : light);
        LateReply late;
        late.window.resize(size);
        late.reply("late-reply.csv", Later);
        late.trigger("benchShowChanges");
        QTest::qWait(300);
        late.window.grab().save(folder.filePath(name));
    }
    QApplication::setPalette(light);
}
