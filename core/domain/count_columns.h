// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/draft.h"
#include "core/domain/finding_answer.h"

struct ReturnColumns;

/// The words of a whole study, each once; columns hold numbers into these lists, -1 for none.
struct StudyDimensions {
    std::vector<QString> forces; ///< codes, in the order of the study's force table
    std::vector<Period> periods;
    std::vector<Measure> measures;
    std::vector<OffenceLabel> offences;
    std::vector<OutcomeLabel>
        outcomes;             ///< as printed and as matched; one printed label may stand twice with other matches
    OutcomeWordings wordings; ///< put over what the labels in `outcomes` were taken for on acceptance, their ownMatch
    std::vector<QString> labels;
    std::vector<QString> places;

    /// What labels mean, said anew: every count keeps its label, so a change costs no reading of counts.
    void setWordings(OutcomeWordings said);
    QString forceOf(const ReturnColumns &columns) const; ///< code; empty where nothing of the return can be counted
};

/// The counts of one accepted return as columns, loaded once and scanned by core/analysis. All vectors are of one
/// length, but for `corrections`.
struct ReturnColumns {
    qint64 returnId = 0;
    std::vector<qint64> id; ///< of the count in the study file: what a figure is traced by
    std::vector<std::int16_t> force;
    std::vector<std::int16_t> period;
    std::vector<std::int16_t> measure;
    std::vector<std::int32_t> offence;
    std::vector<std::int32_t> outcome;
    std::vector<std::int32_t> label;
    std::vector<std::int32_t> place;
    std::vector<Figure> figure; ///< after the return's own rules
    std::vector<std::uint8_t> isTotal;
    /// Labels that mean something of their own in this return: the outcome its counts are stored with, and the one that
    /// stands in `outcome` instead. Both are numbers into StudyDimensions::outcomes.
    std::vector<std::pair<std::int32_t, std::int32_t>> retold;
    std::vector<CountCorrection> corrections; ///< already put over `figure`, by id of the count

    std::size_t size() const { return id.size(); }
};

/// What analysis reads of a study: words and columns of the returns in force (not withdrawn, not superseded).
struct CountColumns {
    StudyDimensions dimensions;
    std::vector<ReturnColumns> returns;
};
