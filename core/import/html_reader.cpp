// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/html_reader.h"

#include "core/domain/error.h"
#include "core/import/encoding.h"
#include "core/import/html_page.h"
#include "core/import/read_watch.h"
#include <algorithm>
#include <array>
#include <libxml/HTMLparser.h>
#include <memory>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype HtmlBytes = 50 * Limits::MiB;
constexpr qsizetype PieceBytes = 256 * 1024;

struct CloseParser {
    void operator()(htmlParserCtxt *parser) const
    {
        xmlFreeDoc(parser->myDoc);
        htmlFreeParserCtxt(parser);
    }
};
using Parser = std::unique_ptr<htmlParserCtxt, CloseParser>;

/// The first words of a text, in small letters, behind byte order marks, white space and comments; in UTF-16 as well.
QByteArray firstWords(const QByteArray &bytes)
{
    QByteArray start = bytes.left(4096);
    if (start.startsWith("\xEF\xBB\xBF"))
        start.remove(0, 3);
    if (start.startsWith("\xFF\xFE") || start.startsWith("\xFE\xFF"))
        start.remove(0, 2).replace('\0', "");
    start = start.trimmed().toLower();
    while (start.startsWith("<!--") && start.contains("-->"))
        start = start.mid(start.indexOf("-->") + 3).trimmed();
    return start;
}

/// Pieces, so that reading can be told of and stopped in between.
Parser parse(const QByteArray &utf8, ReadWatch &watch)
{
    Parser parser(htmlCreatePushParserCtxt(nullptr, nullptr, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8));
    if (!parser)
        throw std::bad_alloc();
    htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                         HTML_PARSE_COMPACT | HTML_PARSE_IGNORE_ENC);
    for (qsizetype at = 0; at < utf8.size(); at += PieceBytes) {
        const qsizetype size = std::min(PieceBytes, utf8.size() - at);
        htmlParseChunk(parser.get(), utf8.constData() + at, int(size), 0);
        watch.reached(at + size);
    }
    htmlParseChunk(parser.get(), nullptr, 0, 1);
    return parser;
}
} // namespace

bool isHtml(const QByteArray &bytes)
{
    constexpr std::array Tags{"html", "head", "body", "table",   "meta",  "title",   "style", "div",  "p",
                              "h1",   "h2",   "h3",   "center",  "font",  "section", "span",  "main", "tbody",
                              "tr",   "ul",   "ol",   "article", "thead", "b",       "br",    "form", "a"};
    const QByteArray start = firstWords(bytes);
    if (start.startsWith("<!doctype html"))
        return true;
    if (start.startsWith("<?xml"))
        return start.contains("<html");
    return std::ranges::any_of(Tags, [&start](const char *tag) {
        const QByteArray opened = QByteArray("<") + tag;
        return start.startsWith(opened + '>') || start.startsWith(opened + ' ') || start.startsWith(opened + '\n');
    });
}

ReadSource readHtml(const QByteArray &bytes, const QString &fileName, const Progress &progress,
                    const HiddenChoice &choice)
{
    if (bytes.size() > HtmlBytes)
        throw Error(u"%1 is larger than the limit of %2 MiB for a web page. Save the table alone and import that."_s
                        .arg(fileName)
                        .arg(HtmlBytes / Limits::MiB));
    const DecodedText text = decodeText(bytes, fileName);
    ReadWatch watch(fileName, progress, text.utf8.size(), returnLimits);
    const Parser parser = parse(text.utf8, watch);
    ReadSource source;
    source.format = u"html"_s;
    source.remarks = text.remarks;
    readHtmlPage(parser->myDoc ? xmlDocGetRootElement(parser->myDoc) : nullptr, fileName,
                 choice.takes(HiddenPart::Kind::Text, -1), source);
    return source;
}
