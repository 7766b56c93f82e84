// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/open_tables.h"

#include "core/domain/error.h"
#include "core/report/protection.h"
#include "core/report/report_words.h"
#include "core/report/trace.h"
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace {
struct Meaning {
    QLatin1StringView column;
    QLatin1StringView words;
};
constexpr Meaning Meanings[] = {
    {"Force"_L1, "Police force, by name; its code stands in forces"_L1},
    {"Code"_L1, "Code of the Office for National Statistics for the force area"_L1},
    {"Year"_L1, "Calendar year, or the part of it that was asked for (Jan-Jul 2022)"_L1},
    {"Month"_L1, "Calendar month"_L1},
    {"Outcome"_L1, "Outcome type of the Home Office, or the words of the force where they fit none"_L1},
    {"Figure"_L1,
     "The figure as it may be printed: a number, bounds (<5), a reason why there is none, or [c]: not shown, "
     "since it is a small number or would give one away"_L1},
    {"Low"_L1, "Smallest number the figure can stand for; empty where there is none"_L1},
    {"High"_L1, "Largest number the figure can stand for; empty where there is none or nothing bounds it"_L1},
    {"Not given"_L1, "How many periods of the force are missing in it"_L1},
    {"Hidden or unresolved"_L1, "How many cells were hidden, refused, blank or not explained by the force"_L1},
    {"SHA-256"_L1, "Fingerprint of the file as it was received"_L1},
    {"Sheet"_L1, "Sheet, page or table of that file"_L1},
    {"Cell"_L1, "Cell in it, by column letter and row"_L1},
    {"Table"_L1, "Name of the table the figure stands in"_L1},
    {"Form"_L1, "What kind of file the answer was"_L1},
    {"Accepted"_L1, "Day on which a person accepted the figures as read"_L1},
    {"Counts"_L1, "Number of counts read from it"_L1},
};

QString meaningOf(const QString &column)
{
    for (const Meaning &known : Meanings) {
        if (column == known.column)
            return known.words;
    }
    return column.startsWith("In the figures of"_L1)
               ? u"Whether a person found the answer complete, or why it is left out"_s
               : u"What the force answered to this question, and when"_s;
}

/// "charge rate" as a part of the name of a file.
QString fileWord(const QString &measure)
{
    QString word;
    for (const QChar c : measure.toLower())
        word += c.isLetterOrNumber() ? c : u'-';
    return word;
}

void addTable(std::vector<NamedTable> &tables, const StudyView &view, const Protection &protection, const Query &query,
              const QString &name)
{
    const PanelRule everyone{PanelRule::Kind::All, {}};
    FigureTable table = figuresTable(view, query, everyone);
    if (table.rows.empty())
        return;
    try {
        tables.push_back({name, protection.applyTo(std::move(table))});
    } catch (const Error &) {
        return; // three dimensions with small numbers: years of the same figures are there
    }
}

FigureTable codedForces(const StudyView &view)
{
    FigureTable table = forcesTable(view);
    table.columns.insert(1, u"Code"_s);
    const auto forces = view.forces.territorial();
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        FigureCell code;
        code.text = forces[i]->code;
        table.rows[i].insert(table.rows[i].begin() + 1, code);
    }
    return table;
}

FigureTable dictionaryOf(const std::vector<NamedTable> &tables)
{
    std::vector<QStringList> rows;
    for (const NamedTable &named : tables) {
        for (const QString &column : named.table.columns) // those of the forces are named after the questions
            rows.push_back({named.name, column, meaningOf(column)});
    }
    return wordsTable(u"What each column means"_s, {u"Table"_s, u"Column"_s, u"Meaning"_s}, rows);
}
} // namespace

std::vector<NamedTable> openTables(const StudyView &view)
{
    std::vector<NamedTable> tables;
    const Protection protection(view);
    for (const Question &question : view.questions) {
        const QString measure = measureKey(question.measure);
        if (measure.isEmpty() || forcesWithCounts(view, measure).isEmpty())
            continue;
        const QString word = fileWord(measure);
        const bool hasOutcomes = measure.startsWith("outcomes"_L1);
        std::vector<Dimension> by{Dimension::Force, Dimension::Year};
        if (hasOutcomes)
            by.push_back(Dimension::Outcome);
        addTable(tables, view, protection, {measure, by, {}, {}, {}, {}},
                 word + (hasOutcomes ? u"-by-force-year-and-type"_s : u"-by-force-and-year"_s));
        if (!wantedPeriods(view, measure, Dimension::Month).empty())
            addTable(tables, view, protection, {measure, {Dimension::Force, Dimension::Month}, {}, {}, {}, {}},
                     word + u"-by-force-and-month"_s);
    }
    return tables;
}

std::vector<NamedTable> describingTables(const StudyView &view, const std::vector<ReturnInfo> &returns,
                                         const std::vector<NamedTable> &figures)
{
    std::vector<NamedTable> tables{{u"forces"_s, codedForces(view)}, {u"sources"_s, sourcesTable(view, returns)}};
    std::vector<NamedTable> all = figures;
    all.insert(all.end(), tables.begin(), tables.end());
    tables.push_back({u"dictionary"_s, dictionaryOf(all)});
    return tables;
}

FigureTable cellsTable(const StudyView &view, Study &study, const std::vector<NamedTable> &figures)
{
    std::map<qint64, QString> hashes;
    for (const ReturnInfo &given : study.returns().all())
        hashes[given.id] = QString::fromLatin1(given.sha256.toHex());
    std::vector<QStringList> rows;
    for (const NamedTable &named : figures) {
        for (const auto &row : named.table.rows) {
            const auto cell = std::ranges::find_if(row, [](const FigureCell &one) { return one.trace.has_value(); });
            if (cell == row.end() || !cell->low)
                continue; // what is hidden or absent has no cells to show
            const QString of = traceWords(view, *cell->trace, named.table.forces);
            for (const StoredCount &count :
                 study.returns().counts(countsBehind(view, *cell->trace, named.table.forces)))
                rows.push_back({named.name, of, hashes[count.returnId], count.sheet, count.cell.a1()});
        }
    }
    return wordsTable(u"The cells each figure was made of"_s,
                      {u"Table"_s, u"Figure of"_s, u"SHA-256"_s, u"Sheet"_s, u"Cell"_s}, rows);
}

QStringList openNotes(const StudyView &view, const ReportFacts &facts)
{
    QStringList notes{view.info.title, reportSubtitle(view, facts)};
    if (!view.info.notice.isEmpty())
        notes += view.info.notice;
    notes += u"Study after its change %1."_s.arg(shortHash(facts.journalHash));
    notes += methodWords(view);
    notes += u"These are crimes that police recorded, not crimes committed. A force that is not listed is not zero."_s;
    return notes;
}
