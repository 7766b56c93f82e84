// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/bound_sentence.h"

#include "core/domain/error.h"
#include "core/report/national_claims.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
bool isFigure(QChar c)
{
    return c >= u'0' && c <= u'9';
}

QChar signBefore(const QString &text, qsizetype start)
{
    if (start == 0 || (start > 1 && text[start - 2].isLetterOrNumber()))
        return {};
    const QChar sign = text[start - 1];
    constexpr char16_t Minus = u'\u2212';
    if (sign == Minus)
        return u'-';
    return sign == u'+' || sign == u'-' || sign == u'<' ? sign : QChar();
}

/// Thousands and decimals belong to a number; the comma or stop behind it does not.
qsizetype endOfNumber(const QString &text, qsizetype start)
{
    qsizetype end = start;
    while (end < text.size() && (isFigure(text[end]) || ((text[end] == u',' || text[end] == u'.') &&
                                                         end + 1 < text.size() && isFigure(text[end + 1]))))
        ++end;
    return end;
}

/// "{" begins a place: one that was typed is doubled.
QString literal(QString text)
{
    return text.replace(u'{', u"{{"_s);
}

QString wordingFor(const QString &typed, const std::vector<NumberPlace> &numbers)
{
    QString wording;
    qsizetype done = 0;
    std::vector<bool> used(numbers.size(), false);
    for (const NumberPlace &place : numberPlaces(typed)) {
        std::ptrdiff_t found = -1;
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            if (numbers[i].digits == place.digits && (found < 0 || (used[std::size_t(found)] && !used[i])))
                found = std::ptrdiff_t(i);
        }
        if (found < 0)
            continue;
        used[std::size_t(found)] = true;
        wording += literal(typed.mid(done, place.start - done)) + u"{%1}"_s.arg(found);
        done = place.end;
    }
    return wording + literal(typed.mid(done));
}

/// The parts of a stored wording: words, and places of numbers.
struct Part {
    QString words;
    int number = -1;
};

std::vector<Part> partsOf(const QString &wording)
{
    std::vector<Part> parts{{}};
    for (qsizetype i = 0; i < wording.size(); ++i) {
        if (wording[i] != u'{') {
            parts.back().words += wording[i];
        } else if (i + 1 < wording.size() && wording[i + 1] == u'{') {
            parts.back().words += wording[i++];
        } else {
            const qsizetype end = wording.indexOf(u'}', i);
            bool isNumber = false;
            parts.push_back({{}, wording.mid(i + 1, end - i - 1).toInt(&isNumber)});
            if (end < 0 || !isNumber)
                throw Error(u"A kept sentence is damaged: “%1”. Remove it and keep it anew."_s.arg(wording));
            parts.push_back({});
            i = end;
        }
    }
    return parts;
}

QString filled(const std::vector<Part> &parts, const std::vector<NumberPlace> &numbers)
{
    QString text;
    for (const Part &part : parts) {
        if (part.number < 0)
            text += part.words;
        else if (std::size_t(part.number) < numbers.size())
            text += numbers[std::size_t(part.number)].digits;
        else
            throw Error(
                u"A kept sentence names a number that its statement does not have. Remove it and keep it anew."_s);
    }
    return text;
}

QStringList looseNumbers(const QString &text, const std::vector<NumberPlace> &numbers)
{
    QStringList loose;
    for (const NumberPlace &place : numberPlaces(text)) {
        if (std::ranges::find(numbers, place.digits, &NumberPlace::digits) == numbers.end())
            loose << place.digits;
    }
    return loose;
}

/// What stands beside the numbers used is the same: a rise that became a fall is worded by a person.
bool isSameForm(const std::vector<Part> &parts, const std::vector<NumberPlace> &was, const std::vector<NumberPlace> &is)
{
    return was.size() == is.size() && std::ranges::all_of(parts, [&](const Part &part) {
               if (part.number < 0)
                   return true;
               const NumberPlace &before = was[std::size_t(part.number)];
               const NumberPlace &after = is[std::size_t(part.number)];
               return before.sign == after.sign && before.isPercent == after.isPercent;
           });
}

QStringList movesOf(const std::vector<NumberPlace> &was, const std::vector<NumberPlace> &is)
{
    const auto spoken = [](const NumberPlace &number) {
        return (number.sign.isNull() ? QString() : QString(number.sign)) + number.digits +
               (number.isPercent ? u"%"_s : QString());
    };
    QStringList moves;
    for (std::size_t i = 0; i < std::min(was.size(), is.size()); ++i) {
        const QString before = spoken(was[i]);
        const QString after = spoken(is[i]);
        if (before != after)
            moves << u"%1 → %2"_s.arg(before, after);
    }
    moves.removeDuplicates();
    return moves;
}

SentenceState stateOf(const KeptSentence &kept, const std::vector<PublishedNumber> &now)
{
    const auto stored = readNumbers(kept.numbers);
    if (stored.size() != 1)
        throw Error(u"A kept sentence is bound to no statement: “%1”. Remove it and keep it anew."_s.arg(kept.wording));
    SentenceState state;
    state.id = kept.id;
    state.of = stored.front();
    const auto parts = partsOf(kept.wording);
    const auto was = numberPlaces(state.of.words);
    state.text = filled(parts, was);
    state.loose = looseNumbers(state.text, was);
    if (std::size_t(state.of.forces.size()) < Forces::reference().territorial().size())
        state.claims = nationalClaims(state.text);
    const PublishedNumber *is = standingFor(state.of, now);
    if (!is) {
        state.standing = SentenceState::Standing::Gone;
        return state;
    }
    state.statement = is->words;
    if (is->words == state.of.words)
        return state;
    state.standing = SentenceState::Standing::Moved;
    const auto numbers = numberPlaces(is->words);
    const bool isSameSentence = isSameWording(*is, state.of) && isSameForm(parts, was, numbers);
    if (isSameSentence)
        state.now = filled(parts, numbers);
    state.moves = isSameWording(*is, state.of) ? movesOf(was, numbers) : QStringList();
    return state;
}

std::vector<PublishedNumber> publishedOf(const std::vector<Statement> &statements)
{
    std::vector<PublishedNumber> numbers;
    numbers.reserve(statements.size());
    for (const Statement &statement : statements)
        numbers.push_back(publishedNumber(statement));
    return numbers;
}
} // namespace

std::vector<NumberPlace> numberPlaces(const QString &text)
{
    std::vector<NumberPlace> places;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isFigure(text[i]))
            continue;
        const qsizetype end = endOfNumber(text, i);
        const bool isInWord = (i > 0 && text[i - 1].isLetter()) || (end < text.size() && text[end].isLetter());
        if (!isInWord)
            places.push_back(
                {i, end, text.mid(i, end - i), signBefore(text, i), end < text.size() && text[end] == u'%'});
        i = end;
    }
    return places;
}

QString SentenceState::words() const
{
    QStringList said;
    if (standing == Standing::Gone)
        said << u"The study says this no more"_s;
    else if (standing == Standing::Moved)
        said << (moves.isEmpty() ? u"Worded otherwise now"_s : moves.join(u", "_s));
    if (!loose.isEmpty())
        said << u"not bound: %1"_s.arg(loose.join(u", "_s));
    if (!claims.isEmpty())
        said << u"claims too much: “%1”"_s.arg(claims.join(u"”, “"_s));
    return said.isEmpty() ? u"as the study says"_s : said.join(u"; "_s);
}

KeptSentence keptSentence(const StudyInfo &study, const PublishedNumber &statement, const QString &typed)
{
    const QString text = typed.simplified();
    if (text.isEmpty())
        throw Error(u"The sentence is empty. Type it, or remove it."_s);
    return {0, wordingFor(text, numberPlaces(statement.words)), numbersAsJson(study, {statement})};
}

std::vector<SentenceState> sentenceStates(const std::vector<KeptSentence> &kept, const std::vector<Statement> &now)
{
    const auto numbers = publishedOf(now);
    std::vector<SentenceState> states;
    states.reserve(kept.size());
    for (const KeptSentence &sentence : kept)
        states.push_back(stateOf(sentence, numbers));
    return states;
}

KeptSentence broughtUpToDate(const StudyInfo &study, const SentenceState &state, const std::vector<Statement> &now)
{
    Q_ASSERT(!state.now.isEmpty());
    const auto numbers = publishedOf(now);
    KeptSentence kept = keptSentence(study, *standingFor(state.of, numbers), state.now);
    kept.id = state.id;
    return kept;
}

KeptSentence reworded(const StudyInfo &study, const SentenceState &state, const QString &typed)
{
    KeptSentence kept = keptSentence(study, state.of, typed);
    kept.id = state.id;
    return kept;
}
