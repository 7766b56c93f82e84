// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/sensitivity.h"

#include "core/analysis/outcome_groups.h"
#include "core/analysis/sensitivity_sums.h"
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
using Kind = HeadlineNumber::Kind;

/// On which side of the turning point a number prints: -1, 0 or 1.
int sideOf(Kind kind, double value)
{
    const double beyond = value - (kind == Kind::Change ? 0 : 0.5);
    return std::abs(beyond) < SmallestDifference ? 0 : beyond < 0 ? -1 : 1;
}

Verdict verdictOfNumbers(Kind kind, double headline, double other)
{
    const int before = sideOf(kind, headline);
    const int after = sideOf(kind, other);
    if (before * after < 0)
        return Verdict::Reverses;
    const double allowed = std::max(SmallestDifference, TenthOfHeadline * std::abs(headline));
    if (std::abs(other - headline) <= allowed * (1 + 1e-9)) // 4.4 % of 4 % is a tenth, whatever binary fractions say
        return Verdict::Holds;
    return before == after ? Verdict::ChangesSize : Verdict::Reverses;
}

/// Makes the rows of one headline.
class RowMaker {
public:
    RowMaker(const StudyView &view, const HeadlineNumber &headline)
        : m_view(view), m_headline(headline), m_isShare(headline.kind == Kind::Share),
          m_isOne(headline.panel.rule.kind == PanelRule::Kind::One),
          m_given(m_isOne ? Panel() : makePanel(view, measures(), headline.periods, {PanelRule::Kind::Given, {}})),
          m_same(m_isOne ? Panel() : makePanel(view, measures(), headline.allPeriods)),
          m_sums(view, headline, everyForce())
    {
    }
    Sensitivity make();

private:
    QStringList measures() const { return m_isShare ? baseMeasures(m_headline.base) : QStringList{m_headline.measure}; }
    QStringList everyForce() const;
    SensitivityRow rowOf(const QString &key, const QString &title) const;
    void joinRange(SensitivityRow &row, const std::vector<MadeNumber> &made, const std::vector<Interval> &spans,
                   const Interval &headline) const;
    void addRow(const QString &key, const QString &title, const QStringList &forces, const QString &note);
    void addPartial();
    void addSamePanel();
    void addLeaveOneOut();
    void addBase(Base base);
    void addCharge();
    void add(SensitivityRow row, const MadeNumber &made);

    const StudyView &m_view;
    const HeadlineNumber &m_headline;
    bool m_isShare;
    bool m_isOne;
    Panel m_given;
    Panel m_same;
    SensitivitySums m_sums;
    Sensitivity m_result;
};

QStringList RowMaker::everyForce() const
{
    QStringList all = m_headline.panel.forces + m_given.forces + m_same.forces;
    all.removeDuplicates();
    return all;
}

/// Not to be had, until a number is added to it.
SensitivityRow RowMaker::rowOf(const QString &key, const QString &title) const
{
    SensitivityRow row;
    row.key = key;
    row.title = title;
    row.text = u"not to be had"_s;
    row.forces = m_headline.panel.forces;
    row.outcomes = m_headline.outcomes;
    row.base = m_headline.base;
    return row;
}

void RowMaker::add(SensitivityRow row, const MadeNumber &made)
{
    row.text = made.text;
    row.span = made.span;
    if (m_result.span && row.span)
        row.verdict = verdictOf(m_headline.kind, *m_result.span, *row.span);
    m_result.rows.push_back(std::move(row));
}

void RowMaker::addRow(const QString &key, const QString &title, const QStringList &forces, const QString &note)
{
    SensitivityRow row = rowOf(key, title);
    row.note = note;
    row.forces = forces;
    if (forces.isEmpty())
        m_result.rows.push_back(std::move(row));
    else
        add(std::move(row), m_sums.number(forces));
}

void RowMaker::addPartial()
{
    QStringList names;
    for (const QString &force : m_given.forces) {
        if (!m_headline.panel.forces.contains(force))
            names += m_view.forceName(force);
    }
    const QString note =
        names.isEmpty() ? u"no other force gave every figure"_s : u"adds %1"_s.arg(names.join(u", "_s));
    addRow(u"with-partial"_s, u"With partial returns"_s, m_given.forces, note);
}

void RowMaker::addSamePanel()
{
    const auto size = m_same.forces.size();
    const QString note = m_same.forces == m_headline.panel.forces ? u"the same %1 forces"_s.arg(size)
                         : size == 0                              ? u"no force is complete for all periods"_s
                                     : u"the %1 forces that are complete for all periods"_s.arg(size);
    addRow(u"same-panel"_s, u"Same forces in all periods"_s, m_same.forces, note);
}

/// The spans of all the numbers; nothing where one cannot be told.
std::optional<std::vector<Interval>> spansOf(const std::vector<MadeNumber> &made)
{
    std::vector<Interval> spans;
    spans.reserve(made.size());
    for (const MadeNumber &one : made) {
        if (!one.span)
            return std::nullopt;
        spans.push_back(*one.span);
    }
    return spans;
}

/// The lowest and the highest of the numbers, and the worst of their verdicts.
void RowMaker::joinRange(SensitivityRow &row, const std::vector<MadeNumber> &made, const std::vector<Interval> &spans,
                         const Interval &headline) const
{
    const auto lowest = std::ranges::min_element(spans, {}, &Interval::low);
    const auto highest = std::ranges::max_element(spans, {}, &Interval::high);
    row.span = Interval{lowest->low, highest->high};
    // Each is as printed by itself: the halves of exact counts round as everywhere.
    const QString low = made[std::size_t(lowest - spans.begin())].text.section(u" to "_s, 0, 0);
    const QString high = made[std::size_t(highest - spans.begin())].text.section(u" to "_s, -1);
    row.text = low == high ? low : u"%1 to %2"_s.arg(low, high);
    row.verdict = Verdict::Holds;
    for (const Interval &span : spans)
        row.verdict = std::max(row.verdict, verdictOf(m_headline.kind, headline, span));
}

void RowMaker::addLeaveOneOut()
{
    SensitivityRow row = rowOf(u"leave-one-out"_s, u"Each force left out in turn"_s);
    const auto made = m_sums.withoutEach(row.forces);
    for (std::size_t i = 0; i < made.size(); ++i)
        row.without.push_back({row.forces[qsizetype(i)], made[i].text});
    const auto spans = spansOf(made);
    const auto headline = m_result.span;
    if (made.size() < 2 || !spans || !headline) {
        row.note = made.size() < 2 ? u"there is one force only"_s : u"without one of them it cannot be told"_s;
        return m_result.rows.push_back(std::move(row));
    }
    joinRange(row, made, *spans, *headline);
    const auto moved = [from = *headline](const Interval &span) {
        return std::max(std::abs(span.low - from.low), std::abs(span.high - from.high));
    };
    const auto most = std::size_t(std::ranges::max_element(*spans, {}, moved) - spans->begin());
    row.note = u"%1 moves it most: %2 without it"_s.arg(m_view.forceName(row.without[most].force), made[most].text);
    m_result.rows.push_back(std::move(row));
}

void RowMaker::addBase(Base base)
{
    if (base == m_headline.base)
        return;
    SensitivityRow row = rowOf(u"base-"_s + baseName(base), u"As a share "_s + baseTitle(base));
    row.base = base;
    if (canFormBase(m_view, base)) {
        const auto made = m_sums.number(row.forces, row.outcomes, base);
        return add(std::move(row), made);
    }
    row.note =
        base == Base::AllRecorded ? u"offences recorded were not given"_s : u"only some outcome types were asked for"_s;
    m_result.rows.push_back(std::move(row));
}

void RowMaker::addCharge()
{
    const bool isAlone = m_headline.outcomes == QStringList{u"1"_s};
    if (!isAlone && m_headline.outcomes != QStringList{QString(OutcomeGroups::Charged)})
        return;
    SensitivityRow row =
        rowOf(isAlone ? u"charge-with-alternate"_s : u"charge-alone"_s,
              isAlone ? u"With charges of an alternate offence (1A)"_s : u"Charge alone (1, without 1A)"_s);
    row.outcomes = {isAlone ? QString(OutcomeGroups::Charged) : u"1"_s};
    if (m_sums.givesOutcome(row.forces, u"1A"_s)) {
        const auto made = m_sums.number(row.forces, row.outcomes, row.base);
        return add(std::move(row), made);
    }
    row.note = u"no force gave charges of an alternate offence (1A) apart"_s;
    m_result.rows.push_back(std::move(row));
}

Sensitivity RowMaker::make()
{
    const MadeNumber headline = m_sums.number(m_headline.panel.forces);
    m_result.text = headline.text;
    m_result.span = headline.span;
    if (!m_isOne) {
        addPartial();
        addSamePanel();
        addLeaveOneOut();
    }
    if (m_isShare) {
        for (const Base base : {Base::AllRecorded, Base::OutcomeKnown, Base::Finalised})
            addBase(base);
        addCharge();
    }
    return std::move(m_result);
}
} // namespace

QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Holds:
        return u"holds"_s;
    case Verdict::ChangesSize:
        return u"changes size"_s;
    case Verdict::Reverses:
        return u"reverses"_s;
    case Verdict::Open:
        return u"cannot be told"_s;
    }
    Q_UNREACHABLE();
}

Verdict verdictOf(HeadlineNumber::Kind kind, const Interval &headline, const Interval &other)
{
    return std::max(verdictOfNumbers(kind, headline.low, other.low), verdictOfNumbers(kind, headline.high, other.high));
}

Sensitivity sensitivity(const StudyView &view, const HeadlineNumber &headline)
{
    if (headline.panel.isEmpty() || headline.periods.empty())
        return {};
    return RowMaker(view, headline).make();
}
