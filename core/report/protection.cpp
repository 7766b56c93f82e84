// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/protection.h"

#include "core/domain/error.h"
#include "core/report/export_policy.h"
#include "core/report/protection_register.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QString hiddenNote()
{
    return u"%1: not shown, since it is a small number or would give one away."_s.arg(HiddenMark);
}

void hideValue(ChartValue &value)
{
    value.low.reset();
    value.high.reset();
    value.chance.reset();
    value.label = HiddenMark;
}

void hideRow(std::vector<FigureCell> &row, const QStringList &columns)
{
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (columns[qsizetype(i)] == "Low"_L1 || columns[qsizetype(i)] == "High"_L1)
            row[i].text.clear();
    }
}

void requireProtectable(const FigureTable &table)
{
    if (const auto refusal = exportRefusal(table))
        throw Error(*refusal);
}
} // namespace

Protection::Protection(const StudyView &view) : m_view(view) {}
Protection::~Protection() = default;

const ProtectionRegister &Protection::registerOf(const QString &measure) const
{
    for (const auto &[name, known] : m_registers) {
        if (name == measure)
            return *known;
    }
    m_registers.emplace_back(measure, std::make_unique<ProtectionRegister>(m_view, measure));
    return *m_registers.back().second;
}

bool Protection::hides(const TraceKey &key, const QStringList &forces) const
{
    return !key.measure.isEmpty() && registerOf(key.measure).hides(key, forces);
}

ChartSpec Protection::applyTo(ChartSpec spec) const
{
    requireProtectable(tableOf(spec));
    bool any = false;
    for (ChartSeries &series : spec.series) {
        for (ChartValue &value : series.values) {
            if (value.isAbsent() || !hides(value.trace, spec.forces))
                continue;
            hideValue(value);
            any = true;
        }
    }
    if (any)
        spec.notes += hiddenNote();
    return spec;
}

FigureTable Protection::applyTo(FigureTable table) const
{
    requireProtectable(table);
    bool any = false;
    for (auto &row : table.rows) {
        for (FigureCell &cell : row) {
            if (!cell.trace || !cell.low || !hides(*cell.trace, table.forces))
                continue;
            cell.text = HiddenMark;
            cell.low.reset();
            cell.high.reset();
            hideRow(row, table.columns);
            any = true;
        }
    }
    if (any)
        table.notes += hiddenNote();
    return table;
}
