// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/xlsx_styles.h"

#include "core/import/xml_part.h"
#include <charconv>
#include <map>

namespace {

int idOf(const XmlAttributes &attributes)
{
    const auto text = attributes.text("numFmtId");
    int id = 0;
    std::from_chars(text.data(), text.data() + text.size(), id);
    return id;
}

class StylesHandler : public XmlHandler {
public:
    std::vector<XlsxNumberFormat> formats;

    void start(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name == "numFmt")
            m_custom[idOf(attributes)] = XlsxNumberFormat::fromCode(attributes.text("formatCode"));
        else if (name == "cellXfs")
            m_inCellFormats = true;
        else if (name == "xf" && m_inCellFormats)
            formats.push_back(formatOf(idOf(attributes)));
    }
    void end(std::string_view name) override
    {
        if (name == "cellXfs")
            m_inCellFormats = false;
    }
    void text(std::string_view) override {}

private:
    XlsxNumberFormat formatOf(int id) const
    {
        const auto custom = m_custom.find(id); // a file may write out a built-in format in its own way
        return custom == m_custom.end() ? XlsxNumberFormat::builtIn(id) : custom->second;
    }

    std::map<int, XlsxNumberFormat> m_custom;
    bool m_inCellFormats = false;
};

} // namespace

XlsxStyles::XlsxStyles(ZipArchive &zip, const Limits &limits, const std::string &part)
{
    StylesHandler handler;
    readXmlPart(zip, part, limits, handler);
    m_formats = std::move(handler.formats);
}
