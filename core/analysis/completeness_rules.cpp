// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/completeness_rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
using enum Completeness;

bool isOutcomes(const Question &question)
{
    return question.measure.kind == Measure::Kind::Outcomes;
}

std::uint8_t facetOf(const Question &question)
{
    return isOutcomes(question) ? Facet::Outcome : 0;
}

QString cellsWords(int cells, const QString &what)
{
    return cells == 1 ? u"1 figure is %1"_s.arg(what) : u"%1 figures are %2"_s.arg(cells).arg(what);
}

QString refusalReason(const Answer &answer)
{
    return answer.exemption.startsWith("s12"_L1) ? u"refused-cost"_s : u"refused-exemption"_s;
}

QString refusalWords(const Answer &answer)
{
    return QString(u"refused "_s + answer.exemption).trimmed();
}

/// Whether two measures count the same thing in another unit or on another basis.
bool isKindred(const Measure &asked, const Measure &given)
{
    return !given.isShare && given.kind == asked.kind && asked.kind != Measure::Kind::Other &&
           measureKey(given) != measureKey(asked);
}
} // namespace

CompletenessRules::CompletenessRules(const StudyView &view, QDate today, const CheckQueue &checks)
    : m_view(view), m_checks(checks)
{
    for (const Force *force : view.forces.territorial())
        m_clocks.emplace(force->code,
                         clockOf(requestDays(view.request(force->code), view.answersOf(force->code)), today));
    for (const ReturnBlocks &blocks : view.counts.blocks()) {
        Runs runs;
        runs.ofBlock.resize(blocks.blocks.size());
        for (const BlockRun &run : blocks.runs)
            runs.ofBlock[std::size_t(run.block)].push_back(run);
        m_runs.push_back(std::move(runs));
    }
}

Proposal CompletenessRules::propose(const QString &forceCode, const Question &question, const Period &period) const
{
    const Answer answer = m_view.answer(forceCode, question.id);
    if (answer.status == AnswerStatus::Refused && answer.goodwill) {
        Proposal given = byFigures(forceCode, question, period);
        if (given.completeness == Complete)
            given = {Partial, refusalReason(answer), refusalWords(answer) + u", figures given as goodwill"_s};
        return given;
    }
    const auto decided = byStatus(forceCode, answer);
    return decided ? *decided : byFigures(forceCode, question, period);
}

std::optional<Proposal> CompletenessRules::byStatus(const QString &forceCode, const Answer &answer) const
{
    switch (answer.status) {
    case AnswerStatus::NotAsked:
        return Proposal{Unreviewed, {}, u"not asked"_s};
    case AnswerStatus::Withdrawn:
        return Proposal{Unreviewed, {}, u"withdrawn"_s};
    case AnswerStatus::Awaited:
    case AnswerStatus::Clarification: {
        const auto clock = m_clocks.find(forceCode);
        if (clock != m_clocks.end() && clock->second.isLate())
            return Proposal{Excluded, u"no-reply"_s, clock->second.words};
        return Proposal{Unreviewed, {}, u"no reply yet"_s};
    }
    case AnswerStatus::Refused:
        return Proposal{Excluded, refusalReason(answer), refusalWords(answer)};
    case AnswerStatus::NeitherConfirmNorDeny:
        return Proposal{Excluded, u"neither-confirm-nor-deny"_s, answerStatusTitle(answer.status)};
    case AnswerStatus::NotHeld:
        return Proposal{Excluded, u"not-held"_s, answerStatusTitle(answer.status)};
    case AnswerStatus::Answered:
    case AnswerStatus::Partly:
        break;
    }
    return std::nullopt;
}

Proposal CompletenessRules::byFigures(const QString &forceCode, const Question &question, const Period &period) const
{
    const auto blocks = chooser(measureKey(question.measure), facetOf(question)).choose(forceCode, period);
    if (blocks.empty())
        return notGiven(forceCode, question, period);
    const Tally found = tally(blocks, question);
    if (found.unresolved > 0)
        return {Unreviewed, {}, cellsWords(found.unresolved, u"not resolved: say what the mark stands for"_s)};
    if (auto outcomes = byOutcomes(forceCode, question))
        return *outcomes;
    if (found.refused > 0)
        return {Partial, u"refused-exemption"_s, cellsWords(found.refused, u"refused"_s)};
    if (found.notHeld > 0)
        return {Partial, u"not-held"_s, cellsWords(found.notHeld, u"not held"_s)};
    if (found.hidden > 0)
        return {Partial, u"suppressed"_s, cellsWords(found.hidden, u"hidden or blank"_s)};
    if (const Finding *mistake = m_checks.openMistake(forceCode, measureKey(question.measure), period))
        return {Unreviewed, {}, u"open in Checks: "_s + mistake->title.toLower()};
    const QString note = found.basisUnstated && question.measure.basis != Measure::Basis::Unknown
                             ? u"; the return does not state the basis"_s
                             : QString();
    return {Complete, u"checked"_s, u"everything asked for is there"_s + note};
}

Proposal CompletenessRules::notGiven(const QString &forceCode, const Question &question, const Period &period) const
{
    if (!hasReturns(forceCode))
        return {Unreviewed, {}, u"answered, no figures imported"_s};
    const QString measure = measureKey(question.measure);
    const auto overlapping = [&](const std::vector<Period> &given) {
        std::vector<Period> near;
        std::ranges::copy_if(given, std::back_inserter(near), [&](const Period &one) { return one.overlaps(period); });
        return near;
    };
    const auto near = overlapping(chooser(measure, facetOf(question)).given(forceCode));
    const auto inside = std::ranges::find_if(near, [&](const Period &one) { return period.contains(one); });
    if (inside != near.end())
        return {Partial, u"part-year"_s, u"%1 is only part of %2"_s.arg(near.front().label(), period.label())};
    if (!near.empty())
        return {Excluded, u"period-different"_s, u"given for %1"_s.arg(near.front().label())};
    if (isOutcomes(question) && !overlapping(chooser(measure, 0).given(forceCode)).empty())
        return {Partial, u"outcomes-missing"_s, u"only a total, no outcomes"_s};
    for (const Measure &given : m_view.counts.dimensions().measures) {
        if (!isKindred(question.measure, given) || overlapping(chooser(measureKey(given), 0).given(forceCode)).empty())
            continue;
        const bool isBasis = given.basis == Measure::Basis::Assigned;
        return {Excluded, isBasis ? u"other-basis"_s : u"other-unit"_s, u"given as "_s + measureKey(given)};
    }
    return {Excluded, u"period-missing"_s, u"no figures for "_s + period.label()};
}

/// Every outcome type asked for has a row of its own somewhere: a row left out of one period may mean none, and only a
/// person can say so.
std::optional<Proposal> CompletenessRules::byOutcomes(const QString &forceCode, const Question &question) const
{
    if (!isOutcomes(question) || question.outcomeTypes.isEmpty())
        return std::nullopt;
    const Seen &seen = outcomesOf(forceCode, question);
    QStringList missing;
    QStringList grouped;
    for (const QString &type : question.outcomeTypes) {
        if (!seen.single.contains(type))
            (seen.grouped.contains(type) ? grouped : missing) << type;
    }
    if (!missing.isEmpty())
        return Proposal{Partial, u"outcomes-missing"_s, u"no row for outcome "_s + missing.join(u", "_s)};
    if (!grouped.isEmpty())
        return Proposal{Partial, u"outcomes-grouped"_s, u"outcome %1 only in a group"_s.arg(grouped.join(u", "_s))};
    return std::nullopt;
}

const BlockChooser &CompletenessRules::chooser(const QString &measure, std::uint8_t facet) const
{
    auto &known = m_choosers[{measure, facet}];
    if (!known)
        known = std::make_unique<BlockChooser>(m_view, measure, facet);
    return *known;
}

const CompletenessRules::Seen &CompletenessRules::outcomesOf(const QString &forceCode, const Question &question) const
{
    const auto [place, isNew] = m_seen.try_emplace({forceCode, question.id});
    if (!isNew)
        return place->second;
    const auto &words = m_view.counts.dimensions();
    const BlockChooser &choose = chooser(measureKey(question.measure), Facet::Outcome);
    std::vector<bool> isSeen(words.outcomes.size());
    for (const Period &period : question.periods) {
        for (const BlockRef &ref : choose.choose(forceCode, period)) {
            const ReturnColumns &columns = m_view.counts.columns().returns[std::size_t(ref.ofReturn)];
            for (const BlockRun &run : m_runs[std::size_t(ref.ofReturn)].ofBlock[std::size_t(ref.block)]) {
                for (std::size_t i = run.first; i < run.end; ++i) {
                    if (columns.outcome[i] >= 0)
                        isSeen[std::size_t(columns.outcome[i])] = true;
                }
            }
        }
    }
    for (std::size_t i = 0; i < isSeen.size(); ++i) {
        if (!isSeen[i])
            continue;
        const QStringList &types = words.outcomes[i].match.types;
        auto &kind = types.size() == 1 ? place->second.single : place->second.grouped;
        kind.insert(types.begin(), types.end());
    }
    return place->second;
}

CompletenessRules::Tally CompletenessRules::tally(const std::vector<BlockRef> &blocks, const Question &question) const
{
    Tally found;
    for (const BlockRef &ref : blocks) {
        const ReturnColumns &columns = m_view.counts.columns().returns[std::size_t(ref.ofReturn)];
        const ReturnBlocks &known = m_view.counts.blocks()[std::size_t(ref.ofReturn)];
        const auto measure = known.blocks[std::size_t(ref.block)].measure;
        if (measure >= 0 && m_view.counts.dimensions().measures[std::size_t(measure)].basis != question.measure.basis)
            found.basisUnstated = true;
        for (const BlockRun &run : m_runs[std::size_t(ref.ofReturn)].ofBlock[std::size_t(ref.block)]) {
            found.figures += int(run.end - run.first);
            for (std::size_t i = run.first; i < run.end; ++i) {
                if (known.exact[i] != ReturnBlocks::NotExact)
                    continue;
                const Figure::Kind kind = columns.figure[i].kind();
                found.hidden += kind == Figure::Kind::Suppressed || kind == Figure::Kind::Blank;
                found.refused += kind == Figure::Kind::Refused;
                found.notHeld += kind == Figure::Kind::NotHeld;
                found.unresolved += kind == Figure::Kind::Unresolved;
            }
        }
    }
    return found;
}

bool CompletenessRules::hasReturns(const QString &forceCode) const
{
    const StudyDimensions &words = m_view.counts.dimensions();
    return std::ranges::any_of(m_view.counts.columns().returns,
                               [&](const ReturnColumns &one) { return words.forceOf(one) == forceCode; });
}
