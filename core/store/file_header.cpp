// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/file_header.h"

#include "core/domain/error.h"
#include "core/store/schema.h"
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype HeaderBytes = 100;

/// https://sqlite.org/fileformat.html#the_database_header
enum HeaderOffset {
    PageSizeAt = 16,
    ChangeCounterAt = 24,
    PagesAt = 28,
    UserVersionAt = 60,
    ApplicationIdAt = 68,
    PagesValidForAt = 92
};

quint32 headerNumber(const QByteArray &header, HeaderOffset at)
{
    return qFromBigEndian<quint32>(header.constData() + at);
}

qint64 statedSize(const QByteArray &header)
{
    const auto pageSize = qFromBigEndian<quint16>(header.constData() + PageSizeAt);
    const bool known = headerNumber(header, ChangeCounterAt) == headerNumber(header, PagesValidForAt);
    return known ? qint64(headerNumber(header, PagesAt)) * (pageSize == 1 ? 65536 : pageSize) : 0;
}

QByteArray readHeader(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(u"The study “%1” cannot be read: %2. Check its permissions."_s.arg(path, file.errorString()));
    return file.read(HeaderBytes);
}

void refuse(const QString &path, const QString &why)
{
    throw Error(u"“%1” %2 The file was left as it is."_s.arg(path, why));
}
} // namespace

bool hasJournal(const QString &path)
{
    return QFileInfo(path + u"-journal"_s).size() > 0;
}

QString checkHeader(const QString &path, int newest)
{
    const QFileInfo file(path);
    const QString real = file.canonicalFilePath();
    if (real.isEmpty() || !file.isFile())
        throw Error(u"There is no study “%1”. Check the name and the folder."_s.arg(path));
    if (file.size() == 0)
        refuse(path, u"is empty: nothing was ever stored in it."_s);
    if (file.size() > MaxStudyBytes)
        refuse(path, u"is larger than 2 GiB, the limit of a study."_s);
    const QByteArray header = readHeader(real);
    if (header.size() < HeaderBytes || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        refuse(path, u"is not a study of Foilio."_s);
    if (headerNumber(header, ApplicationIdAt) != quint32(StudyApplicationId))
        refuse(path, u"belongs to another program: it is an SQLite file, but not a study of Foilio."_s);
    if (const quint32 version = headerNumber(header, UserVersionAt); version > quint32(newest))
        refuse(path, u"was made by a newer Foilio (version %1 of the study file; this program knows version %2). "
                     "Install the newer program to open it."_s.arg(version)
                         .arg(newest));
    // Where a transaction was cut off, the size counts once it is rolled back.
    if (!hasJournal(real) && file.size() < statedSize(header))
        refuse(path, u"is cut off: %1 of %2 bytes are there. Open a backup, or copy it again."_s.arg(file.size())
                         .arg(statedSize(header)));
    return real;
}
