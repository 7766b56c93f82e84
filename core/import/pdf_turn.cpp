// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdf_turn.h"

#include <algorithm>
#include <array>
#include <utility>

PdfTurn::PdfTurn(const PdfPage &page) : m_width(page.width), m_height(page.height)
{
    std::array<std::size_t, 4> letters{};
    std::size_t all = 0;
    for (const PdfWord &word : page.words) {
        letters[std::size_t(word.quarters) % 4] += word.text.size();
        all += word.text.size();
    }
    const auto most = std::ranges::max_element(letters);
    if (*most * 10 >= all * 8) // a page number or a head may stand level
        m_quarters = int(most - letters.begin());
}

PdfBox PdfTurn::there(const PdfBox &box) const
{
    switch (m_quarters) {
    case 1:
        return {box.top, m_width - box.right, box.bottom, m_width - box.left};
    case 2:
        return {m_width - box.right, m_height - box.bottom, m_width - box.left, m_height - box.top};
    case 3:
        return {m_height - box.bottom, box.left, m_height - box.top, box.right};
    default:
        return box;
    }
}

PdfBox PdfTurn::back(const PdfBox &box) const
{
    switch (m_quarters) {
    case 1:
        return {m_width - box.bottom, box.left, m_width - box.top, box.right};
    case 3:
        return {box.top, m_height - box.right, box.bottom, m_height - box.left};
    default:
        return there(box); // half a turn undoes itself
    }
}

PdfPage PdfTurn::turned(const PdfPage &page) const
{
    PdfPage turned = page;
    if (m_quarters % 2 == 1)
        std::swap(turned.width, turned.height);
    for (PdfWord &word : turned.words) {
        word.box = there(word.box);
        word.quarters = (word.quarters - m_quarters + 4) % 4;
        word.upright = word.quarters == 0;
    }
    for (PdfRule &rule : turned.rules)
        rule = there(rule);
    return turned;
}
