// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/import_bench_paste.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QMimeData>

using namespace Qt::StringLiterals;

std::optional<SourceFile> pastedSource(const QMimeData *clipboard, const QDateTime &at)
{
    const QString html = clipboard ? clipboard->html() : QString();
    const bool hasTable = html.contains("<table"_L1, Qt::CaseInsensitive);
    const QString text = hasTable || !clipboard ? html : clipboard->text();
    if (text.trimmed().isEmpty())
        return std::nullopt;
    SourceFile source;
    source.name = u"Pasted %1.%2"_s.arg(at.toString(u"yyyy-MM-dd HH.mm.ss"_s), hasTable ? u"html"_s : u"txt"_s);
    source.bytes = text.toUtf8();
    source.sha256 = QCryptographicHash::hash(source.bytes, QCryptographicHash::Sha256);
    return source;
}
