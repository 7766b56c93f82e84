// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/would_be.h"

#include "core/analysis/return_changes.h"
#include "core/store/accept_return.h"
#include <algorithm>
#include <map>

namespace {
/// The place of each word of a draft in the list of the study; new words are added at its end.
template <typename Word>
std::vector<int> placesIn(std::vector<Word> &words, const std::vector<Word> &ofDraft)
{
    std::vector<int> places;
    for (const Word &word : ofDraft) {
        const auto known = std::ranges::find(words, word);
        places.push_back(int(known - words.begin()));
        if (known == words.end())
            words.push_back(word);
    }
    return places;
}

/// Where the words of a draft stand in the lists of the study.
struct DraftPlaces {
    std::vector<int> forces, periods, measures, offences, outcomes, labels, places;

    DraftPlaces(StudyDimensions &words, const Draft &draft)
        : forces(placesIn(words.forces, codesByForce(draft))), periods(placesIn(words.periods, draft.periods)),
          measures(placesIn(words.measures, draft.measures)), offences(placesIn(words.offences, draft.offences)),
          outcomes(placesIn(words.outcomes, draft.outcomes)), labels(placesIn(words.labels, draft.labels)),
          places(placesIn(words.places, draft.places))
    {
    }
    static std::int32_t at(const std::vector<int> &places, std::int32_t word)
    {
        return word < 0 ? -1 : places[std::size_t(word)];
    }
};

void addCount(ReturnColumns &columns, const Count &count, std::size_t place, const DraftPlaces &at)
{
    columns.id.push_back(-1 - qint64(place));
    columns.force.push_back(std::int16_t(DraftPlaces::at(at.forces, count.force)));
    columns.period.push_back(std::int16_t(DraftPlaces::at(at.periods, count.period)));
    columns.measure.push_back(std::int16_t(DraftPlaces::at(at.measures, count.measure)));
    columns.offence.push_back(DraftPlaces::at(at.offences, count.offence));
    columns.outcome.push_back(DraftPlaces::at(at.outcomes, count.outcome));
    columns.label.push_back(DraftPlaces::at(at.labels, count.label));
    columns.place.push_back(DraftPlaces::at(at.places, count.place));
    columns.figure.push_back(count.figure);
    columns.isTotal.push_back(count.isTotal ? 1 : 0);
}

/// One return for each force, as accepting makes them; counts without period or measure take part in nothing.
std::vector<ReturnColumns> returnsOf(const Draft &draft, StudyDimensions &words)
{
    const DraftPlaces at(words, draft);
    const QStringList codes = draft.forceCodes();
    std::vector<ReturnColumns> returns(std::size_t(codes.size()));
    std::vector<qsizetype> returnOf;
    returnOf.reserve(draft.forces.size());
    for (const ForceLabel &force : draft.forces)
        returnOf.push_back(codes.indexOf(force.code));
    for (std::size_t i = 0; i < draft.counts.size(); ++i) {
        const Count &count = draft.counts[i];
        const qsizetype of = count.force < 0 ? -1 : returnOf[std::size_t(count.force)];
        if (of >= 0 && count.period >= 0 && count.measure >= 0)
            addCount(returns[std::size_t(of)], count, i, at);
    }
    return returns;
}

void putInForce(CountColumns &columns, const Draft &draft, const std::vector<qint64> &steppingBack)
{
    qint64 last = 0; // above those that step back too: a number stands for one set of counts
    for (const ReturnColumns &one : columns.returns)
        last = std::max(last, one.returnId);
    std::erase_if(columns.returns,
                  [&](const ReturnColumns &one) { return std::ranges::count(steppingBack, one.returnId) > 0; });
    for (ReturnColumns &one : returnsOf(draft, columns.dimensions)) {
        one.returnId = ++last;
        columns.returns.push_back(std::move(one));
    }
}

void noteAnswers(StudyView &view, const Draft &draft)
{
    const auto current = [&](const QString &force, qint64 question) { return view.answer(force, question); };
    for (const Answer &answer : answersGiven(view.questions, draft, draft.forceCodes(), current)) {
        std::erase_if(view.answers,
                      [&](const Answer &one) { return one.force == answer.force && one.question == answer.question; });
        view.answers.push_back(answer);
    }
}

/// What OutcomeWordingRepository::apply() stores of the study.
void sayOfStudy(StudyDimensions &words, const WordingChange &change)
{
    OutcomeWordings said = words.wordings;
    for (const QString &printed : change.printed) {
        const auto known = std::ranges::find(said, printed.simplified(), &OutcomeWording::printed);
        const bool isKnown = known != said.end();
        if (change.types)
            (isKnown ? *known : said.emplace_back()) =
                OutcomeWording{printed.simplified(), *change.types, change.note, {}, {}, false};
        else if (isKnown)
            said.erase(known);
    }
    words.setWordings(std::move(said));
}

/// What the label of a return means with the change: number of the label in the lists of the study.
std::int32_t labelWith(StudyDimensions &words, std::int32_t own, const WordingChange &change)
{
    if (!change.types)
        return own;
    const OutcomeLabel &label = words.outcomes[std::size_t(own)];
    const OutcomeWording said{label.printed, *change.types, change.note, {}, {}, true};
    words.outcomes.push_back({label.printed, said.match(), label.own()});
    return std::int32_t(words.outcomes.size()) - 1;
}

void sayOfReturn(StudyDimensions &words, ReturnColumns &columns, const WordingChange &change)
{
    std::map<std::int32_t, std::int32_t> ownOf; // by what stands for it today
    for (const auto &[own, standing] : columns.retold)
        ownOf.emplace(standing, own);
    std::map<std::int32_t, std::int32_t> becomes;
    for (std::int32_t &outcome : columns.outcome) {
        if (outcome < 0 || !change.printed.contains(words.outcomes[std::size_t(outcome)].printed))
            continue;
        if (!becomes.contains(outcome))
            becomes[outcome] = labelWith(words, ownOf.contains(outcome) ? ownOf[outcome] : outcome, change);
        outcome = becomes[outcome];
    }
}
} // namespace

StudyView viewWith(const StudyView &now, const WordingChange &change)
{
    StudyView view = now;
    view.counts.update([&](CountColumns &columns) {
        if (change.returnId == 0)
            sayOfStudy(columns.dimensions, change);
        for (ReturnColumns &one : columns.returns) {
            if (one.returnId == change.returnId)
                sayOfReturn(columns.dimensions, one, change);
        }
    });
    return view;
}

StudyView viewWith(const StudyView &now, const Draft &draft, const std::vector<qint64> &steppingBack)
{
    StudyView view = now;
    noteAnswers(view, draft);
    view.counts.update([&](CountColumns &columns) { putInForce(columns, draft, steppingBack); });
    return view;
}

std::optional<std::size_t> draftPlace(qint64 countId)
{
    return countId < 0 ? std::optional(std::size_t(-1 - countId)) : std::nullopt;
}
