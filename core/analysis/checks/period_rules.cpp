// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/checks/check_rules.h"

#include "core/domain/offence.h"
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

// Periods: too long, too different, or of an offence that had another code.

namespace {
bool isYear(const Period &period)
{
    return period.kind() == Period::Kind::Calendar || period.kind() == Period::Kind::Financial;
}

/// Twice as many, and more than chance alone makes of counts of this size (four times the spread of the difference).
bool isJump(const Span &fewer, const Span &more)
{
    constexpr double Spreads = 4;
    if (!fewer.high || more.low <= 2 * *fewer.high)
        return false;
    return double(more.low - *fewer.high) > Spreads * std::sqrt(double(more.low + *fewer.high));
}

void compareYears(const CheckRule &rule, const ForceScope &scope, const Given &before, const Given &after,
                  std::vector<Finding> &found)
{
    const Span from = before.span();
    const Span to = after.span();
    const bool isRise = isJump(from, to);
    if (!isRise && !isJump(to, from))
        return;
    const ForceFigures &figures = scope.now;
    const Period &first = figures.period(before);
    const Period &second = figures.period(after);
    Finding finding = findingOf(rule, scope.force, {figures.measure(after), second.key()});
    finding.figures = from.key() + u'|' + to.key();
    finding.measures = QStringList{figures.measure(after)};
    finding.periods = {first, second};
    finding.parts = {partOf(figures, before), partOf(figures, after)};
    finding.words = u"%1: from %2 in %3 to %4 in %5, %6."_s.arg(
        figures.measure(after), from.words(), first.label(), to.words(), second.label(),
        isRise ? u"more than twice as many"_s : u"less than half"_s);
    found.push_back(std::move(finding));
}

QDate answeredOn(const ForceScope &scope, const QString &measure)
{
    QDate latest;
    for (const Question &question : scope.view.questions) {
        const QDate day = scope.view.answer(scope.force, question.id).answered;
        if (measureKey(question.measure) == measure && day.isValid() && (!latest.isValid() || day > latest))
            latest = day;
    }
    return latest;
}

/// The part of the period that was asked for, where that ends sooner.
std::optional<Period> askedPart(const StudyView &view, const QString &measure, const Period &given)
{
    for (const Question &question : view.questions) {
        if (measureKey(question.measure) != measure)
            continue;
        for (const Period &asked : question.periods) {
            if (given.contains(asked) && asked.from() == given.from() && asked.to() < given.to() &&
                asked.kind() == Period::Kind::Part)
                return asked;
        }
    }
    return std::nullopt;
}

void tellPart(const CheckRule &rule, const ForceScope &scope, const Given &given, const QString &words,
              std::vector<Finding> &found)
{
    const ForceFigures &figures = scope.now;
    Finding finding = findingOf(rule, scope.force, {figures.measure(given), figures.period(given).key()});
    finding.figures = given.span().key();
    finding.measures = QStringList{figures.measure(given)};
    finding.periods = {figures.period(given)};
    finding.parts = {partOf(figures, given)};
    finding.words = words;
    found.push_back(std::move(finding));
}

// Sharing and threatening to share intimate images (domain 5): the code until 30 January 2024, and those since.
const QString CodeBefore = u"008/71"_s;
const QString CodeAfter = u"088/15"_s;
const QString BaseOffence = u"175/08"_s;

/// The codes given for each period, of offences recorded.
std::map<Period, std::set<QString>> codesByPeriod(const ForceFigures &figures)
{
    std::map<Period, std::set<QString>> all;
    for (const auto &[columns, blocks] : figures.returns()) {
        for (const BlockRun &run : blocks->runs) {
            const CountBlock &block = blocks->blocks[std::size_t(run.block)];
            const bool isRecorded = figures.measureKeys()[std::size_t(block.measure)] == "offences"_L1;
            for (std::size_t i = run.first; i < run.end && isRecorded && (block.facet & Facet::Offence); ++i)
                all[figures.words().periods[std::size_t(block.period)]].insert(
                    figures.words().offences[std::size_t(columns->offence[i])].code);
        }
    }
    return all;
}

QStringList missingCodes(const Period &period, const std::set<QString> &codes)
{
    const QDate changed = lawChanges().back().day;
    QStringList missing;
    const auto need = [&](const QString &code) {
        if (!codes.contains(code))
            missing << code;
    };
    const bool isOurs = codes.contains(CodeBefore) || codes.contains(CodeAfter) || codes.contains(BaseOffence);
    if (isOurs && period.from() < changed)
        need(CodeBefore);
    if (isOurs && period.to() >= changed) {
        need(CodeAfter);
        need(BaseOffence);
    }
    return missing;
}
} // namespace

void checkYearAgainstYear(const CheckRule &rule, const ForceScope &scope, std::vector<Finding> &found)
{
    const ForceFigures &figures = scope.now;
    using Table = std::tuple<QString, std::uint8_t, int>;
    std::map<Table, std::map<Period, const Given *>> tables;
    for (const Given &given : figures.tables()) {
        if (isComparable(figures, given) && isYear(figures.period(given)))
            tables[{figures.measure(given), given.facet, given.ofReturn}].emplace(figures.period(given), &given);
    }
    std::set<std::pair<QString, Period>> told;
    for (const auto &[table, years] : tables) {
        for (auto before = years.begin(); before != years.end(); ++before) {
            const auto after = std::next(before);
            if (after == years.end() || after->first.from() != before->first.to().addDays(1))
                continue;
            const std::size_t known = found.size();
            if (!told.contains({std::get<0>(table), after->first}))
                compareYears(rule, scope, *before->second, *after->second, found);
            if (found.size() > known)
                told.emplace(std::get<0>(table), after->first);
        }
    }
}

void checkPartYears(const CheckRule &rule, const ForceScope &scope, std::vector<Finding> &found)
{
    const ForceFigures &figures = scope.now;
    std::set<std::pair<QString, Period>> told;
    for (const Given &given : figures.tables()) {
        const Period &period = figures.period(given);
        const QString &measure = figures.measure(given);
        if (!isComparable(figures, given) || !told.emplace(measure, period).second)
            continue;
        const QDate answered = answeredOn(scope, measure);
        const auto asked = askedPart(scope.view, measure, period);
        if (answered.isValid() && period.to() > answered)
            tellPart(rule, scope, given,
                     u"%1, %2: given as the whole of %3, and the force answered on %4. It can only be a part."_s.arg(
                         period.label(), measure, period.dates(), answered.toString(u"d MMMM yyyy"_s)),
                     found);
        else if (asked)
            tellPart(
                rule, scope, given,
                u"%1, %2: asked for %3, and the return does not say whether it goes on to the end of the year."_s.arg(
                    period.label(), measure, asked->dates()),
                found);
    }
}

void checkCodes(const CheckRule &rule, const ForceScope &scope, std::vector<Finding> &found)
{
    std::map<QStringList, std::vector<Period>> byMissing;
    const auto given = codesByPeriod(scope.now);
    for (const auto &[period, codes] : given) {
        if (const QStringList missing = missingCodes(period, codes); !missing.isEmpty())
            byMissing[missing].push_back(period);
    }
    for (const auto &[missing, periods] : byMissing) {
        Finding finding = findingOf(rule, scope.force, missing);
        QStringList labels;
        for (const Period &period : periods)
            labels << period.label();
        finding.figures = labels.join(u'|');
        finding.measures = QStringList{u"offences"_s};
        finding.periods = periods;
        finding.words = u"%1: figures of the code %2 are missing. The offence stood under %3 until 30 January 2024 and "
                        "stands under %4 and %5 since."_s.arg(labels.join(u", "_s), missing.join(u" and "_s),
                                                              CodeBefore, CodeAfter, BaseOffence);
        for (const Given &table : scope.now.tables()) {
            const bool isOne = std::ranges::find(periods, scope.now.period(table)) != periods.end();
            if (isOne && scope.now.measure(table) == "offences"_L1 && (table.facet & Facet::Offence))
                finding.parts.push_back(partOf(scope.now, table));
        }
        found.push_back(std::move(finding));
    }
}
