// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Questions and their charts in the real window, worked by keyboard, on the acceptance study: its figures are
// synthetic.
#include "core/import/recognise.h"
#include "core/report/protection.h"
#include "core/store/accept_return.h"
#include "tests/support/test_support.h"
#include "tests/ui/acceptance_file.h"
#include "tests/ui/page_window.h"
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QCryptographicHash>
#include <QDialog>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

namespace {
/// Invented: months of 2021 of Kent.
const QByteArray Months = "Kent Police\n"
                          "Offences,Jan 2021,Feb 2021,Mar 2021,Apr 2021,May 2021,Jun 2021,Jul 2021,Aug 2021,Sep 2021,"
                          "Oct 2021,Nov 2021,Dec 2021\n"
                          "Offences recorded,12,3,40,9,11,12,13,14,15,16,17,18\n";

void importMonths(Study &study)
{
    SourceFile file{"months.csv", Months, {}, "csv"};
    file.sha256 = QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha256);
    acceptReturn(study, recognise(readSource(file.bytes, file.name), file, {}), {});
}

struct OpenedGallery : PageWindow {
    explicit OpenedGallery(const QString &study = acceptanceFile()) : PageWindow(study)
    {
        press(Qt::Key_G, Qt::ControlModifier);
        questions().setFocus();
    }
    QListWidget &questions() const { return onPage<QListWidget>("galleryQuestions"); }
    QComboBox &force() const { return onPage<QComboBox>("galleryForce"); }
    QLabel &faults() const { return onPage<QLabel>("galleryFaults"); }
    QPushButton &mend() const { return onPage<QPushButton>("galleryMend"); }
    QString headline() const { return chart().spec().headline; }
    static QString copied() { return QGuiApplication::clipboard()->text(); }
    /// As one who types the first words of a question.
    void ask(const QString &firstWords) const
    {
        questions().setFocus();
        questions().setCurrentRow(-1);
        type(firstWords);
        REQUIRE(questions().currentItem());
        REQUIRE(questions().currentItem()->text().startsWith(firstWords));
    }
    void chooseForce(const QString &name) const
    {
        force().setFocus();
        type(name);
        REQUIRE(force().currentText() == name);
    }
    void reword(const QString &headline) const
    {
        inDialog([&](QWidget &dialog) {
            child<QPlainTextEdit>(dialog, "wordingHeadline").setPlainText(headline);
            QTest::keyClick(&child<QPushButton>(dialog, "wordingSave"), Qt::Key_Space);
        });
        press(Qt::Key_F2);
    }
};
} // namespace

TEST_CASE("A question is answered by its chart as soon as the cursor stands on it, figures and cells beside it")
{
    const OpenedGallery gallery;
    CHECK(gallery.window.currentScreen() == "gallery");
    CHECK(gallery.chart().spec().name == "offences-by-year");
    gallery.press(Qt::Key_Down);
    CHECK(gallery.chart().spec().name == "outcomes-by-year");
    gallery.ask("What is missing");
    CHECK(gallery.chart().spec().name == "what-is-missing");
    CHECK(gallery.table().model()->rowCount() == 43);
    gallery.ask("How did each force move");
    const QModelIndex kent = gallery.figure("Kent 2020");
    gallery.table().setCurrentIndex(kent);
    CHECK(gallery.cells().model()->rowCount() == 1);
    CHECK_FALSE(gallery.onPage<QWidget>("chartTabs").isVisible()); // the list is what one chooses by
}

TEST_CASE("A force is chosen for the questions that ask for one, and waits while others are answered")
{
    const OpenedGallery gallery;
    CHECK(gallery.headline().contains("24 forces"));
    gallery.chooseForce("Kent");
    CHECK(gallery.headline().contains("Kent"));
    gallery.ask("Where in the country");
    CHECK_FALSE(gallery.force().isEnabled());
    CHECK(gallery.chart().spec().panel.startsWith("24 of 43"));
    gallery.ask("How do outcomes of one force");
    CHECK(gallery.force().isEnabled());
    CHECK(gallery.headline().startsWith("Charged or summonsed: Kent "));
}

TEST_CASE("A question that cannot be answered says why, and what would answer it")
{
    const OpenedGallery gallery;
    gallery.ask("Are later years");
    const QLabel &why = gallery.onPage<QLabel>("chartEmpty");
    CHECK(why.isVisible());
    CHECK(why.text().startsWith("Outcomes at equal time since recording: "));
    CHECK_FALSE(gallery.chart().isVisible());
    CHECK_FALSE(gallery.command("copyTable").isEnabled());
    CHECK_FALSE(gallery.command("copyPicture").isEnabled());
    gallery.ask("How do outcomes of one force");
    CHECK(why.text().endsWith("choose a force."));
    gallery.chooseForce("Kent");
    CHECK_FALSE(why.isVisible());
    CHECK(gallery.command("copyTable").isEnabled());
}

TEST_CASE("Words of a chart are written by F2 and taken back by undo, chart and question staying")
{
    const OpenedGallery gallery;
    gallery.ask("Where in the country");
    const QString proposed = gallery.headline();
    gallery.reword("Our forces in 2021");
    CHECK(gallery.headline() == "Our forces in 2021");
    CHECK(gallery.chart().spec().name == "force-map");
    gallery.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(gallery.headline() == proposed);
    CHECK(gallery.questions().currentItem()->text() == "Where in the country?");
}

TEST_CASE("What a reader would miss stands below the chart; a headline too long is mended by one key")
{
    const OpenedGallery gallery;
    CHECK_FALSE(gallery.faults().isVisible());
    const QString proposed = gallery.headline();
    gallery.reword("From 2019 to 2021 offences rose and rose and rose again in all of the forces that answered");
    REQUIRE(gallery.faults().isVisible());
    CHECK(gallery.faults().text().startsWith("The headline has 18 words; 15 are the most"));
    CHECK(gallery.faults().textFormat() == Qt::PlainText);
    REQUIRE(gallery.mend().isVisible());
    gallery.mend().setFocus();
    gallery.press(Qt::Key_Space);
    CHECK(gallery.headline() == proposed);
    CHECK_FALSE(gallery.faults().isVisible());
    CHECK_FALSE(gallery.mend().isVisible());
    gallery.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(gallery.headline().startsWith("From 2019"));
    CHECK(gallery.mend().isVisible());
}

TEST_CASE("A fault of the study has no words that could mend it")
{
    OpenedGallery gallery;
    gallery.session.edit("No source", [](Study &study) {
        StudyInfo info = study.info();
        info.sourceLine.clear();
        study.setInfo(info);
    });
    CHECK(gallery.faults().text().startsWith("The chart names no source."));
    CHECK_FALSE(gallery.mend().isVisible());
}

TEST_CASE("A chart is copied as the table of its figures with base, forces and source, and as a picture")
{
    const OpenedGallery gallery;
    gallery.press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    const QStringList lines = OpenedGallery::copied().split('\n');
    CHECK(lines.filter("2020").front().split('\t').contains("3,150"));
    CHECK(OpenedGallery::copied().contains("\nIncluded: 24 of 43 forces ("));
    CHECK(OpenedGallery::copied().contains("\nSource: Freedom of Information answers"));
    gallery.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(QGuiApplication::clipboard()->image().width() > 1000);
}

TEST_CASE("Small months of one force that no file may hold are not copied either")
{
    OpenedGallery gallery;
    gallery.session.edit("Months", importMonths);
    gallery.ask("How did it go month by month");
    gallery.chooseForce("Kent");
    REQUIRE(gallery.figure("Feb 2021, Offences recorded: 3").isValid());
    gallery.press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(OpenedGallery::copied().contains(HiddenMark));
    CHECK_FALSE(OpenedGallery::copied().contains("\t3\n"));
}
