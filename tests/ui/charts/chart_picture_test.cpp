// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_picture.h"

#include "core/domain/error.h"
#include "core/export/figure_pack.h"
#include "tests/support/acceptance_charts.h"
#include "tests/support/error_of.h"
#include "tests/support/test_support.h"
#include "tests/ui/charts/chart_samples.h"
#include "tests/ui/charts/svg_text.h"
#include "ui/charts/chart_font.h"
#include "ui/charts/chart_palette.h"
#include "ui/charts/picture_check.h"
#include <QDir>
#include <QHashSeed>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace {
SvgContent svgOf(const ChartSpec &spec, PictureSize size = PictureSize::Page)
{
    return readSvg(chartPicture(spec, PictureFormat::Svg, size));
}

QString wordsOf(const SvgContent &svg)
{
    return svg.texts.join(' ');
}

QImage pngOf(const ChartSpec &spec, PictureSize size)
{
    return QImage::fromData(chartPicture(spec, PictureFormat::Png, size), "PNG");
}

bool hasColour(const QImage &image, const QColor &wanted)
{
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3) {
            if (image.pixelColor(x, y) == wanted)
                return true;
        }
    }
    return false;
}

/// What a program of the system says of a PDF; nothing where it is not installed.
std::optional<QString> askPdf(const QString &program, const QByteArray &pdf)
{
    const QString path = QStandardPaths::findExecutable(program);
    if (path.isEmpty())
        return std::nullopt;
    const QTemporaryDir folder;
    QFile file(folder.filePath("a.pdf"));
    REQUIRE(file.open(QFile::WriteOnly));
    file.write(pdf);
    file.close();
    QProcess process;
    process.start(path,
                  program == "pdftotext" ? QStringList{"-layout", file.fileName(), "-"} : QStringList{file.fileName()});
    REQUIRE(process.waitForFinished());
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// What names its categories: small multiples write the name of each plot, and below it the first period and the last.
QStringList namesIn(const ChartSpec &spec)
{
    QStringList names;
    for (const ChartCategory &category : spec.categories) {
        if (spec.kind == ChartSpec::Kind::Multiples)
            names += category.group;
        else
            names += category.shortName.isEmpty() ? category.label : category.shortName;
    }
    if (spec.kind == ChartSpec::Kind::Multiples) {
        for (const ChartCategory &end : {spec.categories.front(), spec.categories.back()})
            names += end.label.mid(end.group.size() + 1);
    }
    return names;
}
} // namespace

TEST_CASE("Hostile labels stand in the SVG as typed, and nothing is loaded or linked")
{
    const SvgContent svg = svgOf(handMadeChart("hostile-labels"));
    CHECK(svg.error.isEmpty());
    const QString words = wordsOf(svg).remove(' '); // lines are broken at blanks and strokes
    for (QString typed : {"<5", "A & B", "<i>x</i>", "<img src=file:///etc/passwd>", "&lt;5", "<b>7</b>", "<not held>",
                          "<script>alert(1)</script> & ]]> stand as typed."})
        CHECK(words.contains(typed.remove(' ')));
    CHECK(svg.title == "“<5”, “A & B” and <b>bold</b> stand as typed");
    CHECK(svg.images == 0);
    CHECK(svg.links == 0);
}

TEST_CASE("A name cannot turn the direction of the text around it")
{
    const QString words = wordsOf(svgOf(handMadeChart("hostile-forces")));
    CHECK(words.contains("Right-to-left override"));
    CHECK_FALSE(words.contains(QChar(0x202E)));
}

TEST_CASE("Every chart as SVG: well-formed, title and description, its size in millimetres, text as text")
{
    for (const ChartSpec &spec : acceptanceCharts()) {
        INFO(spec.name.toStdString());
        const SvgContent svg = svgOf(spec);
        CHECK(svg.error.isEmpty());
        CHECK(svg.title == spec.headline);
        CHECK(svg.description == spec.altText);
        CHECK(svg.width == "160mm");
        CHECK(svg.height == "247mm");
        const QString words = wordsOf(svg);
        for (const QString &name : namesIn(spec))
            for (const QString &word : name.split(' '))
                CHECK(words.contains(word));
        for (const QString &family : svg.fontFamilies)
            CHECK(family.startsWith("Liberation Sans, Arial"));
    }
}

TEST_CASE("The text of the SVG holds every value label of a simple chart")
{
    const ChartSpec spec = acceptanceCharts().front();
    const SvgContent svg = svgOf(spec, PictureSize::Full);
    for (const ChartValue &value : spec.series[0].values)
        CHECK(svg.texts.contains(value.label));
    for (const QString &part : {spec.subtitle, spec.headline})
        CHECK(wordsOf(svg).contains(part));
}

TEST_CASE("Bars have the colours of the palette in the SVG, in the order of the series")
{
    const auto charts = acceptanceCharts();
    const SvgContent svg = svgOf(*std::ranges::find(charts, u"outcomes-by-year"_s, &ChartSpec::name));
    for (const int place : {0, 1, 2, ChartSeries::Remainder})
        CHECK(svg.fills.contains(palette::ofSeries(place).name()));
    CHECK_FALSE(svg.fills.contains(palette::ofSeries(3).name()));
}

TEST_CASE("A PNG has 300 dots an inch and its size on paper; a social one its pixels")
{
    const ChartSpec spec = acceptanceCharts().front();
    const std::vector<std::pair<PictureSize, QSize>> sizes{{PictureSize::Full, {1890, 1181}},
                                                           {PictureSize::Half, {909, 827}},
                                                           {PictureSize::Portrait, {1890, 2362}},
                                                           {PictureSize::Page, {1890, 2917}},
                                                           {PictureSize::Social, {1200, 675}}};
    for (const auto &[size, wanted] : sizes) {
        INFO(nameOf(size).toStdString());
        const QImage image = pngOf(spec, size);
        CHECK(image.size() == wanted);
        const double millimetresWide = image.width() * 1000.0 / image.dotsPerMeterX();
        CHECK(millimetresWide == Approx(millimetres(size).width()).margin(0.2));
        if (size != PictureSize::Social)
            CHECK(image.dotsPerMeterX() * 0.0254 == Approx(300).margin(0.5));
    }
}

TEST_CASE("The picture is white at its edges and shows the bars")
{
    const ChartSpec spec = acceptanceCharts().front();
    const QImage image = pngOf(spec, PictureSize::Full);
    for (const QPoint corner : {QPoint(0, 0), QPoint(image.width() - 1, image.height() - 1)})
        CHECK(image.pixelColor(corner) == QColor(Qt::white));
    CHECK(hasColour(image, palette::ofSeries(0)));
    CHECK(hasColour(image, palette::PartYearBand));
    CHECK_FALSE(hasColour(pngOf(handMadeChart("nothing"), PictureSize::Full), palette::ofSeries(0)));
}

TEST_CASE("A PDF embeds its font, keeps its text and has its size; nothing in it is a bitmap")
{
    const QByteArray pdf = chartPicture(acceptanceCharts().front(), PictureFormat::Pdf, PictureSize::Full);
    CHECK(pdf.contains("/MediaBox [0 0 453.5433 283.4646"));
    CHECK_FALSE(pdf.contains("/Subtype /Image"));
    const auto fonts = askPdf("pdffonts", pdf);
    if (!fonts) {
        WARN("pdffonts is not installed (package poppler-utils): the fonts of the PDF were not looked at");
    } else {
        QStringList lines = fonts->split('\n', Qt::SkipEmptyParts).mid(2);
        CHECK(lines.size() == 2); // regular and bold
        for (const QString &line : lines) {
            const QStringList facts = line.simplified().split(' '); // name, type of two words, encoding, then yes or no
            REQUIRE(facts.size() >= 7);
            CHECK(facts[0].contains("LiberationSans"));
            CHECK(facts[4] == "yes"); // embedded
            CHECK(facts[6] == "yes"); // with the letters it stands for: can be searched and copied
        }
    }
    if (const auto text = askPdf("pdftotext", pdf)) {
        CHECK(text->contains("Offences recorded rose 76% between 2019 and 2021 across 24 forces"));
        CHECK(text->contains("4,410"));
    }
}

TEST_CASE("The same chart gives the same bytes")
{
    const ChartSpec spec = handMadeChart("hidden-stack");
    for (const PictureFormat format : {PictureFormat::Svg, PictureFormat::Pdf, PictureFormat::Png}) {
        const QByteArray bytes = chartPicture(spec, format, PictureSize::Full);
        for (int program = 0; program < 6; ++program) {
            QHashSeed::resetRandomGlobalSeed(); // as another program has it
            CHECK((chartPicture(spec, format, PictureSize::Full) == bytes));
        }
    }
}

TEST_CASE("A chart without room says so and names a size that has it")
{
    const ChartSpec spec = handMadeChart("all-forces");
    CHECK(errorOf([&] { chartPicture(spec, PictureFormat::Svg, PictureSize::Half); }) ==
          "The chart “Forces recorded between 0 and 2,041 offences” has no room at the size “half” with text large "
          "enough to read. Choose the size “portrait”.");
    CHECK(naturalSize(spec) == PictureSize::Portrait);
    CHECK(naturalSize(handMadeChart("one-total")) == PictureSize::Full);
}

TEST_CASE("The ending of a name decides the format; another is refused")
{
    CHECK(pictureFormatOf("a.SVG") == PictureFormat::Svg);
    CHECK(pictureFormatOf("folder.pdf/a.png") == PictureFormat::Png);
    CHECK(errorOf([] { pictureFormatOf("a.jpg"); }).contains(".svg, .pdf or .png"));
}

TEST_CASE("A damaged picture is not written: the check finds it")
{
    const ChartSpec spec = handMadeChart("one-total");
    const QByteArray svg = chartPicture(spec, PictureFormat::Svg, PictureSize::Full);
    CHECK_NOTHROW(checkPicture(svg, PictureFormat::Svg, PictureSize::Full));
    CHECK_THROWS_AS(checkPicture(svg.chopped(10), PictureFormat::Svg, PictureSize::Full), Error);
    CHECK_THROWS_AS(checkPicture(QByteArray(svg).replace("160mm", "161mm"), PictureFormat::Svg, PictureSize::Full),
                    Error);
    const QByteArray png = chartPicture(spec, PictureFormat::Png, PictureSize::Half);
    CHECK_THROWS_AS(checkPicture(png, PictureFormat::Png, PictureSize::Full), Error);
    CHECK_THROWS_AS(checkPicture(png.left(200), PictureFormat::Png, PictureSize::Half), Error);
    const QByteArray pdf = chartPicture(spec, PictureFormat::Pdf, PictureSize::Half);
    CHECK_THROWS_AS(checkPicture(pdf.chopped(20), PictureFormat::Pdf, PictureSize::Half), Error);
    CHECK_THROWS_AS(
        checkPicture(QByteArray(pdf).replace("/FontFile2", "/FontFile9"), PictureFormat::Pdf, PictureSize::Half),
        Error);
}

TEST_CASE("Beside the picture stand its figures and its words")
{
    const QTemporaryDir folder;
    const ChartSpec spec = acceptanceCharts().front();
    writeChart(spec, folder.filePath("a.chart.svg"), PictureSize::Full);
    CHECK(QDir(folder.path()).entryList(QDir::Files) == QStringList{"a.chart.csv", "a.chart.svg", "a.chart.txt"});
    QFile csv(folder.filePath("a.chart.csv"));
    REQUIRE(csv.open(QFile::ReadOnly));
    CHECK(csv.readAll() == figureCsv(spec));
}
