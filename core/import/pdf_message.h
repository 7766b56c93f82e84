// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/pdf_page.h"
#include <cstddef>
#include <optional>
#include <string_view>

/// How much a page, and a file, may hold. What the worker sends is not trusted: a message beyond these is refused.
struct PdfLimits {
    static constexpr int Pages = 300;
    static constexpr std::size_t FileBytes = std::size_t(50) * 1024 * 1024;
    static constexpr std::size_t WordsOfPage = 20'000;
    static constexpr std::size_t RulesOfPage = 20'000;
    static constexpr std::size_t BytesOfWord = 4'096;
    static constexpr double Side = 15'000; ///< points; the longest page that the PDF standard allows is 14,400
};

/// What foilio-pages, the worker that reads PDFs, says on its standard output: one line a thing, numbers as hundredths
/// of a point.
///     foilio-pages 1 PAGES
///     page NUMBER WIDTH HEIGHT PICTURE                      1 for a page that is a picture, else 0
///     word LEFT TOP RIGHT BOTTOM SIZE FLAGS BYTES TEXT      flags: 1 bold, 2 not upright
///     rule LEFT TOP RIGHT BOTTOM
///     end NUMBER                                            the page is whole
///     failed REASON                                         damaged, locked, pages, size
///     done
/// Plain C++ without Qt: the worker is built from it too.
std::string pdfGreeting(int pages);
std::string pdfFailure(std::string_view reason);
std::string pdfEnd();
std::string toMessage(const PdfPage &page);

/// Puts messages together again from pieces of any length. Anything that is not as above is a bad message, and stays
/// so: nothing more is taken.
class PdfMessageReader {
public:
    /// False where the message is bad.
    bool take(std::string_view bytes);

    bool isBad() const { return m_state == State::Bad; }
    bool isDone() const { return m_state == State::Done; }
    int pageCount() const { return m_pageCount; }            ///< in all, 0 before the greeting
    int current() const { return m_page.number; }            ///< page that was begun last
    const std::string &failure() const { return m_failure; } ///< reason, empty where there is none
    std::vector<PdfPage> takePages();                        ///< those that are whole since the last call

private:
    enum class State { Greeting, Between, InPage, Done, Bad };
    bool takeLine(std::string_view line);
    bool takeGreeting(std::string_view line);
    bool takeBetween(std::string_view line);
    bool takeInPage(std::string_view line);
    bool beginPage(std::string_view numbers);
    bool takeWord(std::string_view rest);
    bool takeRule(std::string_view numbers);
    bool endPage(std::string_view number);

    State m_state = State::Greeting;
    std::string m_rest; ///< the start of a line whose end has not come yet
    int m_pageCount = 0;
    int m_lastPage = 0;
    PdfPage m_page;
    std::vector<PdfPage> m_pages;
    std::string m_failure;
};
