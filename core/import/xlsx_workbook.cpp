// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/xlsx_workbook.h"

#include "core/domain/error.h"
#include "core/import/other_parts.h"
#include "core/import/xml_part.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Relation {
    std::string id;
    std::string type; // last word of the type: "worksheet", "sharedStrings"
    std::string target;
};

std::string folderOf(std::string_view part)
{
    const auto slash = part.rfind('/');
    return std::string(slash == part.npos ? std::string_view() : part.substr(0, slash + 1));
}

// Targets stand relative to the part that names them.
std::string resolved(const std::string &folder, std::string_view target)
{
    if (target.starts_with('/'))
        return std::string(target.substr(1));
    std::string path = folder;
    while (target.starts_with("../")) {
        target.remove_prefix(3);
        if (!path.empty())
            path.pop_back();
        path = folderOf(path);
    }
    return path + std::string(target);
}

class RelationHandler : public XmlHandler {
public:
    explicit RelationHandler(std::string folder) : m_folder(std::move(folder)) {}
    std::vector<Relation> relations;

    void start(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name != "Relationship" || attributes.text("TargetMode") == "External")
            return;
        const auto type = attributes.text("Type");
        relations.push_back({std::string(attributes.text("Id")), std::string(type.substr(type.rfind('/') + 1)),
                             resolved(m_folder, attributes.text("Target"))});
    }
    void end(std::string_view) override {}
    void text(std::string_view) override {}

private:
    std::string m_folder;
};

std::vector<Relation> relationsOf(ZipArchive &zip, const Limits &limits, const std::string &part)
{
    const std::string folder = folderOf(part);
    const std::string relations = folder + "_rels/" + part.substr(folder.size()) + ".rels";
    RelationHandler handler(folder);
    if (zip.has(relations))
        readXmlPart(zip, relations, limits, handler);
    return handler.relations;
}

std::optional<std::string> targetOfType(const std::vector<Relation> &relations, std::string_view type)
{
    const auto found = std::ranges::find(relations, type, &Relation::type);
    return found == relations.end() ? std::nullopt : std::optional(found->target);
}

class WorkbookHandler : public XmlHandler {
public:
    WorkbookHandler(const std::vector<Relation> &relations, XlsxWorkbook &workbook)
        : m_relations(relations), m_workbook(workbook)
    {
    }
    void start(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name == "workbookPr")
            m_workbook.dates1904 = attributes.isTrue("date1904");
        else if (name == "sheet")
            addSheet(attributes);
    }
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
        const auto found = std::ranges::find(m_relations, attributes.text("id"), &Relation::id);
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

    const std::vector<Relation> &m_relations;
    XlsxWorkbook &m_workbook;
};

} // namespace

XlsxWorkbook readXlsxWorkbook(ZipArchive &zip, const Limits &limits)
{
    RelationHandler package("");
    if (zip.has("_rels/.rels"))
        readXmlPart(zip, "_rels/.rels", limits, package);
    const std::string part = targetOfType(package.relations, "officeDocument").value_or("xl/workbook.xml");
    const auto relations = relationsOf(zip, limits, part);
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
    return workbook;
}

bool hasXlsxComments(ZipArchive &zip, const Limits &limits, const std::string &sheetPart)
{
    return std::ranges::any_of(relationsOf(zip, limits, sheetPart), [](const Relation &relation) {
        return relation.type == "comments" || relation.type == "threadedComment";
    });
}
