// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/force.h"
#include "core/import/label_words.h"
#include "core/import/period_words.h"
#include "core/import/title_meaning.h"
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// "Oct-14", "14-Oct": what a spreadsheet makes of 10-14.
bool isSpoiltRange(const QString &title)
{
    static const QRegularExpression form(u"^([A-Z][a-z]{2}-\\d{2}|\\d{1,2}-[A-Z][a-z]{2})$"_s);
    return form.match(title).hasMatch() && readPeriod(title).trouble != PeriodTrouble::NotAPeriod;
}
} // namespace

/// What a person says a title means; words left empty leave it open.
Meaning TitleReader::correctedOf(const PrintedTitle &title, const Relabel &relabel)
{
    Meaning meaning;
    const QString &word = relabel.readAs;
    const auto dimension = dimensionOf(relabel.role);
    if (relabel.role == Role::Total) {
        meaning.isTotal = meaning.isSureTotal = true;
        meaning.label = m_words.label(title.text);
    }
    if (!dimension)
        return meaning;
    switch (*dimension) {
    case Dimension::Force: {
        const Force *force = Forces::reference().byCode(word);
        force = force ? force : Forces::reference().find(word);
        meaning.force = m_words.force(title.text, force ? force->code : QString());
        break;
    }
    case Dimension::Period: {
        const auto period = Period::parse(word);
        const auto reading = period ? PeriodReading{period, PeriodTrouble::None} : readPeriod(word, m_mapping.period);
        meaning.period = reading.period ? m_words.period(*reading.period) : std::int16_t(-1);
        break;
    }
    case Dimension::AsAt:
        if (const auto day = readDay(word, true))
            meaning.asAt = m_words.day(*day);
        break;
    case Dimension::Measure:
        meaning.measure = m_words.measure(measureInWords(word).value_or(Measure{Measure::Kind::Other, word, {}}));
        meaning.label = title.isAcross ? -1 : m_words.label(title.text);
        break;
    case Dimension::Outcome:
        meaning.outcome =
            m_words.outcome(title.text, {word.split(u'|', Qt::SkipEmptyParts), OutcomeMatch::CorrectedByPerson});
        break;
    case Dimension::Offence:
        meaning.offence = m_words.offence(title.text, word);
        break;
    case Dimension::Place:
        meaning.place = m_words.place(word.isEmpty() ? title.text : word);
        break;
    case Dimension::Label:
        meaning.label = m_words.label(word.isEmpty() ? title.text : word);
        break;
    }
    return meaning;
}

void TitleReader::remarkSpoiltRange(const PrintedTitle &title)
{
    const auto isSaid = [&](const Remark &remark) {
        return remark.code == "title-date"_L1 && remark.cell == title.cell;
    };
    if (isSpoiltRange(title.text) && std::ranges::none_of(m_draft.remarks, isSaid))
        remark(
            Remark::Severity::Question, u"title-date"_s, title.cell,
            u"“%1” is a date among other titles: a spreadsheet may have made it of a range such as 10-14. It is kept "
            u"as printed."_s.arg(title.text));
}
