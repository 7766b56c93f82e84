// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

/// Turns text of old files, whose characters are bytes of a code page, into UTF-8. What the page does not have becomes
/// U+FFFD. A page that the system does not know is read as Windows-1252, and isKnown() is false.
class CodePage {
public:
    explicit CodePage(int number = 1252); ///< as old Excel numbers them: 1252, 437, 10000 for Mac Roman

    std::string toUtf8(std::string_view text) const;
    bool isKnown() const { return m_isKnown; }

private:
    struct Close {
        void operator()(void *converter) const;
    };
    std::unique_ptr<void, Close> m_converter;
    bool m_isKnown = true;
};
