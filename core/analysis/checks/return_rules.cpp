// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/checks/check_rules.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

// The same period given by two returns.

namespace {
/// What makes two sums the same question: offences of other codes are other figures.
struct Sameness {
    QString measure;
    Period period;
    std::uint8_t facet = 0;
    std::set<QString> offences;
    auto key() const { return std::tie(measure, period, facet, offences); }
    bool operator<(const Sameness &other) const { return key() < other.key(); }
};

std::set<QString> offencesOf(const ForceFigures &figures, const Given &given)
{
    std::set<QString> all;
    if (!(given.facet & Facet::Offence))
        return all;
    const auto &[columns, blocks] = figures.returns()[std::size_t(given.ofReturn)];
    for (const BlockRun &run : blocks->runs) {
        for (std::size_t i = run.first; run.block == given.block && i < run.end; ++i) {
            const OffenceLabel &label = figures.words().offences[std::size_t(columns->offence[i])];
            all.insert(label.code.isEmpty() ? label.printed : label.code);
        }
    }
    return all;
}

using SumsOfReturn = std::map<Sameness, std::vector<const Given *>>;

SumsOfReturn sumsOf(const ForceFigures &figures)
{
    SumsOfReturn all;
    for (const Given &given : figures.tables()) {
        if (isComparable(figures, given))
            all[{figures.measure(given), figures.period(given), given.facet, offencesOf(figures, given)}].push_back(
                &given);
    }
    return all;
}

/// One finding for each measure, whatever the number of periods that differ.
class Differences {
public:
    Differences(const CheckRule &rule, const ForceScope &scope) : m_rule(rule), m_scope(scope) {}

    void add(const Given &later, const ForceFigures &ofLater, const Given &other, const ForceFigures &ofOther)
    {
        if (later.span().meets(other.span()))
            return;
        const QString &measure = ofLater.measure(later);
        auto [place, isNew] = m_found.try_emplace(measure, findingOf(m_rule, m_scope.force, {measure}));
        Finding &finding = place->second;
        const Period &period = ofLater.period(later);
        if (std::ranges::find(finding.periods, period) != finding.periods.end())
            return;
        finding.measures = QStringList{measure};
        finding.periods.push_back(period);
        finding.figures += u"%1:%2|%3;"_s.arg(period.key(), other.span().key(), later.span().key());
        finding.parts.push_back(partOf(ofLater, later));
        FindingPart before = partOf(ofOther, other);
        before.words += m_other;
        finding.parts.push_back(before);
        m_words[measure] << u"%1: %2 and %3"_s.arg(period.label(), other.span().words(), later.span().words());
    }
    void setOther(const QString &other) { m_other = other; }

    void tell(const QString &start, std::vector<Finding> &found)
    {
        constexpr qsizetype Shown = 4;
        for (auto &[measure, finding] : m_found) {
            const QStringList &all = m_words[measure];
            QString listed = all.mid(0, Shown).join(u"; "_s);
            if (all.size() > Shown)
                listed += u"; and %1 more periods"_s.arg(all.size() - Shown);
            finding.words = start.arg(measure, listed);
            found.push_back(std::move(finding));
        }
    }

private:
    const CheckRule &m_rule;
    const ForceScope &m_scope;
    QString m_other;
    std::map<QString, Finding> m_found;
    std::map<QString, QStringList> m_words;
};
} // namespace

void checkAgainstEarlier(const CheckRule &rule, const ForceScope &scope, std::vector<Finding> &found)
{
    if (scope.earlier.tables().empty())
        return;
    Differences differences(rule, scope);
    differences.setOther(u" (earlier return)"_s);
    const SumsOfReturn earlier = sumsOf(scope.earlier);
    for (const auto &[same, now] : sumsOf(scope.now)) {
        if (const auto before = earlier.find(same); before != earlier.end())
            differences.add(*now.back(), scope.now, *before->second.back(), scope.earlier);
    }
    differences.tell(u"%1: the earlier and the later return give different figures (%2)."_s, found);
}

void checkReturnsApart(const CheckRule &rule, const ForceScope &scope, std::vector<Finding> &found)
{
    Differences differences(rule, scope);
    differences.setOther(u" (other return)"_s);
    for (const auto &[same, now] : sumsOf(scope.now)) {
        for (const Given *other : now) {
            if (other->ofReturn != now.back()->ofReturn)
                differences.add(*now.back(), scope.now, *other, scope.now);
        }
    }
    differences.tell(u"%1: two returns in force give different figures (%2). SumsOfReturn take the later one."_s,
                     found);
}
