// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/study_view.h"

/// Makes a StudyView by hand, count by count, for tests of analysis and report.
class ViewBuilder {
public:
    ViewBuilder();

    /// The words of the counts added next. Each stays until it is set again.
    ViewBuilder &force(const QString &code);
    ViewBuilder &measure(const Measure &measure);
    ViewBuilder &offences() { return measure({Measure::Kind::Offences, {}, {}, Measure::Basis::Unknown, false}); }
    ViewBuilder &outcomes() { return measure({Measure::Kind::Outcomes, {}, {}, Measure::Basis::Unknown, false}); }
    ViewBuilder &offence(const QString &printed, const QString &code = {}); ///< empty: none
    ViewBuilder &outcome(const QString &printed, const QStringList &types);
    ViewBuilder &noOutcome();
    ViewBuilder &place(const QString &printed); ///< empty: none
    ViewBuilder &label(const QString &printed); ///< empty: none
    ViewBuilder &startReturn();

    ViewBuilder &count(const Period &period, const Figure &figure, bool isTotal = false);
    ViewBuilder &count(const Period &period, int value) { return count(period, Figure::exact(value)); }

    /// A question "offences" or "outcomes" of these periods, asked of all territorial forces, no reply yet.
    qint64 ask(const QString &key, const std::vector<Period> &periods, const QStringList &outcomeTypes = {});
    ViewBuilder &answer(const QString &force, const QString &key, AnswerStatus status, const QString &exemption = {});
    /// Marks the force for every period of the question.
    ViewBuilder &mark(const QString &force, const QString &key, Completeness completeness, const QString &reason = {},
                      const QString &note = {});

    StudyView &view() { return m_view; } ///< everything but the counts
    StudyView make() const;
    CountColumns columns() const { return m_columns; }

private:
    StudyView m_view;
    CountColumns m_columns;
    qint64 m_nextCount = 1;
    std::int16_t m_force = -1;
    std::int16_t m_measure = -1;
    std::int32_t m_offence = -1;
    std::int32_t m_outcome = -1;
    std::int32_t m_place = -1;
    std::int32_t m_label = -1;
};
