// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/mapping.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr std::array<QLatin1StringView, 16> RoleNames{"ignore"_L1,       "force"_L1,     "force-code"_L1, "period"_L1,
                                                      "period-from"_L1,  "period-to"_L1, "year"_L1,       "month"_L1,
                                                      "quarter"_L1,      "measure"_L1,   "offence"_L1,    "outcome"_L1,
                                                      "outcome-type"_L1, "place"_L1,     "label"_L1,      "figure"_L1};

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
    for (const QJsonValue &value : json.toArray())
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

std::vector<Axis> toAxes(const QJsonValue &json)
{
    std::vector<Axis> axes;
    for (const QJsonValue &value : json.toArray()) {
        const auto role = roleFromName(value[u"role"_s].toString());
        axes.push_back({value[u"index"_s].toInt(), role.value_or(Role::Label), value[u"carried"_s].toBool()});
    }
    return axes;
}

QJsonObject fromMeasure(const Measure &measure)
{
    return {{u"kind"_s, int(measure.kind)},
            {u"title"_s, measure.title},
            {u"unit"_s, measure.unit},
            {u"basis"_s, int(measure.basis)},
            {u"share"_s, measure.isShare}};
}

Measure toMeasure(const QJsonValue &json)
{
    return {Measure::Kind(json[u"kind"_s].toInt()), json[u"title"_s].toString(), json[u"unit"_s].toString(),
            Measure::Basis(json[u"basis"_s].toInt()), json[u"share"_s].toBool()};
}
} // namespace

QString roleName(Role role)
{
    return role == Role::Total ? u"total"_s : QString(RoleNames[std::size_t(role)]);
}

std::optional<Role> roleFromName(QStringView name)
{
    for (int role = 0; role <= int(Role::Total); ++role) {
        if (roleName(Role(role)) == name)
            return Role(role);
    }
    return std::nullopt;
}

QByteArray Mapping::toJson() const
{
    QJsonArray changed;
    for (const Relabel &relabel : relabels) {
        changed.append(QJsonObject{
            {u"printed"_s, relabel.printed}, {u"role"_s, roleName(relabel.role)}, {u"readAs"_s, relabel.readAs}});
    }
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
        {u"period"_s, period ? period->key() : QString()},
        {u"relabels"_s, changed},
    };
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<Mapping> Mapping::fromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject() || !document[u"figureColumns"_s].isArray())
        return std::nullopt;
    Mapping mapping;
    mapping.region = {document[u"table"_s].toInt(), document[u"top"_s].toInt(), document[u"left"_s].toInt(),
                      document[u"bottom"_s].toInt(), document[u"right"_s].toInt()};
    mapping.headerRows = document[u"headerRows"_s].toInt();
    mapping.down = toAxes(document[u"down"_s]);
    mapping.across = toAxes(document[u"across"_s]);
    mapping.figureColumns = toInts(document[u"figureColumns"_s]);
    mapping.totalRows = toInts(document[u"totalRows"_s]);
    mapping.totalColumns = toInts(document[u"totalColumns"_s]);
    mapping.ignoredRows = toInts(document[u"ignoredRows"_s]);
    mapping.groupRows = toAxes(document[u"groupRows"_s]);
    mapping.measure = toMeasure(document[u"measure"_s]);
    mapping.offence = document[u"offence"_s].toString();
    mapping.outcome = document[u"outcome"_s].toString();
    mapping.force = document[u"force"_s].toString();
    mapping.period = Period::parse(document[u"period"_s].toString());
    for (const QJsonValue &value : document[u"relabels"_s].toArray()) {
        mapping.relabels.push_back({value[u"printed"_s].toString(),
                                    roleFromName(value[u"role"_s].toString()).value_or(Role::Label),
                                    value[u"readAs"_s].toString()});
    }
    return mapping;
}
