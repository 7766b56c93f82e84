// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/review_values.h"

#include "core/domain/number_text.h"
#include "core/domain/sha256.h"
#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace {
constexpr int KeyLetters = 12;
constexpr int MarkLetters = 8;

QString shortHash(const QStringList &fields, int letters)
{
    return QString::fromLatin1(Sha256::of(fields.join(QChar(0x1f)).toUtf8()).toHex().left(letters));
}

QString keyOf(const StoredCount &count, const QByteArray &source)
{
    return shortHash({QString::fromLatin1(source.toHex()), count.force, QString::number(count.cell.table),
                      QString::number(count.cell.row), QString::number(count.cell.column),
                      count.period ? count.period->key() : QString(), count.measure.name(), count.measure.unit,
                      basisName(count.measure.basis), count.offence.printed, count.outcome.printed, count.label,
                      count.place},
                     KeyLetters);
}

QString markOf(const QString &key, const StoredCount &count)
{
    const Figure &figure = count.figure;
    const auto high = figure.high();
    return shortHash({key, figure.kindName(), figure.hasBounds() ? QString::number(figure.low()) : QString(),
                      high ? QString::number(*high) : QString(), count.text},
                     MarkLetters);
}

/// Remarks that are more than a note, by cell: what the reading itself was unsure of.
std::map<CellRef, QString> doubtsOf(Study &study, const ReturnInfo &info)
{
    std::map<CellRef, QString> doubts;
    for (const Remark &remark : study.returns().remarks(info.id)) {
        if (remark.cell.isValid() && remark.severity != Remark::Severity::Note)
            doubts.emplace(remark.cell, u"asked about: %1"_s.arg(remark.code));
    }
    return doubts;
}

void addValues(std::vector<ReviewValue> &values, Study &study, const ReturnInfo &info)
{
    const auto doubts = doubtsOf(study, info);
    std::set<QString> seen;
    for (StoredCount &count : study.returns().countsOfReturn(info.id)) {
        if (count.isTotal || count.measure.isShare || !count.period)
            continue;
        ReviewValue value{keyOf(count, info.sha256), {}, {}, info.sourceId, info.sourceName, info.acceptedUnseen, {}};
        for (int again = 2; !seen.insert(value.key).second; ++again) // one cell, the same words: told by their order
            value.key = shortHash({value.key, QString::number(again)}, KeyLetters);
        value.mark = markOf(value.key, count);
        if (const auto doubt = doubts.find(count.cell); doubt != doubts.end())
            value.doubt = doubt->second;
        else if (!count.figure.isExact())
            value.doubt = u"not a plain number"_s;
        value.count = std::move(count);
        values.push_back(std::move(value));
    }
}

qsizetype wantedOf(const SampleSize &size, qsizetype of)
{
    return size.kind == SampleSize::Kind::Percent ? (of * size.number + 99) / 100 : of;
}

/// Takes turns among the forces, so that a small sample is not one of the largest return.
std::vector<std::size_t> inTurns(const std::map<QString, std::vector<std::size_t>> &byForce, std::size_t wanted)
{
    std::vector<std::size_t> taken;
    for (std::size_t turn = 0; taken.size() < wanted; ++turn) {
        const std::size_t before = taken.size();
        for (const auto &[force, places] : byForce) {
            if (turn < places.size() && taken.size() < wanted)
                taken.push_back(places[turn]);
        }
        if (taken.size() == before)
            break;
    }
    return taken;
}
} // namespace

std::vector<ReviewValue> reviewValues(Study &study, const QStringList &forces)
{
    std::vector<ReviewValue> values;
    for (const ReturnInfo &info : study.returns().all()) {
        if (info.state == ReturnState::InForce && (forces.isEmpty() || forces.contains(info.force)))
            addValues(values, study, info);
    }
    const Forces &known = study.forces();
    const auto nameOf = [&](const ReviewValue &value) { return known.byCode(value.count.force)->name; };
    std::ranges::stable_sort(values, [&](const ReviewValue &a, const ReviewValue &b) {
        return std::tuple(nameOf(a), a.source, a.count.cell) < std::tuple(nameOf(b), b.source, b.count.cell);
    });
    return values;
}

std::optional<SampleSize> SampleSize::parse(const QString &text)
{
    if (text == "all"_L1)
        return SampleSize{Kind::All, 0};
    const bool percent = text.endsWith(u'%');
    const auto number = plainCount((percent ? text.chopped(1) : text).toStdString());
    if (!number || (percent && *number > 100))
        return std::nullopt;
    return SampleSize{percent ? Kind::Percent : Kind::Values, *number};
}

std::vector<ReviewValue> drawSample(std::vector<ReviewValue> values, const SampleSize &size, const QByteArray &seed)
{
    if (size.kind == SampleSize::Kind::All)
        return values;
    std::map<QString, std::vector<std::size_t>> byForce;
    std::vector<QByteArray> lots;
    std::vector<bool> isDrawn;
    for (std::size_t i = 0; i < values.size(); ++i) {
        lots.push_back(Sha256::of(seed + values[i].key.toUtf8()));
        isDrawn.push_back(!values[i].doubt.isEmpty());
        if (values[i].doubt.isEmpty())
            byForce[values[i].count.force].push_back(i);
    }
    for (auto &[force, places] : byForce) {
        std::ranges::sort(places, {}, [&](std::size_t place) { return lots[place]; });
        if (size.kind == SampleSize::Kind::Percent)
            places.resize(std::size_t(wantedOf(size, qsizetype(places.size()))));
    }
    const bool isCounted = size.kind == SampleSize::Kind::Values;
    for (const std::size_t place : inTurns(byForce, isCounted ? std::size_t(size.number) : values.size()))
        isDrawn[place] = true;
    std::size_t place = 0;
    std::erase_if(values, [&](const ReviewValue &) { return !isDrawn[place++]; });
    return values;
}

QString reviewDigest(const std::vector<ReviewValue> &values, const QString &forceCode)
{
    QStringList marks;
    for (const ReviewValue &value : values) {
        if (value.count.force == forceCode)
            marks << value.key + value.mark;
    }
    marks.sort();
    return shortHash(marks, 64);
}
