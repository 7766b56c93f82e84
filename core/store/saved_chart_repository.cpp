// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/saved_chart_repository.h"

#include "core/store/database.h"
#include "core/store/words.h"

namespace {
std::optional<qint64> chartForce(Database &database, const QString &code)
{
    return code.isEmpty() ? std::nullopt : std::optional(forceNumber(database, code));
}
} // namespace

std::vector<SavedChart> SavedChartRepository::all() const
{
    std::vector<SavedChart> charts;
    auto rows = m_database.query(R"(
        SELECT saved_charts.id, chart, coalesce(forces.code, ''), headline, alt_text, figures
        FROM saved_charts LEFT JOIN forces ON forces.id = force_id
        ORDER BY saved_charts.id)");
    while (rows.step())
        charts.push_back({rows.number(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4), rows.text(5)});
    return charts;
}

qint64 SavedChartRepository::add(const SavedChart &chart)
{
    Q_ASSERT(m_database.inTransaction());
    m_database
        .query("INSERT INTO saved_charts (chart, force_id, headline, alt_text, figures) VALUES (?, ?, ?, ?, ?)",
               chart.chart, chartForce(m_database, chart.force), chart.headline, chart.altText, chart.figures)
        .run();
    return lastAdded(m_database);
}

void SavedChartRepository::replace(const SavedChart &chart)
{
    Q_ASSERT(m_database.inTransaction());
    m_database
        .query("UPDATE saved_charts SET chart = ?, force_id = ?, headline = ?, alt_text = ?, figures = ? WHERE id = ?",
               chart.chart, chartForce(m_database, chart.force), chart.headline, chart.altText, chart.figures, chart.id)
        .run();
}

void SavedChartRepository::remove(qint64 id)
{
    Q_ASSERT(m_database.inTransaction());
    m_database.query("DELETE FROM saved_charts WHERE id = ?", id).run();
}
