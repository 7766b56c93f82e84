// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/xml_part.h"

#include "core/domain/error.h"
#include <exception>
#include <expat.h>

using namespace Qt::StringLiterals;

namespace {

// Runs expat over pieces. What is thrown in a callback must not pass through expat: it is kept and thrown again
// outside.
class XmlParse {
public:
    XmlParse(QString place, const Limits &limits, XmlHandler &handler)
        : m_place(std::move(place)), m_limits(limits), m_handler(handler), m_parser(XML_ParserCreate(nullptr))
    {
        if (!m_parser)
            throw std::bad_alloc();
        XML_SetUserData(m_parser.get(), this);
        XML_SetElementHandler(m_parser.get(), onStart, onEnd);
        XML_SetCharacterDataHandler(m_parser.get(), onText);
        XML_SetStartDoctypeDeclHandler(m_parser.get(), onDoctype);
    }
    void feed(std::string_view piece, bool isLast)
    {
        const auto status = XML_Parse(m_parser.get(), piece.data(), int(piece.size()), isLast);
        if (m_thrown)
            std::rethrow_exception(m_thrown);
        if (status != XML_STATUS_OK)
            refuse(u"it is not well formed (%1 in line %2)"_s
                       .arg(QLatin1StringView(XML_ErrorString(XML_GetErrorCode(m_parser.get()))))
                       .arg(qulonglong(XML_GetCurrentLineNumber(m_parser.get()))));
    }

private:
    struct Free {
        void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
    };

    template <typename Do>
    void guarded(Do action)
    {
        if (m_thrown)
            return;
        try {
            action();
        } catch (...) {
            m_thrown = std::current_exception();
            XML_StopParser(m_parser.get(), XML_FALSE);
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

    static void onStart(void *self, const char *name, const char **attributes)
    {
        auto *parse = static_cast<XmlParse *>(self);
        parse->guarded([&] {
            parse->checkElement(attributes);
            parse->m_handler.start(XmlAttributes::withoutPrefix(name), XmlAttributes(attributes));
        });
    }
    static void onEnd(void *self, const char *name)
    {
        auto *parse = static_cast<XmlParse *>(self);
        parse->guarded([&] {
            --parse->m_depth;
            parse->m_handler.end(XmlAttributes::withoutPrefix(name));
        });
    }
    static void onText(void *self, const char *text, int length)
    {
        auto *parse = static_cast<XmlParse *>(self);
        parse->guarded([&] { parse->m_handler.text({text, std::size_t(length)}); });
    }
    static void onDoctype(void *self, const char *, const char *, const char *, int)
    {
        auto *parse = static_cast<XmlParse *>(self);
        parse->guarded([&] { parse->refuse(u"it declares a DOCTYPE, which no office program writes"_s); });
    }

    QString m_place;
    const Limits &m_limits;
    XmlHandler &m_handler;
    std::unique_ptr<XML_ParserStruct, Free> m_parser;
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
