// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/other_parts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// The folder or name of such parts as Microsoft's programs name them, and as OpenDocument does.
struct OtherPart {
    std::string_view microsoft;
    std::string_view openDocument;
    QString code;
    QString message;
};

const std::vector<OtherPart> &otherParts()
{
    static const std::vector<OtherPart> all{
        {"vbaProject.bin", "Basic/Standard/", u"macros-not-read"_s,
         u"The file holds macros. They are not read and not run."_s},
        {"externalLinks/", "", u"links-not-followed"_s,
         u"The workbook links to other files. The values stored here are read; nothing is fetched."_s},
        {"pivotCache/", "", u"pivot-cache"_s,
         u"The workbook holds the rows behind a pivot table, which may name persons. They are not read."_s},
        {"embeddings/", "Object 1/", u"embedded-files"_s, u"The file holds embedded files. They are not read."_s},
        {"media/", "Pictures/", u"pictures"_s, u"The file holds pictures. Figures in pictures are not read."_s},
    };
    return all;
}

bool holds(const std::string &name, std::string_view part)
{
    return !part.empty() && name.find(part) != std::string::npos;
}

} // namespace

void remarkOnOtherParts(const ZipArchive &zip, std::vector<Remark> &remarks)
{
    for (const OtherPart &other : otherParts()) {
        const auto isOther = [&other](const std::string &name) {
            return holds(name, other.microsoft) || holds(name, other.openDocument);
        };
        if (std::ranges::any_of(zip.names(), isOther))
            remarks.push_back({Remark::Severity::Note, other.code, {}, other.message});
    }
}
