// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/region_words.h"

#include "core/domain/force.h"
#include "core/domain/offence.h"
#include "core/import/document_words.h"
#include "core/import/label_words.h"
#include "core/import/period_words.h"
#include "core/import/row_kind.h"
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// Lines of words looked at above and below a region.
constexpr int LinesLookedAt = 60;

/// The words of one line, each cell once; nothing where the line holds figures.
std::optional<QStringList> wordsOfLine(Looks &looks, int row)
{
    const Table &table = looks.table();
    QStringList words;
    for (int column = 0; column < table.rowLength(row); ++column) {
        const Look look = looks.at(row, column);
        if (looksLikeFigure(look))
            return std::nullopt;
        const QString text = table.text(row, column).simplified();
        if (look != Look::Empty && !words.contains(text))
            words += text;
    }
    return words;
}

QStringList linesAbove(Looks &looks, int top)
{
    QStringList lines;
    for (int row = top - 1; row >= std::max(0, top - LinesLookedAt); --row) {
        const auto words = wordsOfLine(looks, row);
        if (!words)
            break;
        lines += *words;
    }
    return lines;
}

QStringList linesBelow(Looks &looks, int bottom)
{
    QStringList lines;
    const int last = std::min(looks.table().rows() - 1, bottom + LinesLookedAt);
    for (int row = bottom + 1; row <= last; ++row) {
        const auto words = wordsOfLine(looks, row);
        if (!words)
            break;
        lines += *words;
    }
    return lines;
}

/// Words in the headings over the columns of titles.
QStringList cornerOf(const Table &table, const Region &region, const RegionShape &shape)
{
    QStringList words;
    for (int row = region.top + shape.headerRows - 1; row >= region.top; --row) {
        for (const int column : shape.titleColumns) {
            const QString text = table.text(row, column).simplified();
            if (!text.isEmpty() && !words.contains(text))
                words += text;
        }
    }
    return words;
}
} // namespace

RegionWords wordsAround(const Table &table, const Region &region, const RegionShape &shape, const Hints &hints)
{
    Looks looks(table);
    QStringList above = linesAbove(looks, region.top);
    if (!table.prose)
        above += hints.titles;
    return {cornerOf(table, region, shape),
            above,
            linesBelow(looks, region.bottom),
            table.sheet(),
            hints.fileName,
            hints.letter,
            hints.sender};
}

QString forceInWords(const RegionWords &words)
{
    const auto found = [](const QString &text) {
        const Force *force = Forces::reference().find(text);
        return force ? force : Forces::reference().findWithin(text);
    };
    for (const QString &line : words.above) {
        if (const Force *force = Forces::reference().find(line))
            return force->code;
    }
    if (!words.sender.isEmpty())
        return words.sender;
    for (const QStringList &lines : {words.above, QStringList{words.sheet}, words.below, QStringList{words.file}}) {
        for (const QString &line : lines) {
            if (const Force *force = found(line))
                return force->code;
        }
    }
    return {};
}

std::optional<Period> periodInWords(const RegionWords &words)
{
    for (const QString &line : words.corner + words.above + words.letter + QStringList{words.sheet, words.file}) {
        if (const auto period = periodWithin(withoutCitations(line)))
            return period;
    }
    return std::nullopt;
}

Measure measureOfRegion(const RegionWords &words)
{
    // A measure of its own (victims) only from a title: a long sentence or a file name mentions many things.
    constexpr qsizetype LongestTitle = 80;
    for (const QString &line : words.nearestFirst()) {
        const auto measure = measureInWords(line);
        const bool isTitle = line.size() <= LongestTitle && line != words.file && line != words.sheet;
        if (measure && !measure->isShare && (measure->kind != Measure::Kind::Other || isTitle))
            return *measure;
    }
    return {};
}

Measure::Basis basisInWords(const RegionWords &words)
{
    static const QRegularExpression assigned(
        u"outcomes? (assigned|recorded|closed|given) (in|during)|investigations closed"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression recorded(u"outcomes? (of|for) (the )?(offences|crimes)( that were)? recorded"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    for (const QString &line : words.nearestFirst() + words.below) {
        if (assigned.match(line).hasMatch())
            return Measure::Basis::Assigned;
        if (recorded.match(line).hasMatch())
            return Measure::Basis::OfRecorded;
    }
    return Measure::Basis::Unknown;
}

QString offenceInWords(const RegionWords &words)
{
    static const QRegularExpression printed(u"(?<![\\d/])\\d{1,3}/\\d{2}(?![\\d/])"_s);
    static const QRegularExpression reference(
        u"\\b(foia?|ref|reference|request|our|your|case|application)\\W*(no|number|ref|id|request)?\\W*\\d{1,5}[/-]\\d{2,4}"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (QString line : words.corner + words.above) {
        line = withoutCitations(line).remove(reference); // "FOI 221/22"
        if (offenceCodeIn(line))
            return printed.match(line).captured();
    }
    return {};
}
