// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/trace.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

Query queryOf(const TraceKey &key, const QStringList &forces)
{
    Query query;
    query.measure = key.measure;
    query.forces = key.force.isEmpty() ? forces : QStringList{key.force};
    if (key.period)
        query.periods = {*key.period};
    query.outcomes = key.outcomes;
    query.offence = key.offence;
    return query;
}

std::vector<qint64> countsBehind(const StudyView &view, const TraceKey &key, const QStringList &forces)
{
    return countsBehind(view, queryOf(key, forces));
}

QString cellPlace(const ReturnInfo &from, const QString &sheet, const CellRef &cell)
{
    const bool hasSheets = !sheet.isEmpty() && from.format != "csv"_L1;
    return hasSheets ? sheet + u'!' + cell.a1() : cell.a1();
}

QJsonObject traceAsJson(const TraceKey &key)
{
    return {{u"force"_s, key.force},
            {u"period"_s, key.period ? QJsonValue(key.period->key()) : QJsonValue()},
            {u"measure"_s, key.measure},
            {u"outcomes"_s, QJsonArray::fromStringList(key.outcomes)},
            {u"offence"_s, key.offence}};
}
