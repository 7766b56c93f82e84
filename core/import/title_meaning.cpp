// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/title_meaning.h"

#include "core/domain/force.h"
#include "core/import/label_words.h"
#include "core/import/outcome_words.h"
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
using Severity = Remark::Severity;

const PrintedTitle *titleOf(const std::vector<PrintedTitle> &titles, Role role)
{
    const auto found = std::ranges::find(titles, role, &PrintedTitle::role);
    return found == titles.end() ? nullptr : &*found;
}

QString textOf(const std::vector<PrintedTitle> &titles, Role role)
{
    const PrintedTitle *title = titleOf(titles, role);
    return title ? title->text : QString();
}

QString joined(const std::vector<PrintedTitle> &titles)
{
    QStringList texts;
    for (const PrintedTitle &title : titles) {
        if (!title.text.isEmpty() && !texts.contains(title.text))
            texts += title.text;
    }
    return texts.join(u" | "_s);
}

const PrintedTitle *totalAmong(const std::vector<PrintedTitle> &titles)
{
    const auto found = std::ranges::find_if(titles, [](const PrintedTitle &title) { return isTotalWord(title.text); });
    return found == titles.end() ? nullptr : &*found;
}

std::optional<QString> partOf(const std::vector<PrintedTitle> &titles, Role role)
{
    const PrintedTitle *title = titleOf(titles, role);
    return title && !isTotalWord(title->text) ? std::optional(title->text) : std::nullopt;
}

/// Crimes are counted by the month of their day.
PeriodReading monthOf(PeriodReading reading)
{
    if (reading.period && reading.period->days() == 1) {
        const QDate day = reading.period->from();
        const QDate first(day.year(), day.month(), 1);
        reading.period = Period(first, first.addMonths(1).addDays(-1));
    }
    return reading;
}
} // namespace

std::optional<Dimension> dimensionOf(Role role)
{
    switch (role) {
    case Role::Force:
    case Role::ForceCode:
        return Dimension::Force;
    case Role::Period:
    case Role::PeriodFrom:
    case Role::PeriodTo:
    case Role::Year:
    case Role::Month:
    case Role::Quarter:
        return Dimension::Period;
    case Role::AsAt:
        return Dimension::AsAt;
    case Role::Measure:
        return Dimension::Measure;
    case Role::Offence:
        return Dimension::Offence;
    case Role::Outcome:
    case Role::OutcomeType:
        return Dimension::Outcome;
    case Role::Place:
        return Dimension::Place;
    case Role::Label:
        return Dimension::Label;
    case Role::Ignore:
    case Role::Figure:
    case Role::Total:
        break;
    }
    return std::nullopt;
}

TitleReader::TitleReader(Draft &draft, DraftWords &words, const Mapping &mapping)
    : m_draft(draft), m_words(words), m_mapping(mapping)
{
}

void TitleReader::remark(Remark::Severity severity, const QString &code, const CellRef &cell, const QString &message)
{
    m_draft.remarks.push_back({severity, code, cell, message});
}

bool TitleReader::isListedTotal(const PrintedTitle &title) const
{
    const auto &list = title.isAcross ? m_mapping.totalColumns : m_mapping.totalRows;
    return std::ranges::find(list, title.isAcross ? title.cell.column : title.cell.row) != list.end();
}

const Relabel *TitleReader::correction(const PrintedTitle &title) const
{
    const auto found = std::ranges::find_if(
        m_mapping.relabels, [&](const Relabel &relabel) { return relabel.printed.simplified() == title.text; });
    return found == m_mapping.relabels.end() ? nullptr : &*found;
}

Meaning TitleReader::read(Dimension dimension, const std::vector<PrintedTitle> &titles)
{
    for (const PrintedTitle &title : titles) {
        if (const Relabel *relabel = correction(title))
            return correctedOf(title, *relabel);
    }
    switch (dimension) {
    case Dimension::Force:
        return forceOf(titles);
    case Dimension::Period:
        return periodOf(titles);
    case Dimension::AsAt:
        return asAtOf(titles.front());
    case Dimension::Measure:
        return measureOf(titles.front());
    case Dimension::Outcome:
        return outcomeOf(titles);
    case Dimension::Offence:
    case Dimension::Place:
    case Dimension::Label:
        break;
    }
    return joinedOf(dimension, titles);
}

Meaning TitleReader::forceOf(const std::vector<PrintedTitle> &titles)
{
    Meaning meaning;
    const QString name = textOf(titles, Role::Force);
    const QString code = textOf(titles, Role::ForceCode);
    const CellRef cell = titles.front().cell;
    if (isTotalWord(name)) {
        meaning.isTotal = true;
        meaning.label = m_words.label(name);
        return meaning;
    }
    if (name.isEmpty() && code.isEmpty() && isListedTotal(titles.front())) {
        meaning.isTotal = true; // "North West Total" in the column of regions
        return meaning;
    }
    if (name.isEmpty() && code.isEmpty()) {
        remark(Severity::Question, u"force-missing"_s, cell,
               u"This row names no force. Say which force it is, or leave it out."_s);
        return meaning;
    }
    const AreaKind area = Forces::areaKind(name, code);
    if (area == AreaKind::Region || area == AreaKind::Country) {
        meaning.isTotal = meaning.isSureTotal = true;
        meaning.place = m_words.place(name.isEmpty() ? code : name);
        return meaning;
    }
    const Force *byCode = Forces::reference().byCode(code);
    const Force *byName = Forces::reference().find(name);
    if (byCode && byName && byCode != byName)
        remark(Severity::Question, u"force-differs"_s, cell,
               u"The code %1 is that of %2, the name is “%3”. The code is taken."_s.arg(code, byCode->name, name));
    const Force *force = byCode ? byCode : byName;
    if (!force)
        remark(Severity::Question, u"force-unknown"_s, cell,
               u"“%1” is no force of the table of forces. Say which force is meant, or leave the row out."_s.arg(
                   name.isEmpty() ? code : name));
    meaning.force = m_words.force(name.isEmpty() ? code : name, force ? force->code : QString());
    return meaning;
}

PeriodReading TitleReader::periodFromTo(const std::vector<PrintedTitle> &titles) const
{
    const auto from = readDay(textOf(titles, Role::PeriodFrom));
    const auto to = readDay(textOf(titles, Role::PeriodTo), true);
    return from && to && *from <= *to ? PeriodReading{Period(*from, *to), PeriodTrouble::None} : PeriodReading();
}

PeriodReading TitleReader::yearOrPeriod(const QString &printed) const
{
    static const QRegularExpression bareYear(u"^(19|20)\\d\\d$"_s);
    const bool isBare = bareYear.match(printed).hasMatch();
    if (isBare && m_yearsUnclear)
        return {std::nullopt, PeriodTrouble::YearUnclear};
    if (isBare && !m_yearsEnd.isEmpty()) {
        const auto year = readPeriod(m_yearsEnd + u' ' + printed, m_mapping.period);
        if (year.period)
            return year;
    }
    return readPeriod(printed, m_mapping.period);
}

Meaning TitleReader::periodOf(const std::vector<PrintedTitle> &titles)
{
    Meaning meaning;
    if (const PrintedTitle *total = totalAmong(titles)) {
        meaning.isTotal = true;
        meaning.label = m_words.label(total->text);
        meaning.isWholeSpan = titles.size() == 1 || textOf(titles, Role::Year) == total->text;
        if (meaning.isWholeSpan)
            return meaning;
    }
    PeriodReading reading;
    const PrintedTitle *whole = titleOf(titles, Role::Period);
    if (titleOf(titles, Role::PeriodFrom) && titleOf(titles, Role::PeriodTo))
        reading = periodFromTo(titles);
    else if (whole && whole->text.isEmpty())
        reading = readPeriodParts({QString(), {}, {}}, m_mapping.period);
    else if (whole && m_mapping.countsRows)
        reading = monthOf(readPeriod(withoutTime(whole->text), m_mapping.period));
    else if (whole)
        reading = yearOrPeriod(whole->text);
    else if (titles.size() == 1 && titleOf(titles, Role::Year))
        reading = yearOrPeriod(titles.front().text);
    else
        reading = readPeriodParts(
            {partOf(titles, Role::Year), partOf(titles, Role::Month), partOf(titles, Role::Quarter)}, m_mapping.period);
    if (reading.period)
        meaning.period = m_words.period(*reading.period);
    else
        remarkPeriod(titles.front(), reading.trouble);
    return meaning;
}

Meaning TitleReader::asAtOf(const PrintedTitle &title)
{
    Meaning meaning;
    if (const auto day = readDay(title.text, true))
        meaning.asAt = m_words.day(*day);
    else if (!title.text.isEmpty() && !isTotalWord(title.text))
        remark(
            Severity::Note, u"as-at-unknown"_s, title.cell,
            u"“%1” is no day that can be read: on which day these figures were right is not known."_s.arg(title.text));
    return meaning;
}

void TitleReader::remarkPeriod(const PrintedTitle &title, PeriodTrouble trouble)
{
    const QString printed = title.text.isEmpty() ? u"The blank date"_s : u"“%1”"_s.arg(title.text);
    switch (trouble) {
    case PeriodTrouble::NoYear:
        remark(Severity::Question, u"period-without-year"_s, title.cell,
               u"%1 has no year, and neither title nor file name gives one. State the period."_s.arg(printed));
        return;
    case PeriodTrouble::Outside:
        Q_ASSERT(m_mapping.period); // nothing lies outside of no period
        remark(
            Severity::Question, u"period-outside"_s, title.cell,
            u"%1 lies outside the period of the file (%2). Its figures have no dates until a person gives them."_s.arg(
                printed, m_mapping.period->dates()));
        return;
    case PeriodTrouble::YearUnclear:
        remark(
            Severity::Question, u"period-unclear"_s, title.cell,
            u"%1 stands under “Financial year”: it may begin or end in that year. State the first and the last day."_s
                .arg(printed));
        return;
    case PeriodTrouble::OpenEnd:
        remark(Severity::Question, u"period-open"_s, title.cell,
               u"%1 does not say on which day it ends. State the last day."_s.arg(printed));
        return;
    case PeriodTrouble::NotAPeriod:
    case PeriodTrouble::None:
        remark(Severity::Question, u"period-unknown"_s, title.cell,
               u"%1 is no period that can be read. State the first and the last day."_s.arg(printed));
    }
}

Meaning TitleReader::measureOf(const PrintedTitle &title)
{
    Meaning meaning;
    const QString rest = withoutPeriod(title.text);
    const auto period = periodWithin(title.text);
    if (title.text.isEmpty() || (isCountWord(title.text) && !isMeasureOnly(title.text)))
        return meaning; // "Number": nothing that the rest of the table does not say
    if (period)
        meaning.period = m_words.period(*period);
    const bool isHeadingOfList = title.isAcross && m_mapping.figureColumns.size() == 1;
    const bool saysMore = !rest.isEmpty() && !isCountWord(rest);
    if ((period && saysMore) || (!isHeadingOfList && !title.isAcross))
        meaning.label = m_words.label(title.text);
    const auto outcome = readOutcome(rest);
    const auto measure = measureInWords(rest);
    if (isShareWord(title.text) || (measure && measure->kind == Measure::Kind::Other)) {
        meaning.measure = m_words.measure({Measure::Kind::Other, title.text, {}, {}, isShareWord(title.text)});
        meaning.label = -1;
    } else if (outcome.known && outcome.match.isSingle()) {
        meaning.measure = m_words.measure({Measure::Kind::Outcomes, {}, {}, m_mapping.measure.basis});
        meaning.outcome = m_words.outcome(rest, outcome.match);
        meaning.label = -1;
    } else if (measure && measure->kind == Measure::Kind::Offences && isMeasureOnly(rest) &&
               m_mapping.measure.kind == Measure::Kind::Outcomes) {
        return meaning; // "Number of crimes" over a list of outcomes: crimes with that outcome
    } else if (measure) {
        meaning.measure = m_words.measure(*measure);
        if (!isMeasureOnly(rest) && measure->kind == Measure::Kind::Offences && !isHeadingOfList)
            meaning.offence = m_words.offence(rest);
    } else if (!rest.isEmpty() && !isCountWord(rest)) {
        meaning.measure = m_words.measure({Measure::Kind::Other, title.text, {}});
        meaning.label = -1;
    }
    return meaning;
}

Meaning TitleReader::outcomeOf(const std::vector<PrintedTitle> &titles)
{
    Meaning meaning;
    std::vector<PrintedTitle> words = titles;
    std::erase_if(words, [](const PrintedTitle &title) { return title.role == Role::OutcomeType; });
    const PrintedTitle *number = titleOf(titles, Role::OutcomeType);
    const QString printed =
        words.empty() || joined(words).isEmpty() ? number ? number->text : QString() : joined(words);
    const CellRef cell = titles.front().cell;
    if (isTotalWord(printed) && (!isTotalOfMeasure(printed) || isListedTotal(titles.front()))) {
        meaning.isTotal = true;
        meaning.label = m_words.label(printed);
        return meaning;
    }
    if (printed.isEmpty()) {
        remark(Severity::Note, u"outcome-blank"_s, cell,
               u"No outcome is printed for these figures: it is not known."_s);
        return meaning;
    }
    auto reading = readOutcome(printed);
    if (const OutcomeWording *said = findWording(m_draft.rules.wordings, printed)) {
        meaning.outcome = m_words.outcome(printed, said->match(), reading.match);
        return meaning;
    }
    if (!reading.known && (isMeasureOnly(printed) || isTotalOfMeasure(printed))) {
        meaning.measure = m_words.measure(measureInWords(printed).value_or(Measure()));
        meaning.label = m_words.label(printed);
        return meaning;
    }
    if (!reading.known && endsWithOffences(printed)) {
        meaning.measure = m_words.measure(measureInWords(printed).value_or(Measure()));
        meaning.offence = m_words.offence(printed);
        return meaning;
    }
    if (!reading.known && isPeopleCount(printed)) {
        meaning.measure = m_words.measure(measureInWords(printed).value_or(Measure()));
        return meaning;
    }
    if (!reading.known && isShareWord(printed)) {
        meaning.measure = m_words.measure({Measure::Kind::Other, printed, {}, {}, true});
        return meaning;
    }
    const auto type = number ? outcomeTypeNumber(number->text) : std::nullopt;
    if (type) {
        const bool fits = reading.match.types.isEmpty() || reading.match.types.contains(*type) ||
                          reading.match.types.contains(type->chopped(type->endsWith(u'A') ? 1 : 0));
        reading = {{{*type}, u"type number beside the label"_s}, true, !fits};
    }
    if (reading.disagrees)
        remark(Severity::Question, u"outcome-disagrees"_s, cell,
               u"“%1”: the type number (%2) and the words mean different outcomes. The number is taken."_s.arg(
                   printed, reading.match.types.join(u", "_s)));
    else if (!reading.known)
        remark(Severity::Question, u"outcome-unknown"_s, cell,
               u"“%1” fits no outcome type. Say which type it is, or leave it open."_s.arg(printed));
    else if (!reading.match.isSingle())
        remark(Severity::Note, u"outcome-open"_s, cell,
               reading.match.types.isEmpty()
                   ? u"“%1” fits no single outcome type and is kept as printed."_s.arg(printed)
                   : u"“%1” may be any of the types %2 and is kept as printed."_s.arg(
                         printed, reading.match.types.join(u", "_s)));
    meaning.outcome = m_words.outcome(printed, reading.match);
    return meaning;
}

Meaning TitleReader::joinedOf(Dimension dimension, const std::vector<PrintedTitle> &titles)
{
    Meaning meaning;
    const QString printed = joined(titles);
    meaning.isTotal = totalAmong(titles) != nullptr;
    if (printed.isEmpty() && !isListedTotal(titles.front()))
        remark(Severity::Question, u"title-missing"_s, titles.front().cell,
               u"These figures have no title here. Say what they count, or mark them as a total."_s);
    for (const PrintedTitle &title : titles)
        remarkSpoiltRange(title);
    if (meaning.isTotal || dimension == Dimension::Label)
        meaning.label = m_words.label(printed);
    else if (dimension == Dimension::Place)
        meaning.place = m_words.place(printed);
    else if (!printed.isEmpty())
        meaning.offence = m_words.offence(printed);
    return meaning;
}
