// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/docx_reader.h"

#include "core/domain/error.h"
#include "core/import/docx_text.h"
#include "core/import/office_relations.h"
#include "core/import/other_parts.h"
#include "core/import/read_watch.h"
#include "core/import/zip_directory.h"
#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace {

std::string documentPart(ZipArchive &zip)
{
    return targetOfType(officeRelations(zip, returnLimits, ""), "officeDocument").value_or("word/document.xml");
}

void addNote(DocxParts &parts, Remark::Severity severity, const QString &code, const QString &message)
{
    parts.remarks.push_back({severity, code, {}, message});
}

// First pages, odd and even pages have headers of their own, mostly with the same words: each line stands there once.
void addLines(const DocxParts &from, std::set<QString> &seen, DocxParts &to)
{
    for (const Table &table : from.tables) {
        for (int row = 0; row < table.rows(); ++row) {
            for (int column = 0; column < table.rowLength(row); ++column) {
                const QString line = table.text(row, column);
                if (table.isInferred(row, column) || !seen.insert(line).second)
                    continue;
                to.prose.add(line.toStdString());
                to.prose.endLine();
            }
        }
    }
}

class DocxFile {
public:
    DocxFile(const QByteArray &bytes, const QString &fileName, const Progress &progress, const HiddenChoice &choice)
        : m_zip(bytes, fileName, returnLimits), m_document(documentPart(m_zip)),
          m_relations(officeRelations(m_zip, returnLimits, m_document)),
          m_watch(fileName, progress, m_zip.statedSize(m_document), returnLimits)
    {
        m_parts.fileName = fileName;
        m_parts.readsHidden = choice.takes(HiddenPart::Kind::Text, -1);
    }

    ReadSource read()
    {
        remarkOnOtherParts(m_zip, m_parts.remarks);
        readBeside("header");
        readText(m_document, m_parts);
        for (const char *type : {"footnotes", "endnotes", "footer"})
            readBeside(type);
        m_parts.prose.flushTo(m_parts.tables);
        if (m_parts.tables.empty())
            throw Error(u"%1 holds no text. Nothing was read."_s.arg(m_zip.fileName()));
        remarkOnText();
        return {u"docx"_s, std::move(m_parts.tables), std::move(m_parts.remarks), std::move(m_hidden)};
    }

private:
    void readText(const std::string &part, DocxParts &into)
    {
        DocxText text(into);
        readXmlPart(m_zip, part, returnLimits, text, [this](std::int64_t piece) { m_watch.reached(m_done += piece); });
        into.prose.endLine();
    }

    // Headers, footers and notes: their lines alone, whatever table they are laid out in.
    void readBeside(std::string_view type)
    {
        std::set<QString> seen;
        for (const OfficeRelation &relation : m_relations) {
            if (relation.type != type || !m_zip.has(relation.target))
                continue;
            DocxParts beside;
            beside.fileName = m_parts.fileName;
            beside.readsHidden = m_parts.readsHidden;
            readText(relation.target, beside);
            beside.prose.flushTo(beside.tables);
            addLines(beside, seen, m_parts);
            m_parts.hiddenTexts += beside.hiddenTexts;
        }
    }

    void remarkOnText()
    {
        if (m_parts.insertions + m_parts.deletions > 0)
            addNote(
                m_parts, Remark::Severity::Question, u"tracked-changes"_s,
                u"The document holds tracked changes: %1 insertion(s) are read, %2 deletion(s) are left out. Ask which version was meant."_s
                    .arg(m_parts.insertions)
                    .arg(m_parts.deletions));
        remarkOnHidden();
        const auto isComment = [](const OfficeRelation &relation) { return relation.type == "comments"; };
        if (std::ranges::any_of(m_relations, isComment))
            addNote(m_parts, Remark::Severity::Note, u"comments-not-read"_s,
                    u"The document has comments. They are not read: look at them in a word processor."_s);
    }

    void remarkOnHidden()
    {
        if (m_parts.hiddenTexts == 0)
            return;
        const bool isRead = m_parts.readsHidden;
        const QString what =
            u"The document holds text that is hidden on the page, in %1 place(s). "_s.arg(m_parts.hiddenTexts);
        addNote(m_parts, isRead ? Remark::Severity::Note : Remark::Severity::Question,
                isRead ? u"hidden-text-read"_s : u"hidden-text"_s,
                what + (isRead ? u"It was chosen and is read."_s : u"It is left out."_s));
        m_hidden.push_back({HiddenPart::Kind::Text, -1, u"Text hidden on the page"_s, m_parts.hiddenTexts, isRead});
    }

    ZipArchive m_zip;
    std::string m_document;
    std::vector<OfficeRelation> m_relations;
    ReadWatch m_watch;
    DocxParts m_parts;
    std::vector<HiddenPart> m_hidden;
    qint64 m_done = 0;
};

} // namespace

bool isDocx(const QByteArray &bytes)
{
    const auto names = startsAsZip(bytes) ? zipDirectoryNames(bytes) : std::nullopt;
    return names &&
           std::ranges::any_of(*names, [](const std::string &name) { return name.starts_with("word/document"); });
}

ReadSource readDocx(const QByteArray &bytes, const QString &fileName, const Progress &progress,
                    const HiddenChoice &choice)
{
    return DocxFile(bytes, fileName, progress, choice).read();
}
