// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

class Database;

/// A chart kept with the words a person gave it. The figures are computed anew each time.
struct SavedChart {
    qint64 id = 0;
    QString chart;    ///< name in the gallery
    QString force;    ///< code; empty: all included forces
    QString headline; ///< empty: the proposed one
    QString altText;  ///< empty: the proposed one
    QString figures;  ///< digest of the figures the words were written for (core/report/chart_wording.h)
    bool operator==(const SavedChart &) const = default;
};

/// Charts kept in the study. Writing only inside Study::edit().
class SavedChartRepository {
public:
    explicit SavedChartRepository(Database &database) : m_database(database) {}
    std::vector<SavedChart> all() const;
    qint64 add(const SavedChart &chart);
    void replace(const SavedChart &chart);
    void remove(qint64 id);

private:
    Database &m_database;
};
