// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/xlsx_workbook.h"

#include "core/domain/error.h"
#include "core/import/office_relations.h"
#include "core/import/other_parts.h"
#include "core/import/xml_part.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class WorkbookHandler : public XmlHandler {
public:
    WorkbookHandler(const std::vector<OfficeRelation> &relations, XlsxWorkbook &workbook)
        : m_relations(relations), m_workbook(workbook)
    {
    }
    void start(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name == "workbookPr")
            m_workbook.dates1904 = attributes.isTrue("date1904");
        else if (name == "sheet")
            addSheet(attributes);
        else if (name == "definedName" &&
                 !attributes.text("name").starts_with("_xlnm.")) // those are print areas, filters
            ++m_names;
    }
    int names() const { return m_names; }
    void end(std::string_view) override {}
    void text(std::string_view) override {}

private:
    void addSheet(const XmlAttributes &attributes)
    {
        const auto name = attributes.text("name");
        const auto state = attributes.text("state");
        XlsxSheetEntry sheet;
        sheet.name = QString::fromUtf8(name.data(), qsizetype(name.size()));
        sheet.veryHidden = state == "veryHidden";
        sheet.hidden = sheet.veryHidden || state == "hidden";
        const auto found = std::ranges::find(m_relations, attributes.text("id"), &OfficeRelation::id);
        if (found != m_relations.end() && found->type == "worksheet") {
            sheet.part = found->target;
            m_workbook.sheets.push_back(std::move(sheet));
        } else {
            m_workbook.remarks.push_back(
                {Remark::Severity::Note,
                 u"sheet-not-read"_s,
                 {},
                 u"Sheet \"%1\" is a chart or a macro sheet and is not read."_s.arg(sheet.name)});
        }
    }

    const std::vector<OfficeRelation> &m_relations;
    XlsxWorkbook &m_workbook;
    int m_names = 0;
};

} // namespace

XlsxWorkbook readXlsxWorkbook(ZipArchive &zip, const Limits &limits)
{
    const std::string part =
        targetOfType(officeRelations(zip, limits, ""), "officeDocument").value_or("xl/workbook.xml");
    const auto relations = officeRelations(zip, limits, part);
    XlsxWorkbook workbook;
    WorkbookHandler handler(relations, workbook);
    readXmlPart(zip, part, limits, handler);
    if (workbook.sheets.empty())
        throw Error(u"%1 holds no sheet with cells. Nothing was read."_s.arg(zip.fileName()));
    if (int(workbook.sheets.size()) > limits.sheets)
        throw Error(u"%1 is over the limit of %2 sheets. Save the sheet with the figures alone and import that."_s
                        .arg(zip.fileName())
                        .arg(limits.sheets));
    workbook.stringsPart = targetOfType(relations, "sharedStrings");
    workbook.stylesPart = targetOfType(relations, "styles");
    remarkOnOtherParts(zip, workbook.remarks);
    if (handler.names() > 0)
        workbook.remarks.push_back(
            {Remark::Severity::Note,
             u"names-not-read"_s,
             {},
             u"The workbook gives %1 name(s) to cells or constants. They are not read."_s.arg(handler.names())});
    return workbook;
}

bool hasXlsxComments(ZipArchive &zip, const Limits &limits, const std::string &sheetPart)
{
    return std::ranges::any_of(officeRelations(zip, limits, sheetPart), [](const OfficeRelation &relation) {
        return relation.type == "comments" || relation.type == "threadedComment";
    });
}
