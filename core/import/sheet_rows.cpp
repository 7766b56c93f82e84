// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/sheet_rows.h"

#include "core/domain/error.h"
#include "core/import/reader.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
std::vector<QStringList> textsOf(const Table &table)
{
    std::vector<QStringList> rows;
    for (int row = 0; row < table.rows(); ++row) {
        QStringList cells;
        for (int column = 0; column < table.rowLength(row); ++column) {
            QString text = table.text(row, column);
            if (text.size() > 1 && text[0] == u'\'' && u"=+-@'"_s.contains(text[1])) // as CsvWriter keeps it harmless
                text.remove(0, 1);
            cells << text;
        }
        rows.push_back(cells);
    }
    return rows;
}
} // namespace

std::vector<QStringList> rowsUnder(const QByteArray &bytes, const QString &fileName, const QString &heading)
{
    for (const Table &table : readSource(bytes, fileName).tables) {
        std::vector<QStringList> rows = textsOf(table);
        const bool isIt = std::ranges::any_of(rows, [&](const QStringList &row) {
            return row.value(0).simplified().compare(heading, Qt::CaseInsensitive) == 0;
        });
        if (isIt)
            return rows;
    }
    throw Error(u"“%1” has no sheet with a column “%2”: it is none of the files this program wrote to be filled."_s.arg(
        fileName, heading));
}
