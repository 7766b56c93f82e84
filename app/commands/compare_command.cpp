// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/output.h"
#include "app/commands/study_arguments.h"
#include "core/analysis/like_for_like.h"
#include "core/domain/error.h"
#include "core/report/sensitivity_words.h"
#include "core/report/statements.h"

using namespace Qt::StringLiterals;

namespace {
using Pairs = std::vector<std::pair<Period, Period>>;

/// A comparison with what stands beside it.
struct Compared {
    const StudyView &view;
    Comparison comparison;
    Sensitivity tried;
    std::optional<Coverage> coverage;

    const Panel &panel() const
    {
        return std::visit([](const auto &one) -> const Panel & { return one.panel; }, comparison);
    }
};

Compared compareAsAsked(const CommandLine &line, const StudyView &view)
{
    const auto from = line.period(u"from"_s), to = line.period(u"to"_s);
    if (!from || !to)
        throw Error(u"--from and --to are both needed: 2020, 2019/20, 2022-07 or DATE..DATE."_s);
    if (to->from() < from->from())
        throw Error(
            u"--from (%1) lies after --to (%2). Name the earlier period first."_s.arg(from->label(), to->label()));
    HeadlineNumber number;
    number.measure = measureOf(line, view, u"offences"_s);
    Compared made{view, compare(view, number.measure, *from, *to), {}, {}};
    number.periods = {*from, *to};
    number.allPeriods = shownYears(view, number.measure);
    number.panel = made.panel();
    made.coverage = headlineCoverage(view, number);
    if (std::holds_alternative<Change>(made.comparison))
        made.tried = sensitivity(view, number);
    return made;
}

QString pairText(const std::pair<Period, Period> &pair)
{
    return u"--from %1 --to %2"_s.arg(pair.first.key(), pair.second.key());
}

void addPairs(QStringList &lines, const QString &title, const Pairs &pairs)
{
    for (const auto &pair : pairs)
        lines += u"  %1: %2"_s.arg(title, pairText(pair));
}

QStringList linesOf(const Change &change)
{
    QStringList lines{change.text() + u'.'};
    if (const auto chance = change.chanceRange())
        lines += u"The range expected from chance variation if the underlying rate stayed the same is %1; it covers "
                 "neither recording practice nor missing forces."_s.arg(*chance);
    return lines;
}

QStringList linesOf(const Refusal &refused)
{
    QStringList lines{u"No percentage: "_s + refused.reason};
    QStringList offers;
    addPairs(offers, u"the same months"_s, refused.sameMonths);
    addPairs(offers, u"twelve months against the twelve before"_s, refused.rollingYears);
    addPairs(offers, u"full years"_s, refused.fullYears);
    if (!refused.perDay.isEmpty())
        offers += u"  per day: "_s + refused.perDay;
    if (!refused.sideBySide.isEmpty())
        offers += u"  as counts: "_s + refused.sideBySide;
    if (!refused.statement.isEmpty())
        offers += u"  in words: "_s + refused.statement;
    if (!offers.isEmpty())
        lines += u"What can be said instead:"_s;
    return lines + offers;
}

void printText(const Compared &made)
{
    QStringList lines = std::visit([](const auto &one) { return linesOf(one); }, made.comparison);
    lines += u"Included: "_s + panelLine(made.view, made.panel());
    for (const SensitivityRow &row : made.tried.rows)
        lines += u"  "_s + sensitivityLine(row);
    if (made.coverage)
        lines += made.coverage->text() + (made.coverage->note().isEmpty() ? QString() : u' ' + made.coverage->note());
    print(lines.join(u'\n') + u'\n');
    std::vector<QStringList> rows;
    for (const LeftOut &left : made.panel().leftOut)
        rows.push_back({u"  "_s + made.view.forceName(left.force), left.reason});
    if (!rows.empty())
        print(inColumns({u"  not in the panel"_s, u"why"_s}, rows));
}

QJsonObject asJson(const Figure &figure)
{
    QJsonObject object{{u"text"_s, figure.toString()}};
    if (figure.hasBounds())
        object.insert(u"low"_s, figure.low());
    if (const auto high = figure.high(); high && figure.hasBounds())
        object.insert(u"high"_s, *high);
    return object;
}

QJsonArray asJson(const Pairs &pairs)
{
    QJsonArray array;
    for (const auto &[from, to] : pairs)
        array.append(QJsonObject{{u"from"_s, from.key()}, {u"to"_s, to.key()}});
    return array;
}

QJsonObject asJson(const Change &change)
{
    QJsonObject object{{u"measure"_s, change.measure},       {u"from"_s, change.from.key()},
                       {u"to"_s, change.to.key()},           {u"like for like"_s, true},
                       {u"before"_s, asJson(change.before)}, {u"after"_s, asJson(change.after)}};
    const auto percent = change.percent();
    object.insert(u"change"_s, percent ? QJsonValue(*percent) : QJsonValue());
    const auto chance = change.chanceRange();
    object.insert(u"chance range"_s, chance ? QJsonValue(*chance) : QJsonValue());
    return object;
}

QJsonObject asJson(const Refusal &refused)
{
    return {{u"measure"_s, refused.measure},
            {u"from"_s, refused.from.key()},
            {u"to"_s, refused.to.key()},
            {u"like for like"_s, false},
            {u"change"_s, QJsonValue()},
            {u"why not"_s, refused.reason},
            {u"same months"_s, asJson(refused.sameMonths)},
            {u"twelve months"_s, asJson(refused.rollingYears)},
            {u"full years"_s, asJson(refused.fullYears)},
            {u"per day"_s, refused.perDay},
            {u"side by side"_s, refused.sideBySide},
            {u"counts"_s, refused.statement}};
}

QJsonArray rowsAsJson(const StudyView &view, const std::vector<SensitivityRow> &rows)
{
    QJsonArray array;
    for (const SensitivityRow &row : rows) {
        QJsonArray without;
        for (const ForceNumber &one : row.without)
            without.append(QJsonObject{{u"force"_s, view.forceName(one.force)}, {u"number"_s, one.text}});
        array.append(QJsonObject{{u"key"_s, row.key},
                                 {u"title"_s, row.title},
                                 {u"number"_s, row.text},
                                 {u"verdict"_s, verdictName(row.verdict)},
                                 {u"note"_s, row.note},
                                 {u"forces"_s, row.forces.size()},
                                 {u"without"_s, without}});
    }
    return array;
}

void printAsJson(const Compared &made)
{
    QJsonObject object = std::visit([](const auto &one) { return asJson(one); }, made.comparison);
    QJsonArray included, left;
    for (const QString &force : made.panel().forces)
        included.append(made.view.forceName(force));
    for (const LeftOut &one : made.panel().leftOut)
        left.append(QJsonObject{{u"force"_s, made.view.forceName(one.force)}, {u"why"_s, one.reason}});
    object.insert(u"included"_s, included);
    object.insert(u"left out"_s, left);
    object.insert(u"sensitivity"_s, rowsAsJson(made.view, made.tried.rows));
    object.insert(u"coverage"_s, made.coverage ? QJsonValue(made.coverage->text()) : QJsonValue());
    printJson(object);
}

int runCompare(const CommandLine &line)
{
    const QString format = line.choice(u"format"_s, {u"text"_s, u"json"_s}, u"text"_s);
    const auto study = openForReading(line);
    const StudyView view = loadView(*study);
    const Compared made = compareAsAsked(line, view);
    if (format == "json"_L1)
        printAsJson(made);
    else
        printText(made);
    return std::holds_alternative<Change>(made.comparison) ? Fine : Mistakes;
}
} // namespace

Command compareCommand()
{
    return {"compare",
            "STUDY --from P --to P [--measure M] [--format text|json]",
            "The change between two periods, like for like and how firm; ends with 1 where there is none.",
            {{"from", "P", "2020, 2019/20, 2022-07 or DATE..DATE"},
             {"to", "P", "the later period"},
             {"measure", "M", "offences (the default), outcomes or a printed title"},
             {"format", "FORMAT", "text or json"}},
            1,
            1,
            runCompare};
}
