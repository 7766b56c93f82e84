// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/number_text.h"
#include "core/import/crime_list.h"
#include "core/import/label_words.h"
#include "core/import/region_reader.h"

using namespace Qt::StringLiterals;

// The part of RegionReader that counts the rows of a list of crimes.
void RegionReader::countRow(int sourceRow)
{
    Count crime = countOf(0, sourceRow);
    const auto join = [&](auto &tallies, const Count &count) {
        const TallyKey key{count.force, count.period, count.offence, count.outcome, count.label, count.place};
        const auto [tally, isNew] = tallies.try_emplace(key, count, std::vector<std::int32_t>());
        tally->second.second.push_back(sourceRow);
    };
    crime.isTotal = !m_mapping.totalColumns.empty();
    if (crime.outcome >= 0) {
        crime.measure = m_words.measure({Measure::Kind::Outcomes, {}, {}, Measure::Basis::OfRecorded});
        join(m_outcomes, crime);
    }
    crime.outcome = -1;
    crime.measure = m_words.measure({Measure::Kind::Offences, {}, {}});
    join(m_crimes, crime);
}

void RegionReader::notePrintedTotal(const Table &slice, int row, int sourceRow)
{
    bool isTotal = false;
    for (int column = m_mapping.region.left; column <= m_mapping.region.right; ++column) {
        const auto number = plainCount(slice.at(row, column));
        if (isTotal && number)
            m_printedTotals.emplace_back(cell(sourceRow, column), *number);
        isTotal = isTotal || isTotalWord(slice.text(row, column).simplified());
    }
}

/// A printed total is a check, never a count.
void RegionReader::compareCrimes(qint64 listed)
{
    for (const auto &[at, printed] : m_printedTotals) {
        const bool agrees = listed == printed;
        m_draft.remarks.push_back(
            {agrees ? Remark::Severity::Note : Remark::Severity::Question,
             agrees ? u"crimes-total-agrees"_s : u"crimes-total-differs"_s, at,
             agrees ? u"%1 crimes are listed, as the printed total says."_s.arg(listed)
                    : u"%1 crimes are listed; the printed total says %2."_s.arg(listed).arg(printed)});
    }
    m_printedTotals.clear();
}

void RegionReader::addTallies()
{
    qint64 listed = 0;
    for (const auto &[key, tally] : m_crimes)
        listed += qint64(tally.second.size());
    compareCrimes(listed);
    for (auto *tallies : {&m_crimes, &m_outcomes}) {
        for (auto &[key, tally] : *tallies) {
            auto &[count, rows] = tally;
            count.figure = Figure::exact(int(rows.size()));
            count.text = m_words.text(rowList(rows).toStdString());
            addCount(count);
        }
        tallies->clear();
    }
}
