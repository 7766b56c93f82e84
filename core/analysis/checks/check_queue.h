// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/checks/finding.h"
#include "core/analysis/study_view.h"
#include <map>
#include <memory>

/// The findings of all rules over a study. Made once and brought up to date after a change: the rules run again only
/// for forces whose figures, labels or answers changed, so a decision on the board costs nothing.
class CheckQueue {
public:
    CheckQueue() = default;
    explicit CheckQueue(const StudyView &view) { update(view); }
    void update(const StudyView &view);

    /// By force, those of the whole study first; in the order of the rules. Findings that were answered and are found
    /// no longer follow.
    const std::vector<Finding> &findings() const { return m_findings; }
    const Finding *find(const QString &key) const; ///< null where unknown; a beginning of one key alone is enough
    int open() const;
    /// The first open mistake that touches a measure of a force in a period; null where there is none.
    const Finding *openMistake(const QString &force, const QString &measure, const Period &period) const;
    int rulesRun() const { return m_rulesRun; } ///< for forces, by the last update: 0 where nothing changed

private:
    /// Everything the rules of one force read.
    struct Basis {
        std::vector<qint64> returns;
        std::vector<CountCorrection> corrections;
        std::vector<qint64> superseded;
        std::vector<Answer> answers;
        bool operator==(const Basis &) const = default;
    };
    struct OfForce {
        Basis basis;
        std::vector<Finding> found;
    };

    void check(const StudyView &view, const std::map<QString, Basis> &forces);
    void putTogether(const StudyView &view);

    std::map<QString, OfForce> m_forces; ///< by code
    std::vector<Finding> m_ofStudy;
    std::vector<Question> m_questions;
    OutcomeWordings m_wordings;
    std::vector<QByteArray> m_references; ///< SHA-256 and title of each official table
    std::vector<Finding> m_findings;
    int m_rulesRun = 0;
};
