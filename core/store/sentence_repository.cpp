// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sentence_repository.h"

#include "core/store/database.h"
#include "core/store/words.h"

std::vector<KeptSentence> SentenceRepository::all() const
{
    std::vector<KeptSentence> sentences;
    auto rows = m_database.query("SELECT id, wording, numbers FROM statements ORDER BY position, id");
    while (rows.step())
        sentences.push_back({rows.number(0), rows.text(1), rows.text(2).toUtf8()});
    return sentences;
}

qint64 SentenceRepository::add(const KeptSentence &sentence)
{
    Q_ASSERT(m_database.inTransaction());
    m_database
        .query("INSERT INTO statements (position, wording, numbers)"
               " SELECT coalesce(max(position), 0) + 1, ?, ? FROM statements",
               sentence.wording, QString::fromUtf8(sentence.numbers))
        .run();
    return lastAdded(m_database);
}

void SentenceRepository::replace(const KeptSentence &sentence)
{
    Q_ASSERT(m_database.inTransaction());
    m_database
        .query("UPDATE statements SET wording = ?, numbers = ? WHERE id = ?", sentence.wording,
               QString::fromUtf8(sentence.numbers), sentence.id)
        .run();
}

void SentenceRepository::remove(qint64 id)
{
    Q_ASSERT(m_database.inTransaction());
    m_database.query("DELETE FROM statements WHERE id = ?", id).run();
}

void SentenceRepository::move(qint64 id, bool up)
{
    Q_ASSERT(m_database.inTransaction());
    const auto place = [&](qint64 of) {
        auto row = m_database.query("SELECT position FROM statements WHERE id = ?", of);
        return row.step() ? row.number(0) : 0;
    };
    const qint64 here = place(id);
    auto neighbour =
        up ? m_database.query("SELECT id FROM statements WHERE position < ? ORDER BY position DESC LIMIT 1", here)
           : m_database.query("SELECT id FROM statements WHERE position > ? ORDER BY position LIMIT 1", here);
    if (!neighbour.step())
        return;
    const qint64 other = neighbour.number(0);
    const qint64 there = place(other);
    m_database.query("UPDATE statements SET position = ? WHERE id = ?", there, id).run();
    m_database.query("UPDATE statements SET position = ? WHERE id = ?", here, other).run();
}
