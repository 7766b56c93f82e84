// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/title_readings.h"

#include "core/analysis/outcome_meanings.h"
#include "core/domain/offence.h"
#include "core/import/period_words.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {
std::optional<QString> outcomeTypesFromText(const QString &typed)
{
    const auto meaning = outcomeMeaning(typed);
    return meaning && meaning->types ? std::optional(meaning->types->join(u'|')) : std::nullopt;
}

std::optional<QString> periodFromText(const QString &typed)
{
    const auto parsed = Period::parse(typed);
    const auto period = parsed ? parsed : readPeriod(typed).period;
    return period ? std::optional(period->key()) : std::nullopt;
}

std::optional<QString> forceFromText(const QString &typed, const Forces &forces)
{
    const Force *force = forces.find(typed);
    return force ? std::optional(force->name) : std::nullopt;
}
} // namespace

std::optional<Role> correctedRole(Role role)
{
    switch (role) {
    case Role::Force:
    case Role::ForceCode:
        return Role::Force;
    case Role::Period:
    case Role::Month:
    case Role::Quarter:
        return Role::Period;
    case Role::Outcome:
    case Role::OutcomeType:
        return Role::Outcome;
    case Role::Measure:
    case Role::Offence:
    case Role::Place:
    case Role::Label:
        return role;
    default:
        return std::nullopt;
    }
}

std::vector<TitleReading> readingsOf(Role role, const Forces &forces)
{
    std::vector<TitleReading> readings;
    if (role == Role::Force) {
        for (const Force &force : forces.all())
            readings.push_back({force.name, force.name});
    } else if (role == Role::Outcome) {
        for (const OutcomeMeaning &meaning : outcomeMeanings())
            readings.push_back({meaning.title, meaning.types->join(u'|')});
    } else if (role == Role::Offence) {
        for (const OffenceCode &code : offenceCodes())
            readings.push_back({u"%1 %2"_s.arg(code.code, code.offence), code.code});
    }
    return readings;
}

std::optional<QString> readingFromText(Role role, const QString &typed, const Forces &forces)
{
    const QString text = typed.simplified();
    if (text.isEmpty())
        return QString();
    switch (role) {
    case Role::Force:
        return forceFromText(text, forces);
    case Role::Period:
        return periodFromText(text);
    case Role::Outcome:
        return outcomeTypesFromText(text);
    case Role::Offence:
        return offenceCodeIn(text);
    default:
        return text;
    }
}

QString readingHint(Role role)
{
    const auto words = [](const char *text) { return QCoreApplication::translate("Role", text); };
    switch (role) {
    case Role::Force:
        return words("a force, for example Durham");
    case Role::Period:
        return words("a period, for example 2019/20, 2022-07 or 2022-01-01..2022-07-31");
    case Role::Outcome:
        return words("outcome types, for example 16 or 2, 3");
    case Role::Offence:
        return words("an offence code, for example 008/71");
    default:
        return words("other words");
    }
}
