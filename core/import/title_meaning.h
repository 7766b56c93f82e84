// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mapping.h"
#include "core/import/draft_words.h"
#include "core/import/period_words.h"

/// The words a figure takes from its titles: numbers in the lists of the draft, -1 where the titles say nothing.
struct Meaning {
    std::int16_t force = -1;
    std::int16_t period = -1;
    std::int16_t measure = -1;
    std::int16_t asAt = -1;
    std::int32_t offence = -1;
    std::int32_t outcome = -1;
    std::int32_t label = -1;
    std::int32_t place = -1;
    bool isTotal = false;     ///< a title of totals, or a region or country among forces
    bool isWholeSpan = false; ///< a total over the periods of the region: its period is theirs together
    bool isSureTotal = false; ///< a region or country, or a person said so: the mapping need not list it
};

/// Titles that are read together: a year and its month, a type number and its words, two label columns.
enum class Dimension { Force, Period, AsAt, Measure, Offence, Outcome, Place, Label };
std::optional<Dimension> dimensionOf(Role role); ///< nothing for Ignore, Figure and Total

struct PrintedTitle {
    Role role = Role::Label;
    QString text; ///< single spaces
    CellRef cell;
    bool isAcross = false;
    bool isGroup = false; ///< alone in a row above the figures
};

/// Reads titles of one region. What cannot be told for sure is left open and remarked, once for each different title.
class TitleReader {
public:
    TitleReader(Draft &draft, DraftWords &words, const Mapping &mapping);
    Meaning read(Dimension dimension, const std::vector<PrintedTitle> &titles);
    /// "Year ending 31 March" printed over the years: bare years of this region are the years that end on that day.
    void setYearsEnd(const QString &printed) { m_yearsEnd = printed; }
    /// "Financial year" printed over them: which of two years each is, nobody says.
    void setYearsUnclear() { m_yearsUnclear = true; }

private:
    Meaning forceOf(const std::vector<PrintedTitle> &titles);
    Meaning periodOf(const std::vector<PrintedTitle> &titles);
    Meaning asAtOf(const PrintedTitle &title);
    Meaning measureOf(const PrintedTitle &title);
    Meaning outcomeOf(const std::vector<PrintedTitle> &titles);
    Meaning joinedOf(Dimension dimension, const std::vector<PrintedTitle> &titles);
    Meaning correctedOf(const PrintedTitle &title, const Relabel &relabel);
    bool isListedTotal(const PrintedTitle &title) const;
    const Relabel *correction(const PrintedTitle &title) const;
    PeriodReading yearOrPeriod(const QString &printed) const;
    PeriodReading periodFromTo(const std::vector<PrintedTitle> &titles) const;
    void remark(Remark::Severity severity, const QString &code, const CellRef &cell, const QString &message);
    void remarkSpoiltRange(const PrintedTitle &title);
    void remarkPeriod(const PrintedTitle &title, PeriodTrouble trouble);

    Draft &m_draft;
    DraftWords &m_words;
    const Mapping &m_mapping;
    QString m_yearsEnd;
    bool m_yearsUnclear = false;
};
