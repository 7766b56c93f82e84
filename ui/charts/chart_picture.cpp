// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_picture.h"

#include "core/domain/error.h"
#include "core/export/figure_pack.h"
#include "ui/charts/chart_painter.h"
#include "ui/charts/layout_fit.h"
#include "ui/charts/pdf_bytes.h"
#include "ui/charts/picture_check.h"
#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

using namespace Qt::StringLiterals;

namespace {
constexpr int SvgUnitsPerMillimetre = 50; ///< QSvgGenerator takes whole units only
constexpr int PdfResolution = 1200;
constexpr int PngQuality = 80; ///< of Qt: compresses a little less and in less time than the usual

Error noRoom(const ChartSpec &spec, PictureSize size)
{
    const QString what = u"The chart “%1” has no room at the size “%2” with text large enough to read."_s.arg(
        spec.headline, nameOf(size));
    for (const PictureSize other : {PictureSize::Full, PictureSize::Portrait, PictureSize::Page})
        if (other != size && layoutAt(spec, other))
            return Error(what + u" Choose the size “%1”."_s.arg(nameOf(other)));
    return Error(what + u" Shorten its notes, or draw fewer categories."_s);
}

QByteArray png(const ChartSpec &spec, const ChartLayout &layout, PictureSize size)
{
    QImage image(pixels(size), QImage::Format_RGB32);
    image.fill(Qt::white);
    const double perUnit = image.width() / layout.page.width();
    const int perMetre = qRound(image.width() * 1000 / millimetres(size).width());
    {
        QPainter painter(&image);
        painter.scale(perUnit, perUnit);
        paintChart(painter, spec, layout);
    }
    image.setDotsPerMeterX(perMetre); // after painting: it would change the size of fonts
    image.setDotsPerMeterY(perMetre);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QBuffer::WriteOnly);
    if (!image.save(&buffer, "PNG", PngQuality))
        throw Error(u"The picture could not be made: there is too little memory."_s);
    return bytes;
}

void replaceFirst(QByteArray &bytes, const QByteArray &before, const QByteArray &after)
{
    const qsizetype at = bytes.indexOf(before);
    Q_ASSERT(at >= 0);
    bytes.replace(at, before.size(), after);
}

QByteArray svg(const ChartSpec &spec, const ChartLayout &layout, PictureSize size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QBuffer::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(qRound(25.4 * SvgUnitsPerMillimetre));
    generator.setSize((millimetres(size) * SvgUnitsPerMillimetre).toSize());
    generator.setViewBox(QRectF(QPointF(), layout.page));
    generator.setTitle(u"title"_s); // plain words: Qt 6.4 writes them as they are, Qt 6.8 escapes them
    generator.setDescription(u"words"_s);
    QPainter painter(&generator);
    paintChart(painter, spec, layout);
    painter.end();
    replaceFirst(bytes, "<title>title</title>", "<title>" + spec.headline.toHtmlEscaped().toUtf8() + "</title>");
    replaceFirst(bytes, "<desc>words</desc>", "<desc>" + spec.altText.toHtmlEscaped().toUtf8() + "</desc>");
    // An SVG only names its font: where it is not installed, Arial has the same widths.
    bytes.replace("font-family=\"Liberation Sans\"", "font-family=\"Liberation Sans, Arial, Helvetica, sans-serif\"");
    return bytes.replace("<svg width=", "<svg role=\"img\" width=");
}

QByteArray pdf(const ChartSpec &spec, const ChartLayout &layout, PictureSize size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QBuffer::WriteOnly);
    {
        const SteadyOrder order;
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(millimetres(size), QPageSize::Millimeter, {}, QPageSize::ExactMatch));
        writer.setPageMargins({});
        writer.setResolution(PdfResolution);
        writer.setTitle(spec.headline);
        QPainter painter(&writer);
        painter.scale(PdfResolution / 72.0, PdfResolution / 72.0);
        paintChart(painter, spec, layout);
    }
    removeMoment(bytes);
    const QSizeF page = layout.page; // to the hundredth, not to the point
    overwrite(bytes, "/MediaBox [0 0 ", ']',
              QByteArray::number(page.width(), 'f', 4) + ' ' + QByteArray::number(page.height(), 'f', 4));
    return bytes;
}
} // namespace

PictureFormat pictureFormatOf(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == "svg"_L1)
        return PictureFormat::Svg;
    if (ending == "pdf"_L1)
        return PictureFormat::Pdf;
    if (ending == "png"_L1)
        return PictureFormat::Png;
    throw Error(u"%1: a chart is written as .svg, .pdf or .png. Give the file a name that ends so."_s.arg(path));
}

QByteArray chartPicture(const ChartSpec &spec, PictureFormat format, PictureSize size)
{
    const auto layout = layoutAt(spec, size);
    if (!layout)
        throw noRoom(spec, size);
    const QByteArray bytes = format == PictureFormat::Svg   ? svg(spec, *layout, size)
                             : format == PictureFormat::Pdf ? pdf(spec, *layout, size)
                                                            : png(spec, *layout, size);
    checkPicture(bytes, format, size);
    return bytes;
}

void writeChart(const ChartSpec &spec, const QString &path, PictureSize size)
{
    writeFigure(spec, path, chartPicture(spec, pictureFormatOf(path), size));
}
