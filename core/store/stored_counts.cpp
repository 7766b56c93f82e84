// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"
#include "core/store/return_repository.h"
#include "core/store/words.h"
#include <string>

namespace {
/// Everything of a count and its words; the caller adds which counts.
const std::string CountSql = R"(
    SELECT counts.id, contents.id, coalesce(forces.code, ''), from_day, to_day, cover,
           measures.kind, measures.title, unit, basis, is_share,
           coalesce(offences.printed, ''), coalesce(offences.code, ''),
           coalesce(outcomes.printed, ''), coalesce(outcomes.types, ''), coalesce(why, ''),
           coalesce(labels.text, ''), coalesce(places.text, ''), counts.kind, counts.low, counts.high, is_total,
           coalesce(reading_sheets.name, ''), sheet, row, column, texts.text, as_at,
           outcome_wordings.types, outcome_wordings.note, outcome_wordings.decided_by, outcome_wordings.decided_at,
           return_wordings.types, return_wordings.note, return_wordings.decided_by, return_wordings.decided_at,
           corrected.count_id, corrected.kind, corrected.low, corrected.high, corrected.note, corrected.decided_by,
           corrected.decided_at
    FROM counts
    JOIN contents ON contents.id = counts.content_id
    LEFT JOIN forces ON forces.id = force_id
    LEFT JOIN periods ON periods.id = period_id
    LEFT JOIN measures ON measures.id = measure_id
    LEFT JOIN offences ON offences.id = offence_id
    LEFT JOIN outcomes ON outcomes.id = counts.outcome_id
    LEFT JOIN outcome_wordings ON outcome_wordings.printed = outcomes.printed
    LEFT JOIN return_wordings ON return_wordings.content_id = contents.id
                             AND return_wordings.outcome_id = counts.outcome_id
    LEFT JOIN count_days ON count_days.count_id = counts.id
    LEFT JOIN count_corrections AS corrected ON corrected.count_id = counts.id
    LEFT JOIN labels ON labels.id = label_id
    LEFT JOIN places ON places.id = place_id
    LEFT JOIN texts ON texts.id = text_id
    LEFT JOIN reading_sheets ON reading_sheets.reading_id = contents.reading_id AND reading_sheets.position = sheet
)";

/// What is said of this return, else what the study says.
void putOver(OutcomeLabel &outcome, const SqlStatement &row)
{
    const bool isOfReturn = !row.isNull(32);
    if (!isOfReturn && (row.isNull(28) || outcome.match.isCorrected()))
        return;
    outcome.ownMatch = outcome.match;
    OutcomeWording said = wordingFrom(row, outcome.printed, isOfReturn ? 32 : 28);
    said.isOfReturn = isOfReturn;
    outcome.match = said.match();
}

StoredCount countFrom(const SqlStatement &row)
{
    StoredCount count;
    count.id = row.number(0);
    count.returnId = row.number(1);
    count.force = row.text(2);
    if (!row.isNull(3))
        count.period = periodFrom(row, 3);
    if (!row.isNull(6))
        count.measure = measureFrom(row, 6);
    count.offence = offenceFrom(row, 11);
    count.outcome = outcomeFrom(row, 13);
    putOver(count.outcome, row);
    count.asAt = row.day(27);
    count.label = row.text(16);
    count.place = row.text(17);
    count.figure = figureFrom(row, 18);
    if (!row.isNull(36)) {
        count.correction = {row.number(36), figureFrom(row, 37), row.text(40), row.text(41), row.moment(42)};
        count.figure = count.correction->figure;
    }
    count.isTotal = row.number(21) != 0;
    count.sheet = row.text(22);
    count.cell = cellFrom(row, 23);
    count.text = row.isNull(26) ? row.text(19) : row.text(26); // NULL, an absence, is no text
    return count;
}
} // namespace

std::vector<StoredCount> ReturnRepository::counts(const std::vector<qint64> &countIds) const
{
    std::vector<StoredCount> counts;
    auto row = m_database.query((CountSql + "WHERE counts.id = ?").c_str());
    for (const qint64 id : countIds) {
        row.bindAll(id);
        if (row.step())
            counts.push_back(countFrom(row));
        row.reset();
    }
    return counts;
}

std::optional<StoredCount> ReturnRepository::countAt(qint64 returnId, const CellRef &cell) const
{
    auto row = m_database.query((CountSql + R"(
        WHERE counts.id >= (SELECT first_count FROM contents WHERE id = ?1)
          AND counts.id < (SELECT first_count + counts FROM contents WHERE id = ?1)
          AND sheet = ?2 AND row = ?3 AND column = ?4)")
                                    .c_str(),
                                returnId, cell.table, cell.row, cell.column);
    return row.step() ? std::optional(countFrom(row)) : std::nullopt;
}

std::vector<StoredCount> ReturnRepository::countsOfReturn(qint64 returnId) const
{
    std::vector<StoredCount> counts;
    auto rows = m_database.query((CountSql + R"(
        WHERE counts.id >= (SELECT first_count FROM contents WHERE id = ?1)
          AND counts.id < (SELECT first_count + counts FROM contents WHERE id = ?1)
        ORDER BY counts.id)")
                                     .c_str(),
                                 returnId);
    while (rows.step())
        counts.push_back(countFrom(rows));
    return counts;
}
