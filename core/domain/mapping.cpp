// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/mapping.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr std::array RoleNames{"ignore"_L1,    "force"_L1,   "force-code"_L1, "period"_L1,       "period-from"_L1,
                               "period-to"_L1, "year"_L1,    "month"_L1,      "quarter"_L1,      "as-at"_L1,
                               "measure"_L1,   "offence"_L1, "outcome"_L1,    "outcome-type"_L1, "place"_L1,
                               "label"_L1,     "figure"_L1,  "total"_L1};
constexpr std::array MeasureKindNames{"offences"_L1, "outcomes"_L1, "other"_L1};

/// The value whose name stands at its number in the list.
template <typename Value, typename Names>
std::optional<Value> named(const Names &names, QStringView name)
{
    const auto found = std::ranges::find_if(names, [&](QLatin1StringView known) { return name == known; });
    return found == names.end() ? std::nullopt : std::optional(Value(found - names.begin()));
}

QJsonArray fromInts(const std::vector<int> &values)
{
    QJsonArray array;
    for (const int value : values)
        array.append(value);
    return array;
}

std::vector<int> toInts(const QJsonValue &json)
{
    std::vector<int> values;
    for (const auto &value : json.toArray())
        values.push_back(value.toInt());
    return values;
}

QJsonArray fromAxes(const std::vector<Axis> &axes)
{
    QJsonArray array;
    for (const Axis &axis : axes)
        array.append(
            QJsonObject{{u"index"_s, axis.index}, {u"role"_s, roleName(axis.role)}, {u"carried"_s, axis.carried}});
    return array;
}

/// What the text of a study file says, and whether all its words are known.
class MappingReading {
public:
    bool isWhole() const { return m_isWhole; }

    template <typename Value>
    Value known(const std::optional<Value> &value)
    {
        m_isWhole = m_isWhole && value.has_value();
        return value.value_or(Value{});
    }

    std::vector<Axis> axes(const QJsonValue &json)
    {
        std::vector<Axis> axes;
        for (const auto &value : json.toArray())
            axes.push_back({value[u"index"_s].toInt(), role(value), value[u"carried"_s].toBool()});
        return axes;
    }

    std::vector<Relabel> relabels(const QJsonValue &json)
    {
        std::vector<Relabel> relabels;
        for (const auto &value : json.toArray())
            relabels.push_back({value[u"printed"_s].toString(), role(value), value[u"readAs"_s].toString()});
        return relabels;
    }

    Measure measure(const QJsonValue &json)
    {
        return {known(named<Measure::Kind>(MeasureKindNames, json[u"kind"_s].toString())), json[u"title"_s].toString(),
                json[u"unit"_s].toString(), known(basisFromName(json[u"basis"_s].toString())),
                json[u"share"_s].toBool()};
    }

    std::optional<Period> period(const QJsonValue &json)
    {
        const auto dates = json[u"dates"_s].toString();
        const auto read = Period::parse(dates);
        m_isWhole = m_isWhole && (read || dates.isEmpty());
        return read && json[u"unstated"_s].toBool() ? Period(read->from(), read->to(), Period::Cover::Unstated) : read;
    }

private:
    Role role(const QJsonValue &json) { return known(roleFromName(json[u"role"_s].toString())); }

    bool m_isWhole = true;
};

QJsonArray fromRelabels(const std::vector<Relabel> &relabels)
{
    QJsonArray array;
    for (const Relabel &relabel : relabels) {
        array.append(QJsonObject{
            {u"printed"_s, relabel.printed}, {u"role"_s, roleName(relabel.role)}, {u"readAs"_s, relabel.readAs}});
    }
    return array;
}

QJsonObject fromPeriod(const std::optional<Period> &period)
{
    if (!period)
        return {};
    return {{u"dates"_s, period->key()}, {u"unstated"_s, period->cover() == Period::Cover::Unstated}};
}

QJsonObject fromMeasure(const Measure &measure)
{
    return {{u"kind"_s, MeasureKindNames[std::size_t(measure.kind)]},
            {u"title"_s, measure.title},
            {u"unit"_s, measure.unit},
            {u"basis"_s, basisName(measure.basis)},
            {u"share"_s, measure.isShare}};
}

} // namespace

QString roleName(Role role)
{
    return RoleNames[std::size_t(role)];
}

std::optional<Role> roleFromName(QStringView name)
{
    return named<Role>(RoleNames, name);
}

QByteArray Mapping::toJson() const
{
    const QJsonObject json{
        {u"table"_s, region.table},
        {u"top"_s, region.top},
        {u"left"_s, region.left},
        {u"bottom"_s, region.bottom},
        {u"right"_s, region.right},
        {u"headerRows"_s, headerRows},
        {u"down"_s, fromAxes(down)},
        {u"across"_s, fromAxes(across)},
        {u"figureColumns"_s, fromInts(figureColumns)},
        {u"totalRows"_s, fromInts(totalRows)},
        {u"totalColumns"_s, fromInts(totalColumns)},
        {u"ignoredRows"_s, fromInts(ignoredRows)},
        {u"groupRows"_s, fromAxes(groupRows)},
        {u"measure"_s, fromMeasure(measure)},
        {u"offence"_s, offence},
        {u"outcome"_s, outcome},
        {u"force"_s, force},
        {u"period"_s, fromPeriod(period)},
        {u"relabels"_s, fromRelabels(relabels)},
        {u"countsRows"_s, countsRows},
        {u"layout"_s, layout},
    };
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<Mapping> Mapping::fromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject() || !document[u"figureColumns"_s].isArray())
        return std::nullopt;
    MappingReading reading;
    Mapping mapping;
    mapping.region = {document[u"table"_s].toInt(), document[u"top"_s].toInt(), document[u"left"_s].toInt(),
                      document[u"bottom"_s].toInt(), document[u"right"_s].toInt()};
    mapping.headerRows = document[u"headerRows"_s].toInt();
    mapping.down = reading.axes(document[u"down"_s]);
    mapping.across = reading.axes(document[u"across"_s]);
    mapping.figureColumns = toInts(document[u"figureColumns"_s]);
    mapping.totalRows = toInts(document[u"totalRows"_s]);
    mapping.totalColumns = toInts(document[u"totalColumns"_s]);
    mapping.ignoredRows = toInts(document[u"ignoredRows"_s]);
    mapping.groupRows = reading.axes(document[u"groupRows"_s]);
    mapping.measure = reading.measure(document[u"measure"_s]);
    mapping.offence = document[u"offence"_s].toString();
    mapping.outcome = document[u"outcome"_s].toString();
    mapping.force = document[u"force"_s].toString();
    mapping.period = reading.period(document[u"period"_s]);
    mapping.relabels = reading.relabels(document[u"relabels"_s]);
    mapping.countsRows = document[u"countsRows"_s].toBool();
    mapping.layout = document[u"layout"_s].toString();
    return reading.isWhole() ? std::optional(mapping) : std::nullopt;
}
