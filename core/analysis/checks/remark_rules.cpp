// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/checks/check_rules.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

// What was odd when a return was read, and is still in force.

namespace {
/// A file of many forces: its rows without a force are no matter of each of them.
bool isShared(const StudyView &view, qint64 returnId, const Remark &remark)
{
    return std::ranges::any_of(view.remarks, [&](const StudyView::ReadingRemarks &other) {
        return other.returnId != returnId && std::ranges::find(other.remarks, remark) != other.remarks.end();
    });
}

Finding remarkFinding(const CheckRule &rule, const QString &force, qint64 returnId,
                      const std::vector<const Remark *> &remarks)
{
    const Remark &first = *remarks.front();
    Finding finding = findingOf(rule, force, {first.code, QString::number(returnId)});
    finding.rule = first.code;
    finding.title = u"When read: "_s + QString(first.code).replace(u'-', u' ');
    finding.severity = first.severity;
    finding.figures = QString::number(remarks.size());
    finding.words = first.message;
    if (remarks.size() > 1)
        finding.words += u" And so in %1 more cells."_s.arg(remarks.size() - 1);
    for (const Remark *remark : remarks)
        finding.parts.push_back({remark->message, {}, returnId, remark->cell});
    return finding;
}
} // namespace

/// One finding for each kind of remark of a return. What a rule of the study found with all its cells is not said
/// again.
void checkRemarks(const CheckRule &rule, const ForceScope &scope, std::vector<Finding> &found)
{
    const std::size_t ofRules = found.size();
    const auto isFound = [&](const QString &code) {
        return std::any_of(found.begin(), found.begin() + qsizetype(ofRules),
                           [&](const Finding &one) { return one.rule == code && one.force == scope.force; });
    };
    for (const StudyView::ReadingRemarks &reading : scope.view.remarks) {
        if (reading.force != scope.force)
            continue;
        std::map<QString, std::vector<const Remark *>> byCode;
        for (const Remark &remark : reading.remarks) {
            if (!isShared(scope.view, reading.returnId, remark))
                byCode[remark.code].push_back(&remark);
        }
        for (const auto &[code, remarks] : byCode) {
            if (!isFound(code))
                found.push_back(remarkFinding(rule, scope.force, reading.returnId, remarks));
        }
    }
}

/// Those that several returns of one file share, once.
void checkSharedRemarks(const CheckRule &rule, const StudyView &view, const std::vector<ForceScope> &,
                        std::vector<Finding> &found)
{
    std::vector<const Remark *> told;
    for (const StudyView::ReadingRemarks &reading : view.remarks) {
        std::map<QString, std::vector<const Remark *>> byCode;
        for (const Remark &remark : reading.remarks) {
            const bool isTold = std::ranges::any_of(told, [&](const Remark *one) { return *one == remark; });
            if (isTold || !isShared(view, reading.returnId, remark))
                continue;
            told.push_back(&remark);
            byCode[remark.code].push_back(&remark);
        }
        for (const auto &[code, remarks] : byCode)
            found.push_back(remarkFinding(rule, {}, reading.returnId, remarks));
    }
}
