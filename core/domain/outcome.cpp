// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/outcome.h"

#include "core/domain/reference_table.h"
#include <algorithm>

using namespace Qt::StringLiterals;

const OutcomeTypes &OutcomeTypes::reference()
{
    static const OutcomeTypes types = [] {
        std::vector<OutcomeType> read;
        for (const QStringList &row : referenceRows(u"outcome_types"_s))
            read.push_back({row[0], row[1], row[2], row[3]});
        return OutcomeTypes(std::move(read));
    }();
    return types;
}

const OutcomeType *OutcomeTypes::find(QStringView type) const
{
    const auto found = std::ranges::find_if(m_types, [&](const OutcomeType &known) { return known.type == type; });
    return found == m_types.end() ? nullptr : &*found;
}

namespace {
const QString SetForReturn = u"set for this return"_s;
}

bool OutcomeMatch::isOfReturn() const
{
    return why.startsWith(SetForReturn);
}

OutcomeMatch OutcomeWording::match() const
{
    const QString who = decidedBy.isEmpty() ? QString() : u" by "_s + decidedBy;
    const QString when = decidedAt.isValid() ? u" on "_s + decidedAt.date().toString(u"d MMMM yyyy"_s) : QString();
    const QString why = note.isEmpty() ? QString() : u": "_s + note;
    return {types, (isOfReturn ? SetForReturn : u"set for this study"_s) + who + when + why};
}

const OutcomeWording *findWording(const OutcomeWordings &wordings, const QString &printed)
{
    if (wordings.empty())
        return nullptr;
    const auto exact = std::ranges::find(wordings, printed.simplified(), &OutcomeWording::printed);
    if (exact != wordings.end())
        return &*exact;
    const QString wanted = comparableOutcome(printed).remove(u' ');
    const auto alike = std::ranges::find_if(wordings, [&](const OutcomeWording &wording) {
        return comparableOutcome(wording.printed).remove(u' ') == wanted;
    });
    return alike == wordings.end() ? nullptr : &*alike;
}

QString comparableOutcome(const QString &printed)
{
    QString text;
    for (const QChar c : printed.toLower())
        text += c.isLetterOrNumber() ? c : u' ';
    return text.simplified();
}
