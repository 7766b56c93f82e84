// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/open_document.h"

#include "core/domain/error.h"

using namespace Qt::StringLiterals;

namespace {
// Parts that are packed with a password are listed as such.
class ManifestHandler : public XmlHandler {
public:
    bool isEncrypted = false;
    void start(std::string_view name, const XmlAttributes &) override
    {
        isEncrypted = isEncrypted || name == "encryption-data";
    }
    void end(std::string_view) override {}
    void text(std::string_view) override {}
};
} // namespace

void refuseEncrypted(ZipArchive &zip, const Limits &limits, const QString &remedy)
{
    constexpr std::string_view Manifest = "META-INF/manifest.xml";
    ManifestHandler manifest;
    if (zip.has(Manifest))
        readXmlPart(zip, Manifest, limits, manifest);
    if (manifest.isEncrypted || zip.has("encrypted-package"))
        throw Error(u"%1 is protected by a password: "_s.arg(zip.fileName()) + remedy);
}
