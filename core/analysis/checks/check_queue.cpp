// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/checks/check_queue.h"

#include "core/analysis/checks/check_rules.h"
#include <algorithm>
#include <deque>

using namespace Qt::StringLiterals;

namespace {
/// The figures of one force, in force and superseded, with what they are made of.
struct Loaded {
    std::deque<ReturnBlocks> supersededBlocks;
    std::unique_ptr<ForceFigures> now;
    std::unique_ptr<ForceFigures> earlier;
};

Loaded load(const StudyView &view, const QString &force)
{
    Loaded loaded;
    const StudyDimensions &words = view.counts.dimensions();
    std::vector<ForceFigures::Source> now;
    std::vector<ForceFigures::Source> earlier;
    const auto &returns = view.counts.columns().returns;
    for (std::size_t i = 0; i < returns.size(); ++i) {
        if (words.forceOf(returns[i]) == force)
            now.push_back({&returns[i], &view.counts.blocks()[i]});
    }
    for (const ReturnColumns &columns : view.superseded) {
        if (words.forceOf(columns) != force)
            continue;
        loaded.supersededBlocks.push_back(blocksOf(columns, words));
        earlier.push_back({&columns, &loaded.supersededBlocks.back()});
    }
    loaded.now = std::make_unique<ForceFigures>(words, std::move(now));
    loaded.earlier = std::make_unique<ForceFigures>(words, std::move(earlier));
    return loaded;
}

/// The answer that still holds, or the one that once did.
void takeAnswer(Finding &finding, const FindingAnswer &answer)
{
    finding.answer = answer;
    if (answer.figures == finding.figures)
        finding.state = answer.state;
}

/// What was answered and is no longer found: corrected figures that now fit.
Finding goneFinding(const FindingAnswer &answer)
{
    Finding gone;
    gone.key = answer.finding;
    gone.rule = answer.finding.section(u'/', 0, 0);
    gone.force = answer.force;
    gone.words = answer.words;
    gone.figures = answer.figures;
    gone.state = answer.state;
    gone.answer = answer;
    gone.isGone = true;
    gone.title = findingTitle(gone.rule);
    return gone;
}
} // namespace

void CheckQueue::update(const StudyView &view)
{
    const StudyDimensions &words = view.counts.dimensions();
    std::vector<QByteArray> references;
    for (const ReferenceTable &table : view.references)
        references.push_back(table.sha256 + table.title.toUtf8());
    if (view.questions != m_questions || words.wordings != m_wordings || references != m_references)
        *this = CheckQueue();
    m_references = std::move(references);
    m_questions = view.questions;
    m_wordings = words.wordings;
    std::map<QString, Basis> forces;
    for (const ReturnColumns &columns : view.counts.columns().returns) {
        Basis &basis = forces[words.forceOf(columns)];
        basis.returns.push_back(columns.returnId);
        basis.corrections.insert(basis.corrections.end(), columns.corrections.begin(), columns.corrections.end());
    }
    forces.erase(QString()); // a return without a figure that can be counted
    for (const ReturnColumns &columns : view.superseded) {
        if (const auto force = forces.find(words.forceOf(columns)); force != forces.end())
            force->second.superseded.push_back(columns.returnId);
    }
    for (const Answer &answer : view.answers) {
        if (const auto force = forces.find(answer.force); force != forces.end() && answer.answered.isValid())
            force->second.answers.push_back(answer);
    }
    check(view, forces);
    putTogether(view);
}

void CheckQueue::check(const StudyView &view, const std::map<QString, Basis> &forces)
{
    m_rulesRun = 0;
    const bool isSame = m_forces.size() == forces.size() && std::ranges::all_of(forces, [&](const auto &one) {
                            const auto known = m_forces.find(one.first);
                            return known != m_forces.end() && known->second.basis == one.second;
                        });
    if (isSame)
        return;
    std::deque<Loaded> loaded;
    std::vector<ForceScope> scopes;
    std::map<QString, OfForce> before = std::exchange(m_forces, {});
    for (const auto &[code, basis] : forces) {
        loaded.push_back(load(view, code));
        OfForce &now = m_forces[code];
        scopes.push_back({view, code, *loaded.back().now, *loaded.back().earlier, now.found});
        if (const auto known = before.find(code); known != before.end() && known->second.basis == basis) {
            now = std::move(known->second);
            continue;
        }
        now.basis = basis;
        for (const CheckRule &rule : forceRules())
            rule.run(rule, scopes.back(), now.found);
        ++m_rulesRun;
    }
    m_ofStudy.clear();
    for (const StudyRule &one : studyRules())
        one.run(one.rule, view, scopes, m_ofStudy);
}

void CheckQueue::putTogether(const StudyView &view)
{
    m_findings.clear();
    const auto addOfStudy = [&](const QString &force) {
        std::ranges::copy_if(m_ofStudy, std::back_inserter(m_findings),
                             [&](const Finding &finding) { return finding.force == force; });
    };
    addOfStudy({});
    for (const Force &force : view.forces.all()) {
        if (const auto found = m_forces.find(force.code); found != m_forces.end())
            m_findings.insert(m_findings.end(), found->second.found.begin(), found->second.found.end());
        addOfStudy(force.code);
    }
    for (const FindingAnswer &answer : view.findingAnswers) {
        const auto finding = std::ranges::find(m_findings, answer.finding, &Finding::key);
        if (finding != m_findings.end())
            takeAnswer(*finding, answer);
        else
            m_findings.push_back(goneFinding(answer));
    }
}

const Finding *CheckQueue::find(const QString &key) const
{
    const auto exact = std::ranges::find(m_findings, key, &Finding::key);
    if (exact != m_findings.end())
        return &*exact;
    const Finding *only = nullptr;
    for (const Finding &finding : m_findings) {
        if (!finding.key.startsWith(key))
            continue;
        if (only)
            return nullptr;
        only = &finding;
    }
    return only;
}

int CheckQueue::open() const
{
    return int(std::ranges::count(m_findings, FindingState::Open, &Finding::state));
}

const Finding *CheckQueue::openMistake(const QString &force, const QString &measure, const Period &period) const
{
    const auto found = std::ranges::find_if(m_findings, [&](const Finding &finding) {
        return finding.force == force && finding.isOpenMistake() && finding.measures.contains(measure) &&
               std::ranges::any_of(finding.periods, [&](const Period &one) { return one.overlaps(period); });
    });
    return found == m_findings.end() ? nullptr : &*found;
}
