// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/study_sums.h"

using namespace Qt::StringLiterals;

namespace {
QString keyOf(const PanelRule &rule, const QStringList &words)
{
    return u"%1|%2|%3"_s.arg(int(rule.kind)).arg(rule.force, words.join(u'|'));
}
} // namespace

StudySums::StudySums(const StudyView &view) : m_view(view), m_years(shownYears(view, u"offences"_s)) {}

std::vector<Period> StudySums::tiles(const Period &period) const
{
    std::vector<Period> inside;
    for (const Period &year : m_years) {
        if (period.contains(year))
            inside.push_back(year);
    }
    const bool isTiled = !inside.empty() && inside.front().from() == period.from() && inside.back().to() == period.to();
    return isTiled ? inside : std::vector{period};
}

const Panel &StudySums::panel(const QStringList &measures, const PanelRule &rule)
{
    const QString key = keyOf(rule, measures);
    auto found = m_panels.find(key);
    if (found == m_panels.end())
        found = m_panels.insert(key, makePanel(m_view, measures, m_years, rule));
    return *found;
}

std::optional<Figure> StudySums::total(const QStringList &panelOf, const PanelRule &rule, const QString &measure,
                                       const Period &period, const QStringList &outcomes)
{
    const QString key = keyOf(rule, panelOf + QStringList{measure, period.key()} + outcomes);
    if (const auto known = m_totals.constFind(key); known != m_totals.constEnd())
        return *known;
    const Panel &forces = panel(panelOf, rule);
    Query query;
    query.measure = measure;
    query.forces = forces.forces;
    query.periods = tiles(period);
    query.outcomes = outcomes;
    const Total sum = forces.isEmpty() ? Total() : ::total(m_view, query);
    const bool isWhole = sum.isGiven() && sum.missing == 0;
    return *m_totals.insert(key, isWhole ? std::optional(sum.figure()) : std::nullopt);
}

std::optional<Share> StudySums::share(const PanelRule &rule, Base base, const Period &period,
                                      const QStringList &outcomes)
{
    const QString key = keyOf(rule, QStringList{baseName(base), period.key()} + outcomes);
    if (const auto known = m_shares.constFind(key); known != m_shares.constEnd())
        return *known;
    return *m_shares.insert(key, outcomeShare(m_view, panel(baseMeasures(base), rule), tiles(period), outcomes, base));
}
