// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/xml_part.h"

#include "core/domain/error.h"
#include <exception>
#include <libxml/parser.h>

using namespace Qt::StringLiterals;

namespace {

// Runs libxml2 over pieces, by its first interface, which knows no name spaces: the fastest there is. What is thrown in
// a callback must not pass through C: it is kept and thrown again outside.
class XmlParse {
public:
    XmlParse(QString place, const Limits &limits, XmlHandler &handler)
        : m_place(std::move(place)), m_limits(limits), m_handler(handler)
    {
        xmlSAXHandler calls{};
        calls.startElement = onStart;
        calls.endElement = onEnd;
        calls.characters = onText;
        calls.ignorableWhitespace = onText;
        calls.cdataBlock = onText;
        calls.internalSubset = onDoctype;
        m_parser.reset(xmlCreatePushParserCtxt(&calls, this, nullptr, 0, nullptr));
        if (!m_parser)
            throw std::bad_alloc();
        // No entity is known but the five of XML, since a DOCTYPE is refused: NOENT only turns these into letters.
        // The first interface is taken since the calls above say no other; XML_PARSE_SAX1 would put libxml2's own
        // there.
        xmlCtxtUseOptions(m_parser.get(), XML_PARSE_NOENT | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    }
    void feed(std::string_view piece, bool isLast)
    {
        xmlParseChunk(m_parser.get(), piece.data(), int(piece.size()), isLast);
        if (m_thrown)
            std::rethrow_exception(m_thrown);
        if (!m_parser->wellFormed)
            refuse(u"it is not well formed%1"_s.arg(reason()));
    }

private:
    struct Free {
        void operator()(xmlParserCtxt *parser) const { xmlFreeParserCtxt(parser); }
    };

    QString reason() const
    {
        const xmlError *error = xmlCtxtGetLastError(m_parser.get());
        return error && error->message
                   ? u" (%1 in line %2)"_s.arg(QString::fromUtf8(error->message).trimmed()).arg(error->line)
                   : QString();
    }

    template <typename Do>
    void guarded(Do action)
    {
        if (m_thrown)
            return;
        try {
            action();
        } catch (...) {
            m_thrown = std::current_exception();
            xmlStopParser(m_parser.get());
        }
    }
    void checkElement(const char **attributes)
    {
        int count = 0;
        for (const char **pair = attributes; *pair; pair += 2)
            ++count;
        if (++m_depth > m_limits.xmlDepth)
            refuse(u"its elements are nested deeper than the limit of %1"_s.arg(m_limits.xmlDepth));
        if (count > m_limits.xmlAttributes)
            refuse(u"an element is over the limit of %1 attributes"_s.arg(m_limits.xmlAttributes));
    }
    [[noreturn]] void refuse(const QString &reason) const
    {
        throw Error(
            u"%1 cannot be read: %2. Nothing was read. Save the table as CSV or XLSX again and import that."_s.arg(
                m_place, reason));
    }

    static const char *asChars(const xmlChar *text) { return reinterpret_cast<const char *>(text); }

    static void onStart(void *self, const xmlChar *name, const xmlChar **pairs)
    {
        static const char *none[] = {nullptr};
        const char **attributes = pairs ? reinterpret_cast<const char **>(pairs) : none;
        auto *parse = static_cast<XmlParse *>(self);
        parse->guarded([&] {
            parse->checkElement(attributes);
            parse->m_handler.start(XmlAttributes::withoutPrefix(asChars(name)), XmlAttributes(attributes));
        });
    }
    static void onEnd(void *self, const xmlChar *name)
    {
        auto *parse = static_cast<XmlParse *>(self);
        parse->guarded([&] {
            --parse->m_depth;
            parse->m_handler.end(XmlAttributes::withoutPrefix(asChars(name)));
        });
    }
    static void onText(void *self, const xmlChar *text, int length)
    {
        auto *parse = static_cast<XmlParse *>(self);
        parse->guarded([&] { parse->m_handler.text({asChars(text), std::size_t(length)}); });
    }
    static void onDoctype(void *self, const xmlChar *, const xmlChar *, const xmlChar *)
    {
        auto *parse = static_cast<XmlParse *>(self);
        parse->guarded([&] { parse->refuse(u"it declares a DOCTYPE, which no office program writes"_s); });
    }

    QString m_place;
    const Limits &m_limits;
    XmlHandler &m_handler;
    std::unique_ptr<xmlParserCtxt, Free> m_parser;
    std::exception_ptr m_thrown;
    int m_depth = 0;
};

} // namespace

std::optional<std::string_view> XmlAttributes::value(std::string_view name) const
{
    for (const char **pair = m_pairs; *pair; pair += 2) {
        if (withoutPrefix(pair[0]) == name)
            return pair[1];
    }
    return std::nullopt;
}

bool XmlAttributes::isTrue(std::string_view name) const
{
    const auto set = text(name);
    return set == "1" || set == "true" || set == "on";
}

void readXmlPart(ZipArchive &zip, std::string_view part, const Limits &limits, XmlHandler &handler,
                 const std::function<void(std::int64_t bytes)> &progress)
{
    const QString place =
        u"%1: the part %2"_s.arg(zip.fileName(), QString::fromUtf8(part.data(), qsizetype(part.size())));
    XmlParse parse(place, limits, handler);
    zip.read(part, [&](std::string_view piece) {
        parse.feed(piece, false);
        if (progress)
            progress(std::int64_t(piece.size()));
    });
    parse.feed({}, true);
}
