// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/query.h"
#include "core/analysis/suppression.h"
#include "core/report/chart_spec.h"

/// Counts of single forces in one year by month or by offence, and which of them are kept back.
struct ProtectedYear {
    Period year;
    QStringList forces;          ///< rows: codes
    QStringList offences;        ///< columns, where they are offences
    std::vector<Period> periods; ///< columns, where they are months
    Suppression::Grid grid;
    bool isOfAll = false; ///< the totals of the columns are published: those of all included forces
    QStringList others;   ///< that gave some, too, and are in no published sum

    bool hides(const QString &force, int column) const;
    /// Whether these are all the forces whose sums are published, others that gave nothing finer than a year aside.
    bool isSumOfAll(const QStringList &codes) const;
};

/// Finds the safe pattern: hides the small cells with their cycles; where that is not enough, whole rows, the smallest
/// first, until the audit passes or no cell is left.
void protect(Suppression::Grid &grid);

/// The register of one measure: docs of class Protection.
class ProtectionRegister {
public:
    ProtectionRegister(const StudyView &view, const QString &measure);
    bool hides(const TraceKey &key, const QStringList &forces) const;
    const std::vector<ProtectedYear> &months() const { return m_months; }

private:
    void addYears(const StudyView &view, const QString &measure, Dimension fine);
    bool hidesPeriod(const TraceKey &key, const QStringList &codes) const;
    bool hidesOffence(const TraceKey &key, const QStringList &codes) const;

    QStringList panelFor(const StudyView &view, const QString &measure, Dimension fine) const;

    std::vector<Period> m_years;
    std::vector<ProtectedYear> m_months;
    std::vector<ProtectedYear> m_offences;
};
