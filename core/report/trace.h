// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/query.h"
#include "core/report/chart_spec.h"
#include <QJsonObject>

/// The query that gives the value a key stands for; `forces`: those of its chart, table or statement.
Query queryOf(const TraceKey &key, const QStringList &forces);
/// The ids of the counts behind a value: ReturnRepository::counts() says all that is known of them.
std::vector<qint64> countsBehind(const StudyView &view, const TraceKey &key, const QStringList &forces);
/// "Sheet1!C12"; of a return without sheets "C12".
QString cellPlace(const ReturnInfo &from, const QString &sheet, const CellRef &cell);

/// {"force", "period", "measure", "outcomes", "offence"}: stable, as it is printed and frozen (docs/study-file.md).
QJsonObject traceAsJson(const TraceKey &key);
