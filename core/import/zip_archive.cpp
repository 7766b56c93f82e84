// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/zip_archive.h"

#include "core/domain/error.h"
#include "core/import/zip_directory.h"
#include <algorithm>
#include <array>
#include <set>
#include <zip.h>

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t PieceBytes = 64 * 1024;

struct CloseEntry {
    void operator()(zip_file_t *entry) const { zip_fclose(entry); }
};

bool isSafeName(std::string_view name)
{
    if (name.empty() || name.front() == '/' || name.find_first_of(std::string_view("\\\0", 2)) != name.npos)
        return false;
    if (name.size() > 1 && name[1] == ':')
        return false;
    const std::string inside = "/" + std::string(name) + "/";
    return inside.find("/../") == inside.npos;
}

bool sameLetters(std::string_view a, std::string_view b)
{
    const auto lower = [](char byte) { return byte >= 'A' && byte <= 'Z' ? char(byte - 'A' + 'a') : byte; };
    return std::ranges::equal(a, b, {}, lower, lower);
}

} // namespace

void ZipArchive::Close::operator()(zip *archive) const
{
    zip_discard(archive);
}

ZipArchive::ZipArchive(const QByteArray &bytes, const QString &fileName, const Limits &limits)
    : m_fileName(fileName), m_limits(limits)
{
    const auto names = zipDirectoryNames(bytes);
    if (!names)
        refuse(u"it is damaged or cut off"_s);
    if (std::int64_t(names->size()) > limits.zipEntries)
        refuse(u"it is over the limit of %1 entries"_s.arg(limits.zipEntries));
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()), 0, &error);
    if (source)
        m_zip.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (source && !m_zip)
        zip_source_free(source);
    zip_error_fini(&error);
    if (!m_zip || zip_get_num_entries(m_zip.get(), 0) != zip_int64_t(names->size()))
        refuse(u"it is damaged or cut off"_s);
    std::set<std::string_view> seen;
    for (const std::string &name : *names) {
        checkEntry(std::int64_t(seen.size()), name);
        if (!seen.insert(name).second)
            refuse(u"it holds %1 twice"_s.arg(QString::fromStdString(name)));
    }
    m_names = *names;
}

void ZipArchive::checkEntry(std::int64_t index, const std::string &name) const
{
    zip_stat_t entry;
    if (!isSafeName(name))
        refuse(u"an entry has the name \"%1\", which no packer writes"_s.arg(
            QString::fromStdString(name).replace(QChar(0), u'\u2400')));
    if (zip_stat_index(m_zip.get(), zip_uint64_t(index), 0, &entry) != 0)
        refuse(u"it is damaged or cut off"_s);
    if (entry.encryption_method != ZIP_EM_NONE)
        refuse(u"it is protected by a password. Ask for a copy without one"_s);
    if (entry.comp_method != ZIP_CM_STORE && entry.comp_method != ZIP_CM_DEFLATE)
        refuse(u"%1 is packed by a method that is not read"_s.arg(QString::fromStdString(name)));
}

int ZipArchive::indexOf(std::string_view name) const
{
    auto found = std::ranges::find(m_names, name);
    if (found == m_names.end())
        found = std::ranges::find_if(m_names, [name](const std::string &other) { return sameLetters(name, other); });
    return found == m_names.end() ? -1 : int(found - m_names.begin());
}

std::int64_t ZipArchive::statedSize(std::string_view name) const
{
    zip_stat_t entry;
    const int index = indexOf(name);
    return index >= 0 && zip_stat_index(m_zip.get(), zip_uint64_t(index), 0, &entry) == 0 ? std::int64_t(entry.size)
                                                                                          : 0;
}

void ZipArchive::read(std::string_view name, const std::function<void(std::string_view piece)> &take)
{
    const QString shown = QString::fromUtf8(name.data(), qsizetype(name.size()));
    const int index = indexOf(name);
    if (index < 0)
        refuse(u"the part %1 is missing"_s.arg(shown));
    zip_stat_t stated;
    const std::unique_ptr<zip_file_t, CloseEntry> entry(zip_fopen_index(m_zip.get(), zip_uint64_t(index), 0));
    if (!entry || zip_stat_index(m_zip.get(), zip_uint64_t(index), 0, &stated) != 0)
        refuse(u"the part %1 is damaged"_s.arg(shown));
    std::array<char, PieceBytes> piece;
    std::int64_t inflated = 0;
    for (;;) {
        const zip_int64_t got = zip_fread(entry.get(), piece.data(), piece.size());
        if (got < 0)
            refuse(u"the part %1 is damaged"_s.arg(shown));
        if (got == 0)
            break;
        inflated += got;
        count(inflated, std::int64_t(stated.comp_size), got, shown);
        take({piece.data(), std::size_t(got)});
    }
    if (inflated != std::int64_t(stated.size))
        refuse(u"the part %1 has another size than the file says"_s.arg(shown));
}

void ZipArchive::count(std::int64_t inflated, std::int64_t packed, std::int64_t piece, const QString &name)
{
    m_inflated += piece;
    if (inflated > m_limits.partBytes)
        refuse(u"the part %1 is over the limit of %2 MiB"_s.arg(name).arg(m_limits.partBytes / Limits::MiB));
    if (m_inflated > m_limits.inflatedBytes)
        refuse(u"its parts are over the limit of %1 MiB"_s.arg(m_limits.inflatedBytes / Limits::MiB));
    if (inflated > m_limits.ratioFreeBytes && inflated / m_limits.ratio > packed)
        refuse(u"the part %1 is packed more than %2 times smaller than its content, as in a file made to do harm"_s
                   .arg(name)
                   .arg(m_limits.ratio));
}

QByteArray ZipArchive::readAll(std::string_view name)
{
    QByteArray bytes;
    read(name, [&bytes](std::string_view piece) { bytes.append(piece.data(), qsizetype(piece.size())); });
    return bytes;
}

void ZipArchive::refuse(const QString &reason) const
{
    throw Error(
        u"%1 cannot be read: %2. Nothing was read. Ask for the file again, or save the table as CSV and import that."_s
            .arg(m_fileName, reason));
}
