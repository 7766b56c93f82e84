// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/foreseen.h"

#include "core/store/supersession.h"
#include <QLocale>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace {
QString joined(QStringList words)
{
    words.removeAll(QString());
    return words.join(u", "_s);
}

QString word(const std::vector<QString> &words, std::int32_t at)
{
    return at < 0 ? QString() : words[std::size_t(at)];
}

QString whatOf(const Draft &draft, const Count &count)
{
    const auto force = count.force < 0 ? ForceLabel() : draft.forces[std::size_t(count.force)];
    return joined({draft.forceCodes().size() > 1 ? force.printed : QString(),
                   count.period < 0 ? QString() : draft.periods[std::size_t(count.period)].label(),
                   count.measure < 0 ? QString() : draft.measures[std::size_t(count.measure)].name(),
                   count.offence < 0 ? QString() : draft.offences[std::size_t(count.offence)].printed,
                   count.outcome < 0 ? QString() : draft.outcomes[std::size_t(count.outcome)].printed,
                   word(draft.labels, count.label), word(draft.places, count.place),
                   count.isTotal ? u"printed total"_s : QString()});
}

QString whatOf(const StoredCount &count)
{
    return joined({count.period ? count.period->label() : QString(), count.measure.name(), count.offence.printed,
                   count.outcome.printed, count.label, count.place, count.isTotal ? u"printed total"_s : QString()});
}

QString returnName(const ReturnInfo &info, const Forces &forces)
{
    const Force *force = forces.byCode(info.force);
    return u"“%1” of %2 (return %3, accepted %4)"_s.arg(
        info.sourceName, force ? force->name : info.force, QString::number(info.id),
        QLocale(QLocale::English, QLocale::UnitedKingdom).toString(info.acceptedAt.date(), u"d MMMM yyyy"_s));
}

QString returnNames(const Foreseen &foreseen, const Forces &forces)
{
    constexpr int Named = 2;
    const auto &earlier = foreseen.earlier;
    if (earlier.size() > Named)
        return u"%1 earlier returns"_s.arg(earlier.size());
    QStringList names;
    for (const ReturnInfo &info : earlier)
        names += returnName(info, forces);
    return names.join(u" and "_s);
}

QString changeNumbers(const ReturnChanges &changes, bool isBeside)
{
    QStringList parts;
    for (const auto kind : {CountChange::Kind::Changed, CountChange::Kind::Added, CountChange::Kind::Gone}) {
        if (const int number = changes.number(kind))
            parts += u"%1 %2"_s.arg(number).arg(changeTitle(kind, isBeside));
    }
    return parts.join(u", "_s) + u", %1 the same"_s.arg(changes.number(CountChange::Kind::Same));
}
} // namespace

std::vector<qint64> Foreseen::ids() const
{
    std::vector<qint64> ids;
    ids.reserve(earlier.size());
    for (const ReturnInfo &info : earlier)
        ids.push_back(info.id);
    return ids;
}

Foreseen foresee(Study &study, const CountColumns &inForce, const Draft &draft)
{
    Foreseen foreseen;
    const std::vector<qint64> replaced = replacedReturns(inForce, draft);
    if (replaced.empty())
        return foreseen;
    foreseen.earlier = study.returns().all();
    std::erase_if(foreseen.earlier, [&](const ReturnInfo &info) { return std::ranges::count(replaced, info.id) == 0; });
    foreseen.changes = changesAgainst(inForce, replaced, draft);
    return foreseen;
}

QString changeKindName(CountChange::Kind kind)
{
    static const QStringList names{u"same"_s, u"changed"_s, u"added"_s, u"gone"_s};
    return names[qsizetype(kind)];
}

QString changeTitle(CountChange::Kind kind, bool isBeside)
{
    return kind == CountChange::Kind::Gone && isBeside ? u"not given anew"_s : changeKindName(kind);
}

std::vector<ChangedFigure> changedFigures(Study &study, const Draft &draft, const ReturnChanges &changes, bool withSame)
{
    const auto isWanted = [&](const CountChange &change) { return withSame || change.kind != CountChange::Kind::Same; };
    std::vector<qint64> ids;
    for (const CountChange &change : changes.counts) {
        if (isWanted(change) && change.before)
            ids.push_back(*change.before);
    }
    std::map<qint64, StoredCount> stored;
    for (StoredCount &count : study.returns().counts(ids))
        stored.emplace(count.id, std::move(count));
    std::vector<ChangedFigure> figures;
    for (const CountChange &change : changes.counts) {
        if (!isWanted(change))
            continue;
        ChangedFigure figure{change.kind, {}, {}, {}, {}, change.after};
        if (change.before) {
            figure.earlier = stored.at(*change.before);
            figure.before = figure.earlier->text;
            figure.what = whatOf(*figure.earlier);
        }
        if (change.after) {
            figure.after = draft.printedText(draft.counts[*change.after]);
            figure.what = whatOf(draft, draft.counts[*change.after]);
        }
        figures.push_back(std::move(figure));
    }
    return figures;
}

QString foreseenSentence(const Foreseen &foreseen, const Draft &draft, const Forces &forces)
{
    if (foreseen.earlier.empty())
        return {};
    const QString names = returnNames(foreseen, forces);
    if (foreseen.isNothingNew()) {
        const bool sameBytes = std::ranges::all_of(
            foreseen.earlier, [&](const ReturnInfo &info) { return info.sha256 == draft.source.sha256; });
        return sameBytes ? u"These bytes are already in the study as %1: nothing would change."_s.arg(names)
                         : u"Every figure is already in the study from %1: no figure would change."_s.arg(names);
    }
    return u"It gives figures anew of %1: %2."_s.arg(names, changeNumbers(foreseen.changes, foreseen.mayStayBeside()));
}

QString lostSentence(const ReturnChanges &changes)
{
    std::map<QString, std::pair<QStringList, int>> byMeasure;
    for (const NotGivenAnew &lost : changes.lost) {
        auto &[periods, figures] = byMeasure[lost.measure.name()];
        if (!periods.contains(lost.period.label()))
            periods += lost.period.label();
        figures += lost.figures;
    }
    QStringList parts;
    for (auto &[measure, one] : byMeasure) {
        auto &[periods, figures] = one;
        constexpr int Named = 4;
        const QString when = periods.size() > Named ? u"%1 periods"_s.arg(periods.size()) : periods.join(u", "_s);
        parts += u"%1 of %2 (%3)"_s.arg(figures == 1 ? u"1 figure"_s : u"%1 figures"_s.arg(figures), measure, when);
    }
    return parts.join(u"; "_s);
}
