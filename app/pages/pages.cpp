// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// foilio-pages: reads a PDF from standard input and says on standard output which words and ruling lines stand where
// (core/import/pdf_message.h), or, as "foilio-pages picture PAGE PIXELS", draws one page (core/import/pdf_picture.h).
// A process of its own, with limits on time and memory, so that a damaged file takes nothing with it. Forms, scripts,
// links and embedded files are not looked at.
#include "app/pages/page_drawing.h"
#include "app/pages/page_rules.h"
#include "core/import/pdf_message.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <memory>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>
#include <sys/resource.h>

namespace {
constexpr rlim_t Seconds = 120;
constexpr rlim_t AddressSpace = 768ul * 1024 * 1024;
constexpr double DotsPerInch = 144; ///< at which ruling lines are looked for
constexpr double MostPixels = 12e6;

// Sanitizers reserve far more address space than they use.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool isSanitized = true;
#elif defined(__has_feature)
constexpr bool isSanitized = __has_feature(address_sanitizer);
#else
constexpr bool isSanitized = false;
#endif

void setLimits()
{
    const rlimit time{Seconds, Seconds};
    setrlimit(RLIMIT_CPU, &time);
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    const rlimit memory{AddressSpace, AddressSpace};
    if (!isSanitized)
        setrlimit(RLIMIT_AS, &memory);
}

void say(const std::string &message)
{
    std::cout.write(message.data(), std::streamsize(message.size()));
    std::cout.flush();
}

/// UTF-8 without control characters: one line of a message must stay one line.
std::string cleanText(const poppler::ustring &text)
{
    const auto bytes = text.to_utf8();
    std::string clean;
    for (const char c : bytes) {
        if (static_cast<unsigned char>(c) >= ' ' && c != '\x7F')
            clean += c;
    }
    return clean.size() <= PdfLimits::BytesOfWord ? clean : std::string();
}

bool isBoldFont(const std::string &name)
{
    static constexpr std::array words{"Bold", "bold", "BOLD", "Black", "Heavy"};
    return std::ranges::any_of(words, [&name](const char *word) { return name.find(word) != std::string::npos; });
}

double within(double value)
{
    return std::clamp(value, -PdfLimits::Side, PdfLimits::Side);
}

std::vector<PdfWord> wordsOf(const poppler::page &page)
{
    std::vector<PdfWord> words;
    for (const auto &box : page.text_list(poppler::page::text_list_include_font)) {
        PdfWord word;
        word.text = cleanText(box.text());
        const auto area = box.bbox();
        word.box = {within(area.left()), within(area.top()), within(area.right()), within(area.bottom())};
        word.size = box.has_font_info() ? within(box.get_font_size()) : area.height();
        word.bold = box.has_font_info() && isBoldFont(box.get_font_name());
        word.quarters = std::clamp(box.rotation(), 0, 3);
        word.upright = word.quarters == 0;
        if (!word.text.empty() && word.box.left <= word.box.right && word.box.top <= word.box.bottom &&
            words.size() < PdfLimits::WordsOfPage)
            words.push_back(std::move(word));
    }
    return words;
}

/// Anything darker than the paper.
bool isDrawnOn(const GreyPicture &picture)
{
    constexpr std::uint8_t Paper = 250;
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            if (picture.at(x, y) < Paper)
                return true;
        }
    }
    return false;
}

void lookAtPicture(PdfPage &page, const poppler::page &source)
{
    const double dots = page.words.empty() ? 36 : DotsPerInch;
    const double scale = dots / 72;
    if (page.width * page.height * scale * scale > MostPixels)
        return;
    poppler::page_renderer renderer;
    renderer.set_image_format(poppler::image::format_gray8);
    renderer.set_render_hints(0);
    const auto image = renderer.render_page(&source, dots, dots);
    if (!image.is_valid())
        return;
    const GreyPicture picture{reinterpret_cast<const std::uint8_t *>(image.const_data()), image.width(), image.height(),
                              image.bytes_per_row(), scale};
    if (page.words.empty())
        page.isPicture = isDrawnOn(picture);
    else
        page.rules = rulesOf(picture);
    if (page.rules.size() > PdfLimits::RulesOfPage)
        page.rules.clear(); // a drawing, no ruled table
}

PdfPage readPage(const poppler::page &source, int number)
{
    PdfPage page;
    page.number = number;
    const PageSize size = sizeOf(source);
    page.width = size.width;
    page.height = size.height;
    page.words = wordsOf(source);
    lookAtPicture(page, source);
    return page;
}

/// The document, or none where that was told.
std::unique_ptr<poppler::document> documentOf(const std::string &bytes)
{
    std::unique_ptr<poppler::document> document(poppler::document::load_from_raw_data(bytes.data(), int(bytes.size())));
    const char *trouble = nullptr;
    if (document && document->is_locked())
        trouble = "locked";
    else if (!document || document->pages() < 1)
        trouble = "damaged";
    else if (document->pages() > PdfLimits::Pages)
        trouble = "pages";
    if (trouble) {
        say(pdfFailure(trouble));
        document.reset();
    }
    return document;
}

void readAll(const poppler::document &document)
{
    const int pages = document.pages();
    say(pdfGreeting(pages));
    for (int index = 0; index < pages; ++index) {
        const std::unique_ptr<poppler::page> page(document.create_page(index));
        if (!page)
            return say(pdfFailure("damaged"));
        say(toMessage(readPage(*page, index + 1)));
    }
    say(pdfEnd());
}

void draw(const poppler::document &document, int number, int pixelsWide)
{
    const int pages = document.pages();
    const std::unique_ptr<poppler::page> page(number >= 1 && number <= pages ? document.create_page(number - 1)
                                                                             : nullptr);
    if (!page)
        return say(pdfFailure(number >= 1 && number <= pages ? "damaged" : "page"));
    PdfPicture picture = pictureOf(*page, pixelsWide);
    if (picture.pixels.empty())
        return say(pdfFailure("damaged"));
    picture.pages = pages;
    picture.page = number;
    say(toMessage(picture));
}
} // namespace

int main(int count, char **words)
{
    const bool drawing = count == 4 && std::string_view(words[1]) == "picture";
    if (count != 1 && !drawing)
        return EXIT_FAILURE;
    setLimits();
    poppler::set_debug_error_function([](const std::string &, void *) {}, nullptr); // what is damaged is told once
    std::ios::sync_with_stdio(false);
    const std::string bytes{std::istreambuf_iterator<char>(std::cin), {}};
    if (bytes.size() > PdfLimits::FileBytes) {
        say(pdfFailure("size"));
        return EXIT_SUCCESS;
    }
    const auto document = documentOf(bytes);
    if (document && drawing)
        draw(*document, std::atoi(words[2]), std::atoi(words[3]));
    else if (document)
        readAll(*document);
}
