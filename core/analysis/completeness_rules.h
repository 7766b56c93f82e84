// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/block_chooser.h"
#include "core/analysis/checks/check_queue.h"
#include <map>
#include <memory>
#include <set>

/// What the rules say of one cell of the grid force x question x period. It is a proposal: only a person decides.
struct Proposal {
    Completeness completeness = Completeness::Unreviewed; ///< Unreviewed: the rules cannot tell
    QString reason;                                       ///< code, as a decision needs it
    QString why;                                          ///< for a person: "no row for outcome 16"
    bool canBeAccepted() const { return completeness != Completeness::Unreviewed; }
    bool operator==(const Proposal &) const = default;
};

/// The rules: the question was answered; the period asked for is there, as it was asked or in parts that make it up;
/// in the unit and on the basis asked for; every outcome asked for by itself; no figure hidden, refused or left
/// unresolved; no mistake among the findings of the checks is open. A request that is late by the Act counts as no
/// reply. The view and the checks must outlive this and not change.
class CompletenessRules {
public:
    CompletenessRules(const StudyView &view, QDate today, const CheckQueue &checks);
    Proposal propose(const QString &forceCode, const Question &question, const Period &period) const;

private:
    struct Seen {
        std::set<QString> single; ///< outcome types with rows of their own
        std::set<QString> grouped;
    };
    struct Runs {
        std::vector<std::vector<BlockRun>> ofBlock;
    };
    struct Tally {
        int figures = 0;
        int hidden = 0;
        int refused = 0;
        int notHeld = 0;
        int unresolved = 0;
        bool basisUnstated = false;
    };

    const BlockChooser &chooser(const QString &measure, std::uint8_t facet) const;
    const Seen &outcomesOf(const QString &forceCode, const Question &question) const;
    Tally tally(const std::vector<BlockRef> &blocks, const Question &question) const;
    std::optional<Proposal> byStatus(const QString &forceCode, const Answer &answer) const;
    Proposal byFigures(const QString &forceCode, const Question &question, const Period &period) const;
    Proposal notGiven(const QString &forceCode, const Question &question, const Period &period) const;
    std::optional<Proposal> byOutcomes(const QString &forceCode, const Question &question) const;
    bool hasReturns(const QString &forceCode) const;

    const StudyView &m_view;
    const CheckQueue &m_checks;
    std::map<QString, RequestClock> m_clocks; ///< by force
    std::vector<Runs> m_runs;                 ///< by return
    mutable std::map<std::pair<QString, int>, std::unique_ptr<BlockChooser>> m_choosers;
    mutable std::map<std::pair<QString, qint64>, Seen> m_seen;
};
