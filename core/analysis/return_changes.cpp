// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/return_changes.h"

#include "core/analysis/study_view.h"
#include <QHash>
#include <algorithm>
#include <array>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace {
/// What a count stands for: force, measure, period, offence, outcome, label, place, total or not; words as numbers.
using CountKey = std::array<int, 8>;
enum class Told { AsPrinted, ByOffenceCode, ByMeaning };

QString plain(const QString &text)
{
    return text.simplified().toLower();
}

QString wordOf(const QString &text, Told)
{
    return plain(text);
}

QString wordOf(const Period &period, Told)
{
    return period.key();
}

QString wordOf(const Measure &measure, Told)
{
    return measure.isShare ? u"share %1 "_s.arg(int(measure.kind)) + plain(measure.title) : plain(measureKey(measure));
}

QString wordOf(const OffenceLabel &offence, Told told)
{
    return told != Told::AsPrinted && !offence.code.isEmpty() ? offence.code : plain(offence.printed);
}

QString wordOf(const OutcomeLabel &outcome, Told told)
{
    const QStringList &types = outcome.match.types;
    return told == Told::ByMeaning && !types.isEmpty() ? types.join(u'|') : plain(outcome.printed);
}

using WordNumbers = QHash<QString, int>; ///< the same number for a word of the study and one of the draft

template <typename Word>
std::vector<int> numbered(WordNumbers &numbers, const std::vector<Word> &words, Told told)
{
    std::vector<int> list{0}; // for no word
    for (const Word &word : words) {
        const QString text = wordOf(word, told);
        const int next = int(numbers.size()) + 1;
        list.push_back(text.isEmpty() ? 0 : *numbers.insert(text, numbers.value(text, next)));
    }
    return list;
}

/// The words of a study or of a draft as numbers, each list from -1.
struct NumberedWords {
    std::vector<int> forces, periods, measures, offences, outcomes, labels, places;

    NumberedWords(std::array<WordNumbers, 7> &numbers, const std::vector<QString> &forceCodes, const auto &words,
                  Told told)
        : forces(numbered(numbers[0], forceCodes, told)), periods(numbered(numbers[1], words.periods, told)),
          measures(numbered(numbers[2], words.measures, told)), offences(numbered(numbers[3], words.offences, told)),
          outcomes(numbered(numbers[4], words.outcomes, told)), labels(numbered(numbers[5], words.labels, told)),
          places(numbered(numbers[6], words.places, told))
    {
    }
    CountKey key(std::array<int, 7> word, bool isTotal) const
    {
        const auto at = [&](const std::vector<int> &list, int i) {
            const int place = word[std::size_t(i)] + 1;
            return list[std::size_t(place)];
        };
        return {at(forces, 0),   at(measures, 1), at(periods, 2), at(offences, 3),
                at(outcomes, 4), at(labels, 5),   at(places, 6),  isTotal ? 1 : 0};
    }
};

struct Stored {
    const ReturnColumns *columns;
    std::size_t place;
    qint64 id() const { return columns->id[place]; }
    const Figure &figure() const { return columns->figure[place]; }
    CountKey key(const NumberedWords &words) const
    {
        const ReturnColumns &of = *columns;
        return words.key({of.force[place], of.measure[place], of.period[place], of.offence[place], of.outcome[place],
                          of.label[place], of.place[place]},
                         of.isTotal[place] != 0);
    }
};

CountKey keyOf(const Count &count, const NumberedWords &words)
{
    return words.key({count.force, count.measure, count.period, count.offence, count.outcome, count.label, count.place},
                     count.isTotal);
}

/// Finds for each count of a draft the stored one that stands for the same.
class ChangeFinder {
public:
    ChangeFinder(const CountColumns &inForce, const std::vector<qint64> &returns, const Draft &draft)
        : m_words(inForce.dimensions), m_draft(draft), m_match(draft.counts.size())
    {
        for (const ReturnColumns &one : inForce.returns) {
            if (std::ranges::count(returns, one.returnId) == 0)
                continue;
            for (std::size_t i = 0; i < one.size(); ++i)
                m_stored.push_back({&one, i});
        }
        for (std::size_t i = 0; i < draft.counts.size(); ++i) {
            const Count &count = draft.counts[i];
            if (count.force >= 0 && count.period >= 0 && count.measure >= 0 &&
                !draft.forces[std::size_t(count.force)].code.isEmpty())
                m_given.push_back(i);
        }
        m_isTaken.resize(m_stored.size());
    }
    ReturnChanges find()
    {
        for (const Told told : {Told::AsPrinted, Told::ByOffenceCode, Told::ByMeaning})
            match(told);
        ReturnChanges changes{given(), lost()};
        for (std::size_t i = 0; i < m_stored.size(); ++i) {
            if (!m_isTaken[i])
                changes.counts.push_back({CountChange::Kind::Gone, m_stored[i].id(), {}});
        }
        return changes;
    }

private:
    /// Those that found none yet, in the order in which they stand.
    void match(Told told)
    {
        std::array<WordNumbers, 7> numbers;
        const NumberedWords ofStudy(numbers, m_words.forces, m_words, told);
        const NumberedWords ofDraft(numbers, codesByForce(m_draft), m_draft, told);
        std::multimap<CountKey, std::size_t> open;
        for (std::size_t i = 0; i < m_stored.size(); ++i) {
            if (!m_isTaken[i])
                open.emplace(m_stored[i].key(ofStudy), i);
        }
        for (const std::size_t i : m_given) {
            if (m_match[i])
                continue;
            const auto found = open.lower_bound(keyOf(m_draft.counts[i], ofDraft));
            if (found == open.end() || found->first != keyOf(m_draft.counts[i], ofDraft))
                continue;
            m_match[i] = found->second;
            m_isTaken[found->second] = true;
            open.erase(found);
        }
    }
    std::vector<CountChange> given() const
    {
        std::vector<CountChange> list;
        for (const std::size_t i : m_given) {
            CountChange change{CountChange::Kind::Added, {}, i};
            if (const auto match = m_match[i]) {
                const Stored &before = m_stored[*match];
                change.before = before.id();
                change.kind =
                    before.figure() == m_draft.counts[i].figure ? CountChange::Kind::Same : CountChange::Kind::Changed;
            }
            list.push_back(change);
        }
        return list;
    }
    std::vector<NotGivenAnew> lost() const
    {
        std::array<WordNumbers, 7> numbers;
        const NumberedWords ofStudy(numbers, m_words.forces, m_words, Told::ByMeaning);
        const NumberedWords ofDraft(numbers, codesByForce(m_draft), m_draft, Told::ByMeaning);
        std::set<std::array<int, 3>> isGiven;
        const auto question = [](const CountKey &key) { return std::array{key[0], key[1], key[2]}; };
        for (const std::size_t i : m_given)
            isGiven.insert(question(keyOf(m_draft.counts[i], ofDraft)));
        std::map<std::array<int, 3>, NotGivenAnew> lost;
        for (const Stored &one : m_stored) {
            const auto key = question(one.key(ofStudy));
            if (isGiven.contains(key) || one.columns->isTotal[one.place])
                continue;
            const auto word = [](const auto &words, int at) { return words[std::size_t(at)]; };
            ++lost.try_emplace(key, NotGivenAnew{word(m_words.forces, one.columns->force[one.place]),
                                                 word(m_words.measures, one.columns->measure[one.place]),
                                                 word(m_words.periods, one.columns->period[one.place]), 0})
                  .first->second.figures;
        }
        std::vector<NotGivenAnew> list;
        list.reserve(lost.size());
        for (const auto &[key, one] : lost)
            list.push_back(one);
        return list;
    }

    const StudyDimensions &m_words;
    const Draft &m_draft;
    std::vector<Stored> m_stored;
    std::vector<std::size_t> m_given; ///< places of the draft
    std::vector<std::optional<std::size_t>> m_match;
    std::vector<bool> m_isTaken;
};
} // namespace

std::vector<QString> codesByForce(const Draft &draft)
{
    std::vector<QString> codes;
    codes.reserve(draft.forces.size());
    for (const ForceLabel &force : draft.forces)
        codes.push_back(force.code);
    return codes;
}

int ReturnChanges::number(CountChange::Kind kind) const
{
    return int(std::ranges::count(counts, kind, &CountChange::kind));
}

ReturnChanges changesAgainst(const CountColumns &inForce, const std::vector<qint64> &returns, const Draft &draft)
{
    return ChangeFinder(inForce, returns, draft).find();
}
