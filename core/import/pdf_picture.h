// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

/// One page drawn, as the worker sends it. Plain C++ without Qt: the worker is built from it too.
struct PdfPicture {
    static constexpr int MostWide = 6'000;         ///< pixels that may be asked for across
    static constexpr double MostPixels = 12e6;     ///< what is larger is drawn as large as this allows
    static constexpr std::size_t BytesOfPixel = 3; ///< red, green, blue

    int pages = 0;     ///< of the file
    int page = 0;      ///< from 1
    double width = 0;  ///< of the page as shown, in points
    double height = 0; ///< in points
    int pixelsWide = 0;
    int pixelsHigh = 0;
    std::string pixels; ///< rows from the top, without gaps
    bool operator==(const PdfPicture &) const = default;
};

/// What foilio-pages says when it is asked for a picture: one line, then the pixels and nothing more.
///     foilio-picture 1 PAGES PAGE WIDTH HEIGHT PIXELSWIDE PIXELSHIGH      width and height in hundredths of a point
///     failed REASON                                                      damaged, locked, pages, size, page
std::string toMessage(const PdfPicture &picture);

/// Puts the message together again from pieces of any length. What the worker sends is not trusted: anything that is
/// not as above, or over a limit, is a bad message and stays so.
class PictureMessageReader {
public:
    bool take(std::string_view bytes); ///< false where the message is bad

    bool isBad() const { return m_state == State::Bad; }
    bool isDone() const { return m_state == State::Done; }
    const std::string &failure() const { return m_failure; } ///< reason, empty where there is none
    const PdfPicture &picture() const { return m_picture; }

private:
    enum class State { Line, Pixels, Done, Bad };
    bool takeLine(std::string_view line);
    bool takePixels(std::string_view bytes);

    State m_state = State::Line;
    std::string m_line; ///< what came of it
    std::string m_failure;
    PdfPicture m_picture;
    std::size_t m_wanted = 0; ///< bytes of pixels
};
