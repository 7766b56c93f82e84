// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/count_index.h"
#include "core/domain/population.h"
#include "core/store/study.h"

/// Everything analysis reads of a study, as one value: safe to hand to a worker thread, made by loadView() or by hand
/// in a test.
struct StudyView {
    /// What was odd when a return in force was read, but for notes.
    struct ReadingRemarks {
        qint64 returnId = 0;
        QString force; ///< code
        std::vector<Remark> remarks;
    };

    StudyInfo info;
    Forces forces = Forces::reference();
    std::vector<Question> questions;
    std::vector<Answer> answers;        ///< a force and question without one was not asked
    std::vector<ForceRequest> requests; ///< of the forces of which something is noted
    std::vector<CompletenessCell> completeness;
    std::vector<SavedChart> savedCharts;
    std::vector<KeptSentence> sentences; ///< in their order
    std::vector<Population> populations;
    std::vector<ReferenceTable> references; ///< official tables, newest first
    CountIndex counts;
    std::vector<ReturnColumns> superseded; ///< by a return in force or by one of another answer, words as in `counts`
    std::vector<ReadingRemarks> remarks;   ///< of the returns in force
    std::vector<FindingAnswer> findingAnswers;

    /// The question asked in a measure ("offences", "outcomes" or a printed title); null where none was.
    const Question *question(const QString &measure) const;
    Answer answer(const QString &forceCode, qint64 questionId) const; ///< "not asked" where nothing was said
    ForceRequest request(const QString &forceCode) const;             ///< empty where nothing is noted
    std::vector<Answer> answersOf(const QString &forceCode) const;    ///< one for each question, in their order
    /// The decision that holds for a period: of this very period, else of the shortest one around it, else the least
    /// favourable of those that cover it together; unreviewed where they leave a day out.
    Decision decision(const QString &forceCode, qint64 questionId, const Period &period) const;
    QString forceName(const QString &code) const; ///< the code itself where it is not known
};

StudyView loadView(Study &study);
/// After an edit: reads answers, decisions and questions again, and the columns of returns that are new only.
void refreshView(StudyView &view, Study &study);

/// The name by which counts of a measure are asked for: "offences", "outcomes", "outcomes-assigned" (never added to the
/// others: methods 1.9), a printed title, with the unit in brackets where crimes are not what is counted. Empty for a
/// printed percentage, which is never added.
QString measureKey(const Measure &measure);
