// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/import_changes.h"

#include "app/commands/output.h"
#include "core/analysis/would_be.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {
QString placeIn(const QString &sheet, const CellRef &cell)
{
    return sheet.isEmpty() ? cell.a1() : u"%1!%2"_s.arg(sheet, cell.a1());
}

QString cellBefore(const ChangedFigure &figure)
{
    return figure.earlier ? placeIn(figure.earlier->sheet, figure.earlier->cell) : QString();
}

QString cellAfter(const Draft &draft, const ChangedFigure &figure)
{
    if (!figure.count)
        return {};
    const CellRef cell = draft.counts[*figure.count].cell();
    return placeIn(draft.tables[std::size_t(cell.table)], cell);
}

std::vector<Move> movesOf(const StudyView &now, const Draft &draft, const Foreseen &foreseen)
{
    const auto back = foreseen.mayStayBeside() ? std::vector<qint64>() : foreseen.ids();
    return whatMoves(now, viewWith(now, draft, back), draft.forceCodes());
}
} // namespace

QString changesAsText(Study &study, const StudyView &now, const Draft &draft, const Foreseen &foreseen)
{
    if (foreseen.earlier.empty())
        return {};
    QString text = u"\n%1: %2\n"_s.arg(draft.source.name, foreseenSentence(foreseen, draft, now.forces));
    if (foreseen.isNothingNew())
        return text;
    if (foreseen.mayStayBeside())
        text +=
            u"It does not give %1 anew, so both stay in force; the later one counts where both give the same.\n"_s.arg(
                lostSentence(foreseen.changes));
    std::vector<QStringList> rows;
    for (const ChangedFigure &one : changedFigures(study, draft, foreseen.changes))
        rows.push_back({changeTitle(one.kind, foreseen.mayStayBeside()), one.what, one.before, cellBefore(one),
                        one.after, cellAfter(draft, one)});
    text += inColumns({u"figure"_s, u"what"_s, u"before"_s, u"cell"_s, u"after"_s, u"cell"_s}, rows);
    return text + movesAsText(movesOf(now, draft, foreseen));
}

QString movesAsText(const std::vector<Move> &moves)
{
    std::vector<QStringList> rows;
    for (const Move &move : moves)
        rows.push_back({moveKindName(move.kind), move.what, move.before, move.after, move.change});
    return rows.empty() ? u"Nothing that is shown of the study moves.\n"_s
                        : inColumns({u"moves"_s, u"what"_s, u"before"_s, u"after"_s, u"change"_s}, rows);
}

QJsonArray movesAsJson(const std::vector<Move> &all)
{
    QJsonArray moves;
    for (const Move &move : all)
        moves.append(QJsonObject{{u"kind"_s, moveKindName(move.kind)},
                                 {u"what"_s, move.what},
                                 {u"before"_s, move.before},
                                 {u"after"_s, move.after},
                                 {u"change"_s, move.change}});
    return moves;
}

QJsonObject changesAsJson(Study &study, const StudyView &now, const Draft &draft, const Foreseen &foreseen)
{
    QJsonArray ids;
    for (const qint64 id : foreseen.ids())
        ids.append(id);
    QJsonArray figures;
    for (const ChangedFigure &one : changedFigures(study, draft, foreseen.changes))
        figures.append(QJsonObject{{u"change"_s, changeKindName(one.kind)},
                                   {u"what"_s, one.what},
                                   {u"before"_s, one.before},
                                   {u"cell_before"_s, cellBefore(one)},
                                   {u"after"_s, one.after},
                                   {u"cell_after"_s, cellAfter(draft, one)}});
    return {{u"restates"_s, ids},
            {u"beside"_s, foreseen.mayStayBeside()},
            {u"changes"_s, figures},
            {u"moves"_s, movesAsJson(movesOf(now, draft, foreseen))}};
}
