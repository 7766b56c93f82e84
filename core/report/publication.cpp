// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/publication.h"

#include "core/domain/error.h"
#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace {
/// What a number is of, whatever it says. A period by its days: how they were printed does not matter.
QString identityOf(const PublishedNumber &number)
{
    QStringList words{number.kind, number.of, number.series, number.category};
    for (const TraceKey &trace : number.traces)
        words += QStringList{trace.force, trace.period ? trace.period->key() : QString(), trace.measure,
                             trace.outcomes.join(u','), trace.offence}
                     .join(u'/');
    return words.join(QChar(0x1f));
}

/// A sentence without its numbers: several of one kind may rest on the same figures.
QString wordingOf(const PublishedNumber &number)
{
    QString words;
    for (const QChar letter : number.words) {
        if (letter.isLetter())
            words += letter;
    }
    return words;
}

struct Known {
    QString identity;
    const PublishedNumber *number = nullptr;
};

std::vector<Known> knownOf(const std::vector<PublishedNumber> &numbers)
{
    std::vector<Known> known;
    known.reserve(numbers.size());
    for (const PublishedNumber &number : numbers)
        known.push_back({identityOf(number), &number});
    return known;
}

using Same = std::function<bool(const PublishedNumber &, const PublishedNumber &)>;

/// Each of `was` that is not matched yet with the first of `is` that is left and is of the same.
void matchBy(const Same &same, const std::vector<Known> &was, std::vector<Known> &is,
             std::vector<const PublishedNumber *> &matched)
{
    for (std::size_t i = 0; i < was.size(); ++i) {
        if (matched[i])
            continue;
        const auto found = std::ranges::find_if(
            is, [&](const Known &now) { return now.identity == was[i].identity && same(*was[i].number, *now.number); });
        if (found == is.end())
            continue;
        matched[i] = found->number;
        is.erase(found);
    }
}

/// For each published number the one that stands for it now; null where it is gone. The same words first, then the
/// same sentence with other numbers, then whatever is of the same figures.
std::vector<const PublishedNumber *> matchedWith(const std::vector<PublishedNumber> &was,
                                                 const std::vector<PublishedNumber> &is)
{
    const auto known = knownOf(was);
    auto left = knownOf(is);
    std::vector<const PublishedNumber *> matched(was.size(), nullptr);
    matchBy([](const auto &one, const auto &other) { return one.words == other.words; }, known, left, matched);
    matchBy([](const auto &one, const auto &other) { return wordingOf(one) == wordingOf(other); }, known, left,
            matched);
    matchBy([](const auto &, const auto &) { return true; }, known, left, matched);
    return matched;
}

} // namespace

const PublishedNumber *standingFor(const PublishedNumber &was, const std::vector<PublishedNumber> &now)
{
    return matchedWith({was}, now).front();
}

bool isSameWording(const PublishedNumber &one, const PublishedNumber &other)
{
    return wordingOf(one) == wordingOf(other);
}

QString PublishedNumber::spoken() const
{
    if (kind == "statement"_L1)
        return words;
    if (kind == "headline"_L1)
        return u"%1 (headline of the chart “%2”)"_s.arg(words, title);
    if (kind == "panel"_L1)
        return u"%1: figures of %2"_s.arg(title, words);
    const QString place = series.isEmpty() ? category : u"%1, %2"_s.arg(series, category);
    return u"%1, %2: %3"_s.arg(title, place, words);
}

std::vector<PublishedMove> publishedMoves(const std::vector<PublishedNumber> &now, const QByteArray &numbers)
{
    const auto was = readNumbers(numbers);
    const auto matched = matchedWith(was, now);
    std::vector<PublishedMove> moves;
    for (std::size_t i = 0; i < was.size(); ++i) {
        if (!matched[i])
            moves.push_back({was[i], std::nullopt});
        else if (matched[i]->words != was[i].words)
            moves.push_back({was[i], *matched[i]});
    }
    return moves;
}

std::vector<PublishedMove> publishedMoves(const std::vector<PublishedNumber> &now,
                                          const PublicationRepository &publications, const Publication &publication)
{
    const auto numbers = publications.file(publication.id, NumbersFile);
    if (!numbers)
        throw Error(u"The publication “%1” was frozen without its numbers."_s.arg(publication.title));
    return publishedMoves(now, *numbers);
}

QString erratumText(const Publication &publication, const PublishedMove &move)
{
    const QString said = u"In “%1” (published %2) we said: “%3”."_s.arg(
        publication.title, publication.day.toString(u"d MMMM yyyy"_s), move.was.spoken());
    if (!move.is)
        return said + u" The answers we hold do not support this any more; it is withdrawn."_s;
    return said + u" This should read: “%1”."_s.arg(move.is->spoken());
}

QString erratumText(const Publication &publication, const std::vector<PublishedMove> &moves)
{
    QString text;
    for (const PublishedMove &move : moves)
        text += erratumText(publication, move) + u"\n\n"_s;
    text.chop(1);
    return text;
}
