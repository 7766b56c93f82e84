// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/count_writer.h"

#include "core/domain/error.h"
#include "core/store/content_hash.h"
#include "core/store/database.h"
#include "core/store/words.h"

using namespace Qt::StringLiterals;

namespace {
template <typename List, typename Number>
std::vector<std::int32_t> numbersOf(const List &list, const Number &number)
{
    std::vector<std::int32_t> numbers;
    numbers.reserve(list.size());
    for (const auto &word : list)
        numbers.push_back(std::int32_t(number(word)));
    return numbers;
}

/// -1, no word, becomes Null.
std::int32_t numberAt(const std::vector<std::int32_t> &numbers, std::int32_t index)
{
    return index < 0 ? CountRow::Null : numbers[std::size_t(index)];
}

/// The fields that columns of "counts" are made of. Not the kind: that of a share below zero is another one in the
/// study.
constexpr std::array<std::pair<CountColumn, PackedCounts::Field>, 10> FieldsOfColumns{{
    {PeriodColumn, PackedCounts::PeriodField},
    {MeasureColumn, PackedCounts::MeasureField},
    {OffenceColumn, PackedCounts::OffenceField},
    {OutcomeColumn, PackedCounts::OutcomeField},
    {LabelColumn, PackedCounts::LabelField},
    {PlaceColumn, PackedCounts::PlaceField},
    {IsTotalColumn, PackedCounts::IsTotalField},
    {SheetColumn, PackedCounts::TableField},
    {ColumnColumn, PackedCounts::ColumnField},
    {TextColumn, PackedCounts::TextField},
}};

std::int32_t placeOrNull(std::int32_t place)
{
    return place < 0 ? CountRow::Null : place;
}
} // namespace

WordNumbers::WordNumbers(Database &database, const Draft &draft)
{
    const auto number = [&](const auto &word) { return numberOf(database, word); };
    const auto inList = [&](WordList list) {
        return [&database, list](const QString &text) { return numberOf(database, list, text); };
    };
    periods = numbersOf(draft.periods, number);
    measures = numbersOf(draft.measures, number);
    offences = numbersOf(draft.offences, number);
    outcomes = numbersOf(draft.outcomes, number);
    labels = numbersOf(draft.labels, inList(WordList::Labels));
    places = numbersOf(draft.places, inList(WordList::Places));
    texts = numbersOf(draft.texts, inList(WordList::Texts));
}

CountRow WordNumbers::rowOf(const Count &count) const
{
    CountRow row;
    row[PeriodColumn] = numberAt(periods, count.period);
    row[MeasureColumn] = numberAt(measures, count.measure);
    row[OffenceColumn] = numberAt(offences, count.offence);
    row[OutcomeColumn] = numberAt(outcomes, count.outcome);
    row[LabelColumn] = numberAt(labels, count.label);
    row[PlaceColumn] = numberAt(places, count.place);
    row.setFigure(count.figure);
    row[IsTotalColumn] = count.isTotal ? 1 : 0;
    row[SheetColumn] = placeOrNull(count.table);
    row[RowColumn] = placeOrNull(count.row);
    row[ColumnColumn] = placeOrNull(count.column);
    row[TextColumn] = numberAt(texts, count.text);
    return row;
}

CountWriter::CountWriter(Database &database, const Draft &draft)
    : m_database(database), m_days(draft.days), m_words(std::make_shared<const WordNumbers>(database, draft)),
      m_feed(database)
{
}

CountFeed::Same CountWriter::sameIn(const PackedCounts &counts) const
{
    CountFeed::Same same;
    PackedCounts::Reader first(counts);
    if (!first.next())
        return same;
    const CountRow row = m_words->rowOf(first.count());
    for (const auto &[column, field] : FieldsOfColumns) {
        if (!counts.varies(field))
            same[column] = row[column];
    }
    return same;
}

void CountWriter::writeDays(const Content &content, qint64 first)
{
    if (m_days.empty())
        return;
    auto add = m_database.query("INSERT INTO count_days (count_id, as_at) VALUES (?, ?)");
    qint64 id = first;
    for (PackedCounts::Reader counts(content.counts); counts.next(); ++id) {
        if (counts.count().asAt < 0)
            continue;
        add.bindAll(id, m_days[std::size_t(counts.count().asAt)]);
        add.run();
    }
}

qint64 CountWriter::write(const Content &content)
{
    const qint64 contentId = m_database.number("SELECT coalesce(max(id), 0) + 1 FROM contents");
    ContentHash hash(content.force, content.forcePrinted, content.sourceHash);
    PackedCounts::Reader counts(content.counts);
    const auto nextRow = [&](std::size_t) {
        counts.next();
        const Count &count = counts.count();
        const CountRow row = m_words->rowOf(count);
        hash.add(row);
        if (count.asAt >= 0)
            hash.addDay(m_days[std::size_t(count.asAt)]);
        return row;
    };
    const qint64 first = m_feed.insert(contentId, content.counts.size(), nextRow, sameIn(content.counts));
    writeDays(content, first);
    const auto force = content.force.isEmpty() ? std::nullopt : std::optional(forceNumber(m_database, content.force));
    m_database
        .query("INSERT INTO contents (id, reading_id, force_id, force_printed, first_count, counts, sha256)"
               " VALUES (?, ?, ?, ?, ?, ?, ?)",
               contentId, content.reading, force, content.forcePrinted, first, qint64(content.counts.size()),
               hash.result(m_database))
        .run();
    return contentId;
}
