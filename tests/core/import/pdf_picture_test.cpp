// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdf_message.h"
#include "core/import/pdf_worker.h"
#include "tests/support/error_of.h"
#include "tests/support/pdf_builder.h"
#include "tests/support/test_support.h"

#include <QFile>
#include <QTemporaryDir>

namespace {
/// Two pages of 595 by 842 points; on the second a black square of 100 points, 50 from the left and from the top.
QByteArray letter()
{
    PdfBuilder pdf;
    pdf.addPage();
    pdf.text(60, 760, "Kent Police: offences by year");
    pdf.addPage();
    pdf.fill(50, 692, 100, 100);
    return pdf.bytes();
}

/// Mean of the three colours of the pixel at these points of the page.
int greyAt(const PdfPicture &picture, double x, double y)
{
    const double scale = picture.pixelsWide / picture.width;
    const auto column = std::size_t(x * scale);
    const auto row = std::size_t(y * scale);
    const std::size_t at = (row * std::size_t(picture.pixelsWide) + column) * PdfPicture::BytesOfPixel;
    return (std::uint8_t(picture.pixels[at]) + std::uint8_t(picture.pixels[at + 1]) +
            std::uint8_t(picture.pixels[at + 2])) /
           3;
}

QString pictureError(const QByteArray &bytes, const PdfPictureWish &wish, const QString &worker = pdfWorkerPath())
{
    return errorOf([&] { pdfPicture(bytes, "answer.pdf", wish, {}, worker); });
}

PdfPicture small()
{
    return {3, 2, 10.5, 20, 2, 1, "abcdef"};
}

bool isTaken(const std::string &message)
{
    PictureMessageReader reader;
    return reader.take(message);
}
} // namespace

TEST_CASE("PDF picture: a page is drawn as wide as asked, with what stands on it in its place")
{
    const PdfPicture picture = pdfPicture(letter(), "answer.pdf", {2, 400});
    CHECK(picture.pages == 2);
    CHECK(picture.page == 2);
    CHECK(picture.width == Approx(595).margin(0.1));
    CHECK(picture.height == Approx(842).margin(0.1));
    CHECK(std::abs(picture.pixelsWide - 400) <= 1);
    CHECK(picture.pixels.size() == std::size_t(picture.pixelsWide) * std::size_t(picture.pixelsHigh) * 3);
    CHECK(greyAt(picture, 100, 100) == 0);
    CHECK(greyAt(picture, 200, 100) == 255);
    CHECK(greyAt(picture, 100, 200) == 255);
    CHECK(pdfPicture(letter(), "answer.pdf", {1, 400}).pixels != picture.pixels);
}

TEST_CASE("PDF picture: what is asked for is bounded, whatever size the page says it has")
{
    const PdfPicture large = pdfPicture(letter(), "answer.pdf", {1, 2'000'000});
    CHECK(large.pixelsWide <= PdfPicture::MostWide);
    CHECK(double(large.pixelsWide) * large.pixelsHigh <= PdfPicture::MostPixels);
    CHECK(large.pixelsWide > 2'800); // it is as sharp as the limit allows
    QByteArray huge = letter();
    huge.replace("[0 0 595 842]", "[0 0 9e9 9e9]"); // as long as before: places in the file stay true
    const PdfPicture wall = pdfPicture(huge, "answer.pdf", {1, 5'000});
    CHECK(wall.width <= PdfLimits::Side);
    CHECK(double(wall.pixelsWide) * wall.pixelsHigh <= PdfPicture::MostPixels);
    QByteArray thin = letter();
    thin.replace("[0 0 595 842]", "[0 0 1 14400]");
    CHECK(pictureError(thin, {1, 5'000}) == "no error");
}

TEST_CASE("PDF picture: a page that is not there, and files that are no letter, are refused with what to do")
{
    CHECK(pictureError(letter(), {3, 400}).contains("no such page"));
    CHECK(pictureError(letter(), {0, 400}).contains("no such page"));
    CHECK(pictureError(letter(), {2, 400}) == "no error");
    CHECK(pictureError("%PDF-1.7\nnothing more", {1, 400}).contains("is damaged"));
    CHECK(pictureError(PdfBuilder::withLoop(), {1, 400}).contains("is damaged"));
    CHECK(pictureError(PdfBuilder::locked(), {1, 400}).contains("protected by a password"));
    CHECK(pictureError(PdfBuilder::withPages(301), {1, 400}).contains("limit of 300 pages"));
    CHECK(pictureError("%PDF-1.4" + QByteArray(51 * 1024 * 1024, ' '), {1, 400}).contains("limit of 50 MiB"));
}

TEST_CASE("PDF picture: a worker that is missing, dies or says nonsense costs this picture only")
{
    const QTemporaryDir folder;
    CHECK(pictureError(letter(), {1, 400}, "/nowhere/foilio-pages").contains("Install Foilio again"));
    for (const char *lines :
         {"cat > /dev/null\n", "kill -9 $$\n", "echo hello\n", "printf 'foilio-picture 1 1 1 100 100 2 2\\nabc'\n",
          "printf 'foilio-picture 1 1 1 100 100 1 1\\nabcd'\n"}) {
        INFO(lines);
        const QString error = pictureError(letter(), {1, 400}, shellProgram(folder, lines));
        CHECK(error.contains("Page 1 of answer.pdf cannot be drawn"));
    }
    CHECK(pictureError(letter(), {1, 400}, shellProgram(folder, "printf 'foilio-picture 1 1 1 100 100 1 1\\nabc'\n")) ==
          "no error");
    const QString silent = shellProgram(folder, "exec sleep 600\n");
    int looks = 0;
    CHECK_THROWS_AS(pdfPicture(
                        letter(), "answer.pdf", {1, 400}, [&looks](qint64, qint64) { return ++looks < 3; }, silent),
                    Cancelled);
}

TEST_CASE("PDF picture: a message is put together from pieces of any length")
{
    const std::string message = toMessage(small());
    for (std::size_t piece = 1; piece <= message.size(); ++piece) {
        PictureMessageReader reader;
        for (std::size_t at = 0; at < message.size(); at += piece) {
            CHECK_FALSE(reader.isDone());
            REQUIRE(reader.take(std::string_view(message).substr(at, piece)));
        }
        REQUIRE(reader.isDone());
        CHECK(reader.picture() == small());
    }
}

TEST_CASE("PDF picture: messages beyond the limits are refused before a pixel is taken")
{
    CHECK(isTaken("foilio-picture 1 1 1 100 100 6000 2000\n"));
    for (const char *line :
         {"foilio-picture 1 1 1 100 100 6000 2001\n", "foilio-picture 1 1 1 100 100 6001 1\n",
          "foilio-picture 1 1 1 100 100 0 1\n", "foilio-picture 1 1 1 100 100 1 -1\n",
          "foilio-picture 1 1 1 0 100 1 1\n", "foilio-picture 1 1 1 100 9000000 1 1\n",
          "foilio-picture 1 1 2 100 100 1 1\n", "foilio-picture 1 301 1 100 100 1 1\n",
          "foilio-picture 1 1 1 100 100 1\n", "foilio-picture 1 1 1 100 100 1 1 1\n",
          "foilio-picture 1 1 1 100 100 4294967297 1\n", "foilio-picture 2 1 1 100 100 1 1\n", "failed \n", "\n"}) {
        INFO(line);
        CHECK_FALSE(isTaken(line));
    }
    CHECK_FALSE(isTaken(std::string(201, ' ')));
    CHECK_FALSE(isTaken(toMessage(small()) + "more"));
    CHECK(isTaken("failed damaged\n"));
}
