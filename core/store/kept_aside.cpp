// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/error.h"
#include "core/store/acceptance.h"
#include "core/store/count_writer.h"
#include "core/store/database.h"
#include "core/store/return_repository.h"
#include "core/store/words.h"

using namespace Qt::StringLiterals;

namespace {
bool isRead(Database &database, qint64 source)
{
    auto row = database.query("SELECT 1 FROM readings WHERE source_id = ? LIMIT 1", source);
    return row.step();
}
} // namespace

void ReturnRepository::keepAside(const Draft &draft)
{
    Q_ASSERT(m_database.inTransaction());
    if (!draft.forceCodes().isEmpty())
        throw Error(u"“%1” holds figures of a force: accept it as a return."_s.arg(draft.source.name));
    refuseMistakes(draft);
    const qint64 source = storeSource(m_database, draft.source);
    if (isRead(m_database, source))
        return;
    const qint64 reading = storeReading(m_database, draft, source);
    Draft told = draft;
    qsizetype figures = 0;
    PackedCounts all;
    draft.forEachCount([&](const Count &count) {
        figures += count.isTotal ? 0 : 1;
        all.add(count);
    });
    told.remarks.insert(
        told.remarks.begin(),
        {Remark::Severity::Note,
         u"kept-aside"_s,
         {},
         u"No force is named: its %1 figures are kept with the file and stand in no total."_s.arg(figures)});
    CountWriter(m_database, draft).write({reading, {}, {}, draft.source.sha256, all});
    storeRemarks(m_database, told, reading, {});
}

std::vector<AsideRemark> ReturnRepository::remarksAside() const
{
    std::vector<AsideRemark> remarks;
    auto rows = m_database.query(R"(
        SELECT sources.name, severity, code, sheet, row, column, message
        FROM remarks JOIN readings ON readings.id = remarks.reading_id JOIN sources ON sources.id = source_id
        WHERE NOT EXISTS (SELECT 1 FROM contents WHERE contents.reading_id = readings.id AND force_id IS NOT NULL)
        ORDER BY remarks.id)");
    while (rows.step()) {
        const auto severity = severityFromName(rows.text(1)).value_or(Remark::Severity::Note);
        remarks.push_back({rows.text(0), {severity, rows.text(2), cellFrom(rows, 3), rows.text(6)}});
    }
    return remarks;
}
