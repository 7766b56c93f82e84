// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/code_page.h"

#include <iconv.h>

namespace {

constexpr int MacRoman = 10'000;
constexpr int OldWindows = 32'769; // Excel's own number for Windows-1252

iconv_t openedConverter(const std::string &name)
{
    return iconv_open("UTF-8", name.c_str());
}

bool isConverter(iconv_t converter)
{
    return reinterpret_cast<std::intptr_t>(converter) != -1;
}

} // namespace

void CodePage::Close::operator()(void *converter) const
{
    iconv_close(converter);
}

CodePage::CodePage(int number)
{
    const std::string windows = "CP1252";
    const std::string name = number == MacRoman     ? "MACINTOSH"
                             : number == OldWindows ? windows
                                                    : "CP" + std::to_string(number);
    iconv_t converter = openedConverter(name);
    m_isKnown = isConverter(converter);
    if (!m_isKnown)
        converter = openedConverter(windows);
    if (isConverter(converter))
        m_converter.reset(converter);
}

std::string CodePage::toUtf8(std::string_view text) const
{
    constexpr std::size_t MostBytes = 4; // of one character in UTF-8
    std::string utf8(text.size() * MostBytes, '\0');
    std::string bytes(text);
    char *from = bytes.data();
    char *to = utf8.data();
    std::size_t left = bytes.size();
    std::size_t room = utf8.size();
    while (left > 0) {
        if (m_converter && iconv(m_converter.get(), &from, &left, &to, &room) != std::size_t(-1))
            break;
        for (const char byte : {'\xEF', '\xBF', '\xBD'}) // U+FFFD
            *to++ = byte;
        room -= 3;
        ++from;
        --left;
    }
    utf8.resize(std::size_t(to - utf8.data()));
    return utf8;
}
