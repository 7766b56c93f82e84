// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/picture_check.h"

#include "core/domain/error.h"
#include <QImage>
#include <QXmlStreamReader>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
Error damagedPicture(const QString &what)
{
    return Error(
        u"The picture just made cannot be read again: %1. Nothing was written; please report this."_s.arg(what));
}

double millimetresIn(const QString &length)
{
    return length.endsWith("mm"_L1) ? length.chopped(2).toDouble() : 0;
}

void checkSvg(const QByteArray &bytes, PictureSize size)
{
    QXmlStreamReader xml(bytes);
    QSizeF written;
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == "svg"_L1)
            written = {millimetresIn(xml.attributes().value("width"_L1).toString()),
                       millimetresIn(xml.attributes().value("height"_L1).toString())};
    if (xml.hasError())
        throw damagedPicture(xml.errorString());
    const QSizeF wanted = millimetres(size);
    if (std::abs(written.width() - wanted.width()) > 0.1 || std::abs(written.height() - wanted.height()) > 0.1)
        throw damagedPicture(u"it is %1 mm wide and %2 mm high"_s.arg(written.width()).arg(written.height()));
}

void checkPng(const QByteArray &bytes, PictureSize size)
{
    const QImage image = QImage::fromData(bytes, "PNG");
    if (image.size() != pixels(size))
        throw damagedPicture(u"it is %1 pixels wide and %2 high"_s.arg(image.width()).arg(image.height()));
    const double width = image.width() * 1000.0 / image.dotsPerMeterX();
    if (std::abs(width - millimetres(size).width()) > 0.2)
        throw damagedPicture(u"it would be %1 mm wide on paper"_s.arg(width));
}

void checkPdf(const QByteArray &bytes)
{
    if (!bytes.startsWith("%PDF-") || !bytes.trimmed().endsWith("%%EOF") || bytes.count("/Type /Page\n") != 1)
        throw damagedPicture(u"it is not a PDF of one page"_s);
    if (!bytes.contains("/FontFile2"))
        throw damagedPicture(u"it holds no text"_s);
}
} // namespace

void checkPicture(const QByteArray &bytes, PictureFormat format, PictureSize size)
{
    switch (format) {
    case PictureFormat::Svg:
        return checkSvg(bytes, size);
    case PictureFormat::Pdf:
        return checkPdf(bytes);
    case PictureFormat::Png:
        return checkPng(bytes, size);
    }
}
