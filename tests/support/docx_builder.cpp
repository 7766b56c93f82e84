// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/docx_builder.h"

namespace {

constexpr const char *Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr const char *Types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr const char *Names = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                              " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

QByteArray relations(const QByteArray &content)
{
    return Head + QByteArray("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">") +
           content + "</Relationships>";
}

QByteArray relation(const QByteArray &id, const QByteArray &type, const QByteArray &target)
{
    return "<Relationship Id=\"" + id + "\" Type=\"" + Types + type + "\" Target=\"" + target + "\"/>";
}

QByteArray root(const QByteArray &name, const QByteArray &content)
{
    return Head + ("<w:" + name) + Names + ">" + content + "</w:" + name + ">";
}

} // namespace

DocxBuilder &DocxBuilder::beside(const QByteArray &type, const QByteArray &name, const QByteArray &xml)
{
    m_relations += relation("rId" + name, type, name);
    return part("word/" + name, root("hdr", xml));
}

DocxBuilder &DocxBuilder::part(const QByteArray &name, const QByteArray &content)
{
    m_others.append({name, content});
    return *this;
}

QList<ZipPart> DocxBuilder::parts() const
{
    return QList<ZipPart>{{"[Content_Types].xml", Head + QByteArray("<Types/>")},
                          {"_rels/.rels", relations(relation("rId1", "officeDocument", "word/document.xml"))},
                          {"word/document.xml", root("document", "<w:body>" + m_body + "</w:body>")},
                          {"word/_rels/document.xml.rels", relations(m_relations)}} +
           m_others;
}

QByteArray docxParagraph(const QByteArray &text)
{
    return "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + docxRun(text) + "</w:p>";
}

QByteArray docxRun(const QByteArray &text, const QByteArray &properties)
{
    return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

QByteArray docxCell(const QByteArray &text, const QByteArray &properties)
{
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + docxParagraph(text) + "</w:tc>";
}

QByteArray docxRow(const QByteArray &cells, const QByteArray &properties)
{
    return "<w:tr><w:trPr>" + properties + "</w:trPr>" + cells + "</w:tr>";
}

QByteArray docxTable(const QByteArray &rows)
{
    return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>" + rows + "</w:tbl>";
}
