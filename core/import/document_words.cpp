// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/document_words.h"

#include "core/domain/force.h"
#include "core/import/any_case.h"
#include <QHash>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int MostTitles = 12;
constexpr int MostLines = 80;
constexpr int LinesOfHead = 16;

/// Paragraphs that every letter has and that speak of no figures.
bool isAboutTheLaw(const QString &line)
{
    static const QRegularExpression words = anyCase(
        u"\\b(internal review|information commissioner|right of appeal|dissatisfied|section \\d+|exempt(ion|ed)?|"
        "duty to confirm)\\b"_s);
    return words.match(line).hasMatch();
}

QStringList linesUpwards(const Table &prose)
{
    QStringList lines;
    for (int row = prose.rows() - 1; row >= 0; --row) {
        const QString line = prose.text(row, 0).simplified();
        if (!line.isEmpty() && !isAboutTheLaw(line))
            lines += line;
    }
    return lines;
}

/// Letters of a name only, "and" left out: domains write "devonandcornwall", "avon-and-somerset".
QString lettersOf(const QString &name)
{
    QString letters;
    for (const QString &word : QString(name).replace(u'-', u' ').toLower().split(u' ', Qt::SkipEmptyParts)) {
        if (word == u"and"_s || word == u"&"_s || word == u"police"_s || word == u"constabulary"_s)
            continue;
        for (const QChar c : word) {
            if (c.isLetter())
                letters += c;
        }
    }
    return letters;
}

QHash<QString, QString> codesByLetters()
{
    QHash<QString, QString> codes;
    for (const Force *force : Forces::reference().territorial()) {
        for (const QString &name : QStringList{force->name, force->homeOfficeName} + force->aliases)
            codes.insert(lettersOf(name), force->code);
    }
    return codes;
}

/// "devonandcornwall" of "foi@devonandcornwall.pnn.police.uk" to its force; a beginning does where only one fits.
QString forceOfDomain(const QString &domain)
{
    static const QHash<QString, QString> codes = codesByLetters();
    QString letters = domain.toLower().remove(u'-');
    if (codes.contains(letters))
        return codes.value(letters);
    letters.replace(u"and"_s, QString());
    QString only;
    for (auto known = codes.cbegin(); known != codes.cend(); ++known) {
        QString name = known.key();
        if (letters.size() < 4 || !name.replace(u"and"_s, QString()).startsWith(letters) || known.value() == only)
            continue;
        if (!only.isEmpty())
            return {};
        only = known.value();
    }
    return only;
}

void countDomains(const QString &line, QHash<QString, int> &counts)
{
    static const QRegularExpression domain = anyCase(u"([a-z][a-z-]+)(?:\\.pnn)?\\.police\\.uk"_s);
    auto found = domain.globalMatch(line);
    while (found.hasNext()) {
        const QString code = forceOfDomain(found.next().captured(1));
        if (!code.isEmpty())
            ++counts[code];
    }
}

/// The force named far more often than any other.
QString clearlyMost(const QHash<QString, int> &counts)
{
    QString best;
    int most = 0;
    int second = 0;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        second = std::max(second, std::min(most, count.value()));
        if (count.value() > most) {
            most = count.value();
            best = count.key();
        }
    }
    return most >= 2 * second && most > second ? best : QString();
}

/// A name with the word that makes it a force: "Durham" alone is a place.
const Force *forceNamed(const QString &line)
{
    static const QRegularExpression makesForce = anyCase(u"police|constabulary|heddlu"_s);
    return makesForce.match(line).hasMatch() ? Forces::reference().findWithin(line) : nullptr;
}
} // namespace

QStringList titlesAbove(const std::vector<Table> &tables, std::size_t index)
{
    QStringList lines;
    while (index > 0 && tables[index - 1].prose && lines.size() < MostTitles)
        lines += linesUpwards(tables[--index]);
    return lines.mid(0, MostTitles);
}

QStringList linesBefore(const std::vector<Table> &tables, std::size_t index)
{
    QStringList lines;
    while (index > 0 && lines.size() < MostLines) {
        if (tables[--index].prose)
            lines += linesUpwards(tables[index]);
    }
    return lines;
}

QString forceOfLetter(const std::vector<Table> &tables)
{
    QHash<QString, int> domains;
    QHash<QString, int> names;
    QString head;
    int lines = 0;
    for (const Table &table : tables) {
        for (int row = 0; table.prose && row < table.rows(); ++row) {
            const QString line = table.text(row, 0);
            countDomains(line, domains);
            const Force *force = forceNamed(line);
            if (force)
                ++names[force->code];
            if (force && ++lines <= LinesOfHead && head.isEmpty())
                head = force->code;
        }
    }
    for (const QString &code : {clearlyMost(domains), clearlyMost(names)}) {
        if (!code.isEmpty())
            return code;
    }
    return domains.isEmpty() && names.size() == 1 ? head : QString();
}

bool isCaveat(const QString &paragraph)
{
    static const QRegularExpression words = anyCase(
        u"\\b(please (also )?note|not be used for comparison|should not be compared|caution|accurate as (at|of)|"
        "correct as (at|of)|subject to change|data quality|live (crime )?(recording )?system|may not accurately|"
        "not (directly )?comparable)\\b"_s);
    return words.match(paragraph).hasMatch();
}

QString withoutCitations(const QString &text)
{
    static const QRegularExpression acts =
        anyCase(u"\\b(act|regulations?|order|rules|bill)s?\\s*,?\\s*\\(?(19|20)\\d{2}\\)?"_s);
    static const QRegularExpression references = anyCase(
        u"\\b(foi|ref(erence)?|request|case|our ref|your ref|disclosure)[a-z]*\\s*(no\\.?|number)?\\s*[:#.-]?\\s*"
        "[a-z]{0,4}[-/ ]?\\d+[-/.\\d a-z]*"_s);
    static const QRegularExpression days = anyCase(
        u"\\b(dated|received|on|date:?|of)\\s+(the\\s+)?\\d{1,2}(st|nd|rd|th)?\\s+(of\\s+)?[a-z]+,?\\s+(19|20)\\d{2}"_s);
    QString kept = text;
    return kept.replace(acts, u" "_s).replace(references, u" "_s).replace(days, u" "_s);
}
