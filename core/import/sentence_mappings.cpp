// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/sentence_mappings.h"

#include "core/domain/force.h"
#include "core/import/any_case.h"
#include "core/import/document_words.h"
#include "core/import/outcome_words.h"
#include "core/import/period_words.h"
#include "core/import/region_words.h"
#include "core/import/sentence_figures.h"
#include "core/import/sentence_numbers.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// Lines between an answer and its question that may hold other answers.
constexpr int LinesToQuestion = 12;

QString lineAt(const Table &table, int row)
{
    return table.text(row, 0).simplified();
}

/// "Answer:", "Our response": stands between a question and what is answered.
bool isAnswerTitle(const QString &line)
{
    static const QRegularExpression form =
        anyCase(u"^\\W*(our |the )?(answer|response|reply)( to question \\d+)?\\W*$"_s);
    return form.match(line).hasMatch();
}

/// "Q4. How many of these ...": whatever it asks for, the number under it answers it.
bool isQuestion(const QString &line)
{
    static const QRegularExpression form = anyCase(u"\\?\\s*$|\\b(how many|numbers? of)\\b"_s);
    return form.match(line).hasMatch();
}

/// The row above, or that above "Answer:"; -1 where there is none.
int rowAnswered(const Table &table, int row)
{
    return row > 1 && isAnswerTitle(lineAt(table, row - 1)) ? row - 2 : row - 1;
}

/// Lines of an e-mail or a page that break in the middle of a sentence: what would qualify a number may stand in the
/// other line.
bool isCut(const QString &line, const QString &next)
{
    constexpr qsizetype ShortLine = 50;
    static const QRegularExpression ended(u"[.!?:;]\\W*$"_s);
    if (line.isEmpty() || next.isEmpty() || ended.match(line).hasMatch())
        return false;
    return next.front().isLower() || (next.front().isDigit() && line.size() >= ShortLine);
}

/// The row of the question that a bare answer stands under; -1 where it stands under none.
int questionOf(const Table &table, int row)
{
    const int above = rowAnswered(table, row);
    return above >= 0 && asksForCounts(lineAt(table, above)) ? above : -1;
}

/// The period of the nearest line above that is no answer: a question or a heading.
std::optional<Period> periodAsked(const Table &table, int row)
{
    for (int above = row - 1; above >= std::max(0, row - LinesToQuestion); --above) {
        const QString line = lineAt(table, above);
        const bool isAnswer = !readSentences(line).figures.empty() || isBareAnswer(line) || isAnswerTitle(line);
        if (!isAnswer)
            return periodWithin(withoutCitations(line));
    }
    return std::nullopt;
}

/// A question for several figures cannot be answered by one.
bool asksForEach(const QString &question)
{
    static const QRegularExpression several =
        anyCase(u"\\b(each|per|every|broken down|by (year|month|quarter)|respectively|of "
                "(these|those|them|which))\\b"_s);
    return several.match(question).hasMatch();
}

/// A line with the figures it states, on its way to a mapping.
struct StatedLine {
    Mapping mapping;
    QStringList keys; ///< what each figure counts, in words: the same twice is a contradiction or a repetition
};

QString keyOf(const SentenceFigure &figure, const std::optional<Period> &asked)
{
    const auto &period = figure.period ? figure.period : asked;
    return QStringList{period ? period->key() : QString(), figure.measure ? figure.measure->name() : QString(),
                       readOutcome(figure.outcome).match.types.join(u'|'), figure.offence.toLower()}
        .join(u'\n');
}

QString offenceOf(const QStringList &lines)
{
    RegionWords words;
    words.above = lines;
    return offenceInWords(words);
}

class SentenceProposer {
public:
    SentenceProposer(const Table &table, int index, const Hints &hints) : m_table(table), m_index(index), m_hints(hints)
    {
    }

    std::optional<StatedLine> at(int row) const
    {
        const QString line = m_table.text(row, 0);
        if (isBareAnswer(line))
            return bareAt(row);
        const auto figures = readSentences(line).figures;
        const bool whole =
            !isCut(lineAt(m_table, row - 1), line.simplified()) && !isCut(line.simplified(), lineAt(m_table, row + 1));
        return whole ? sentenceAt(row, figures) : std::nullopt;
    }

private:
    std::optional<StatedLine> bareAt(int row) const
    {
        const int question = questionOf(m_table, row);
        if (question < 0 || asksForEach(lineAt(m_table, question)))
            return std::nullopt;
        StatedLine stated{wholeOf(question, row), {}};
        stated.mapping.offence = offenceOf({lineAt(m_table, question)});
        stated.mapping.period = periodWithin(withoutCitations(lineAt(m_table, question)));
        if (!stated.mapping.period)
            stated.mapping.period = m_hints.period;
        if (!stated.mapping.period)
            return std::nullopt;
        stated.mapping.headerRows = row - question;
        stated.mapping.across = {{question, Role::Measure}};
        return stated;
    }

    std::optional<StatedLine> sentenceAt(int row, const std::vector<SentenceFigure> &figures) const
    {
        if (figures.empty())
            return std::nullopt;
        StatedLine stated{wholeOf(row, row), {}};
        stated.mapping.period = periodAsked(m_table, row);
        if (!stated.mapping.period)
            stated.mapping.period = m_hints.period;
        for (const SentenceFigure &figure : figures) {
            if (!figure.period && !stated.mapping.period)
                return std::nullopt;
            stated.keys += keyOf(figure, stated.mapping.period);
        }
        const Force *named = Forces::reference().findWithin(m_table.text(row, 0));
        const bool isOfAnother = named && named->code != stated.mapping.force;
        return isOfAnother ? std::nullopt : std::optional(stated);
    }

    Mapping wholeOf(int top, int bottom) const
    {
        Mapping mapping;
        mapping.region = {m_index, top, 0, bottom, 0};
        mapping.headerRows = 0;
        mapping.figureColumns = {0};
        const RegionWords words = wordsAround(m_table, mapping.region, {}, m_hints);
        mapping.force = m_hints.force.isEmpty() ? forceInWords(words) : m_hints.force;
        return mapping;
    }

    const Table &m_table;
    int m_index;
    const Hints &m_hints;
};

bool statesTwice(const StatedLine &line, const QStringList &all)
{
    return std::ranges::any_of(line.keys, [&](const QString &key) { return all.count(key) > 1; });
}
} // namespace

std::vector<Mapping> proposeSentences(const std::vector<Table> &tables, const std::vector<Mapping> &others,
                                      const std::function<Hints(int)> &hintsOf)
{
    std::vector<StatedLine> lines;
    QStringList keys;
    const bool hasTables = std::ranges::any_of(
        others, [&](const Mapping &other) { return !tables[std::size_t(other.region.table)].prose; });
    for (std::size_t i = 0; i < tables.size() && !hasTables; ++i) {
        if (!tables[i].prose)
            continue;
        const Hints hints = hintsOf(int(i));
        const SentenceProposer proposer(tables[i], int(i), hints);
        for (int row = 0; row < tables[i].rows(); ++row) {
            const auto stated = proposer.at(row);
            if (!stated || std::ranges::any_of(others, [&](const Mapping &other) {
                    return overlap(other.region, stated->mapping.region);
                }))
                continue;
            keys += stated->keys;
            lines.push_back(*stated);
        }
    }
    std::vector<Mapping> mappings;
    for (const StatedLine &line : lines) {
        if (!statesTwice(line, keys))
            mappings.push_back(line.mapping);
    }
    return mappings;
}

bool mayStateFigures(const Table &prose, int row)
{
    const QString line = prose.text(row, 0);
    const int above = rowAnswered(prose, row);
    if (isBareAnswer(line))
        return above >= 0 && isQuestion(lineAt(prose, above));
    const SentenceReading reading = readSentences(line);
    if (reading.isDoubtful || !reading.figures.empty())
        return true;
    const QString next = lineAt(prose, row + 1);
    return !sentenceNumbers(line).empty() && isCut(line.simplified(), next) &&
           readSentences(line + u' ' + next).isDoubtful;
}
