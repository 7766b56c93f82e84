// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/zip_builder.h"

#include <stdexcept>
#include <zip.h>

namespace {

constexpr const char *Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr const char *Types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr const char *Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                             "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

void check(bool worked, const char *what)
{
    if (!worked)
        throw std::runtime_error(what);
}

QByteArray relation(const QByteArray &id, const QByteArray &type, const QByteArray &target)
{
    return "<Relationship Id=\"" + id + "\" Type=\"" + Types + type + "\" Target=\"" + target + "\"/>";
}

QByteArray relations(const QByteArray &content)
{
    return Head + QByteArray("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">") +
           content + "</Relationships>";
}

} // namespace

QByteArray zipOf(const QList<ZipPart> &parts)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, &error);
    check(target, "no memory for a ZIP file");
    zip_source_keep(target); // stays readable after the archive is closed
    zip_t *archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error);
    check(archive, "a ZIP file cannot be made");
    for (const ZipPart &part : parts) {
        zip_source_t *content =
            zip_source_buffer(archive, part.content.constData(), zip_uint64_t(part.content.size()), 0);
        const zip_int64_t index = zip_file_add(archive, part.name.constData(), content, ZIP_FL_ENC_UTF_8);
        check(index >= 0, "an entry cannot be added");
        if (part.name == "mimetype") // OpenDocument files show what they are without unpacking
            zip_set_file_compression(archive, zip_uint64_t(index), ZIP_CM_STORE, 0);
        if (part.password)
            check(zip_file_set_encryption(archive, zip_uint64_t(index), ZIP_EM_AES_128, part.password) == 0,
                  "no encryption");
    }
    check(zip_close(archive) == 0, "the ZIP file cannot be written");
    check(zip_source_open(target) == 0, "the ZIP file cannot be read back");
    zip_source_seek(target, 0, SEEK_END);
    QByteArray bytes(qsizetype(zip_source_tell(target)), '\0');
    zip_source_seek(target, 0, SEEK_SET);
    check(zip_source_read(target, bytes.data(), zip_uint64_t(bytes.size())) == bytes.size(), "the ZIP file is cut off");
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

XlsxBuilder &XlsxBuilder::sheet(const QByteArray &xml, const QByteArray &name, const QByteArray &state)
{
    m_sheets.append({xml, name.isEmpty() ? "Sheet" + QByteArray::number(m_sheets.size() + 1) : name, state});
    return *this;
}

XlsxBuilder &XlsxBuilder::strings(const QByteArray &items)
{
    m_strings = Head + QByteArray("<sst ") + Main + ">" + items + "</sst>";
    return *this;
}

XlsxBuilder &XlsxBuilder::formats(const QList<QByteArray> &codes)
{
    constexpr int FirstCustom = 164;
    QByteArray custom;
    QByteArray styles = "<xf numFmtId=\"0\"/>";
    for (qsizetype at = 0; at < codes.size(); ++at) {
        bool isBuiltIn = false;
        codes[at].toInt(&isBuiltIn);
        const QByteArray id = isBuiltIn ? codes[at] : QByteArray::number(FirstCustom + at);
        if (!isBuiltIn)
            custom += "<numFmt numFmtId=\"" + id + "\" formatCode=\"" +
                      QByteArray(codes[at]).replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;") + "\"/>";
        styles += "<xf numFmtId=\"" + id + "\"/>";
    }
    m_styles = Head + QByteArray("<styleSheet ") + Main + "><numFmts>" + custom +
               "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" + styles +
               "</cellXfs></styleSheet>";
    return *this;
}

XlsxBuilder &XlsxBuilder::workbookProperties(const QByteArray &attributes)
{
    m_properties = "<workbookPr " + attributes + "/>";
    return *this;
}

XlsxBuilder &XlsxBuilder::part(const QByteArray &name, const QByteArray &content)
{
    m_others.append({name, content});
    return *this;
}

QList<ZipPart> XlsxBuilder::parts() const
{
    QList<ZipPart> parts;
    QByteArray sheets;
    QByteArray links;
    for (qsizetype at = 0; at < m_sheets.size(); ++at) {
        const QByteArray number = QByteArray::number(at + 1);
        const QByteArray state = m_sheets[at].state.isEmpty() ? "" : " state=\"" + m_sheets[at].state + "\"";
        sheets += "<sheet name=\"" + m_sheets[at].name + "\" sheetId=\"" + number + "\"" + state + " r:id=\"rId" +
                  number + "\"/>";
        links += relation("rId" + number, "worksheet", "worksheets/part" + number + ".xml");
        parts.append({"xl/worksheets/part" + number + ".xml",
                      Head + QByteArray("<worksheet ") + Main + ">" + m_sheets[at].xml + "</worksheet>"});
    }
    if (!m_strings.isEmpty()) {
        links += relation("rIdS", "sharedStrings", "/xl/sharedStrings.xml");
        parts.append({"xl/sharedStrings.xml", m_strings});
    }
    if (!m_styles.isEmpty()) {
        links += relation("rIdF", "styles", "styles.xml");
        parts.append({"xl/styles.xml", m_styles});
    }
    const QByteArray types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
    return QList<ZipPart>{{"[Content_Types].xml", Head + types},
                          {"_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml"))},
                          {"xl/workbook.xml", Head + QByteArray("<workbook ") + Main + ">" + m_properties + "<sheets>" +
                                                  sheets + "</sheets></workbook>"},
                          {"xl/_rels/workbook.xml.rels", relations(links)}} +
           parts + m_others;
}
