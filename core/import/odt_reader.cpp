// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/odt_reader.h"

#include "core/domain/error.h"
#include "core/import/limits.h"
#include "core/import/open_document.h"
#include "core/import/xml_part.h"
#include "core/import/zip_directory.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
bool isBlock(std::string_view name)
{
    return name == "p" || name == "h";
}

/// Paragraphs stand one within another where a note or a frame is fixed to one: each is a line of its own.
class OdtParagraphs : public XmlHandler {
public:
    QStringList paragraphs;

    void start(std::string_view name, const XmlAttributes &attributes) override
    {
        if (m_skipped > 0 || name == "tracked-changes" || name == "annotation" || name == "note-citation") {
            ++m_skipped;
            return;
        }
        if (isBlock(name))
            m_open.emplace_back();
        else if (name == "s")
            addSpaces(attributes);
        else if (name == "tab" || name == "line-break")
            text(" ");
    }

    void end(std::string_view name) override
    {
        if (m_skipped > 0) {
            --m_skipped;
            return;
        }
        if (!isBlock(name) || m_open.empty())
            return;
        paragraphs += QString::fromStdString(m_open.back());
        m_open.pop_back();
    }

    void text(std::string_view piece) override
    {
        if (m_skipped == 0 && !m_open.empty())
            m_open.back() += piece;
    }

private:
    void addSpaces(const XmlAttributes &attributes)
    {
        const auto count = QByteArray::fromStdString(std::string(attributes.text("c"))).toInt();
        text(std::string(std::size_t(std::clamp(count, 1, 100)), ' '));
    }

    std::vector<std::string> m_open;
    int m_skipped = 0;
};
} // namespace

bool isOdt(const QByteArray &bytes)
{
    return startsAsZip(bytes) && bytes.left(256).contains("opendocument.text");
}

QStringList readOdtText(const QByteArray &bytes, const QString &fileName)
{
    ZipArchive zip(bytes, fileName, returnLimits);
    refuseEncrypted(zip, returnLimits,
                    u"open it in a word processor, save a copy without the password, and open that."_s);
    OdtParagraphs text;
    readXmlPart(zip, "content.xml", returnLimits, text);
    if (std::ranges::all_of(text.paragraphs, [](const QString &line) { return line.trimmed().isEmpty(); }))
        throw Error(u"%1 holds no text. Nothing was read."_s.arg(fileName));
    return text.paragraphs;
}
