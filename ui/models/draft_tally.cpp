// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/draft_tally.h"

#include <QCoreApplication>
#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace {
QString tallyText(const char *text)
{
    return QCoreApplication::translate("DraftTally", text);
}

void tallyFigure(DraftTally &tally, const Count &count)
{
    ++tally.figures;
    tally.blank += count.figure.kind() == Figure::Kind::Blank;
    tally.unresolved += count.figure.kind() == Figure::Kind::Unresolved;
    tally.hidden += count.figure.kind() == Figure::Kind::Suppressed;
    tally.withoutForce += count.force < 0;
    tally.withoutPeriod += count.period < 0;
}

int differing(const Draft &draft)
{
    std::set<CellRef> cells;
    for (const Remark &remark : draft.remarks) {
        if (remark.code.startsWith("total-differs"_L1))
            cells.insert(remark.cell);
    }
    return int(cells.size());
}
} // namespace

DraftTally tallyOf(const Draft &draft)
{
    DraftTally tally;
    for (const Count &count : draft.counts) {
        if (count.isTotal)
            ++tally.totals;
        else
            tallyFigure(tally, count);
    }
    tally.totalsThatDiffer = differing(draft);
    tally.totalsAsked = std::ranges::any_of(draft.remarks, [](const Remark &remark) {
        return remark.code == "total-with-hidden"_L1 || remark.code == "total-never-agrees"_L1;
    });
    return tally;
}

QString tallyWords(const DraftTally &tally)
{
    QStringList kinds;
    const auto add = [&](int number, const char *words) {
        if (number > 0)
            kinds.append(tallyText(words).arg(number));
    };
    add(tally.unresolved, "%1 not decided");
    add(tally.blank, "%1 blank");
    add(tally.hidden, "%1 hidden by the force");
    add(tally.withoutPeriod, "%1 without a period");
    add(tally.withoutForce, "%1 without a force");
    QString words = (tally.figures == 1 ? tallyText("1 figure") : tallyText("%1 figures").arg(tally.figures));
    if (!kinds.isEmpty())
        words += u": "_s + kinds.join(u", "_s);
    words += u'.';
    if (tally.totals == 0)
        return words + u' ' + tallyText("No totals are printed.");
    words +=
        u' ' + (tally.totals == 1 ? tallyText("1 printed total:") : tallyText("%1 printed totals:").arg(tally.totals));
    words += u' ';
    if (tally.totalsThatDiffer == 0 && tally.totalsAsked)
        return words + tallyText("see the questions on them.");
    if (tally.totalsThatDiffer == 0)
        return words + tallyText("no difference from the parts is known.");
    return words + (tally.totalsThatDiffer == 1
                        ? tallyText("1 differs from the sum of its parts.")
                        : tallyText("%1 differ from the sum of their parts.").arg(tally.totalsThatDiffer));
}
