// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/outcome_words.h"

#include "core/domain/reference_table.h"
#include "core/import/outcome_rules.h"
#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {
QString withoutSpaces(const QString &printed)
{
    return comparableOutcome(printed).remove(u' ');
}

const QHash<QString, OutcomeMatch> &knownLabels()
{
    static const QHash<QString, OutcomeMatch> labels = [] {
        QHash<QString, OutcomeMatch> read;
        for (const OutcomeType &type : OutcomeTypes::reference().all())
            read.insert(withoutSpaces(type.title), {{type.type}, u"title of the Home Office list"_s});
        for (const QStringList &row : referenceRows(u"outcome_labels"_s)) {
            const OutcomeMatch match{row[0].split(u'|', Qt::SkipEmptyParts), u"printed label known from "_s + row[2]};
            read.insert(withoutSpaces(row[1]), match);
        }
        return read;
    }();
    return labels;
}

/// "16", "1A"; a sub-code such as "15B" is its type. Nothing where the list has no such type.
std::optional<QString> listedType(const QString &number)
{
    static const QRegularExpression form(u"^0?(\\d{1,2})([A-Z]?)$"_s);
    const auto found = form.match(number.toUpper());
    if (!found.hasMatch())
        return std::nullopt;
    const QString whole = found.captured(1) + found.captured(2);
    if (OutcomeTypes::reference().find(whole))
        return whole;
    const bool isSubCode = !found.captured(2).isEmpty() && found.captured(2) != u"A"_s;
    return isSubCode && OutcomeTypes::reference().find(found.captured(1)) ? std::optional(found.captured(1))
                                                                          : std::nullopt;
}

/// Every number of "outcome types 14, 15 and 16".
QStringList namedTypes(const QString &printed)
{
    static const QRegularExpression named(
        u"\\b(?:outcomes?|types?|o/?c)\\s*(?:types?|codes?|nos?\\.?|numbers?)?\\s*[:#-]?\\s*"
        "(\\d{1,2}[A-Za-z]?\\b(?:\\s*(?:,|&|and|or|/|\\+)\\s*\\d{1,2}[A-Za-z]?\\b)*)(?![\\d/])"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression one(u"\\d{1,2}[A-Za-z]?\\b"_s);
    QStringList types;
    auto numbers = one.globalMatch(named.match(printed).captured(1));
    while (numbers.hasNext()) {
        const auto type = listedType(numbers.next().captured());
        if (!type)
            return {};
        types += *type;
    }
    return types;
}

bool agree(const QString &type, const QStringList &types)
{
    const auto digits = [](const QString &text) { return text.endsWith(u'A') ? text.chopped(1) : text; };
    return std::ranges::any_of(types, [&](const QString &other) { return digits(other) == digits(type); });
}

/// "16 - Victim declines", "[1] Charged", "1A: ...": only before words of the outcome list, so that no age is taken.
QStringList leadingType(const QString &printed)
{
    static const QRegularExpression leading(
        u"^\\s*(?:no\\.?\\s*)?[\\[(]?(\\d{1,2}[A-Za-z]?)[\\])]?\\s*([-–—:.)]?)\\s+(?=\\D)(.+)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto found = leading.match(printed);
    auto type = found.hasMatch() ? listedType(found.captured(1)) : std::nullopt;
    if (type && found.captured(2) == "."_L1) { // "4. Number charged": the fourth line of a list
        const auto words = outcomeWords(found.captured(3));
        if (words.types.size() == 1 && !agree(*type, words.types))
            type.reset();
    }
    const bool isOutcome =
        type && (outcomeWords(found.captured(3)).known || knownLabels().contains(withoutSpaces(found.captured(3))));
    return isOutcome ? QStringList{*type} : QStringList();
}

/// "Evidential difficulties - 16": taken only where the words allow it, since it may be a footnote.
QStringList trailingType(const QString &printed, const OutcomeWords &words)
{
    static const QRegularExpression trailing(u"[-–—(\\[:]\\s*(\\d{1,2}[A-Za-z]?)\\s*[)\\]]?\\s*$"_s);
    const auto found = trailing.match(printed);
    const auto type = found.hasMatch() ? listedType(found.captured(1)) : std::nullopt;
    return type && words.types.contains(*type) ? QStringList{*type} : QStringList();
}

/// Two cells joined, "no action | evidential difficulties": the part that says more decides.
OutcomeReading readJoined(const QStringList &parts)
{
    OutcomeReading all;
    for (const QString &part : parts) {
        const auto reading = readOutcome(part);
        all.known = all.known || reading.known;
        if (all.match.types.isEmpty())
            all.match.types = reading.match.types;
        else if (!reading.match.types.isEmpty()) {
            QStringList both;
            for (const QString &type : all.match.types) {
                if (reading.match.types.contains(type))
                    both += type;
            }
            all.match.types = both.isEmpty() ? all.match.types + reading.match.types : both;
        }
    }
    if (all.known)
        all.match.why = u"two cells read together"_s;
    return all;
}
} // namespace

OutcomeReading readOutcome(const QString &printed)
{
    const auto known = knownLabels().constFind(withoutSpaces(printed));
    const bool isKnown = known != knownLabels().constEnd();
    const auto words = outcomeWords(printed);
    QStringList numbered = namedTypes(printed);
    if (numbered.isEmpty() && !isKnown)
        numbered = leadingType(printed);
    if (numbered.isEmpty() && !isKnown)
        numbered = trailingType(printed, words);
    if (!numbered.isEmpty()) {
        const bool differ = numbered.size() == 1 && !words.types.isEmpty() && !agree(numbered.front(), words.types);
        return {{numbered, u"type number in the label"_s}, true, differ};
    }
    if (isKnown)
        return {*known, true};
    if (const auto parts = printed.split(u" | "_s); parts.size() > 1)
        return readJoined(parts);
    if (!words.known)
        return {};
    return {{words.types, u"words: "_s + words.words}, true};
}

std::optional<QString> outcomeTypeNumber(const QString &printed)
{
    static const QRegularExpression form(
        u"^\\s*(?:outcome|type|oc|code)?\\s*(?:type|code)?\\s*(\\d{1,2}[A-Za-z]?)(?:\\.0)?\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto found = form.match(printed);
    return found.hasMatch() ? listedType(found.captured(1)) : std::nullopt;
}
