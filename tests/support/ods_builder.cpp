// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ods_builder.h"

namespace {

constexpr const char *Head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr const char *Names = " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                              " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
                              " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                              " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                              " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
                              " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\"";
constexpr const char *Styles = "<office:automatic-styles>"
                               "<style:style style:name=\"seen\" style:family=\"table\">"
                               "<style:table-properties table:display=\"true\"/></style:style>"
                               "<style:style style:name=\"unseen\" style:family=\"table\">"
                               "<style:table-properties table:display=\"false\"/></style:style>"
                               "</office:automatic-styles>";

} // namespace

OdsBuilder &OdsBuilder::sheet(const QByteArray &xml, const QByteArray &name, bool hidden)
{
    ++m_count;
    m_sheets += "<table:table table:name=\"" + (name.isEmpty() ? "Sheet" + QByteArray::number(m_count) : name) +
                "\" table:style-name=\"" + (hidden ? "unseen" : "seen") + "\">" + xml + "</table:table>";
    return *this;
}

OdsBuilder &OdsBuilder::beforeSheets(const QByteArray &xml)
{
    m_before += xml;
    return *this;
}

OdsBuilder &OdsBuilder::part(const QByteArray &name, const QByteArray &content)
{
    m_others.append({name, content});
    return *this;
}

QList<ZipPart> OdsBuilder::parts() const
{
    const QByteArray content = Head + QByteArray("<office:document-content") + Names + ">" + Styles +
                               "<office:body><office:spreadsheet>" + m_before + m_sheets +
                               "</office:spreadsheet></office:body></office:document-content>";
    return QList<ZipPart>{{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                          {"content.xml", content},
                          {"META-INF/manifest.xml", Head + QByteArray("<manifest/>")}} +
           m_others;
}

QByteArray odsNumber(const QByteArray &value, const QByteArray &shown)
{
    return odsCell("office:value-type=\"float\" office:value=\"" + value + "\"", "<text:p>" + shown + "</text:p>");
}

QByteArray odsText(const QByteArray &shown)
{
    return odsCell("office:value-type=\"string\" calcext:value-type=\"string\"", "<text:p>" + shown + "</text:p>");
}

QByteArray odsCell(const QByteArray &attributes, const QByteArray &inside)
{
    return "<table:table-cell " + attributes + ">" + inside + "</table:table-cell>";
}

QByteArray odsRow(const QByteArray &cells, const QByteArray &attributes)
{
    return "<table:table-row " + attributes + ">" + cells + "</table:table-row>";
}
