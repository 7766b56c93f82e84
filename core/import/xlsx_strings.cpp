// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/xlsx_strings.h"

#include "core/domain/error.h"
#include "core/import/utf8.h"
#include "core/import/xml_part.h"
#include <charconv>

using namespace Qt::StringLiterals;

namespace {

class StringsHandler : public XmlHandler {
public:
    StringsHandler(QString fileName, const Limits &limits) : m_fileName(std::move(fileName)), m_limits(limits) {}
    std::string all;
    std::vector<std::uint32_t> ends;

    void start(std::string_view name, const XmlAttributes &) override
    {
        if (name == "si")
            m_string.clear();
        else if (name == "rPh")
            m_inPhonetic = true;
        else if (name == "t")
            m_inText = !m_inPhonetic;
    }
    void end(std::string_view name) override
    {
        if (name == "si")
            addString();
        else if (name == "rPh")
            m_inPhonetic = false;
        else if (name == "t")
            m_inText = false;
    }
    void text(std::string_view piece) override
    {
        if (m_inText)
            m_string += piece;
        if (m_string.size() > std::size_t(m_limits.fieldBytes))
            refuse(u"a text is over the limit of %1 MiB"_s.arg(m_limits.fieldBytes / Limits::MiB));
    }

private:
    void addString()
    {
        unescapeXlsxText(m_string);
        if (utf16Units(m_string) > std::size_t(m_limits.cellUnits))
            refuse(u"text %1 of the shared texts is over the limit of %2 characters"_s.arg(ends.size() + 1)
                       .arg(m_limits.cellUnits));
        if (ends.size() >= std::size_t(m_limits.sharedStrings))
            refuse(u"it is over the limit of %1 different texts"_s.arg(m_limits.sharedStrings));
        if (all.size() + m_string.size() > std::size_t(m_limits.sharedStringBytes))
            refuse(u"its texts are over the limit of %1 MiB"_s.arg(m_limits.sharedStringBytes / Limits::MiB));
        all += m_string;
        ends.push_back(std::uint32_t(all.size()));
    }
    [[noreturn]] void refuse(const QString &reason) const
    {
        throw Error(
            u"%1 cannot be read: %2. Nothing was read. Save the sheet with the figures alone and import that."_s.arg(
                m_fileName, reason));
    }

    QString m_fileName;
    const Limits &m_limits;
    std::string m_string;
    bool m_inText = false;
    bool m_inPhonetic = false;
};

} // namespace

XlsxStrings::XlsxStrings(ZipArchive &zip, const Limits &limits, const std::string &part)
{
    StringsHandler handler(zip.fileName(), limits);
    readXmlPart(zip, part, limits, handler);
    m_text = std::move(handler.all);
    m_ends = std::move(handler.ends);
}

void unescapeXlsxText(std::string &text)
{
    constexpr std::size_t Length = 7; // "_x000D_"
    std::size_t done = 0;
    QByteArray out;
    for (auto at = text.find("_x"); at != text.npos; at = text.find("_x", at)) {
        unsigned code = 0;
        const char *digits = text.data() + at + 2;
        const bool isWhole = at + Length <= text.size() && text[at + Length - 1] == '_';
        if (!isWhole || std::from_chars(digits, digits + 4, code, 16).ptr != digits + 4 || code == 0 ||
            (code >= 0xD800 && code < 0xE000)) {
            ++at;
            continue;
        }
        out.append(text.data() + done, qsizetype(at - done));
        appendUtf8(out, code);
        at = done = at + Length;
    }
    if (done > 0)
        text = out.toStdString() + text.substr(done);
}
