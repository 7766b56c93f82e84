// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/statements.h"

#include "core/analysis/outcome_groups.h"
#include "core/analysis/recorded_crime.h"
#include "core/report/chart_parts.h"
#include "core/report/sensitivity_words.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
Statement statementOf(const ChartFrame &frame, const QString &kind, const QString &text, std::vector<TraceKey> traces)
{
    return {kind, text, {}, panelLine(frame.view, frame.panel), std::move(traces), frame.panel.forces};
}

TraceKey offencesIn(const Period &period)
{
    return {{}, period, u"offences"_s, {}, {}};
}

void addTotal(std::vector<Statement> &said, const ChartFrame &frame)
{
    std::vector<TraceKey> traces;
    traces.reserve(frame.periods.size());
    for (const Period &period : frame.periods)
        traces.push_back(offencesIn(period));
    said.push_back(statementOf(
        frame, u"panel"_s,
        u"Of %1 forces asked, %2 answered and %3 gave complete figures of offences."_s.arg(frame.panel.asked)
            .arg(frame.panel.answered)
            .arg(frame.panel.complete),
        {}));
    said.push_back(statementOf(
        frame, u"total"_s,
        u"%1 recorded %2 offences from %3."_s.arg(frame.who(), frame.totalOf(u"offences"_s).toString(), frame.dates()),
        traces));
}

/// What is shared out: each type asked for, else each group that was given.
std::vector<std::pair<QString, QString>> sharedOutcomes(const ChartFrame &frame)
{
    std::vector<std::pair<QString, QString>> outcomes;
    const Question *asked = frame.view.question(u"outcomes"_s);
    for (const QString &type : asked ? asked->outcomeTypes : QStringList()) {
        const OutcomeLabel label{type, {{type}, {}}};
        outcomes.emplace_back(type, OutcomeGroups::outcomeTitle(label));
    }
    if (!outcomes.empty())
        return outcomes;
    const Pivot groups = pivot(frame.view, frame.query(u"outcomes"_s, {Dimension::OutcomeGroup}));
    for (qsizetype i = 0; i < groups.axes[0].keys.size(); ++i) {
        const QString &key = groups.axes[0].keys[i];
        if (key != OutcomeGroups::Open && key != OutcomeGroups::Unknown)
            outcomes.emplace_back(key, groups.axes[0].titles[i]);
    }
    return outcomes;
}

void addShares(std::vector<Statement> &said, const StudyView &view, const std::vector<Period> &periods)
{
    const ChartFrame frame(view, {}, baseMeasures(Base::AllRecorded), periods);
    if (frame.panel.isEmpty())
        return;
    for (const auto &[key, title] : sharedOutcomes(frame)) {
        const auto share = outcomeShare(view, frame.panel, frame.periods, {key});
        if (!share || !share->low())
            continue;
        Statement statement = statementOf(frame, u"share"_s,
                                          u"%1 %2 in %3, %4, had the outcome “%5”."_s.arg(
                                              share->text(), share->baseText(), frame.who(), frame.dates(), title),
                                          {});
        for (const Period &period : frame.periods) {
            statement.traces.push_back({{}, period, u"outcomes"_s, {key}, {}});
            statement.traces.push_back(offencesIn(period));
        }
        statement.base = baseTitle(share->base);
        said.push_back(statement);
    }
}

void addChange(std::vector<Statement> &said, const ChartFrame &frame, const Change &change)
{
    const auto percent = change.percent();
    const QString where = (frame.panel.forces.size() == 1 ? u"in %1."_s : u"in the same %1."_s).arg(frame.who());
    const QString end = percent ? u", %1 %2"_s.arg(*percent, where) : u" %1"_s.arg(where);
    said.push_back(
        statementOf(frame, u"change"_s,
                    u"Offences recorded went from %1 in %2 to %3 in %4"_s.arg(
                        change.before.toString(), change.from.label(), change.after.toString(), change.to.label()) +
                        end,
                    {offencesIn(change.from), offencesIn(change.to)}));
}

void addRefusal(std::vector<Statement> &said, const ChartFrame &frame, const Refusal &refused)
{
    const std::vector<TraceKey> traces{offencesIn(refused.to), offencesIn(refused.from)};
    if (!refused.statement.isEmpty())
        said.push_back(
            statementOf(frame, u"counts"_s,
                        (frame.panel.forces.size() == 1 ? u"%1"_s : u"The %1"_s).arg(frame.who()) +
                            u" recorded %1; this compares counts and is no rate of growth."_s.arg(refused.statement),
                        traces));
    said.push_back(statementOf(
        frame, u"refusal"_s,
        u"No percentage for %1 against %2. "_s.arg(refused.to.label(), refused.from.label()) + refused.reason, traces));
}

/// Each year with the one before; a part-year with every full year.
void addComparisons(std::vector<Statement> &said, const ChartFrame &frame)
{
    for (std::size_t to = 1; to < frame.periods.size(); ++to) {
        const bool isPart = frame.periods[to].kind() == Period::Kind::Part;
        for (std::size_t from = isPart ? 0 : to - 1; from < to; ++from) {
            const auto compared =
                compare(frame.view, u"offences"_s, frame.periods[from], frame.periods[to], frame.panel);
            if (const auto *change = std::get_if<Change>(&compared))
                addChange(said, frame, *change);
            else if (const auto *refused = std::get_if<Refusal>(&compared))
                addRefusal(said, frame, *refused);
        }
    }
}
/// "Change of offences from 2019 to 2021, +76%, with partial returns: ..."
void addSensitivity(std::vector<Statement> &said, const StudyView &view, const QString &chart)
{
    const auto headline = headlineNumber(view, chart, {});
    if (!headline)
        return;
    const Sensitivity tried = sensitivity(view, *headline);
    const bool isChange = headline->kind == HeadlineNumber::Kind::Change;
    const QString what = isChange
                             ? u"Change of %1 from %2 to %3, %4"_s.arg(headline->measure, headline->periods[0].label(),
                                                                       headline->periods[1].label(), tried.text)
                             : u"Charged or summonsed, %1 %2"_s.arg(tried.text, baseTitle(headline->base));
    for (const SensitivityRow &row : tried.rows) {
        Statement statement{
            u"sensitivity"_s, what + u". "_s + sensitivityLine(row) + u'.', {}, panelLine(view, headline->panel), {},
            row.forces};
        for (const Period &period : headline->periods)
            statement.traces.push_back({{}, period, headline->measure, row.outcomes, {}});
        if (!isChange)
            statement.base = baseTitle(row.base);
        said.push_back(std::move(statement));
    }
}

void addCoverage(std::vector<Statement> &said, const ChartFrame &frame)
{
    const auto covered = populationCoverage(frame.view, frame.panel.forces, frame.periods.back().to().year());
    if (!covered)
        return;
    const QString note = covered->note();
    said.push_back(
        statementOf(frame, u"coverage"_s, note.isEmpty() ? covered->text() : covered->text() + u' ' + note, {}));
    if (const auto crime = recordedCrimeCoverage(frame.view, frame.panel.forces, frame.periods.back()))
        said.push_back(statementOf(frame, u"coverage-crime"_s, crime->text(), {}));
}
} // namespace

std::vector<Statement> statements(const StudyView &view)
{
    std::vector<Statement> said;
    const ChartFrame frame(view, {}, {u"offences"_s}, shownYears(view, u"offences"_s));
    if (frame.panel.isEmpty())
        return said;
    addTotal(said, frame);
    addShares(said, view, frame.periods);
    addComparisons(said, frame);
    addSensitivity(said, view, u"offences-by-year"_s);
    addSensitivity(said, view, u"outcome-shares-by-year"_s);
    addCoverage(said, frame);
    return said;
}

QString flowSentence(const Panel &panel, const QString &measure)
{
    return u"%1 asked, %2 answered, %3 complete for %4"_s.arg(panel.asked)
        .arg(panel.answered)
        .arg(panel.complete)
        .arg(measure);
}

QString panelName(const StudyView &view, const Panel &panel)
{
    return panel.forces.size() == 1 ? view.forceName(panel.forces[0]) : u"%1 forces"_s.arg(panel.forces.size());
}

QString panelLine(const StudyView &view, const Panel &panel)
{
    QStringList names;
    for (const QString &code : panel.forces)
        names += view.forceName(code);
    if (panel.rule.kind == PanelRule::Kind::One)
        return names.join(u", "_s);
    const QString size = panel.asked > 0 ? u"%1 of %2 forces"_s.arg(panel.forces.size()).arg(panel.asked)
                                         : u"%1 forces"_s.arg(panel.forces.size());
    return names.isEmpty() ? size : u"%1 (%2)"_s.arg(size, names.join(u", "_s));
}
