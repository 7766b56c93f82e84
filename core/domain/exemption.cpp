// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/exemption.h"

#include "core/domain/error.h"
#include "core/domain/reference_table.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// "40(5B)(a)" taken apart: section "40", then the brackets "5B" and "a".
struct Place {
    QString section;
    QStringList brackets;
};

qsizetype endOfNumber(const QString &text)
{
    qsizetype end = 0;
    while (end < text.size() && text[end].isDigit())
        ++end;
    return end;
}

std::optional<Place> placeFrom(const QString &words)
{
    Place place;
    qsizetype at = endOfNumber(words);
    if (at == 0)
        return std::nullopt;
    while (at < words.size() && words[at].isLetter())
        ++at;
    place.section = words.left(at).toUpper();
    while (at < words.size()) {
        const qsizetype close = words.indexOf(u')', at);
        const QString inside = words.mid(at + 1, close - at - 1);
        const bool isPlain = std::ranges::all_of(inside, [](QChar c) { return c.isLetterOrNumber(); });
        if (words[at] != u'(' || close < 0 || inside.isEmpty() || inside.size() > 4 || !isPlain)
            return std::nullopt;
        place.brackets << (inside[0].isDigit() ? inside.toUpper() : inside.toLower());
        at = close + 1;
    }
    return place;
}

/// Whether a place of the table holds the one that is wanted: "40(5)" holds "40(5B)(a)", "31" holds "31(3)".
bool holds(const Exemption &known, const Place &wanted)
{
    const auto place = placeFrom(known.section);
    if (!place || place->section != wanted.section)
        return false;
    if (place->brackets.isEmpty())
        return true;
    if (wanted.brackets.isEmpty())
        return true; // "s12" where the table splits it: the force did not say more
    return place->brackets.front() == wanted.brackets.front().left(endOfNumber(wanted.brackets.front()));
}

QString without(QString words, const QStringList &heads)
{
    for (const QString &head : heads) {
        if (words.startsWith(head, Qt::CaseInsensitive))
            return words.mid(head.size());
    }
    return words;
}

/// "Section 12 (1)" as "12(1)".
QString bare(const QString &typed)
{
    QString words = typed;
    words.remove(u' ').remove(u'.');
    return without(words, {u"sections"_s, u"section"_s, u"ss"_s, u"s"_s});
}

std::optional<QString> oneExemption(const QString &typed)
{
    const auto place = placeFrom(bare(typed));
    if (!place || std::ranges::none_of(exemptions(), [&](const Exemption &known) { return holds(known, *place); }))
        return std::nullopt;
    QString words = u's' + place->section;
    for (const QString &bracket : place->brackets)
        words += u'(' + bracket + u')';
    return words;
}

QStringList partsOf(const QString &typed)
{
    QString words = typed.simplified();
    words.replace(u" and "_s, u","_s, Qt::CaseInsensitive);
    for (const QChar mark : {u'&', u';', u'/', u'+'})
        words.replace(mark, u',');
    QStringList parts;
    for (const QString &part : words.split(u',', Qt::SkipEmptyParts)) {
        if (!part.trimmed().isEmpty())
            parts << part.trimmed();
    }
    return parts;
}

/// Smaller is nearer: the same section, then one that differs by a digit, then those met often.
int distance(const Exemption &known, const QString &wanted)
{
    const QString number = wanted.left(endOfNumber(wanted));
    const QString section = known.section.left(endOfNumber(known.section));
    if (section == number)
        return 0;
    const bool sameLength = section.size() == number.size() && !number.isEmpty();
    const bool isNear = sameLength && (section.front() == number.front() || section.back() == number.back());
    return isNear ? 1 : 2;
}
} // namespace

const std::vector<Exemption> &exemptions()
{
    static const std::vector<Exemption> all = [] {
        std::vector<Exemption> read;
        for (const QStringList &row : referenceRows(u"foi_exemptions"_s)) {
            const bool isProcedure = row[2].startsWith("procedure"_L1) || row[2].startsWith("duty"_L1);
            read.push_back({row[0], row[1], row[2], isProcedure});
        }
        return read;
    }();
    return all;
}

std::optional<QString> exemptionFrom(const QString &typed)
{
    QStringList known;
    for (const QString &part : partsOf(typed)) {
        const auto one = oneExemption(part);
        if (!one)
            return std::nullopt;
        if (!known.contains(*one))
            known << *one;
    }
    return known.isEmpty() ? std::nullopt : std::optional(known.join(u", "_s));
}

QStringList nearExemptions(const QString &typed)
{
    constexpr qsizetype Most = 6;
    const QString wanted = bare(typed);
    QStringList near;
    for (int wantedDistance = 0; wantedDistance < 2 && near.isEmpty(); ++wantedDistance) {
        for (const Exemption &known : exemptions()) {
            if (!known.isProcedure && distance(known, wanted) == wantedDistance && near.size() < Most)
                near << u"s%1 (%2)"_s.arg(known.section, known.title);
        }
    }
    return near;
}

QString checkedExemption(const QString &typed)
{
    if (typed.trimmed().isEmpty())
        return {};
    if (const auto known = exemptionFrom(typed))
        return *known;
    for (const QString &part : partsOf(typed)) {
        if (oneExemption(part))
            continue;
        const QStringList near = nearExemptions(part);
        throw Error(u"“%1” is no section of the Freedom of Information Act that a police answer rests on. %2"_s.arg(
            part, near.isEmpty() ? u"Write it like s12(1) or s40(2)."_s : u"Is it %1?"_s.arg(near.join(u", or "_s))));
    }
    throw Error(u"“%1” names no section of the Act. Write it like s12(1) or s40(2)."_s.arg(typed));
}
