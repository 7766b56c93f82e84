// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/draft_words.h"

#include "core/domain/error.h"
#include "core/domain/offence.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// Number of a word in its list; `make` adds it where it is new.
template <typename Map, typename Key, typename Make>
int numberIn(Map &known, const Key &key, Make make)
{
    if (const auto found = known.find(key); found != known.end()) {
        if constexpr (requires { found.value(); })
            return found.value();
        else
            return found->second;
    }
    const int number = make();
    if constexpr (requires { known.insert(key, number); })
        known.insert(key, number);
    else
        known.emplace(key, number);
    return number;
}

template <typename List, typename Word>
int added(List &list, Word word)
{
    list.push_back(std::move(word));
    return int(list.size()) - 1;
}

std::int16_t narrow(int number, const char *what)
{
    if (number > INT16_MAX)
        throw Error(
            u"The file names more than 32,767 different %1. It is no return of police forces: check which column holds what."_s
                .arg(QString::fromLatin1(what)));
    return std::int16_t(number);
}
} // namespace

std::int16_t DraftWords::force(const QString &printed, const QString &code)
{
    return narrow(
        numberIn(m_forces, std::pair(printed, code), [&] { return added(m_draft.forces, ForceLabel{printed, code}); }),
        "forces");
}

std::int16_t DraftWords::period(const Period &period)
{
    return narrow(numberIn(m_periods, period, [&] { return added(m_draft.periods, period); }), "periods");
}

std::int16_t DraftWords::measure(const Measure &measure)
{
    const auto found = std::ranges::find(m_draft.measures, measure);
    if (found != m_draft.measures.end())
        return std::int16_t(found - m_draft.measures.begin());
    return narrow(added(m_draft.measures, measure), "measures");
}

std::int16_t DraftWords::day(const QDate &day)
{
    const auto found = std::ranges::find(m_draft.days, day);
    if (found != m_draft.days.end())
        return std::int16_t(found - m_draft.days.begin());
    return narrow(added(m_draft.days, day), "days");
}

std::int32_t DraftWords::offence(const QString &printed, const QString &code)
{
    const QString matched = code.isEmpty() ? offenceCodeIn(printed).value_or(QString()) : code;
    return numberIn(m_offences, std::pair(printed, matched),
                    [&] { return added(m_draft.offences, OffenceLabel{printed, matched}); });
}

std::int32_t DraftWords::outcome(const QString &printed, const OutcomeMatch &match,
                                 const std::optional<OutcomeMatch> &ownMatch)
{
    return numberIn(m_outcomes, std::pair(printed, match.types.join(u'|')),
                    [&] { return added(m_draft.outcomes, OutcomeLabel{printed, match, ownMatch}); });
}

std::int32_t DraftWords::label(const QString &printed)
{
    if (printed.isEmpty())
        return -1;
    return numberIn(m_labels, printed, [&] { return added(m_draft.labels, printed); });
}

std::int32_t DraftWords::place(const QString &printed)
{
    if (printed.isEmpty())
        return -1;
    return numberIn(m_places, printed, [&] { return added(m_draft.places, printed); });
}

std::int32_t DraftWords::text(std::string_view printed)
{
    return numberIn(m_texts, std::string(printed),
                    [&] { return added(m_draft.texts, QString::fromUtf8(printed.data(), qsizetype(printed.size()))); });
}
