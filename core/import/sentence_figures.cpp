// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/sentence_figures.h"

#include "core/domain/figure_rule.h"
#include "core/import/any_case.h"
#include "core/import/label_words.h"
#include "core/import/outcome_words.h"
#include "core/import/period_words.h"
#include "core/import/sentence_numbers.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
const QString Nouns = u"(?:offences?|crimes?|incidents?|reports?|occurrences?|allegations?|investigations?|cases?)"_s;

/// Words that speak of something that could be counted: enough for a question, not for a figure.
bool speaksOfCounts(const QString &text)
{
    static const QRegularExpression pattern =
        anyCase(u"\\b("_s + Nouns +
                u"|victims?|suspects?|offenders?|arrests?|charges?|charged|cautions?|cautioned|"
                "convictions?|outcomes?|total|records|recorded|reported|logged)\\b"_s);
    return pattern.match(text).hasMatch();
}

/// Words that make a number an estimate, a bound of an effort, a comparison or a part of another figure.
bool isQualified(const QString &text)
{
    static const QRegularExpression pattern = anyCase(
        u"\\b(would|could|should|may|might|if|estimate\\w*|exceed\\w*|appropriate limit|approx\\w*|about|around|"
        "roughly|circa|average|per|compared|comparison|increase[ds]?|decrease[ds]?|reduc\\w+|fell|rose|"
        "of (which|these|those|the|them|this)|these|those|includ\\w+|exclud\\w+|exempt\\w*|apart from|not|except|"
        "only|further|additional|another|sample|each|every|records|search\\w*|retriev\\w*|review\\w*|previous\\w*|"
        "remain\\w*|nationally|england|uk|please|provide|request\\w*|asked|how many)\\b"_s);
    return pattern.match(text).hasMatch();
}

struct Piece {
    qsizetype start = 0;
    qsizetype end = 0;
};

/// Sentences of a line; a semicolon ends one too.
std::vector<Piece> sentencesOf(const QString &line)
{
    static const QRegularExpression stop(u"[.;!?](?=\\s|$)"_s);
    std::vector<Piece> pieces;
    qsizetype start = 0;
    auto found = stop.globalMatch(line);
    while (found.hasNext()) {
        const auto end = found.next().capturedEnd();
        pieces.push_back({start, end});
        start = end;
    }
    if (!line.mid(start).trimmed().isEmpty())
        pieces.push_back({start, line.size()});
    return pieces;
}

/// What stands after a number, up to the next one: words before the noun, the noun, "of voyeurism", a verb, and then
/// nothing but the words that lead to a period or to the next number.
const QRegularExpression &countedForm()
{
    static const QRegularExpression form =
        anyCase(u"^\\s+((?:[a-z'’-]+\\s+){0,4}?)("_s + Nouns +
                u")(?:\\s+(of\\s+[a-z][a-z'’ -]*?))?(?:\\s+(?:(?:which|that)\\s+)?"
                "((?:were|was|have been|had been|has been|are|is|being)(?:\\s+[a-z-]+)?|recorded|reported|"
                "(?:have |had )?result(?:ed|ing) in (?:an? )?[a-z -]+?))?"
                "(?:\\s+by\\s+(?:us|[a-z ]*(?:police|constabulary|force)))?\\s*"
                "(?:,|and|in|during|for|between|from|over|within|to|on|the|year|calendar|financial|period|ending|\\s)*"
                "(?:we|recorded|there|were|was|[.;,:()]|\\s)*$"_s);
    return form;
}

/// "stalking" before "offences"; nothing where the words may bind the number to something else.
std::optional<QString> offenceBefore(QString adjectives)
{
    static const QRegularExpression empty = anyCase(u"\\b(recorded|reported|such|total|police)\\b"_s);
    static const QRegularExpression joint =
        anyCase(u"\\b(and|or|in|of|to|were|was|by|the|for|from|between|during)\\b"_s);
    adjectives = adjectives.remove(empty).simplified();
    if (joint.match(adjectives).hasMatch() || (!adjectives.isEmpty() && !hasOffenceWords(adjectives)))
        return std::nullopt;
    return adjectives;
}

bool takeOutcome(const QString &printed, SentenceFigure &figure)
{
    const OutcomeReading outcome = readOutcome(printed);
    if (!outcome.known || outcome.match.types.isEmpty())
        return false;
    figure.outcome = printed;
    figure.measure = Measure{Measure::Kind::Outcomes, {}, {}};
    return true;
}

/// "were recorded" counts offences, "were charged" and "resulted in a charge" an outcome.
bool readVerb(QString verb, SentenceFigure &figure)
{
    static const QString Helping = u"(were|was|have been|had been|has been|are|is|being)"_s;
    static const QRegularExpression recorded =
        anyCase(u"^("_s + Helping + u"?\\s*(recorded|reported|logged|crimed|received|created)?)$"_s);
    static const QRegularExpression leading =
        anyCase(u"^("_s + Helping + u"|(have |had )?result(ed|ing) in( an?)?)\\s+"_s);
    return recorded.match(verb).hasMatch() || takeOutcome(verb.remove(leading), figure);
}

/// What may stand before the first number of a sentence: "In 2021 the force recorded". Any other word may turn it
/// round: "In 2021 we cancelled 37 offences."
bool leadsToCount(const QString &before)
{
    static const QRegularExpression form = anyCase(
        u"^\\W*((i|we) can confirm( "
        u"that)?\\b)?(?:\\W+|\\b(in|during|for|between|from|over|under|and|to|on|the|our|a|of|"
        "overall|total|year|years|calendar|financial|period|ending|there|were|was|had|have|has|been|we|it|force|"
        "recorded|reported|received|logged|((avon|devon|dyfed|west|north|south|city|greater|of|and|london)[ -]+)*"
        "[a-z]+ (police|constabulary)( service)?)\\b)*+$"_s);
    return form.match(before).hasMatch();
}

bool readNoun(const QString &after, SentenceFigure &figure)
{
    const auto match = countedForm().match(after);
    const auto before = match.hasMatch() ? offenceBefore(match.captured(1)) : std::nullopt;
    if (!before)
        return false;
    figure.measure = measureInWords(match.captured(2));
    figure.offence = match.captured(3).simplified();
    if (!figure.offence.isEmpty() && !hasOffenceWords(figure.offence))
        return false;
    if (!before->isEmpty())
        figure.offence = (*before + u' ' + match.captured(2) + u' ' + figure.offence).simplified();
    return readVerb(match.captured(4).simplified(), figure);
}

/// "Offences recorded: 37", "Charged - 4": the title before the number of a line that holds nothing else.
bool readLabel(const QString &before, SentenceFigure &figure)
{
    static const QRegularExpression form(u"^\\s*[•*·–-]?\\s*(\\S.*?)\\s*(?::|=|\\s[-–—]|\\s(?:was|is|were))\\s*$"_s);
    const auto match = form.match(before);
    if (!match.hasMatch())
        return false;
    static const QRegularExpression joining = anyCase(u"\\s+(in|during|for|between|from)$"_s);
    const QString title = withoutPeriod(match.captured(1)).remove(joining).simplified();
    if (!isMeasureOnly(title))
        return takeOutcome(title, figure);
    figure.measure = measureInWords(title);
    return true;
}

/// "Community resolution - 2".
bool titlesOutcome(const QString &line, const SentenceNumber &number)
{
    SentenceFigure figure;
    return readLabel(line.left(number.start), figure) && !figure.outcome.isEmpty();
}

/// "and 15 in 2020/21": counts what the number before it counts.
bool continues(const QString &between, const QString &after)
{
    static const QRegularExpression joint = anyCase(u"(,|\\band|,\\s*and)\\s*((in|during|for)\\s*,?\\s*)?$"_s);
    static const QRegularExpression next =
        anyCase(u"^\\s*(in|during|for|between|from)?\\s*(,|and|in|during|for|\\s)*[.;]?\\s*$"_s);
    return joint.match(between).hasMatch() && next.match(after).hasMatch();
}

/// The figures of one sentence.
class Sentence {
public:
    Sentence(const QString &line, const QString &rest, Piece piece, const std::vector<SentenceNumber> &numbers)
        : m_line(line), m_rest(rest), m_piece(piece)
    {
        for (const SentenceNumber &number : numbers) {
            if (number.start >= piece.start && number.end <= piece.end)
                m_numbers.push_back(number);
        }
        for (const PeriodPlace &place : periodPlaces(line)) {
            if (!place.isDay && place.start >= piece.start && place.end <= piece.end && isBlanked(place.start))
                m_periods.push_back(place);
        }
    }

    bool hasNumbers() const { return !m_numbers.empty(); }

    /// Nothing where any of the numbers is in doubt.
    std::vector<SentenceFigure> read()
    {
        std::vector<SentenceFigure> figures;
        if (m_numbers.empty() || isQualified(m_rest.mid(m_piece.start, m_piece.end - m_piece.start)))
            return {};
        for (std::size_t i = 0; i < m_numbers.size(); ++i) {
            auto figure = figureAt(i, figures);
            if (!figure)
                return {};
            figures.push_back(*figure);
        }
        return setPeriods(figures) ? figures : std::vector<SentenceFigure>();
    }

private:
    bool isBlanked(qsizetype at) const { return m_rest.at(at).isSpace(); }

    std::optional<SentenceFigure> figureAt(std::size_t index, const std::vector<SentenceFigure> &before) const
    {
        const SentenceNumber &number = m_numbers[index];
        const auto parsed = number.isPlain ? Figure::parse(number.text, FigureRule()) : std::nullopt;
        if (!parsed || parsed->isAbsence())
            return std::nullopt;
        SentenceFigure figure{*parsed, number.text, number.start, {}, {}, {}, {}};
        const qsizetype from = index == 0 ? m_piece.start : m_numbers[index - 1].end;
        const qsizetype to = index + 1 == m_numbers.size() ? m_piece.end : m_numbers[index + 1].start;
        const QString after = m_rest.mid(number.end, to - number.end);
        if ((index > 0 || leadsToCount(m_rest.mid(from, number.start - from))) && readNoun(after, figure))
            return figure;
        if (m_numbers.size() == 1 && isLastOfTitle(after) && readLabel(m_line.mid(from, number.start - from), figure))
            return figure;
        if (index == 0 || !continues(m_rest.mid(from, number.start - from), after))
            return std::nullopt;
        return likeBefore(figure, before.back());
    }

    static bool isLastOfTitle(const QString &after)
    {
        static const QRegularExpression end = anyCase(u"^\\s*("_s + Nouns + u")?\\s*(in|during|for)?\\s*[.;]?\\s*$"_s);
        return end.match(after).hasMatch();
    }

    static SentenceFigure likeBefore(SentenceFigure figure, const SentenceFigure &before)
    {
        figure.measure = before.measure;
        figure.outcome = before.outcome;
        figure.offence = before.offence;
        return figure;
    }

    /// One period for all, or one for each number, before or after it throughout.
    bool setPeriods(std::vector<SentenceFigure> &figures) const
    {
        if (m_periods.empty())
            return figures.size() == 1;
        const auto isBefore = [&](std::size_t period, std::size_t number) {
            return m_periods[period].end <= m_numbers[number].start;
        };
        if (m_periods.size() == 1) {
            for (SentenceFigure &figure : figures)
                figure.period = m_periods.front().period;
            return isBefore(0, 0) || m_periods.front().start >= m_numbers.back().end;
        }
        if (m_periods.size() != figures.size())
            return false;
        const bool first = isBefore(0, 0);
        for (std::size_t i = 0; i < figures.size(); ++i) {
            const bool isLast = i + 1 == figures.size();
            const bool apart = isLast || (first ? !isBefore(i + 1, i) : isBefore(i, i + 1));
            if (isBefore(i, i) != first || !apart)
                return false;
            figures[i].period = m_periods[i].period;
        }
        return true;
    }

    const QString &m_line;
    const QString &m_rest;
    Piece m_piece;
    std::vector<SentenceNumber> m_numbers;
    std::vector<PeriodPlace> m_periods;
};

/// "No offences were recorded", "two arrests": a figure without digits. "In May 12 crimes": one that reads like a date.
bool countsInWords(const QString &line)
{
    static const QRegularExpression month =
        anyCase(u"\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*,?\\s+\\d{1,2}\\s+([a-z]+\\s+)?"_s + Nouns);
    static const QRegularExpression pattern =
        anyCase(u"\\b(no|zero|nil|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)\\s+"
                "((recorded|reported|such)\\s+)?("_s +
                Nouns + u"|victims?|suspects?|offenders?|arrests?|charges?)\\b"_s);
    return pattern.match(line).hasMatch() || month.match(line).hasMatch();
}
} // namespace

SentenceReading readSentences(const QString &line)
{
    SentenceReading reading;
    const auto numbers = sentenceNumbers(line);
    const bool speaks = speaksOfCounts(line) || (numbers.size() == 1 && titlesOutcome(line, numbers.front()));
    reading.isDoubtful = speaks && (!numbers.empty() || countsInWords(line));
    if (numbers.empty() || !reading.isDoubtful || countsInWords(line))
        return reading;
    const QString rest = withoutOtherNumbers(line);
    std::vector<SentenceFigure> figures;
    for (const Piece &piece : sentencesOf(line)) {
        Sentence sentence(line, rest, piece, numbers);
        const auto found = sentence.read();
        if (sentence.hasNumbers() && found.empty())
            return reading;
        std::ranges::copy(found, std::back_inserter(figures));
    }
    if (!figures.empty())
        reading = {figures, false};
    return reading;
}

bool isBareAnswer(const QString &line)
{
    static const QRegularExpression form =
        anyCase(u"^\\s*((fewer than|less than|over|more than|at least)\\s+|[<>≤≥]\\s*)?"
                "(\\d{1,3}(,\\d{3})+|\\d{1,7}|nil|none|zero)\\s*\\.?\\s*$"_s);
    return form.match(line).hasMatch();
}

bool asksForCounts(const QString &line)
{
    static const QRegularExpression form =
        anyCase(u"\\b(how many|numbers? of|total)\\b.*\\b("_s + Nouns + u"|charges|cautions)\\b"_s);
    return form.match(line).hasMatch();
}
