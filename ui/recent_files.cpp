// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recent_files.h"

#include <QFileInfo>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype MostRecent = 10;
QString recentKey()
{
    return u"recentStudies"_s;
}
} // namespace

QStringList recentFiles()
{
    QStringList files = QSettings().value(recentKey()).toStringList();
    files.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return files;
}

void addRecentFile(const QString &path)
{
    const QString whole = QFileInfo(path).absoluteFilePath();
    QStringList files = QSettings().value(recentKey()).toStringList();
    files.removeAll(whole);
    files.prepend(whole);
    QSettings().setValue(recentKey(), files.mid(0, MostRecent));
}

void clearRecentFiles()
{
    QSettings().remove(recentKey());
}
