// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/html_page.h"

#include "core/import/html_grid.h"
#include "core/import/prose.h"
#include <algorithm>
#include <array>
#include <libxml/tree.h>
#include <memory>

using namespace Qt::StringLiterals;

namespace {
struct FreeText {
    void operator()(xmlChar *text) const { xmlFree(text); }
};

std::string_view asText(const xmlChar *text)
{
    return text ? std::string_view(reinterpret_cast<const char *>(text)) : std::string_view();
}

template <typename Names>
bool isOneOf(const xmlNode *node, const Names &names)
{
    return node->type == XML_ELEMENT_NODE && std::ranges::find(names, asText(node->name)) != std::ranges::end(names);
}

QByteArray attribute(xmlNodePtr element, const char *name)
{
    const std::unique_ptr<xmlChar, FreeText> value(xmlGetProp(element, reinterpret_cast<const xmlChar *>(name)));
    const std::string_view text = asText(value.get());
    return QByteArray(text.data(), qsizetype(text.size()));
}

bool isHidden(xmlNodePtr node)
{
    if (node->type != XML_ELEMENT_NODE || !node->properties)
        return false;
    const QByteArray style = attribute(node, "style").toLower().replace(' ', "");
    return style.contains("display:none") || style.contains("visibility:hidden") || style.contains("mso-hide:all") ||
           xmlHasProp(node, reinterpret_cast<const xmlChar *>("hidden"));
}

bool isBlock(const xmlNode *node)
{
    constexpr std::array<std::string_view, 30> Blocks{
        "address", "article", "blockquote", "body", "br", "caption", "center",  "dd",    "div",   "dl",
        "dt",      "footer",  "form",       "h1",   "h2", "h3",      "h4",      "h5",    "h6",    "header",
        "hr",      "li",      "main",       "ol",   "p",  "pre",     "section", "title", "table", "ul"};
    constexpr std::array<std::string_view, 6> TableParts{"td", "th", "tr", "tbody", "thead", "tfoot"};
    return isOneOf(node, Blocks) || isOneOf(node, TableParts);
}

/// "1" as "¹": a footnote stays one when it stands behind a number.
std::string raised(std::string_view digits)
{
    constexpr std::array<const char *, 10> Raised{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string text;
    for (const char c : digits) {
        if (c >= '0' && c <= '9')
            text += Raised[std::size_t(c - '0')];
        else
            text += c;
    }
    return text;
}

void addInside(xmlNodePtr node, bool superscript, std::string &text)
{
    for (xmlNodePtr child = node->children; child; child = child->next) {
        if (isLeftOut(child) || isElement(child, "table"))
            continue;
        if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) {
            const std::string_view piece = asText(child->content);
            addCollapsed(text, superscript ? raised(piece) : std::string(piece));
            continue;
        }
        if (isBlock(child))
            addCollapsed(text, " ");
        addInside(child, superscript || isElement(child, "sup"), text);
        if (isBlock(child))
            addCollapsed(text, " ");
    }
}

bool holdsTable(xmlNodePtr node)
{
    for (xmlNodePtr child = node->children; child; child = child->next) {
        if (isElement(child, "table") || holdsTable(child))
            return true;
    }
    return false;
}

class Page {
public:
    Page(const QString &fileName, ReadSource &source) : m_fileName(fileName), m_source(source) {}

    void read(xmlNodePtr node)
    {
        for (xmlNodePtr child = node->children; child; child = child->next)
            take(child);
    }
    void finish()
    {
        m_prose.flushTo(m_source.tables);
        if (m_hidden > 0)
            remarkOnHidden(m_hidden, false);
    }

    void remarkOnHidden(int places, bool isRead)
    {
        const QString what = u"The page holds text that it does not show, in %1 place(s). "_s.arg(places);
        m_source.remarks.push_back(
            {Remark::Severity::Note,
             isRead ? u"text-hidden-read"_s : u"text-hidden"_s,
             {},
             what + (isRead ? u"It was chosen and is read."_s : u"It is left out: open the original to see it."_s)});
        m_source.hidden.push_back({HiddenPart::Kind::Text, -1, u"Text hidden on the page"_s, places, isRead});
    }

    /// Takes away what hides a part, as if the page had shown it.
    int show(xmlNodePtr node)
    {
        int places = 0;
        if (isHidden(node)) {
            places = textOf(node).empty() ? 0 : 1;
            xmlUnsetProp(node, reinterpret_cast<const xmlChar *>("style"));
            xmlUnsetProp(node, reinterpret_cast<const xmlChar *>("hidden"));
        }
        for (xmlNodePtr child = node->children; child; child = child->next)
            places += show(child);
        return places;
    }

private:
    void take(xmlNodePtr node)
    {
        if (isLeftOut(node)) {
            m_hidden += isHidden(node) && !textOf(node).empty() ? 1 : 0;
        } else if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
            m_prose.add(m_superscript ? raised(asText(node->content)) : std::string(asText(node->content)));
        } else if (isElement(node, "table") && !holdsTable(node)) {
            takeTable(node);
        } else {
            takeElement(node);
        }
    }

    void takeElement(xmlNodePtr node)
    {
        const bool before = m_superscript;
        m_superscript = before || isElement(node, "sup");
        if (isBlock(node))
            m_prose.endLine();
        read(node);
        if (isBlock(node))
            m_prose.endLine();
        m_superscript = before;
    }

    void takeTable(xmlNodePtr node)
    {
        HtmlGrid grid(m_fileName, m_cells);
        grid.read(node);
        if (grid.isLayout())
            return takeElement(node);
        m_prose.endLine();
        m_prose.add(grid.caption());
        m_prose.flushTo(m_source.tables);
        m_source.tables.push_back(grid.take());
        m_hidden += grid.leftOutHidden();
    }

    static std::string textOf(xmlNodePtr node)
    {
        std::string text;
        addInside(node, false, text);
        return text;
    }

    QString m_fileName;
    ReadSource &m_source;
    Prose m_prose;
    std::int64_t m_cells = 0; // of all tables
    bool m_superscript = false;
    int m_hidden = 0; // places
};
} // namespace

bool isElement(const _xmlNode *node, std::string_view name)
{
    return node->type == XML_ELEMENT_NODE && asText(node->name) == name;
}

int numberOf(xmlNodePtr element, const char *name, int otherwise)
{
    bool isNumber = false;
    const int number = attribute(element, name).trimmed().toInt(&isNumber);
    return isNumber ? number : otherwise;
}

std::string textInside(xmlNodePtr node)
{
    std::string text;
    addInside(node, false, text);
    return std::string(trimmedLine(text));
}

bool isLeftOut(xmlNodePtr node)
{
    constexpr std::array<std::string_view, 14> NotText{"script", "style",  "template", "noscript", "svg",
                                                       "iframe", "object", "embed",    "select",   "button",
                                                       "nav",    "input",  "textarea", "meta"};
    if (node->type != XML_ELEMENT_NODE)
        return node->type != XML_TEXT_NODE && node->type != XML_CDATA_SECTION_NODE;
    return isOneOf(node, NotText) || isHidden(node);
}

void readHtmlPage(xmlNodePtr page, const QString &fileName, bool readsHidden, ReadSource &source)
{
    Page reading(fileName, source);
    const int shown = page && readsHidden ? reading.show(page) : 0;
    if (shown > 0)
        reading.remarkOnHidden(shown, true);
    if (page)
        reading.read(page);
    reading.finish();
}
