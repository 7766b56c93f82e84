// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/reference_table.h"

#include <QFile>

using namespace Qt::StringLiterals;

// The tables lie in a static library, so the linker drops them unless somebody asks. Must stand outside a namespace.
static void registerResources()
{
    Q_INIT_RESOURCE(resources);
}

namespace {
/// One row of strict CSV from `at` on, which is moved past the end of its line.
QStringList nextRow(const QString &text, qsizetype &at)
{
    QStringList row{QString()};
    bool quoted = false;
    for (; at < text.size(); ++at) {
        const QChar c = text[at];
        if (c == u'"' && quoted && at + 1 < text.size() && text[at + 1] == u'"') {
            row.back() += c;
            ++at;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (c == u',' && !quoted) {
            row.append(QString());
        } else if (c == u'\n' && !quoted) {
            ++at;
            return row;
        } else if (c != u'\r' || quoted) {
            row.back() += c;
        }
    }
    return row;
}
} // namespace

std::vector<QStringList> referenceRows(const QString &name)
{
    return csvRows(u":/reference/%1.csv"_s.arg(name));
}

std::vector<QStringList> csvRows(const QString &path)
{
    registerResources();
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened); // compiled in
    Q_UNUSED(opened)
    const QString text = QString::fromUtf8(file.readAll());
    std::vector<QStringList> rows;
    for (qsizetype at = 0; at < text.size();)
        rows.push_back(nextRow(text, at));
    rows.erase(rows.begin());
    return rows;
}
