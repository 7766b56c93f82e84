// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/what_moves.h"

#include "core/report/chart_gallery.h"
#include "core/report/chart_parts.h"
#include "core/report/chart_wording.h"
#include "core/report/statements.h"
#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace {
constexpr int ForcesShownAlone = 3; ///< of a file with more, only what all forces make together
constexpr int ValuesNamed = 3;

QString titled(QString words)
{
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

/// Both studies, and what was found so far.
class MoveFinder {
public:
    MoveFinder(const StudyView &before, const StudyView &after, const QStringList &forces)
        : m_before(before), m_after(after), m_alone(forces.size() > ForcesShownAlone ? QStringList() : forces)
    {
    }
    std::vector<Move> find()
    {
        const QStringList measures = askedOrGiven();
        for (const QString &measure : measures)
            addPanels(measure);
        for (const QString &measure : measures) {
            addTotals(measure, {});
            for (const QString &force : m_alone)
                addTotals(measure, force);
        }
        addCharts({});
        for (const QString &force : chartedForces())
            addCharts(force);
        addStatements();
        return std::move(m_moves);
    }

private:
    QStringList askedOrGiven() const
    {
        QStringList keys;
        for (const StudyView *view : {&m_before, &m_after}) {
            for (const Measure &measure : view->counts.dimensions().measures)
                keys += measureKey(measure);
        }
        keys.removeAll(QString());
        keys.removeDuplicates();
        return keys;
    }
    /// Those of the draft, and those a person kept a chart of.
    QStringList chartedForces() const
    {
        QStringList forces = m_alone;
        for (const SavedChart &saved : m_before.savedCharts)
            forces += saved.force;
        forces.removeAll(QString());
        forces.removeDuplicates();
        return forces;
    }
    static QString standing(const Panel &panel, const QString &force)
    {
        if (panel.forces.contains(force))
            return u"in the panel"_s;
        const auto out = std::ranges::find(panel.leftOut, force, &LeftOut::force);
        return out == panel.leftOut.end() ? u"not asked"_s : out->reason;
    }
    void addPanels(const QString &measure)
    {
        if (!m_before.question(measure))
            return;
        const Panel was = flow(m_before, measure);
        const Panel is = flow(m_after, measure);
        for (const Force &force : m_before.forces.all()) {
            const QString before = standing(was, force.code);
            const QString after = standing(is, force.code);
            if (before != after)
                m_moves.push_back({Move::Kind::Panel,
                                   u"%1, complete for %2"_s.arg(force.name, measure),
                                   before,
                                   after,
                                   {},
                                   {},
                                   {},
                                   {}});
        }
    }
    void addTotals(const QString &measure, const QString &force)
    {
        const auto periods = shownYears(m_before, measure);
        std::set<Period> years(periods.begin(), periods.end());
        for (const Period &period : shownYears(m_after, measure))
            years.insert(period);
        const ChartFrame was(m_before, force, {measure}, periods);
        const ChartFrame is(m_after, force, {measure}, shownYears(m_after, measure));
        const bool isSaid = std::ranges::any_of(m_moves, [&](const Move &move) {
            return move.trace.measure == measure && move.forcesBefore == was.panel.forces &&
                   move.forcesAfter == is.panel.forces;
        }); // a panel of this force alone
        for (auto year = years.begin(); year != years.end() && !isSaid; ++year)
            addTotal(was, is, measure, *year);
    }
    static Total totalIn(const ChartFrame &frame, const QString &measure, const Period &period)
    {
        if (frame.panel.isEmpty())
            return {};
        Query query = frame.query(measure, {});
        query.periods = {period};
        return total(frame.view, query);
    }
    void addTotal(const ChartFrame &was, const ChartFrame &is, const QString &measure, const Period &period)
    {
        const Total before = totalIn(was, measure, period);
        const Total after = totalIn(is, measure, period);
        const bool samePanel = was.panel.forces == is.panel.forces;
        if (before.figure() == after.figure() && before.isGiven() == after.isGiven() && samePanel)
            return;
        if (!before.isGiven() && !after.isGiven())
            return;
        const auto shown = [&](const Total &total, const ChartFrame &frame) {
            const QString words = total.isGiven() ? figureLabel(total) : u"not given"_s;
            return samePanel ? words : u"%1 (%2)"_s.arg(words, frame.who());
        };
        Move move{Move::Kind::Total, {}, shown(before, was), shown(after, is), {}, {}, was.panel.forces,
                  is.panel.forces};
        move.what = u"%1 %2"_s.arg(titled(measure), period.label());
        if (samePanel)
            move.what += u", "_s + is.who();
        if (samePanel && before.isGiven() && after.isGiven())
            move.change =
                Change{measure, period, period, is.panel, before.figure(), after.figure()}.percent(1).value_or(
                    QString());
        move.trace = {is.force, period, measure, {}, {}};
        m_moves.push_back(move);
    }

    /// "2021: 4,410", the first values that differ; and how many they are.
    static std::pair<QString, int> valuesUnlike(const ChartSpec &spec, const ChartSpec &other)
    {
        QStringList named;
        int unlike = 0;
        for (std::size_t s = 0; s < spec.series.size(); ++s) {
            for (std::size_t c = 0; c < spec.categories.size(); ++c) {
                const ChartValue &value = spec.series[s].values[c];
                if (hasValue(other, spec.series[s].name, spec.categories[c].label, value))
                    continue;
                const QString name = spec.series.size() > 1
                                         ? u"%1, %2"_s.arg(spec.series[s].name, spec.categories[c].label)
                                         : spec.categories[c].label;
                if (++unlike <= ValuesNamed)
                    named += u"%1: %2"_s.arg(name, value.label);
            }
        }
        return {named.join(u"; "_s) + (unlike > ValuesNamed ? u"; …"_s : QString()), unlike};
    }
    static bool hasValue(const ChartSpec &spec, const QString &series, const QString &category, const ChartValue &value)
    {
        const auto of = std::ranges::find(spec.series, series, &ChartSeries::name);
        const auto at = std::ranges::find(spec.categories, category, &ChartCategory::label);
        if (of == spec.series.end() || at == spec.categories.end())
            return false;
        const ChartValue &there = of->values[std::size_t(at - spec.categories.begin())];
        return there.low == value.low && there.high == value.high && there.label == value.label;
    }
    void addCharts(const QString &force)
    {
        const auto before = gallery(m_before, force, GalleryPart::Pages);
        const auto after = gallery(m_after, force, GalleryPart::Pages);
        for (std::size_t i = 0; i < before.size(); ++i) {
            const ChartSpec &was = before[i].spec, &is = after[i].spec;
            if (figuresDigest(was) == figuresDigest(is))
                continue;
            const QString title =
                force.isEmpty() ? before[i].title : u"%1, %2"_s.arg(before[i].title, m_before.forceName(force));
            addChart(title, was, is);
            addSavedWords(title, force, was, is);
        }
    }
    void addChart(const QString &title, const ChartSpec &was, const ChartSpec &is)
    {
        const auto [before, gone] = valuesUnlike(was, is);
        const auto [after, come] = valuesUnlike(is, was);
        Move move{Move::Kind::Chart, title, before, after, {}, {}, was.forces, is.forces};
        if (was.isEmpty())
            move.before = u"nothing to draw"_s;
        if (is.isEmpty())
            move.after = u"nothing to draw"_s;
        const int values = std::max(gone, come);
        move.change = values == 0 ? u"the panel alone"_s : values == 1 ? u"1 value"_s : u"%1 values"_s.arg(values);
        m_moves.push_back(move);
    }
    void addSavedWords(const QString &title, const QString &force, const ChartSpec &was, const ChartSpec &is)
    {
        const auto saved = savedWording(m_before, was.name, force);
        if (!saved || !was.wordingFlag.isEmpty() || (is.wordingFlag.isEmpty() && !is.isEmpty()))
            return;
        m_moves.push_back({Move::Kind::Words,
                           u"Saved words of “%1”"_s.arg(title),
                           saved->headline.isEmpty() ? saved->altText : saved->headline,
                           u"no longer match their figures: not printed until they are saved again"_s,
                           {},
                           {},
                           {},
                           {}});
    }
    void addStatements()
    {
        const auto was = statements(m_before);
        auto is = statements(m_after);
        const auto matches = [](const Statement &one) {
            return [&one](const Statement &other) { return one.kind == other.kind && one.traces == other.traces; };
        };
        for (const Statement &before : was) {
            const auto after = std::ranges::find_if(is, matches(before));
            addStatement(before.text, after == is.end() ? QString() : after->text);
            if (after != is.end())
                is.erase(after);
        }
        for (const Statement &added : is)
            addStatement({}, added.text);
    }
    void addStatement(const QString &before, const QString &after)
    {
        if (before != after)
            m_moves.push_back({Move::Kind::Statement,
                               u"Statement"_s,
                               before.isEmpty() ? u"not said"_s : before,
                               after.isEmpty() ? u"not said any more"_s : after,
                               {},
                               {},
                               {},
                               {}});
    }

    const StudyView &m_before;
    const StudyView &m_after;
    QStringList m_alone;
    std::vector<Move> m_moves;
};
} // namespace

QString moveKindName(Move::Kind kind)
{
    static const QStringList names{u"panel"_s, u"total"_s, u"share"_s, u"chart"_s, u"words"_s, u"statement"_s};
    return names[qsizetype(kind)];
}

std::vector<Move> whatMoves(const StudyView &before, const StudyView &after, const QStringList &forces)
{
    return MoveFinder(before, after, forces).find();
}
