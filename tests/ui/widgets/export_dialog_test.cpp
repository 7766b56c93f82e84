// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/export_dialog.h"

#include "core/domain/error.h"
#include "core/report/protection.h"
#include "tests/support/acceptance_study.h"
#include "tests/support/test_support.h"
#include "tests/ui/page_window.h"
#include <QComboBox>
#include <QFile>
#include <QImageReader>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>

namespace {
void choose(QComboBox &box, const QVariant &value)
{
    box.setCurrentIndex(box.findData(value));
}
} // namespace

TEST_CASE("The chart in view is ticked; nothing can be exported without a chart and a folder")
{
    const QTemporaryDir folder;
    ExportDialog dialog(gallery(AcceptanceStudy::view()), 1, {});
    auto &charts = child<QListWidget>(dialog, "exportCharts");
    auto &save = child<QPushButton>(dialog, "exportSave");
    auto &path = child<QLineEdit>(dialog, "exportFolder");
    path.setText(folder.path());
    CHECK(dialog.chosen() == QStringList{"outcomes-by-year"});
    CHECK(save.isEnabled());
    charts.item(1)->setCheckState(Qt::Unchecked);
    CHECK_FALSE(save.isEnabled());
    CHECK(child<QLabel>(dialog, "exportState").text() == "Tick at least one chart.");
    charts.item(0)->setCheckState(Qt::Checked);
    path.setText(folder.filePath("missing"));
    CHECK_FALSE(save.isEnabled());
    CHECK(child<QLabel>(dialog, "exportState").text() == "There is no such folder.");
}

TEST_CASE("Files that are there already are named before they are replaced")
{
    const QTemporaryDir folder;
    QFile there(folder.filePath("offences-by-year-E23000032.png"));
    REQUIRE(there.open(QIODevice::WriteOnly));
    ExportDialog dialog(gallery(AcceptanceStudy::view()), 0, "E23000032");
    child<QLineEdit>(dialog, "exportFolder").setText(folder.path());
    choose(child<QComboBox>(dialog, "exportFormat"), "svg");
    CHECK(child<QLabel>(dialog, "exportState").text().isEmpty());
    choose(child<QComboBox>(dialog, "exportFormat"), "png");
    CHECK(child<QLabel>(dialog, "exportState").text() == "Will be replaced: offences-by-year-E23000032.png");
    CHECK(child<QPushButton>(dialog, "exportSave").isEnabled());
}

TEST_CASE("Format, size and folder are those of the last export")
{
    const QTemporaryDir folder;
    {
        ExportDialog dialog(gallery(AcceptanceStudy::view()), 0, {});
        child<QLineEdit>(dialog, "exportFolder").setText(folder.path());
        choose(child<QComboBox>(dialog, "exportFormat"), "pdf");
        choose(child<QComboBox>(dialog, "exportSize"), int(PictureSize::Portrait));
        dialog.accept();
    }
    const ExportDialog again(gallery(AcceptanceStudy::view()), 0, {});
    const ExportTarget target = again.target("offences-by-year");
    CHECK(target.path == folder.filePath("offences-by-year.pdf"));
    CHECK(target.size == PictureSize::Portrait);
}

TEST_CASE("Every format is written at its size with figures and words beside it")
{
    const QTemporaryDir folder;
    const StudyView view = AcceptanceStudy::view();
    const Protection protection(view);
    const ChartSpec spec = makeChart(view, "offences-by-year");
    for (const QString ending : {"svg", "pdf", "png"}) {
        const QString path = exportChart(protection, spec, {folder.filePath("chart." + ending), PictureSize::Full});
        CHECK(QFile(path).size() > 2000);
    }
    CHECK(QImageReader(folder.filePath("chart.png")).size() == QSize(1890, 1181));
    QFile words(folder.filePath("chart.txt"));
    REQUIRE(words.open(QIODevice::ReadOnly));
    CHECK(QString::fromUtf8(words.readAll()).contains(spec.altText));
    CHECK(QFile::exists(folder.filePath("chart.csv")));
}

TEST_CASE("A chart whose small numbers cannot be protected is refused, and nothing is written")
{
    const QTemporaryDir folder;
    const StudyView view = AcceptanceStudy::view();
    ChartSpec months = makeChart(view, "outcomes-by-year");
    ChartValue &value = months.series.front().values.front();
    value.trace.force = "E23000032";
    value.trace.period = Period(QDate(2021, 3, 1), QDate(2021, 3, 31));
    value.low = 3;
    value.high = 3;
    months.forces = QStringList{"E23000032"};
    CHECK_THROWS_AS(exportChart(Protection(view), months, {folder.filePath("months.svg"), PictureSize::Full}), Error);
    CHECK_FALSE(QFile::exists(folder.filePath("months.svg")));
}
