// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/sentence_numbers.h"

#include "core/import/any_case.h"
#include "core/import/period_words.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
void blank(QString &line, qsizetype start, qsizetype length)
{
    line.replace(start, length, QString(length, u' '));
}

void blankAll(QString &line, const QRegularExpression &pattern)
{
    auto found = pattern.globalMatch(line);
    while (found.hasNext()) {
        const auto match = found.next();
        blank(line, match.capturedStart(), match.capturedLength());
    }
}

/// Numbers that are told before periods are looked for: "Act 2000", "section 40(2)", "FOI-2021-123", "£450".
void blankReferences(QString &line)
{
    static const std::vector<QRegularExpression> kinds{
        anyCase(u"\\S+@\\S+|\\bhttps?://\\S+|\\bwww\\.\\S+"_s),
        anyCase(u"\\b(act|order|regulations?|rules|bill)s?,?\\s*\\(?(19|20)\\d{2}\\)?"_s),
        anyCase(u"\\b(sections|paragraphs|types|outcomes|codes|questions|pages|parts)\\s+\\d+[a-z]?(\\(\\w+\\))*"
                "(\\s*(,|and|to|or|&)\\s*\\d+[a-z]?(\\(\\w+\\))*)*"_s),
        anyCase(
            u"\\b(section|ss?|schedule|part|article|para(graph)?|regulation|chapter|clause|question|q|table|page|p|"
            "appendix|annex|note|type|outcome|code|class|room|floor|ext(ension)?|box|unit|step|version|phase|stage|"
            "attachment|sheet)\\.?(\\s+(no\\.?|number|type|code))?\\s*#?\\d+(\\.\\d+)*[a-z]?(\\(\\w+\\))*(?!\\d)"_s),
        anyCase(
            u"\\b(foia?|ref|reference|request|case|disclosure|ico|log|ticket)\\b\\W*(no\\b|number|ref\\b|id\\b)?\\W*"
            "[a-z]{0,4}[-/ ]?\\d[\\w/.-]*"_s),
        anyCase(
            u"\\b(tel(ephone)?|phone|mobile|fax|call|dial|ring|on)\\b[: ]*(\\+?\\d[\\d ()]{7,}|101\\b|999\\b|111\\b)"_s),
        anyCase(u"(?<!\\d)(\\+44|\\(?0\\d{2,5}\\)?)[ -]?\\d{3,4}[ -]?\\d{3,4}(?!\\d)"_s),
        anyCase(u"£\\s*\\d[\\d,.]*\\s*k?"_s),
        anyCase(u"^\\s*((q(uestion)?\\s*)?\\(?\\d{1,2}[a-z]?[.):]+(?=\\s)|\\d{1,2}(\\.\\d{1,2})+(?=\\s))"_s),
        anyCase(u"\\[\\d+\\]"_s),
    };
    for (const auto &kind : kinds)
        blankAll(line, kind);
}

/// Numbers that are told when periods are gone: "18 hours", "45%", "aged 16", "14 March", "1234/22", "SW1A".
void blankQuantities(QString &line)
{
    static const std::vector<QRegularExpression> kinds{
        anyCase(u"\\d[\\d,.]*\\s*(%|per ?cent\\b|percent\\b)"_s),
        anyCase(u"(\\d+\\s*(-|–|to|or|and)\\s*)?\\b\\d[\\d,.]*[\\s-]*(hours?|hrs?|minutes?|mins?|seconds?|"
                "((working|calendar|clear|school|business)\\s+)?days?|weeks?|months?|years?|yrs?|pence|pounds|miles|"
                "metres|pages|copies|am|pm)\\b"_s),
        anyCase(u"\\bage[ds]?( of| group)?\\s+\\d+(\\s*(to|and|-|–)\\s*\\d+)?"_s),
        anyCase(u"\\b\\d{1,2}(st|nd|rd|th)?\\s+(of\\s+)?(january|february|march|april|may|june|july|august|september|"
                "october|november|december)\\b"_s),
        anyCase(u"\\b\\d{1,2}:\\d{2}\\b"_s),
        anyCase(u"\\bbelow \\d+|\\b(shown|displayed|reported|presented|given) as\\s*\\W?[<≤]?\\s*\\d+"_s),
        anyCase(u"\\b\\d+(/[\\w.-]+)+|\\b[a-z_]+[-/]?\\d[\\w/-]*|\\b\\d+[a-z]\\w*"_s),
    };
    for (const auto &kind : kinds)
        blankAll(line, kind);
}
} // namespace

QString withoutOtherNumbers(const QString &line)
{
    QString rest = line;
    blankReferences(rest);
    for (const PeriodPlace &place : periodPlaces(rest))
        blank(rest, place.start, place.end - place.start);
    blankQuantities(rest);
    return rest;
}

std::vector<SentenceNumber> sentenceNumbers(const QString &line)
{
    static const QRegularExpression number =
        anyCase(u"((fewer than|less than|more than|over|at least|in excess of|up to|[<>≤≥])\\s*)?"
                "\\d[\\d,.–-]*(?<=\\d)(\\s+to\\s+\\d[\\d,]*(?<=\\d))?"_s);
    static const QRegularExpression plain = anyCase(u"(^|\\D)(\\d{1,3}(,\\d{3})+|\\d+)$"_s);
    static const QRegularExpression broken = anyCase(u"\\d[,.–-]+\\d|\\sto\\s"_s);
    std::vector<SentenceNumber> numbers;
    if (std::ranges::none_of(line, [](QChar c) { return c.isDigit(); }))
        return numbers;
    const QString rest = withoutOtherNumbers(line);
    auto found = number.globalMatch(rest);
    while (found.hasNext()) {
        const auto match = found.next();
        const QString text = match.captured();
        QString joined = text;
        joined.remove(QRegularExpression(u"(?<=\\d),(?=\\d{3}(,|$))"_s));
        const bool isPlain = plain.match(text).hasMatch() && !broken.match(joined).hasMatch();
        numbers.push_back({text, match.capturedStart(), match.capturedEnd(), isPlain});
    }
    return numbers;
}
