// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/display_text.h"
#include "core/export/report_files.h"
#include "core/export/zip_file.h"
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace {
const QLatin1StringView MimeType("application/vnd.oasis.opendocument.text");

const std::pair<QLatin1StringView, QLatin1StringView> Namespaces[] = {
    {"office"_L1, "urn:oasis:names:tc:opendocument:xmlns:office:1.0"_L1},
    {"text"_L1, "urn:oasis:names:tc:opendocument:xmlns:text:1.0"_L1},
    {"table"_L1, "urn:oasis:names:tc:opendocument:xmlns:table:1.0"_L1},
    {"draw"_L1, "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"_L1},
    {"style"_L1, "urn:oasis:names:tc:opendocument:xmlns:style:1.0"_L1},
    {"fo"_L1, "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"_L1},
    {"svg"_L1, "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"_L1},
    {"meta"_L1, "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"_L1},
    {"manifest"_L1, "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"_L1},
    {"xlink"_L1, "http://www.w3.org/1999/xlink"_L1},
    {"dc"_L1, "http://purl.org/dc/elements/1.1/"_L1},
};

using Attributes = std::vector<std::pair<QString, QString>>;

/// One part of the document: elements by their usual names, "text:p".
class Part {
public:
    explicit Part(const QString &root) : m_xml(&m_bytes)
    {
        m_xml.writeStartDocument();
        m_xml.writeStartElement(root);
        for (const auto &[prefix, name] : Namespaces)
            m_xml.writeAttribute(u"xmlns:"_s + prefix, name);
        m_xml.writeAttribute(root.section(u':', 0, 0) + u":version"_s, u"1.2"_s);
    }
    Part &open(const QString &name, const Attributes &attributes = {})
    {
        m_xml.writeStartElement(name);
        for (const auto &[key, value] : attributes)
            m_xml.writeAttribute(key, value);
        return *this;
    }
    Part &words(const QString &text)
    {
        m_xml.writeCharacters(displayLine(text));
        return *this;
    }
    Part &close()
    {
        m_xml.writeEndElement();
        return *this;
    }
    void one(const QString &name, const Attributes &attributes) { open(name, attributes).close(); }
    void line(const QString &name, const Attributes &attributes, const QString &text)
    {
        open(name, attributes).words(text).close();
    }
    QByteArray bytes()
    {
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

void addStyle(Part &part, const QString &name, const QString &parent, const Attributes &paragraph,
              const Attributes &text)
{
    Attributes attributes{{u"style:name"_s, name}, {u"style:family"_s, u"paragraph"_s}};
    if (!parent.isEmpty())
        attributes.emplace_back(u"style:parent-style-name"_s, parent);
    part.open(u"style:style"_s, attributes);
    part.one(u"style:paragraph-properties"_s, paragraph);
    part.one(u"style:text-properties"_s, text);
    part.close();
}

void addParagraphStyles(Part &part)
{
    const auto size = [](const QString &points, bool isBold = false) {
        Attributes text{{u"fo:font-size"_s, points}};
        if (isBold)
            text.emplace_back(u"fo:font-weight"_s, u"bold"_s);
        return text;
    };
    const auto space = [](const QString &above, const QString &below) {
        return Attributes{{u"fo:margin-top"_s, above}, {u"fo:margin-bottom"_s, below}};
    };
    const auto keep = [&space](const QString &above, const QString &below) {
        Attributes all = space(above, below);
        all.emplace_back(u"fo:keep-with-next"_s, u"always"_s);
        return all;
    };
    addStyle(part, u"Standard"_s, {}, space(u"0cm"_s, u"0.2cm"_s),
             {{u"fo:font-family"_s, u"Liberation Sans"_s},
              {u"fo:font-size"_s, u"10.5pt"_s},
              {u"fo:language"_s, u"en"_s},
              {u"fo:country"_s, u"GB"_s},
              {u"fo:color"_s, u"#222222"_s}});
    addStyle(part, u"Title"_s, u"Standard"_s, keep(u"0cm"_s, u"0.1cm"_s), size(u"20pt"_s, true));
    addStyle(part, u"Subtitle"_s, u"Standard"_s, space(u"0cm"_s, u"0.4cm"_s), {{u"fo:color"_s, u"#595959"_s}});
    addStyle(part, u"Heading_20_1"_s, u"Standard"_s, keep(u"0.7cm"_s, u"0.2cm"_s), size(u"15pt"_s, true));
    addStyle(part, u"Heading_20_2"_s, u"Standard"_s, keep(u"0.5cm"_s, u"0.15cm"_s), size(u"12pt"_s, true));
    addStyle(part, u"Lead"_s, u"Standard"_s, keep(u"0cm"_s, u"0.2cm"_s), {{u"fo:font-weight"_s, u"bold"_s}});
    Attributes bullet = space(u"0cm"_s, u"0.1cm"_s);
    addStyle(part, u"Bullet"_s, u"Standard"_s, bullet, {});
    addStyle(part, u"Small"_s, u"Standard"_s, space(u"0cm"_s, u"0.1cm"_s),
             {{u"fo:font-size"_s, u"8pt"_s}, {u"fo:color"_s, u"#595959"_s}});
    Attributes whole = space(u"0.1cm"_s, u"0.3cm"_s);
    whole.emplace_back(u"fo:keep-together"_s, u"always"_s);
    addStyle(part, u"Caption"_s, u"Small"_s, whole, {});
    addStyle(part, u"TableCaption"_s, u"Small"_s, keep(u"0.4cm"_s, u"0.1cm"_s), {});
    addStyle(part, u"Cell"_s, u"Standard"_s, space(u"0cm"_s, u"0cm"_s), size(u"8pt"_s));
    addStyle(part, u"CellHead"_s, u"Cell"_s, space(u"0cm"_s, u"0cm"_s), size(u"8pt"_s, true));
    addStyle(part, u"CellNumber"_s, u"Cell"_s, {{u"fo:text-align"_s, u"end"_s}}, {});
    addStyle(part, u"CellHeadNumber"_s, u"CellHead"_s, {{u"fo:text-align"_s, u"end"_s}}, {});
}

QByteArray stylesPart()
{
    Part part(u"office:document-styles"_s);
    part.open(u"office:styles"_s);
    addParagraphStyles(part);
    part.open(u"text:list-style"_s, {{u"style:name"_s, u"Bullets"_s}});
    part.open(u"text:list-level-style-bullet"_s, {{u"text:level"_s, u"1"_s}, {u"text:bullet-char"_s, u"•"_s}});
    part.one(u"style:list-level-properties"_s,
             {{u"text:space-before"_s, u"0.2cm"_s}, {u"text:min-label-width"_s, u"0.4cm"_s}});
    part.close().close().close();
    part.open(u"office:automatic-styles"_s);
    part.open(u"style:page-layout"_s, {{u"style:name"_s, u"A4"_s}});
    part.one(u"style:page-layout-properties"_s, {{u"fo:page-width"_s, u"21cm"_s},
                                                 {u"fo:page-height"_s, u"29.7cm"_s},
                                                 {u"fo:margin"_s, u"2cm"_s},
                                                 {u"fo:margin-left"_s, u"2.5cm"_s},
                                                 {u"fo:margin-right"_s, u"2.5cm"_s}});
    part.close().close();
    part.open(u"office:master-styles"_s);
    part.open(u"style:master-page"_s, {{u"style:name"_s, u"Standard"_s}, {u"style:page-layout-name"_s, u"A4"_s}});
    part.open(u"style:footer"_s).open(u"text:p"_s, {{u"text:style-name"_s, u"Small"_s}}).words(u"Page "_s);
    part.one(u"text:page-number"_s, {{u"text:select-page"_s, u"current"_s}});
    return part.close().close().close().close().bytes();
}

class OdtContent {
public:
    OdtContent(const ReportDocument &report, const std::vector<ReportPicture> &pictures)
        : m_pictures(pictures), m_part(u"office:document-content"_s)
    {
        addCellStyles();
        m_part.open(u"office:body"_s).open(u"office:text"_s);
        m_part.line(u"text:p"_s, styled(u"Title"_s), report.title);
        m_part.line(u"text:p"_s, styled(u"Subtitle"_s), report.subtitle);
        for (const ReportBlock &block : report.blocks)
            std::visit([this](const auto &part) { add(part); }, block);
    }
    QByteArray bytes() { return m_part.bytes(); }

private:
    static Attributes styled(const QString &name) { return {{u"text:style-name"_s, name}}; }

    void addCellStyles()
    {
        m_part.open(u"office:automatic-styles"_s);
        for (const auto &[name, border] :
             {std::pair(u"Plain"_s, u"0.02cm solid #d9d9d9"_s), {u"Head"_s, u"0.05cm solid #595959"_s}}) {
            m_part.open(u"style:style"_s, {{u"style:name"_s, name}, {u"style:family"_s, u"table-cell"_s}});
            m_part.one(u"style:table-cell-properties"_s,
                       {{u"fo:border-bottom"_s, border}, {u"fo:padding"_s, u"0.06cm"_s}});
            m_part.close();
        }
        for (int width = 6; width <= 30; ++width) { // of columnWeights()
            m_part.open(u"style:style"_s,
                        {{u"style:name"_s, u"W%1"_s.arg(width)}, {u"style:family"_s, u"table-column"_s}});
            m_part.one(u"style:table-column-properties"_s, {{u"style:rel-column-width"_s, u"%1*"_s.arg(width * 100)}});
            m_part.close();
        }
        m_part.open(u"style:style"_s, {{u"style:name"_s, u"Picture"_s}, {u"style:family"_s, u"graphic"_s}});
        m_part.one(u"style:graphic-properties"_s, {{u"style:wrap"_s, u"none"_s}});
        m_part.close().close();
    }

    void add(const ReportHeading &heading)
    {
        m_part.line(u"text:h"_s,
                    {{u"text:style-name"_s, u"Heading_20_%1"_s.arg(heading.level)},
                     {u"text:outline-level"_s, QString::number(heading.level)}},
                    heading.text);
    }

    void add(const ReportParagraph &paragraph)
    {
        using Look = ReportParagraph::Look;
        const bool isBullet = paragraph.look == Look::Bullet;
        if (isBullet)
            m_part.open(u"text:list"_s, styled(u"Bullets"_s)).open(u"text:list-item"_s);
        const QString style = isBullet                        ? u"Bullet"_s
                              : paragraph.look == Look::Lead  ? u"Lead"_s
                              : paragraph.look == Look::Small ? u"Small"_s
                                                              : u"Standard"_s;
        m_part.open(u"text:p"_s, styled(style));
        if (!paragraph.key.isEmpty())
            m_part.one(u"text:bookmark"_s, {{u"text:name"_s, paragraph.key}});
        m_part.words(paragraph.text);
        if (!paragraph.key.isEmpty())
            m_part.words(u" "_s).line(u"text:a"_s,
                                      {{u"xlink:type"_s, u"simple"_s}, {u"xlink:href"_s, u"#from-"_s + paragraph.key}},
                                      u'[' + paragraph.key + u']');
        m_part.close();
        if (isBullet)
            m_part.close().close();
    }

    void add(const ReportChart &chart)
    {
        const ReportPicture &picture = m_pictures[m_picture++];
        const auto centimetres = [](double mm) { return QString::number(mm / 10, 'f', 2) + u"cm"_s; };
        m_part.open(u"text:p"_s, styled(u"Lead"_s));
        m_part.open(u"draw:frame"_s, {{u"draw:style-name"_s, u"Picture"_s},
                                      {u"draw:name"_s, u"Figure %1"_s.arg(chart.number)},
                                      {u"text:anchor-type"_s, u"as-char"_s},
                                      {u"svg:width"_s, centimetres(picture.millimetres.width())},
                                      {u"svg:height"_s, centimetres(picture.millimetres.height())}});
        m_part.one(u"draw:image"_s, {{u"xlink:href"_s, u"Pictures/figure-%1.png"_s.arg(m_picture)},
                                     {u"xlink:type"_s, u"simple"_s},
                                     {u"xlink:show"_s, u"embed"_s},
                                     {u"xlink:actuate"_s, u"onLoad"_s}});
        m_part.line(u"svg:title"_s, {}, chart.spec.headline);
        m_part.line(u"svg:desc"_s, {}, chart.spec.altText);
        m_part.close().close();
        m_part.line(u"text:p"_s, styled(u"Caption"_s), captionOf(chart));
    }

    void add(const ReportTable &of)
    {
        const FigureTable &table = of.table;
        m_part.line(u"text:p"_s, styled(u"TableCaption"_s), captionOf(of));
        m_part.open(u"table:table"_s, {{u"table:name"_s, u"Table%1"_s.arg(++m_table)}});
        for (const int width : columnWeights(table))
            m_part.one(u"table:table-column"_s, {{u"table:style-name"_s, u"W%1"_s.arg(width)}});
        m_part.open(u"table:table-header-rows"_s).open(u"table:table-row"_s);
        for (std::size_t i = 0; i < std::size_t(table.columns.size()); ++i)
            addCell(u"Head"_s, isOfFigures(table, i) ? u"CellHeadNumber"_s : u"CellHead"_s,
                    table.columns[qsizetype(i)]);
        m_part.close().close();
        for (const auto &row : table.rows)
            addRow(table, row);
        m_part.close();
        for (const QString &words : termsOf(of))
            m_part.line(u"text:p"_s, styled(u"Small"_s), words);
    }

    void addRow(const FigureTable &table, const std::vector<FigureCell> &row)
    {
        m_part.open(u"table:table-row"_s);
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool isMark = i == 0 && table.columns[0] == "Mark"_L1;
            addCell(u"Plain"_s, isOfFigures(table, i) ? u"CellNumber"_s : u"Cell"_s, row[i].text,
                    isMark ? u"from-"_s + row[0].text : QString());
        }
        m_part.close();
    }

    void addCell(const QString &cell, const QString &paragraph, const QString &words, const QString &bookmark = {})
    {
        m_part.open(u"table:table-cell"_s, {{u"table:style-name"_s, cell}, {u"office:value-type"_s, u"string"_s}});
        m_part.open(u"text:p"_s, styled(paragraph));
        if (!bookmark.isEmpty())
            m_part.one(u"text:bookmark"_s, {{u"text:name"_s, bookmark}});
        m_part.words(words).close().close();
    }

    const std::vector<ReportPicture> &m_pictures;
    Part m_part;
    std::size_t m_picture = 0;
    int m_table = 0;
};

QByteArray metaPart(const ReportDocument &report)
{
    Part part(u"office:document-meta"_s);
    part.open(u"office:meta"_s);
    part.line(u"dc:title"_s, {}, report.title);
    part.line(u"meta:generator"_s, {}, u"Foilio"_s);
    part.line(u"dc:date"_s, {}, report.day.toString(Qt::ISODate) + u"T00:00:00"_s);
    part.line(u"dc:language"_s, {}, u"en-GB"_s);
    return part.bytes();
}

QByteArray manifestPart(std::size_t pictures)
{
    Part part(u"manifest:manifest"_s);
    const auto entry = [&part](const QString &path, const QString &type) {
        part.one(u"manifest:file-entry"_s, {{u"manifest:full-path"_s, path}, {u"manifest:media-type"_s, type}});
    };
    entry(u"/"_s, MimeType);
    for (const auto &name : {u"content.xml"_s, u"styles.xml"_s, u"meta.xml"_s})
        entry(name, u"text/xml"_s);
    for (std::size_t i = 1; i <= pictures; ++i)
        entry(u"Pictures/figure-%1.png"_s.arg(i), u"image/png"_s);
    return part.bytes();
}
} // namespace

QByteArray reportAsOdt(const ReportDocument &report, const std::vector<ReportPicture> &pictures)
{
    Q_ASSERT(pictures.size() == report.charts().size());
    std::vector<ZipEntry> parts{{u"mimetype"_s, QByteArray(MimeType.data(), MimeType.size()), true},
                                {u"content.xml"_s, OdtContent(report, pictures).bytes()},
                                {u"styles.xml"_s, stylesPart()},
                                {u"meta.xml"_s, metaPart(report)},
                                {u"META-INF/manifest.xml"_s, manifestPart(pictures.size())}};
    for (std::size_t i = 0; i < pictures.size(); ++i)
        parts.push_back({u"Pictures/figure-%1.png"_s.arg(i + 1), pictures[i].bytes});
    return zipBytes(parts);
}
