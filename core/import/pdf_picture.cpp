// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdf_picture.h"

#include "core/import/pdf_message.h"
#include <array>
#include <charconv>
#include <cmath>

namespace {
constexpr std::string_view pictureGreeting = "foilio-picture 1 ";
constexpr std::string_view failed = "failed ";
constexpr std::size_t LongestPictureLine = 200;

std::size_t bytesOf(const PdfPicture &picture)
{
    return std::size_t(picture.pixelsWide) * std::size_t(picture.pixelsHigh) * PdfPicture::BytesOfPixel;
}

/// Six whole numbers with one blank between them, and nothing else.
std::optional<std::array<long, 6>> numbersOf(std::string_view line)
{
    std::array<long, 6> numbers{};
    const char *at = line.data();
    const char *const end = at + line.size();
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (i > 0) {
            if (at == end || *at != ' ')
                return std::nullopt;
            ++at;
        }
        const auto [next, error] = std::from_chars(at, end, numbers[i]);
        if (error != std::errc())
            return std::nullopt;
        at = next;
    }
    return at == end ? std::optional(numbers) : std::nullopt;
}

bool isWithin(const std::array<long, 6> &numbers)
{
    const auto [pages, page, width, height, wide, high] = numbers;
    constexpr double side = PdfLimits::Side * 100;
    return pages >= 1 && pages <= PdfLimits::Pages && page >= 1 && page <= pages && width > 0 &&
           double(width) <= side && height > 0 && double(height) <= side && wide > 0 && wide <= PdfPicture::MostWide &&
           high > 0 && double(high) <= PdfPicture::MostPixels && double(wide) * double(high) <= PdfPicture::MostPixels;
}
} // namespace

std::string toMessage(const PdfPicture &picture)
{
    std::string line(pictureGreeting);
    for (const long number : {long(picture.pages), long(picture.page), std::lround(picture.width * 100),
                              std::lround(picture.height * 100), long(picture.pixelsWide), long(picture.pixelsHigh)})
        line += std::to_string(number) + ' ';
    line.back() = '\n';
    return line + picture.pixels;
}

bool PictureMessageReader::take(std::string_view bytes)
{
    if (m_state == State::Line) {
        const std::size_t end = bytes.find('\n');
        m_line += bytes.substr(0, end);
        if (m_line.size() > LongestPictureLine)
            m_state = State::Bad;
        if (end == std::string_view::npos || isBad())
            return !isBad();
        bytes.remove_prefix(end + 1);
        if (!takeLine(m_line))
            m_state = State::Bad;
    }
    if (!isBad() && !takePixels(bytes))
        m_state = State::Bad;
    return !isBad();
}

bool PictureMessageReader::takeLine(std::string_view line)
{
    if (line.starts_with(failed)) {
        m_failure = line.substr(failed.size());
        m_state = State::Done;
        return !m_failure.empty();
    }
    if (!line.starts_with(pictureGreeting))
        return false;
    const auto numbers = numbersOf(line.substr(pictureGreeting.size()));
    if (!numbers || !isWithin(*numbers))
        return false;
    const auto [pages, page, width, height, wide, high] = *numbers;
    m_picture = {int(pages), int(page), double(width) / 100, double(height) / 100, int(wide), int(high), {}};
    m_wanted = bytesOf(m_picture);
    m_picture.pixels.reserve(m_wanted);
    m_state = State::Pixels;
    return true;
}

bool PictureMessageReader::takePixels(std::string_view bytes)
{
    if (m_state == State::Done || m_picture.pixels.size() + bytes.size() > m_wanted)
        return bytes.empty();
    m_picture.pixels += bytes;
    if (m_picture.pixels.size() == m_wanted)
        m_state = State::Done;
    return true;
}
