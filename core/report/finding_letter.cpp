// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/finding_letter.h"

#include "core/domain/display_text.h"
#include "core/report/trace.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QString cellWords(const ReturnInfo &from, const QString &sheet, const CellRef &cell, const QString &text)
{
    if (!cell.isValid())
        return displayLine(from.sourceName);
    const QString printed = text.isEmpty() ? QString() : u": "_s + text;
    return displayLine(u"%1, cell %2%3"_s.arg(from.sourceName, cellPlace(from, sheet, cell), printed));
}

FindingPlace placeOf(Study &study, const std::vector<ReturnInfo> &returns, const FindingPart &part, int most)
{
    FindingPlace place{displayLine(part.words), {}, 0};
    const auto returnOf = [&](qint64 id) { return *std::ranges::find(returns, id, &ReturnInfo::id); };
    if (part.counts.empty()) {
        const ReturnInfo from = returnOf(part.returnId);
        const auto count = study.returns().countAt(part.returnId, part.cell);
        place.cells << cellWords(from, count ? count->sheet : QString(), part.cell, count ? count->text : QString());
        return place;
    }
    const auto shown = std::min<qsizetype>(most, qsizetype(part.counts.size()));
    place.more = qsizetype(part.counts.size()) - shown;
    for (const StoredCount &count : study.returns().counts({part.counts.begin(), part.counts.begin() + shown}))
        place.cells << cellWords(returnOf(count.returnId), count.sheet, count.cell, count.text);
    return place;
}

QDate latestAnswer(const std::vector<Answer> &answers)
{
    QDate latest;
    for (const Answer &one : answers) {
        if (one.answered.isValid() && (!latest.isValid() || one.answered > latest))
            latest = one.answered;
    }
    return latest;
}

QString listed(const FindingPlace &place)
{
    QString text = u"- %1 (%2"_s.arg(place.words, place.cells.join(u"; "_s));
    if (place.more > 0)
        text += u"; and %1 more"_s.arg(place.more);
    return text + u')';
}
} // namespace

std::vector<FindingPlace> placesOf(Study &study, const Finding &finding, int most)
{
    const auto returns = study.returns().all();
    std::vector<FindingPlace> places;
    places.reserve(finding.parts.size());
    for (const FindingPart &part : finding.parts)
        places.push_back(placeOf(study, returns, part, most));
    return places;
}

QString findingLetter(const StudyView &view, const Finding &finding, const std::vector<FindingPlace> &places)
{
    const auto answers = view.answersOf(finding.force);
    const QStringList references = referencesOf(answers);
    const QString reference = references.isEmpty() ? u"[your reference]"_s : references.join(u", "_s);
    const QDate answered = latestAnswer(answers);
    const QString day = answered.isValid() ? answered.toString(u"d MMMM yyyy"_s) : u"[day]"_s;
    const QString force = finding.force.isEmpty() ? u"[force]"_s : view.forceName(finding.force);
    QStringList lines{
        u"Subject: Freedom of Information request %1: a question about the figures"_s.arg(reference),
        u"To the Freedom of Information team of %1,"_s.arg(force),
        u"Thank you for your answer of %1 (your reference: %2). Before I use its figures I should like to "
        "be sure that I read them as they are meant."_s.arg(day, reference),
        displayLine(finding.words)};
    QStringList cells;
    for (const FindingPlace &place : places)
        cells << listed(place);
    if (!cells.isEmpty())
        lines << u"They stand here:\n"_s + cells.join(u'\n');
    lines << u"It may be that: "_s + finding.explains;
    lines << u"Could you tell me which figures are right, or what explains the difference? I ask for advice and "
             "assistance under section 16 of the Act, not for a new search."_s;
    return (lines << u"Yours faithfully,\n[name]"_s).join(u"\n\n"_s) + u'\n';
}
