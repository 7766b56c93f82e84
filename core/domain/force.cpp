// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/force.h"

#include "core/domain/reference_table.h"
#include <QRegularExpression>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
/// Endings that forces and requesters add or leave out as they like.
constexpr std::array Endings{" police service"_L1, " police force"_L1, " police area"_L1, " constabulary"_L1,
                             " police"_L1};
constexpr std::array Regions{
    "north east"_L1,    "north west"_L1, "yorkshire and the humber"_L1, "yorkshire and humber"_L1,
    "east midlands"_L1, "east"_L1,       "east of england"_L1,          "london"_L1,
    "south east"_L1,    "south west"_L1};
constexpr std::array Countries{"england and wales"_L1, "england"_L1,  "wales"_L1,           "united kingdom"_L1,
                               "great britain"_L1,     "scotland"_L1, "northern ireland"_L1};
/// Beginnings of the ONS codes of countries and of England and Wales together.
constexpr std::array CountryCodes{"E92"_L1, "W92"_L1, "S92"_L1, "N92"_L1, "K0"_L1};
/// Inside a longer text whole words are looked for only, and names of three letters ("Met", "GMP") are not trusted.
constexpr qsizetype ShortestNameWithin = 4;
constexpr std::array NotForces{"action fraud"_L1, "cifas"_L1, "financial fraud uk"_L1, "uk finance"_L1};

QString withSingleSpaces(const QString &printed)
{
    QString text = printed;
    return text.replace(u'&', u" and "_s).replace(u'’', u'\'').simplified().toLower();
}

QString withoutFootnotes(QString text)
{
    if (!text.isEmpty() && text.back().isLetter())
        return text;
    static const QRegularExpression footnote(u"([\\s\\d,*†‡¹²³⁰-⁹]|\\[[a-z]\\]|[\\[(](notes? )?[\\d, ]+[\\])])+$"_s);
    return text.remove(footnote);
}

template <typename List>
bool isOneOf(const QString &name, const List &list)
{
    return std::ranges::any_of(list, [&](QLatin1StringView known) { return name == known; });
}

/// Letters between single spaces, one at either end. Digits divide: "Kent2022.csv" holds the word "kent".
QString asWords(const QString &text)
{
    QString words;
    for (const QChar c : withSingleSpaces(text))
        words += c.isLetter() ? c : u' ';
    return u' ' + words.simplified() + u' ';
}
} // namespace

QString comparableForceName(const QString &printed)
{
    QString name = withoutFootnotes(withSingleSpaces(printed));
    static const QRegularExpression dashes(u"\\s*[-‐‑‒–—]\\s*"_s);
    if (!std::ranges::all_of(name, [](QChar c) { return c.isLetter() || c == u' '; }))
        name.replace(dashes, u" "_s);
    if (name == "british transport police"_L1)
        return name;
    for (const auto ending : Endings) {
        if (name.endsWith(ending))
            return name.chopped(ending.size());
    }
    return name;
}

Forces::Forces(std::vector<Force> forces) : m_forces(std::move(forces))
{
    for (std::size_t i = 0; i < m_forces.size(); ++i) {
        const Force &force = m_forces[i];
        m_byCode.emplace(force.code, int(i));
        for (const QString &name : QStringList{force.name, force.homeOfficeName} + force.aliases) {
            if (!name.isEmpty())
                m_byName.emplace(comparableForceName(name), int(i));
            if (name.size() >= ShortestNameWithin)
                m_namesWithin.emplace_back(asWords(name), int(i));
        }
    }
}

const Forces &Forces::reference()
{
    static const Forces forces = [] {
        std::vector<Force> read;
        for (const QStringList &row : referenceRows(u"forces"_s))
            read.push_back({row[0], row[1], row[2], row[3], row[5], row[6].split(u'|', Qt::SkipEmptyParts)});
        return Forces(std::move(read));
    }();
    return forces;
}

std::vector<const Force *> Forces::territorial() const
{
    std::vector<const Force *> chosen;
    for (const Force &force : m_forces) {
        if (force.isTerritorial())
            chosen.push_back(&force);
    }
    std::ranges::sort(chosen, {}, [](const Force *force) { return force->name; });
    return chosen;
}

const Force *Forces::byCode(QStringView code) const
{
    const auto found = m_byCode.find(code.toString());
    return found == m_byCode.end() ? nullptr : &m_forces[std::size_t(found->second)];
}

const Force *Forces::find(const QString &printed) const
{
    const auto found = m_byName.find(comparableForceName(printed));
    return found == m_byName.end() ? nullptr : &m_forces[std::size_t(found->second)];
}

const Force *Forces::findWithin(const QString &text) const
{
    const QString words = asWords(text);
    int only = -1;
    for (const auto &[name, force] : m_namesWithin) {
        if (force == only || !words.contains(name))
            continue;
        if (only >= 0)
            return nullptr;
        only = force;
    }
    return only < 0 ? nullptr : &m_forces[std::size_t(only)];
}

AreaKind Forces::areaKind(const QString &printed, const QString &code)
{
    const QString name = comparableForceName(printed);
    if (code.startsWith(u"E12"_s))
        return AreaKind::Region;
    if (std::ranges::any_of(CountryCodes, [&](QLatin1StringView start) { return code.startsWith(start); }))
        return AreaKind::Country;
    if (code.isEmpty() && (isOneOf(name, Regions) || name.endsWith(" region"_L1)))
        return AreaKind::Region;
    if (code.isEmpty() && isOneOf(name, Countries))
        return AreaKind::Country;
    return isOneOf(name, NotForces) ? AreaKind::NotAForce : AreaKind::Force;
}
