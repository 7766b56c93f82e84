// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chart_wording.h"

#include "core/report/national_claims.h"
#include <QCryptographicHash>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype MostHeadlineWords = 15;
constexpr qsizetype MostSentences = 2;

const SavedChart *savedFor(const std::vector<SavedChart> &charts, const QString &chart, const QString &force)
{
    const auto found = std::ranges::find_if(
        charts, [&](const SavedChart &saved) { return saved.chart == chart && saved.force == force; });
    return found == charts.end() ? nullptr : &*found;
}

QString chosen(const QString &saved, const QString &proposed)
{
    return saved.isEmpty() ? proposed : saved;
}

/// One line, without the proposed words: those are never kept, so that they can follow the figures.
ChartWording cleaned(const ChartWording &words, const ChartSpec &proposed)
{
    ChartWording clean{words.headline.simplified(), words.altText.simplified()};
    if (clean.headline == proposed.headline.simplified())
        clean.headline.clear();
    if (clean.altText == proposed.altText.simplified())
        clean.altText.clear();
    return clean;
}

QString exactBound(const std::optional<double> &bound)
{
    return bound ? QString::number(*bound, 'g', 17) : u"-"_s;
}

bool isInNumber(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Every run of digits, thousands joined: "13,860 in 2019" gives 13860 and 2019.
QStringList numbersIn(const QString &text)
{
    QStringList numbers;
    QString number;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool isDigit = i < text.size() && isInNumber(text[i]);
        const bool joins = i + 1 < text.size() && i > 0 && (text[i] == u',' || text[i] == u'.') && !number.isEmpty() &&
                           isInNumber(text[i + 1]);
        if (isDigit)
            number += text[i];
        else if (joins && text[i] == u'.')
            number += u'.';
        else if (!joins && !number.isEmpty())
            numbers += std::exchange(number, {});
    }
    return numbers;
}

QStringList numbersOfChart(const ChartSpec &spec)
{
    QStringList words = QStringList{spec.headline, spec.subtitle, spec.base, spec.panel, spec.altText} + spec.notes;
    for (const ChartCategory &category : spec.categories)
        words += category.label;
    for (const ChartSeries &series : spec.series) {
        words += series.name;
        for (const ChartValue &value : series.values)
            words += value.label;
    }
    return numbersIn(words.join(u'\n'));
}

qsizetype sentencesIn(const QString &text)
{
    qsizetype ends = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isEnd = text[i] == u'.' || text[i] == u'!' || text[i] == u'?';
        if (isEnd && (i + 1 == text.size() || text[i + 1] == u' '))
            ++ends;
    }
    return text.isEmpty() || text.endsWith(u'.') ? ends : ends + 1;
}
} // namespace

std::optional<ChartWording> savedWording(const StudyView &view, const QString &chart, const QString &force)
{
    const SavedChart *saved = savedFor(view.savedCharts, chart, force);
    return saved ? std::optional(ChartWording{saved->headline, saved->altText}) : std::nullopt;
}

void saveWording(Study &study, const ChartSpec &proposed, const QString &force, const ChartWording &words)
{
    const ChartWording clean = cleaned(words, proposed);
    SavedChartRepository &kept = study.savedCharts();
    const auto charts = kept.all();
    const SavedChart *before = savedFor(charts, proposed.name, force);
    const SavedChart now{before ? before->id : 0, proposed.name, force,
                         clean.headline,          clean.altText, figuresDigest(proposed)};
    if (clean == ChartWording()) {
        if (before)
            kept.remove(before->id);
    } else if (before) {
        kept.replace(now);
    } else {
        kept.add(now);
    }
}

QStringList wordingRemarks(const ChartSpec &proposed, const ChartWording &words)
{
    QStringList remarks;
    const auto count = words.headline.split(u' ', Qt::SkipEmptyParts).size();
    if (count > MostHeadlineWords)
        remarks += u"The headline has %1 words; %2 are the most that are read at a glance."_s.arg(count).arg(
            MostHeadlineWords);
    if (sentencesIn(words.altText) > MostSentences)
        remarks += u"The alternative text is longer than two sentences."_s;
    const QStringList known = numbersOfChart(proposed);
    QStringList strange = numbersIn(words.headline + u'\n' + words.altText);
    strange.removeDuplicates();
    strange.removeIf([&](const QString &number) { return known.contains(number); });
    if (!strange.isEmpty())
        remarks += u"In no figure of this chart: %1."_s.arg(strange.join(u", "_s));
    const QStringList claims = nationalClaims(words.headline + u'\n' + words.altText);
    const auto all = Forces::reference().territorial().size();
    if (!claims.isEmpty() && std::size_t(proposed.forces.size()) < all && proposed.kind != ChartSpec::Kind::Flow)
        remarks += u"“%1” says more than %2 of %3 forces can carry. Say “across the %2 forces that gave complete "
                   "figures”."_s.arg(claims.join(u"”, “"_s))
                       .arg(proposed.forces.size())
                       .arg(all);
    return remarks;
}

void applyWording(ChartSpec &spec, const StudyView &view, const QString &force)
{
    const SavedChart *saved = savedFor(view.savedCharts, spec.name, force);
    if (!saved || spec.isEmpty())
        return;
    if (saved->figures == figuresDigest(spec)) {
        spec.headline = chosen(saved->headline, spec.headline);
        spec.altText = chosen(saved->altText, spec.altText);
        return;
    }
    spec.wordingFlag = u"The figures have changed since these words were written, so they are not printed: “%1”. Check "
                       "them and save them again, or remove them."_s.arg(chosen(saved->headline, saved->altText));
}

QString figuresDigest(const ChartSpec &spec)
{
    QStringList facts{QString::number(int(spec.kind)), spec.base, spec.forces.join(u' ')};
    for (const ChartCategory &category : spec.categories)
        facts += category.label;
    for (const ChartSeries &series : spec.series) {
        for (const ChartValue &value : series.values)
            facts +=
                QStringList{value.trace.outcomes.join(u'+'), exactBound(value.low), exactBound(value.high), value.label}
                    .join(u'|');
    }
    return QString::fromLatin1(
        QCryptographicHash::hash(facts.join(u'\n').toUtf8(), QCryptographicHash::Sha256).toHex());
}
