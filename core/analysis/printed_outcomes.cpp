// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/printed_outcomes.h"

#include "core/analysis/block_chooser.h"
#include "core/analysis/outcome_groups.h"
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace {
using Standing = PrintedOutcome::Standing;

/// What findWording() takes for the same words.
QString rowKey(const QString &printed)
{
    const QString words = comparableOutcome(printed).remove(u' ');
    return words.isEmpty() ? printed : words;
}

Standing standingOf(const OutcomeLabel &label)
{
    if (label.match.isSingle())
        return Standing::Type;
    if (OutcomeGroups::find(OutcomeGroups::of(label).key))
        return Standing::Group;
    return label.match.types.isEmpty() && label.match.why.isEmpty() ? Standing::Unmatched : Standing::Ambiguous;
}

/// What stands in the lists of a study of one label, before forms of the same words are put together.
struct Seen {
    std::vector<qint64> returns;
    QStringList forces;
    Total cases;
    std::size_t counts = 0;
};

class OutcomeFinder {
public:
    explicit OutcomeFinder(const StudyView &view) : m_view(view), m_seen(view.counts.dimensions().outcomes.size())
    {
        for (const ReturnColumns &columns : view.counts.columns().returns)
            lookAt(columns);
        for (const QString &measure : measures())
            addCases(measure);
    }
    std::vector<PrintedOutcome> find() const
    {
        std::vector<PrintedOutcome> found;
        std::map<QString, std::size_t> placeOf;
        for (const std::size_t label : byNumber()) {
            const OutcomeLabel &words = m_view.counts.dimensions().outcomes[label];
            const QString key =
                u"%1\n%2\n%3"_s.arg(rowKey(words.printed), words.match.types.join(u'|'), words.match.why);
            const auto [place, isNew] = placeOf.try_emplace(key, found.size());
            if (isNew)
                found.push_back(startOf(words));
            addTo(found[place->second], words, m_seen[label]);
        }
        return found;
    }

private:
    void lookAt(const ReturnColumns &columns)
    {
        const auto &forces = m_view.counts.dimensions().forces;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (columns.outcome[i] < 0)
                continue;
            Seen &seen = m_seen[std::size_t(columns.outcome[i])];
            ++seen.counts;
            if (seen.returns.empty() || seen.returns.back() != columns.returnId)
                seen.returns.push_back(columns.returnId);
            if (columns.force[i] >= 0 &&
                (seen.forces.isEmpty() || seen.forces.back() != forces[std::size_t(columns.force[i])]))
                seen.forces += forces[std::size_t(columns.force[i])];
        }
    }
    /// "outcomes" first: a label that has cases there needs no others.
    QStringList measures() const
    {
        QStringList keys{u"outcomes"_s};
        for (const Measure &measure : m_view.counts.dimensions().measures)
            keys += measureKey(measure);
        keys.removeAll(QString());
        keys.removeDuplicates();
        return keys;
    }
    /// As a pivot by outcome adds them, but label by label.
    void addCases(const QString &measure)
    {
        const BlockChooser chooser(m_view, measure, Facet::Outcome);
        std::vector<Total> cases(m_seen.size());
        const auto periods = shownYears(m_view, measure);
        for (const QString &force : chooser.forces()) {
            for (const Period &period : periods) {
                for (const BlockRef &block : chooser.choose(force, period))
                    addBlock(cases, block);
            }
        }
        for (std::size_t i = 0; i < cases.size(); ++i) {
            if (!m_seen[i].cases.isGiven())
                m_seen[i].cases = cases[i];
        }
    }
    void addBlock(std::vector<Total> &cases, const BlockRef &block) const
    {
        const ReturnColumns &columns = m_view.counts.columns().returns[std::size_t(block.ofReturn)];
        for (const BlockRun &run : m_view.counts.blocks()[std::size_t(block.ofReturn)].runs) {
            for (std::uint32_t i = run.first; run.block == block.block && i < run.end; ++i) {
                if (columns.outcome[i] >= 0)
                    cases[std::size_t(columns.outcome[i])].add(columns.figure[i]);
            }
        }
    }
    /// Labels that stand in a return in force, the commonest first: their form names the row.
    std::vector<std::size_t> byNumber() const
    {
        std::vector<std::size_t> labels;
        for (std::size_t i = 0; i < m_seen.size(); ++i) {
            if (m_seen[i].counts > 0)
                labels.push_back(i);
        }
        std::ranges::stable_sort(labels, std::greater<>(), [&](std::size_t label) { return m_seen[label].counts; });
        return labels;
    }
    static PrintedOutcome startOf(const OutcomeLabel &label)
    {
        PrintedOutcome one;
        one.standing = standingOf(label);
        one.match = label.match;
        one.own = label.own();
        one.isSaid = label.ownMatch.has_value() || label.match.isCorrected();
        return one;
    }
    static void addTo(PrintedOutcome &one, const OutcomeLabel &label, const Seen &seen)
    {
        if (!one.printed.contains(label.printed))
            one.printed += label.printed;
        one.returns.insert(one.returns.end(), seen.returns.begin(), seen.returns.end());
        std::ranges::sort(one.returns);
        one.returns.erase(std::ranges::unique(one.returns).begin(), one.returns.end());
        one.forces += seen.forces;
        one.forces.removeDuplicates();
        one.cases.add(seen.cases);
    }

    const StudyView &m_view;
    std::vector<Seen> m_seen; ///< by number of the label
};
} // namespace

QString PrintedOutcome::takenFor() const
{
    const OutcomeLabel label{printed.value(0), match, {}};
    return standing == Standing::Type    ? OutcomeGroups::outcomeTitle(label)
           : standing == Standing::Group ? OutcomeGroups::of(label).title
                                         : u"as printed"_s;
}

QString PrintedOutcome::why() const
{
    if (isSaid || standing == Standing::Type || (standing == Standing::Group && !match.why.isEmpty()))
        return match.why;
    if (standing == Standing::Group)
        return u"the words say nothing"_s;
    if (standing == Standing::Unmatched)
        return u"no words of the outcome list"_s;
    const QString reason = match.why.isEmpty() ? QString() : u" (%1)"_s.arg(match.why);
    return (match.types.isEmpty() ? u"ambiguous: fits no single type"_s
                                  : u"ambiguous: may be "_s + match.types.join(u", "_s)) +
           reason;
}

QString standingName(Standing standing)
{
    static const QStringList names{u"unmatched"_s, u"ambiguous"_s, u"group"_s, u"type"_s};
    return names[qsizetype(standing)];
}

std::vector<PrintedOutcome> printedOutcomes(const StudyView &view)
{
    std::vector<PrintedOutcome> found = OutcomeFinder(view).find();
    std::ranges::stable_sort(found, [](const PrintedOutcome &a, const PrintedOutcome &b) {
        if (a.isOpen() != b.isOpen())
            return a.isOpen();
        if (a.isOpen() && a.standing != b.standing)
            return a.standing < b.standing;
        return a.cases.low > b.cases.low;
    });
    return found;
}

std::vector<PrintedOutcome> printedAs(const std::vector<PrintedOutcome> &all, const QString &printed)
{
    const auto those = [&](auto suits) {
        std::vector<PrintedOutcome> found;
        std::ranges::copy_if(all, std::back_inserter(found), suits);
        return found;
    };
    auto exact = those([&](const PrintedOutcome &one) { return one.printed.contains(printed.simplified()); });
    return !exact.empty()
               ? exact
               : those([&](const PrintedOutcome &one) { return rowKey(one.printed.value(0)) == rowKey(printed); });
}
