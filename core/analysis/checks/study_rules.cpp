// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/checks/check_rules.h"
#include "core/analysis/checks/column_rules.h"
#include "core/domain/offence.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

// What only the forces together show.

namespace {
/// A table of one force in all its periods: what another force may have a copy of.
struct WholeTable {
    const ForceScope *scope = nullptr;
    FigureSet set;
    std::vector<const Given *> given;
};

void collectTables(const ForceScope &scope, std::vector<WholeTable> &all)
{
    using Table = std::tuple<int, std::int16_t, std::uint8_t>;
    std::map<Table, WholeTable> tables;
    for (const Given &given : scope.now.tables()) {
        WholeTable &table = tables[{given.ofReturn, given.measure, given.facet}];
        table.scope = &scope;
        table.given.push_back(&given);
    }
    for (int place = 0; place < int(scope.now.returns().size()); ++place) {
        const auto &[columns, blocks] = scope.now.returns()[std::size_t(place)];
        for (const BlockRun &run : blocks->runs) {
            const CountBlock &block = blocks->blocks[std::size_t(run.block)];
            WholeTable &table = tables[{place, block.measure, block.facet}];
            for (std::size_t i = run.first; i < run.end; ++i) {
                const quint64 words = quint64(quint16(block.period)) << 48U | quint64(quint16(block.measure)) << 32U |
                                      quint32(columns->outcome[i]);
                table.set.add(words, columns->figure[i]);
            }
        }
    }
    for (auto &[key, table] : tables)
        all.push_back(std::move(table));
}

FindingPart wholePart(const StudyView &view, const WholeTable &table)
{
    FindingPart part{view.forceName(table.scope->force), {}, 0, {}};
    for (const Given *given : table.given) {
        const auto cells = table.scope->now.cells(*given);
        part.counts.insert(part.counts.end(), cells.begin(), cells.end());
    }
    return part;
}

/// Codes of offences other than sharing intimate images are not touched by its law.
bool isOfImages(const std::vector<ForceScope> &forces)
{
    bool hasCodes = false;
    for (const ForceScope &scope : forces) {
        for (const auto &[columns, blocks] : scope.now.returns()) {
            for (const auto offence : columns->offence) {
                const QString code = offence < 0 ? QString() : scope.now.words().offences[std::size_t(offence)].code;
                if (code == "008/71"_L1 || code == "088/15"_L1 || code == "175/08"_L1)
                    return true;
                hasCodes = hasCodes || !code.isEmpty();
            }
        }
    }
    return !hasCodes;
}

bool isInside(const LawChange &change, const Period &period)
{
    constexpr int LongestMonth = 31;
    return period.from() < change.day && change.day <= period.to() && period.days() > LongestMonth;
}
} // namespace

void checkCopiedForces(const CheckRule &rule, const StudyView &view, const std::vector<ForceScope> &forces,
                       std::vector<Finding> &found)
{
    std::vector<WholeTable> tables;
    for (const ForceScope &scope : forces)
        collectTables(scope, tables);
    std::map<quint64, const WholeTable *> seen;
    std::set<QString> told;
    for (const WholeTable &table : tables) {
        if (!table.set.isTelling(forces.size()))
            continue;
        const auto [first, isNew] = seen.emplace(table.set.hash(), &table);
        if (isNew || first->second->scope == table.scope)
            continue;
        const ForceFigures &figures = table.scope->now;
        const QString &measure = figures.measure(*table.given.front());
        Finding finding = findingOf(rule, {}, {first->second->scope->force, table.scope->force, measure});
        if (!told.insert(finding.key).second)
            continue;
        finding.figures = QString::number(table.set.hash());
        finding.measures = QStringList{measure};
        for (const Given *given : table.given)
            finding.periods.push_back(figures.period(*given));
        finding.parts = {wholePart(view, *first->second), wholePart(view, table)};
        finding.words = u"%1 and %2: the same %3 in all %4 cells."_s.arg(
            finding.parts[0].words, finding.parts[1].words, measure, QString::number(finding.parts[1].counts.size()));
        found.push_back(std::move(finding));
    }
}

void checkLawChanges(const CheckRule &rule, const StudyView &, const std::vector<ForceScope> &forces,
                     std::vector<Finding> &found)
{
    if (!isOfImages(forces))
        return;
    for (const LawChange &change : lawChanges()) {
        Finding finding = findingOf(rule, {}, {change.day.toString(Qt::ISODate)});
        std::set<Period> periods;
        std::set<QString> given;
        for (const ForceScope &scope : forces) {
            for (const Given &table : scope.now.tables()) {
                const Period &period = scope.now.period(table);
                if (!isComparable(scope.now, table) || !isInside(change, period))
                    continue;
                periods.insert(period);
                if (given.insert(scope.force + period.key()).second)
                    finding.parts.push_back(partOf(scope.now, table));
            }
        }
        if (periods.empty())
            continue;
        QStringList labels;
        for (const Period &period : periods)
            labels << period.label();
        finding.periods.assign(periods.begin(), periods.end());
        finding.figures = labels.join(u'|');
        finding.words = u"%1 holds %2: %3 (%4). Figures before and after it stand in one number."_s.arg(
            labels.join(u", "_s), change.day.toString(u"d MMMM yyyy"_s), change.title, change.act);
        found.push_back(std::move(finding));
    }
}
