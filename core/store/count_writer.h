// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/draft.h"
#include "core/store/count_feed.h"
#include <memory>
#include <vector>

/// The words of a draft as numbers of the study file, list by list: one pass over the lists, not over a million counts.
struct WordNumbers {
    WordNumbers(Database &database, const Draft &draft);
    CountRow rowOf(const Count &count) const; ///< as it is stored

    std::vector<std::int32_t> periods;
    std::vector<std::int32_t> measures;
    std::vector<std::int32_t> offences;
    std::vector<std::int32_t> outcomes;
    std::vector<std::int32_t> labels;
    std::vector<std::int32_t> places;
    std::vector<std::int32_t> texts;
};

/// The counts of one force in a reading, or of one name that is no force.
struct Content {
    qint64 reading = 0;
    QString force; ///< code; empty where the name is not that of a force
    QString forcePrinted;
    QByteArray sourceHash;
    const PackedCounts &counts;
};

/// Stores the counts of a draft, content by content.
class CountWriter {
public:
    CountWriter(Database &database, const Draft &draft);
    qint64 write(const Content &content); ///< the number of the new content
    const std::shared_ptr<const WordNumbers> &words() const { return m_words; }

private:
    CountFeed::Same sameIn(const PackedCounts &counts) const; ///< columns in which no two counts differ
    void writeDays(const Content &content, qint64 first);

    Database &m_database;
    const std::vector<QDate> &m_days; ///< of the draft
    std::shared_ptr<const WordNumbers> m_words;
    CountFeed m_feed;
};
