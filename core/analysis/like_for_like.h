// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/panel.h"
#include "core/analysis/query.h"
#include <variant>

/// A change between two periods of the same months and the same forces.
struct Change {
    QString measure;
    Period from;
    Period to;
    Panel panel;
    Figure before;
    Figure after;

    /// "+26%", "-3%", "+25% to +27%" from bounds; empty below a base of 50 (methods 1.8) or where a figure has no upper
    /// bound: then both counts are all that is said. Halves go away from zero.
    std::optional<QString> percent(int decimals = 0) const;
    /// "2,500 in 2019, 3,150 in 2020 (+26%)", or both counts alone.
    QString text() const;
    /// "+20% to +33%": the range that chance variation alone would explain, from the exact rate ratio
    /// (core/analysis/intervals.h); only for exact counts where percent() is given.
    std::optional<QString> chanceRange() const;
};

/// Why no change may be printed, and what may be said instead.
struct Refusal {
    QString measure;
    Period from;
    Period to;
    Panel panel;
    QString reason;
    std::vector<std::pair<Period, Period>>
        sameMonths; ///< pairs that may be compared, from monthly or quarterly figures
    std::vector<std::pair<Period, Period>> rollingYears; ///< the last twelve months against the twelve before, likewise
    std::vector<std::pair<Period, Period>> fullYears;    ///< full years of the study that may be compared
    QString perDay; ///< "17.9 a day in Jan–Jul 2022 against 8.6 a day in 2020, per day: not like for like"; empty where
                    ///< not offered
    QString sideBySide; ///< "3,150 in 2020 and 3,800 in Jan–Jul 2022, side by side and without a percentage"; empty
                        ///< where the periods overlap
    QString
        statement; ///< true words about counts: "more in Jan–Jul 2022 (3,800) than in all of 2020 (3,150)"; or empty
};

using Comparison = std::variant<Change, Refusal>;

/// The guard of methods 1.2: equal months and one panel, or no percentage. Overlapping periods are refused with no
/// offer of these two; equal length is not enough.
/// The panel is made for the two periods, or is that of a chart which shows more.
Comparison compare(const StudyView &view, const QString &measure, const Period &from, const Period &to,
                   const PanelRule &rule = {});
Comparison compare(const StudyView &view, const QString &measure, const Period &from, const Period &to,
                   const Panel &panel);
