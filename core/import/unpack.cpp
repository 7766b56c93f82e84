// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/unpack.h"

#include "core/domain/error.h"
#include "core/import/mail_reader.h"
#include "core/import/typed_letter.h"
#include "core/import/zip_archive.h"
#include "core/import/zip_directory.h"
#include <QCryptographicHash>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int DeepestLevel = 5;

/// Entries that make a ZIP file one document: packages of Office and of OpenDocument.
bool isDocumentPart(std::string_view name)
{
    return name == "[Content_Types].xml" || name == "mimetype" || name == "META-INF/manifest.xml" ||
           name == "xl/workbook.xml" || name == "word/document.xml";
}

/// Folders, and what systems and packers add on their own.
bool isNoReply(const QString &name)
{
    const QString last = name.section(u'/', -1);
    const bool isHidden = last.startsWith(u'.') || name.startsWith("__MACOSX/"_L1);
    return last.isEmpty() || isHidden || last == "Thumbs.db"_L1 || last == "desktop.ini"_L1;
}

class Unpacking {
public:
    explicit Unpacking(const QString &fileName) : m_fileName(fileName) {}

    void take(SourceFile file, int level)
    {
        if (level > DeepestLevel)
            refuse(u"its files lie more than %1 deep in each other"_s.arg(DeepestLevel));
        if (isFolderInZip(file.bytes))
            takeZip(file, level);
        else if (isMail(file.bytes))
            takeMail(std::move(file), level);
        else
            m_files.push_back(std::move(file));
    }
    std::vector<SourceFile> files() { return std::move(m_files); }

private:
    void takeZip(const SourceFile &file, int level)
    {
        ZipArchive zip(file.bytes, file.name, returnLimits);
        for (const std::string &entry : zip.names()) {
            const QString name = QString::fromStdString(entry);
            if (isNoReply(name))
                continue;
            SourceFile inside{file.name + u'/' + name, zip.readAll(entry), {}, {}};
            inside.sha256 = QCryptographicHash::hash(inside.bytes, QCryptographicHash::Sha256);
            count(inside);
            take(std::move(inside), level + 1);
        }
    }

    void takeMail(SourceFile file, int level)
    {
        std::vector<SourceFile> attached = attachmentsOf(file.bytes, file.name);
        const QString name = file.name;
        m_files.push_back(std::move(file));
        for (SourceFile &one : attached) {
            one.name = name + u'/' + one.name;
            count(one);
            take(std::move(one), level + 1);
        }
    }

    void count(const SourceFile &file)
    {
        m_bytes += file.bytes.size();
        if (m_bytes > returnLimits.inflatedBytes)
            refuse(u"the files in it are over the limit of %1 MiB"_s.arg(returnLimits.inflatedBytes / Limits::MiB));
    }

    [[noreturn]] void refuse(const QString &reason) const
    {
        throw Error(u"%1 cannot be unpacked: %2. Nothing was read. Unpack it and import the files in it."_s.arg(
            m_fileName, reason));
    }

    QString m_fileName;
    std::vector<SourceFile> m_files;
    std::int64_t m_bytes = 0;
};
} // namespace

bool isFolderInZip(const QByteArray &bytes)
{
    if (!startsAsZip(bytes))
        return false;
    const auto names = zipDirectoryNames(bytes);
    return names && std::ranges::none_of(*names, isDocumentPart) && !isTypedLetter(bytes);
}

std::vector<SourceFile> unpack(const SourceFile &file)
{
    Unpacking unpacking(file.name);
    unpacking.take(file, 0);
    return unpacking.files();
}
