// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/charts/svg_text.h"

#include <QXmlStreamReader>

SvgContent readSvg(const QByteArray &bytes)
{
    SvgContent content;
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QString name = xml.name().toString();
        const QXmlStreamAttributes attributes = xml.attributes();
        if (attributes.hasAttribute("fill"))
            content.fills += attributes.value("fill").toString().toLower();
        content.images += name == "image" ? 1 : 0;
        content.links += name == "a" || attributes.hasAttribute("xlink:href") ? 1 : 0;
        if (name == "svg") {
            content.width = attributes.value("width").toString();
            content.height = attributes.value("height").toString();
        } else if (name == "title") {
            content.title = xml.readElementText();
        } else if (name == "desc") {
            content.description = xml.readElementText();
        } else if (name == "text") {
            content.fontFamilies += attributes.value("font-family").toString();
            content.texts += xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
        }
    }
    content.error = xml.hasError() ? xml.errorString() : QString();
    return content;
}
