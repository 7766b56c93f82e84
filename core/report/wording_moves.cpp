// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/wording_moves.h"

#include "core/analysis/outcome_groups.h"
#include "core/analysis/outcome_meanings.h"
#include "core/analysis/share.h"
#include "core/analysis/would_be.h"
#include "core/report/statements.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// One side of the comparison.
struct Side {
    const StudyView &view;
    Base base;
    std::vector<Period> periods;
    Panel panel;
    Pivot groups;

    Side(const StudyView &study, Base of)
        : view(study), base(of), periods(shownYears(study, u"outcomes"_s)),
          panel(makePanel(study, baseMeasures(of), periods))
    {
        if (panel.isEmpty())
            takeGiven();
        if (panel.isEmpty())
            return;
        Query query{u"outcomes"_s, {Dimension::OutcomeGroup}, panel.forces, periods, {}, {}};
        groups = pivot(view, query);
    }
    Panel given(const std::vector<Period> &of) const
    {
        return makePanel(view, baseMeasures(base), of, {PanelRule::Kind::Given, {}});
    }
    /// Nobody is judged complete yet: the forces that gave figures, in the years that any of them gave; where none gave
    /// all of these, in the year that most gave.
    void takeGiven()
    {
        std::erase_if(periods, [&](const Period &period) { return given({period}).isEmpty(); });
        panel = given(periods);
        if (periods.empty() || !panel.isEmpty())
            return;
        periods = {*std::ranges::max_element(periods, {},
                                             [&](const Period &period) { return given({period}).forces.size(); })};
        panel = given(periods);
    }
    std::optional<QString> titleOf(const QString &group) const
    {
        const qsizetype place = groups.axes.empty() ? -1 : groups.axes[0].keys.indexOf(group);
        return place < 0 ? std::nullopt : std::optional(groups.axes[0].titles[place]);
    }
    QString shareOf(const QString &group) const
    {
        if (!titleOf(group) || !isInBase(group, base))
            return u"none"_s;
        const auto share = outcomeShare(view, panel, periods, {group}, base);
        return share ? share->text(1) : u"not given"_s;
    }
    QString who() const
    {
        QString forces = panelName(view, panel);
        if (panel.rule.kind != PanelRule::Kind::Given || periods.empty())
            return forces;
        const QString years = periods.size() == 1 ? periods.front().label()
                                                  : u"%1 to %2"_s.arg(periods.front().label(), periods.back().label());
        return u"%1 that gave figures of %2, not judged complete"_s.arg(forces, years);
    }
};

QStringList groupsOf(const Side &before, const Side &after)
{
    QStringList keys;
    for (const Side *side : {&before, &after}) {
        if (!side->groups.axes.empty())
            keys += side->groups.axes[0].keys;
    }
    keys.removeDuplicates();
    // The one that is quoted comes first.
    std::ranges::stable_partition(keys, [](const QString &key) { return key == OutcomeGroups::Charged; });
    return keys;
}
/// Of one return; none for the whole study.
QStringList forcesOf(const StudyView &view, qint64 returnId)
{
    QStringList forces;
    for (const ReturnColumns &one : view.counts.columns().returns) {
        if (one.returnId == returnId && !one.force.empty() && one.force.front() >= 0)
            forces += view.counts.dimensions().forces[std::size_t(one.force.front())];
    }
    return forces;
}
} // namespace

std::vector<Move> sharesMoved(const StudyView &before, const StudyView &after)
{
    const auto base = proposedBase(before);
    if (!base)
        return {};
    const Side was(before, *base);
    const Side is(after, *base);
    std::vector<Move> moves;
    for (const QString &group : groupsOf(was, is)) {
        Move move{Move::Kind::Share, {}, was.shareOf(group), is.shareOf(group), {}, {}, was.panel.forces,
                  is.panel.forces};
        if (move.before == move.after)
            continue;
        const auto title = was.titleOf(group);
        move.what = u"%1, %2, %3"_s.arg(title ? *title : is.titleOf(group).value_or(group), baseTitle(*base), is.who());
        moves.push_back(move);
    }
    return moves;
}

std::vector<Move> sharesMoved(const StudyView &now, const WordingChange &change)
{
    return sharesMoved(now, viewWith(now, change));
}

std::vector<Move> wordingMoves(const StudyView &now, const WordingChange &change)
{
    const StudyView then = viewWith(now, change);
    std::vector<Move> moves = sharesMoved(now, then);
    std::ranges::move(whatMoves(now, then, forcesOf(now, change.returnId)), std::back_inserter(moves));
    return moves;
}

QString wordingTitle(const StudyView &view, const WordingChange &change)
{
    QStringList where;
    for (const QString &force : forcesOf(view, change.returnId))
        where += view.forceName(force);
    const QString alone = where.isEmpty() ? QString() : u" (%1)"_s.arg(where.join(u", "_s));
    if (!change.types)
        return u"“%1” is taken as printed again%2"_s.arg(change.printed.value(0), alone);
    const auto meaning =
        change.types->isEmpty() ? outcomeMeaning(u"ambiguous"_s) : outcomeMeaning(change.types->join(u','));
    return u"“%1” is taken for %2%3"_s.arg(change.printed.value(0),
                                           meaning ? meaning->title : change.types->join(u", "_s), alone);
}
