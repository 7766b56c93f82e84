// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/reader.h"

#include "core/domain/error.h"
#include "core/import/csv_reader.h"
#include <algorithm>

using namespace Qt::StringLiterals;

const std::vector<Format> &formats()
{
    static const std::vector<Format> all{
        {"csv", [](const QByteArray &) { return true; }, readCsv},
    };
    return all;
}

ReadSource readSource(const QByteArray &bytes, const QString &fileName, const Progress &progress)
{
    if (bytes.isEmpty())
        throw Error(u"%1: the file is empty."_s.arg(fileName));
    if (bytes.size() > returnLimits.fileBytes)
        throw Error(u"%1 is larger than the limit of %2 MiB. Split it and import the parts."_s.arg(fileName).arg(
            returnLimits.fileBytes / Limits::MiB));
    const auto format = std::ranges::find_if(formats(), [&bytes](const Format &one) { return one.takes(bytes); });
    return format->read(bytes, fileName, progress);
}
