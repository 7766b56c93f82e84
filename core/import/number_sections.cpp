// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/number_sections.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace {

using Compare = NumberSection::Compare;
using Kind = XlsxNumberFormat::Kind;

constexpr auto npos = std::string_view::npos;

bool isLetter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(' ');
    return first == npos ? std::string_view() : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

// Without signs of currency, spaces and brackets, which say nothing of the number.
std::string withoutDecoration(std::string_view text)
{
    constexpr std::array<std::string_view, 8> Decorations{
        " ", "(", ")", "$", "\xC2\xA3", "\xE2\x82\xAC", "\xC2\xA0", "\xE2\x80\xAF"};
    std::string bare;
    while (!text.empty()) {
        const auto found =
            std::ranges::find_if(Decorations, [text](std::string_view one) { return text.starts_with(one); });
        if (found == Decorations.end())
            bare += text.front();
        text.remove_prefix(found == Decorations.end() ? 1 : found->size());
    }
    return bare;
}

// "days", "offences"; but not "p" for provisional or "or fewer".
bool isUnit(std::string_view after)
{
    constexpr std::size_t ShortestUnit = 3;
    const std::string_view word = trimmed(after);
    return word.size() >= ShortestUnit && std::ranges::all_of(word, isLetter);
}

bool isDash(std::string_view text)
{
    const std::string bare = withoutDecoration(text);
    return bare == "-" || bare == "\xE2\x80\x93";
}

bool isJustTheNumber(const NumberSection &section)
{
    const std::string before = withoutDecoration(section.before);
    return (before.empty() || before == "-" || before == "+") &&
           (withoutDecoration(section.after).empty() || isUnit(section.after));
}

// "<5", ">=1000", "=0", "<>0"; nothing is changed for a colour, a locale or a currency.
void takeCondition(std::string_view inside, NumberSection &section)
{
    constexpr std::array<std::pair<std::string_view, Compare>, 6> Signs{{{"<=", Compare::LessOrEqual},
                                                                         {"<>", Compare::NotEqual},
                                                                         {">=", Compare::GreaterOrEqual},
                                                                         {"<", Compare::Less},
                                                                         {">", Compare::Greater},
                                                                         {"=", Compare::Equal}}};
    const auto sign = std::ranges::find_if(Signs, [inside](const auto &one) { return inside.starts_with(one.first); });
    if (sign == Signs.end())
        return;
    const std::string_view number = trimmed(inside.substr(sign->first.size()));
    if (std::from_chars(number.data(), number.data() + number.size(), section.limit).ec == std::errc())
        section.compare = sign->second;
}

// Walks along the code of one section.
class SectionReader {
public:
    explicit SectionReader(std::string_view code) : m_code(code) {}

    NumberSection read()
    {
        m_section.number = XlsxNumberFormat::ofSection(m_code);
        while (m_at < m_code.size())
            take(m_code[m_at]);
        const bool isDay = m_section.number.kind != Kind::Plain && m_section.number.kind != Kind::Percent &&
                           m_section.number.kind != Kind::Padded;
        const bool isJustColour = !m_section.showsNumber && m_section.before.empty() && m_code.ends_with(']') &&
                                  m_section.compare == Compare::Always;
        m_section.isAsStored = m_section.isAsStored || isDay || isJustColour;
        m_section.thousands = m_commas;
        return m_section;
    }

private:
    void take(char byte)
    {
        if (byte == '"')
            return takeQuoted();
        if (byte == '[')
            return takeBracket();
        if (byte == '\\' || byte == '_' || byte == '*')
            return takeEscaped(byte);
        if (byte == '0' || byte == '#' || byte == '?' || byte == '@')
            return takePlaceholder(byte);
        if (takeGeneral())
            return;
        if (m_section.showsNumber && (byte == 'E' || byte == 'e'))
            m_section.isAsStored = true;
        if (byte == '.')
            m_hasPoint = true;
        else if (byte == ',' && m_section.showsNumber)
            ++m_commas;
        else if (byte != '%' && byte != ',')
            addLiteral(m_code.substr(m_at, 1));
        ++m_at;
    }

    void takeQuoted()
    {
        const auto close = std::min(m_code.find('"', m_at + 1), m_code.size());
        addLiteral(m_code.substr(m_at + 1, close - m_at - 1));
        m_at = close + 1;
    }

    void takeBracket()
    {
        const auto close = std::min(m_code.find(']', m_at), m_code.size());
        takeCondition(m_code.substr(m_at + 1, close - m_at - 1), m_section);
        m_at = close + 1;
    }

    void takeEscaped(char how)
    {
        const std::size_t start = ++m_at;
        const auto continues = [this] { return m_at < m_code.size() && (m_code[m_at] & 0xC0) == 0x80; };
        for (m_at = std::min(m_at + 1, m_code.size()); continues();)
            ++m_at;
        if (how == '\\')
            addLiteral(m_code.substr(std::min(start, m_code.size()), m_at - start));
        else
            m_section.isAccounting = true;
    }

    void takePlaceholder(char byte)
    {
        m_section.isAsStored = m_section.isAsStored || !m_section.after.empty(); // "2020/21" of 202021
        m_section.showsNumber = true;
        m_section.showsZero = m_section.showsZero || byte == '0' || byte == '@';
        m_section.decimals += m_hasPoint ? 1 : 0;
        m_commas = 0;
        ++m_at;
    }

    bool takeGeneral()
    {
        constexpr std::string_view General = "general";
        const std::string_view word = m_code.substr(m_at, General.size());
        if (!std::ranges::equal(word, General, {}, [](char byte) { return isLetter(byte) ? byte | 0x20 : byte; }))
            return false;
        m_section.showsNumber = m_section.showsZero = true;
        m_at += General.size();
        return true;
    }

    void addLiteral(std::string_view text) { (m_section.showsNumber ? m_section.after : m_section.before) += text; }

    std::string_view m_code;
    std::size_t m_at = 0;
    NumberSection m_section;
    int m_commas = 0; // behind the last placeholder
    bool m_hasPoint = false;
};

// The codes of the sections that are for numbers: the fourth, and a last one with "@", are for text.
std::vector<std::string_view> numberSections(std::string_view code)
{
    constexpr std::size_t MostForNumbers = 3;
    std::vector<std::string_view> sections;
    std::size_t start = 0;
    bool isQuoted = false;
    for (std::size_t at = 0; at < code.size(); ++at) {
        if (code[at] == '"') {
            isQuoted = !isQuoted;
        } else if (!isQuoted && (code[at] == '\\' || code[at] == '_' || code[at] == '*')) {
            ++at;
        } else if (!isQuoted && code[at] == ';') {
            sections.push_back(code.substr(start, at - start));
            start = at + 1;
        }
    }
    sections.push_back(code.substr(start));
    if (sections.size() > MostForNumbers)
        sections.resize(MostForNumbers);
    else if (sections.size() > 1 && sections.back().find('@') != npos)
        sections.pop_back();
    return sections;
}

// Without conditions of their own: positive, negative, zero; of two, positive with zero, negative.
void fillConditions(std::vector<NumberSection> &sections)
{
    if (sections.size() < 2)
        return;
    NumberSection &first = sections[0];
    NumberSection &second = sections[1];
    const bool hasThree = sections.size() > 2;
    if (first.compare == Compare::Always)
        first.compare = hasThree || second.compare != Compare::Always ? Compare::Greater : Compare::GreaterOrEqual;
    if (hasThree && second.compare == Compare::Always)
        second.compare = Compare::Less;
}

} // namespace

bool NumberSection::holds(double value) const
{
    switch (compare) {
    case Compare::Always:
        return true;
    case Compare::Less:
        return value < limit;
    case Compare::LessOrEqual:
        return value <= limit;
    case Compare::Equal:
        return value == limit;
    case Compare::NotEqual:
        return value != limit;
    case Compare::GreaterOrEqual:
        return value >= limit;
    case Compare::Greater:
        return value > limit;
    }
    return false;
}

std::optional<std::string> NumberSection::shown(double value, std::string_view plain) const
{
    if (isAsStored || (value < 0 && showsNumber))
        return std::nullopt;
    const bool hasDigits = showsNumber && (value != 0 || showsZero);
    if (hasDigits && thousands == 0 && isJustTheNumber(*this))
        return std::nullopt;
    std::string digits(hasDigits ? plain : std::string_view());
    if (hasDigits && thousands > 0) {
        std::array<char, 400> buffer;
        const int length =
            std::snprintf(buffer.data(), buffer.size(), "%.*f", decimals, value / std::pow(1000, thousands));
        digits.assign(buffer.data(), std::size_t(std::clamp(length, 0, int(buffer.size()) - 1)));
    }
    std::string text(trimmed(before + digits + after));
    // A zero that is left blank, or is the dash of a column of money, is no count that somebody hides.
    const bool isPlainZero = value == 0 && (text.empty() || (isAccounting && isDash(text)));
    return text == plain || isPlainZero ? std::nullopt : std::optional(std::move(text));
}

bool NumberSection::changesNothing() const
{
    const bool leavesZero = showsZero || trimmed(before + after).empty();
    return isAsStored || (showsNumber && thousands == 0 && leavesZero && isJustTheNumber(*this));
}

std::shared_ptr<const NumberSections> NumberSections::fromCode(std::string_view code)
{
    if (code.empty())
        return nullptr;
    NumberSections all;
    for (const std::string_view section : numberSections(code))
        all.m_sections.push_back(SectionReader(section).read());
    const NumberSection &first = all.m_sections.front();
    if (std::ranges::all_of(all.m_sections, [&first](const NumberSection &section) {
            return section.changesNothing() && section.number == first.number;
        }))
        return nullptr;
    fillConditions(all.m_sections);
    return std::make_shared<const NumberSections>(std::move(all));
}

const NumberSection *NumberSections::sectionFor(double value) const
{
    const auto found =
        std::ranges::find_if(m_sections, [value](const NumberSection &section) { return section.holds(value); });
    return found == m_sections.end() ? nullptr : &*found;
}
