// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/panel.h"

#include "core/analysis/block_chooser.h"
#include "core/analysis/decision_index.h"
#include "core/analysis/query.h"
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

QString noAnswerReason(const Answer &answer)
{
    switch (answer.status) {
    case AnswerStatus::NotAsked:
        return u"not asked"_s;
    case AnswerStatus::Awaited:
        return u"no reply yet"_s;
    case AnswerStatus::Refused:
        return answer.exemption.isEmpty() ? u"refused"_s : u"refused (%1)"_s.arg(answer.exemption);
    default:
        return answerStatusTitle(answer.status);
    }
}

namespace {
QString lowerFirst(const QString &words)
{
    return words.left(1).toLower() + words.mid(1);
}

/// "partial: outcomes asked for are missing"; the person's own words where the reason is "other".
QString decisionReason(const Decision &decision)
{
    const Reason *reason = findReason(decision.reason);
    const bool isOther = !reason || reason->code == "other"_L1;
    const QString words = isOther ? decision.note : lowerFirst(reason->title);
    const QString state = completenessName(decision.completeness);
    return words.isEmpty() ? state : u"%1: %2"_s.arg(state, words);
}

/// "counts victims": how figures of a force that cannot be added to the measure differ from it; empty where it gave
/// none of the kind.
QString otherUnitOrBasis(const StudyView &view, const QString &force, const QString &measure)
{
    const auto &words = view.counts.dimensions();
    const Question *question = view.question(measure);
    const auto kind = question                            ? question->measure.kind
                      : measure.startsWith(u"outcomes"_s) ? Measure::Kind::Outcomes
                                                          : Measure::Kind::Offences;
    QStringList differences;
    for (const ReturnBlocks &blocks : view.counts.blocks()) {
        for (const CountBlock &block : blocks.blocks) {
            if (block.force < 0 || block.measure < 0 || words.forces[std::size_t(block.force)] != force)
                continue;
            const Measure &given = words.measures[std::size_t(block.measure)];
            if (given.kind != kind || given.isShare || given.kind == Measure::Kind::Other ||
                measureKey(given) == measure)
                continue;
            if (given.basis == Measure::Basis::Assigned && !measure.contains(u"-assigned"_s))
                differences += u"outcomes assigned in the period, not those of its offences"_s;
            else
                differences += given.unit.isEmpty() ? given.name() : u"counts %1"_s.arg(given.unit);
        }
    }
    differences.removeDuplicates();
    return differences.join(u", "_s);
}

QString noFigures(const StudyView &view, const QString &force, const QString &measure, const Period &period)
{
    const QString other = otherUnitOrBasis(view, force, measure);
    if (!other.isEmpty())
        return u"another unit or basis: %1"_s.arg(other);
    return u"answered, no figures for %1 imported"_s.arg(period.label());
}

/// Looks at every force for the measures and periods of one comparison.
class PanelMaker {
public:
    PanelMaker(const StudyView &view, const QStringList &measures, const std::vector<Period> &periods)
        : m_view(view), m_measures(measures), m_periods(periods), m_decisions(view)
    {
        for (const QString &measure : measures) {
            m_choosers.emplace(measure, BlockChooser(view, measure, 0));
            m_questions.emplace(measure, view.question(measure));
        }
    }

    Panel make(const PanelRule &rule) const;

private:
    Answer answerOf(const QString &force, const QString &measure) const
    {
        const Question *question = m_questions.at(measure);
        return question ? m_view.answer(force, question->id) : Answer{};
    }
    Decision decisionOf(const QString &force, const QString &measure, const Period &period) const
    {
        const Question *question = m_questions.at(measure);
        return question ? m_decisions.find(force, question->id, period) : Decision{};
    }
    bool isGiven(const QString &force, const QString &measure, const Period &period) const
    {
        return !m_choosers.at(measure).choose(force, period).empty();
    }
    bool isMarkedComplete(const QString &force) const;
    bool givesAnything(const QString &force) const;
    QString reasonFor(const QString &force, const QString &measure) const;
    QString reasonFor(const QString &force) const;
    QString reasonNotGiven(const QString &force) const;
    void addTo(Panel &panel, const QString &force) const;

    const StudyView &m_view;
    const QStringList &m_measures;
    const std::vector<Period> &m_periods;
    const DecisionIndex m_decisions;
    std::map<QString, BlockChooser> m_choosers;
    std::map<QString, const Question *> m_questions; ///< null where none was asked in the measure
};

bool PanelMaker::isMarkedComplete(const QString &force) const
{
    return std::ranges::all_of(m_measures, [&](const QString &measure) {
        return std::ranges::all_of(m_periods, [&](const Period &period) {
            return decisionOf(force, measure, period).completeness == Completeness::Complete;
        });
    });
}

/// Why a force does not give every figure, whatever a person marked; empty where it does and is not excluded.
QString PanelMaker::reasonNotGiven(const QString &force) const
{
    for (const QString &measure : m_measures) {
        for (const Period &period : m_periods) {
            const Decision decision = decisionOf(force, measure, period);
            if (decision.completeness == Completeness::Excluded)
                return decisionReason(decision);
            if (isGiven(force, measure, period))
                continue;
            const Answer answer = answerOf(force, measure);
            const bool isOpen = m_questions.at(measure) && !isAnswered(answer.status);
            return isOpen ? noAnswerReason(answer) : noFigures(m_view, force, measure, period);
        }
    }
    return {};
}

bool PanelMaker::givesAnything(const QString &force) const
{
    return std::ranges::any_of(m_measures, [&](const QString &measure) {
        return std::ranges::any_of(m_periods, [&](const Period &period) { return isGiven(force, measure, period); });
    });
}

/// Why a force is not complete for a measure; empty where it is.
QString PanelMaker::reasonFor(const QString &force, const QString &measure) const
{
    const Answer answer = answerOf(force, measure);
    const bool isOpen = m_questions.at(measure) && !isAnswered(answer.status);
    for (const Period &period : m_periods) {
        const Decision decision = decisionOf(force, measure, period);
        const bool isDecided =
            decision.completeness == Completeness::Partial || decision.completeness == Completeness::Excluded;
        if (isOpen)
            return isDecided ? u"%1; %2"_s.arg(noAnswerReason(answer), decisionReason(decision))
                             : noAnswerReason(answer);
        if (isDecided)
            return decisionReason(decision);
        if (!isGiven(force, measure, period))
            return noFigures(m_view, force, measure, period);
        if (decision.completeness == Completeness::Unreviewed)
            return u"answered, not yet reviewed"_s;
    }
    return {};
}

QString PanelMaker::reasonFor(const QString &force) const
{
    for (const QString &measure : m_measures) {
        const QString reason = reasonFor(force, measure);
        if (!reason.isEmpty())
            return m_measures.size() > 1 ? u"%1: %2"_s.arg(measure, reason) : reason;
    }
    return {};
}

void PanelMaker::addTo(Panel &panel, const QString &force) const
{
    const auto all = [&](auto holds) { return std::ranges::all_of(m_measures, holds); };
    const bool isAsked = all([&](const QString &m) { return answerOf(force, m).status != AnswerStatus::NotAsked; });
    panel.asked += isAsked;
    const bool hasAnswered = all([&](const QString &m) { return isAnswered(answerOf(force, m).status); });
    panel.answered += hasAnswered;
    panel.complete += hasAnswered && isMarkedComplete(force);
    QString reason;
    switch (panel.rule.kind) {
    case PanelRule::Kind::Complete:
        reason = reasonFor(force);
        break;
    case PanelRule::Kind::Given:
        reason = reasonNotGiven(force);
        break;
    case PanelRule::Kind::All:
        reason = givesAnything(force) ? QString() : u"no figures"_s;
        break;
    case PanelRule::Kind::One:
        reason = force == panel.rule.force ? QString() : u"not the force shown"_s;
        break;
    }
    if (reason.isEmpty())
        panel.forces += force;
    else if (isAsked)
        panel.leftOut.push_back({force, reason});
}

Panel PanelMaker::make(const PanelRule &rule) const
{
    Panel panel;
    panel.rule = rule;
    std::vector<std::pair<QString, QString>> byName;
    for (const Force &force : m_view.forces.all())
        byName.emplace_back(force.name, force.code);
    std::ranges::sort(byName);
    for (const auto &[name, code] : byName)
        addTo(panel, code);
    return panel;
}
} // namespace

Panel makePanel(const StudyView &view, const QStringList &measures, const std::vector<Period> &periods,
                const PanelRule &rule)
{
    Q_ASSERT(!measures.isEmpty());
    if (periods.empty()) { // nothing to be complete for
        Panel none = PanelMaker(view, measures, periods).make({PanelRule::Kind::One, {}});
        none.rule = rule;
        none.complete = 0;
        return none;
    }
    return PanelMaker(view, measures, periods).make(rule);
}

namespace {
std::vector<Period> periodsOfFlow(const StudyView &view, const QString &measure)
{
    const Question *question = view.question(measure);
    return question && !question->periods.empty() ? question->periods : shownYears(view, measure);
}
} // namespace

bool isMarkedComplete(const StudyView &view, const QString &measure, const QString &force)
{
    const Question *question = view.question(measure);
    const auto periods = periodsOfFlow(view, measure);
    return question && !periods.empty() && std::ranges::all_of(periods, [&](const Period &period) {
               return view.decision(force, question->id, period).completeness == Completeness::Complete;
           });
}

Panel flow(const StudyView &view, const QString &measure)
{
    return makePanel(view, {measure}, periodsOfFlow(view, measure));
}
