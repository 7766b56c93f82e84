// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/office_relations.h"

#include "core/import/xml_part.h"
#include <algorithm>

namespace {

std::string folderOf(std::string_view part)
{
    const auto slash = part.rfind('/');
    return std::string(slash == std::string_view::npos ? std::string_view() : part.substr(0, slash + 1));
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
    std::vector<OfficeRelation> relations;

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

} // namespace

std::vector<OfficeRelation> officeRelations(ZipArchive &zip, const Limits &limits, const std::string &part)
{
    const std::string folder = folderOf(part);
    const std::string relations = folder + "_rels/" + part.substr(folder.size()) + ".rels";
    RelationHandler handler(folder);
    if (zip.has(relations))
        readXmlPart(zip, relations, limits, handler);
    return handler.relations;
}

std::optional<std::string> targetOfType(const std::vector<OfficeRelation> &relations, std::string_view type)
{
    const auto found = std::ranges::find(relations, type, &OfficeRelation::type);
    return found == relations.end() ? std::nullopt : std::optional(found->target);
}
