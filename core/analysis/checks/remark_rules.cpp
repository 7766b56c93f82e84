// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/checks/check_rules.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

// What was odd when a return was read, and is still in force.

namespace {
/// A file of many forces gives each of its returns the remarks on rows without a force: no matter of each of them.
class SharedRemarks {
public:
    explicit SharedRemarks(const std::vector<StudyView::ReadingRemarks> &readings)
    {
        for (const StudyView::ReadingRemarks &reading : readings) {
            for (const Remark &remark : reading.remarks)
                m_returns[keyOf(remark)].insert(reading.returnId);
        }
    }
    bool isShared(const Remark &remark) const { return m_returns.at(keyOf(remark)).size() > 1; }
    /// Once for each remark.
    bool isFirst(const Remark &remark) { return m_told.insert(keyOf(remark)).second; }

private:
    using Key = std::tuple<QString, CellRef, QString, Remark::Severity>;
    static Key keyOf(const Remark &remark) { return {remark.code, remark.cell, remark.message, remark.severity}; }

    std::map<Key, std::set<qint64>> m_returns;
    std::set<Key> m_told;
};

using ByCode = std::map<QString, std::vector<const Remark *>>;

Finding remarkFinding(const CheckRule &rule, const QString &force, qint64 returnId,
                      const std::vector<const Remark *> &remarks)
{
    const Remark &first = *remarks.front();
    Finding finding = findingOf(rule, force, {first.code, QString::number(returnId)});
    finding.rule = first.code;
    finding.title = remarkTitle(first.code);
    finding.severity = first.severity;
    finding.figures = QString::number(remarks.size());
    finding.words = first.message;
    if (remarks.size() > 1)
        finding.words += u" And so in %1 more cells."_s.arg(remarks.size() - 1);
    for (const Remark *remark : remarks)
        finding.parts.push_back({remark->message, {}, returnId, remark->cell});
    return finding;
}

/// What a rule found with all its cells is not said again.
bool isFound(const ForceScope &scope, const QString &code)
{
    return std::ranges::find(scope.found, code, &Finding::rule) != scope.found.end();
}
} // namespace

/// One finding for each kind of remark of a return, and for each kind that several returns of one file share.
void checkRemarks(const CheckRule &rule, const StudyView &view, const std::vector<ForceScope> &forces,
                  std::vector<Finding> &found)
{
    SharedRemarks all(view.remarks);
    for (const StudyView::ReadingRemarks &reading : view.remarks) {
        ByCode own;
        ByCode shared;
        for (const Remark &remark : reading.remarks) {
            if (!all.isShared(remark))
                own[remark.code].push_back(&remark);
            else if (all.isFirst(remark))
                shared[remark.code].push_back(&remark);
        }
        for (const auto &[code, remarks] : shared)
            found.push_back(remarkFinding(rule, {}, reading.returnId, remarks));
        const auto scope = std::ranges::find(forces, reading.force, &ForceScope::force);
        for (const auto &[code, remarks] : own) {
            if (scope != forces.end() && !isFound(*scope, code))
                found.push_back(remarkFinding(rule, reading.force, reading.returnId, remarks));
        }
    }
}
