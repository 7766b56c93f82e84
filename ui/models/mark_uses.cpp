// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/mark_uses.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype LongestMark = 6;

bool mayBeMark(const QString &text, const Figure &figure)
{
    const bool waits = figure.kind() == Figure::Kind::Unresolved || figure.kind() == Figure::Kind::Blank ||
                       figure.kind() == Figure::Kind::Suppressed;
    return waits && text.size() <= LongestMark && std::ranges::none_of(text, [](QChar c) { return c.isDigit(); });
}

QString markWords(const char *text)
{
    return QCoreApplication::translate("MarkChoice", text);
}

/// What speaks for a meaning of the mark: the printed totals, or the remark at its first cell.
QString evidenceFor(const Draft &draft, const QString &mark, const CellRef &first)
{
    if (draft.proposed.marks.contains(mark))
        return mark.isEmpty() ? markWords("The printed totals fit with blank as zero.")
                              : markWords("The printed totals fit with “%1” as zero.").arg(mark);
    for (const Remark &remark : draft.remarks) {
        if (remark.code.contains("mark"_L1) && remark.cell == first)
            return remark.message;
    }
    return {};
}
} // namespace

std::vector<MarkUse> marksOf(const Draft &draft)
{
    struct Seen {
        int cells = 0;
        CellRef first;
    };
    std::map<QString, Seen> seen;
    for (const Count &count : draft.counts) {
        if (count.text < 0)
            continue;
        const QString text = draft.texts[std::size_t(count.text)].trimmed().toLower();
        if (!draft.rules.figures.marks.contains(text) && !mayBeMark(text, count.figure))
            continue;
        Seen &mark = seen[text];
        if (mark.cells++ == 0)
            mark.first = count.cell();
    }
    std::vector<MarkUse> uses;
    for (const auto &[mark, where] : seen) {
        const auto rule = draft.rules.figures.marks.find(mark);
        const auto figure = rule == draft.rules.figures.marks.end() ? std::nullopt : std::optional(rule->second);
        uses.push_back(
            {mark, where.cells, figure, draft.proposed.marks.contains(mark), evidenceFor(draft, mark, where.first)});
    }
    std::ranges::stable_sort(uses, std::greater(), &MarkUse::cells);
    return uses;
}

bool hasLessThan(const Draft &draft)
{
    return std::ranges::any_of(draft.counts,
                               [](const Count &count) { return count.figure.kind() == Figure::Kind::LessThan; });
}

const std::vector<MarkChoice> &markChoices()
{
    static const std::vector<MarkChoice> choices{
        {markWords("left open"), std::nullopt},
        {markWords("zero"), Figure::exact(0)},
        {markWords("not given"), Figure()},
        {markWords("hidden, size not known"), Figure::absent(Figure::Kind::Suppressed)},
        {markWords("hidden, 1 to 4"), Figure::suppressed(1, 4)},
        {markWords("hidden, 0 to 4"), Figure::suppressed(0, 4)},
        {markWords("not held"), Figure::absent(Figure::Kind::NotHeld)},
        {markWords("not applicable"), Figure::absent(Figure::Kind::NotApplicable)},
        {markWords("refused"), Figure::absent(Figure::Kind::Refused)},
    };
    return choices;
}
