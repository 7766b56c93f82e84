// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/letter_drawing.h"

#include "core/domain/error.h"
#include "core/import/pdf_reader.h"
#include <QBuffer>
#include <QImageReader>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
constexpr int MostMegabytes = 256; ///< that decoding may take
constexpr double PageWidth = 595;  ///< points: a picture says little of the size of its paper

/// The decoder is named: no other than these two is ever tried on bytes from outside.
QByteArray pictureFormatOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG"))
        return "png";
    return bytes.startsWith("\xFF\xD8\xFF") ? "jpeg" : QByteArray();
}

/// As large as is wished for, or as the limits and the picture itself allow.
QSize sizeFor(const QSize &whole, int pixelsWide)
{
    const double wished = double(std::min(pixelsWide, PdfPicture::MostWide)) / whole.width();
    const double most = std::sqrt(PdfPicture::MostPixels / (double(whole.width()) * whole.height()));
    const double scale = std::min({wished, most, 1.0});
    return {std::max(1, int(whole.width() * scale)), std::max(1, int(whole.height() * scale))};
}

PdfPicture pictureOf(const QImage &image)
{
    PdfPicture picture{1, 1, PageWidth, PageWidth * image.height() / image.width(), image.width(), image.height(), {}};
    const std::size_t row = std::size_t(image.width()) * PdfPicture::BytesOfPixel;
    for (int y = 0; y < image.height(); ++y)
        picture.pixels.append(reinterpret_cast<const char *>(image.constScanLine(y)), row);
    return picture;
}

PdfPicture decoded(const QByteArray &bytes, const QString &name, const PdfPictureWish &wish)
{
    QByteArray held = bytes;
    QBuffer buffer(&held);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, pictureFormatOf(bytes));
    reader.setAutoTransform(true);
    const QSize whole = reader.size();
    if (whole.isEmpty() || double(whole.width()) * whole.height() * 4 > double(MostMegabytes) * 1024 * 1024)
        throw Error(
            u"%1 cannot be drawn: it is damaged, or larger than %2 MiB unpacked."_s.arg(name).arg(MostMegabytes));
    const QImage image = reader.read().convertToFormat(QImage::Format_RGB888);
    if (image.isNull())
        throw Error(u"%1 cannot be drawn: it is damaged. Open it in another program to see it."_s.arg(name));
    return pictureOf(
        image.scaled(sizeFor(image.size(), wish.pixelsWide), Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
}
} // namespace

PagePictures::Draw drawingOf(const QByteArray &bytes, const QString &name)
{
    if (isPdf(bytes))
        return [bytes, name](const PdfPictureWish &wish, const Progress &progress) {
            return pdfPicture(bytes, name, wish, progress);
        };
    if (!pictureFormatOf(bytes).isEmpty())
        return [bytes, name](const PdfPictureWish &wish, const Progress &) { return decoded(bytes, name, wish); };
    return nullptr;
}
