// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

/// What is counted. Two measures are comparable only where unit and basis agree.
struct Measure {
    enum class Kind { Offences, Outcomes, Other };
    /// Outcomes of the offences recorded in the period (basis A), or assigned in it whenever recorded (basis B). Never
    /// add or divide across the two (methods 1.9). Unknown for most returns.
    enum class Basis { Unknown, OfRecorded, Assigned };

    Kind kind = Kind::Offences;
    QString title; ///< as printed, for Kind::Other ("SPOs granted"); empty otherwise
    QString unit;  ///< "crimes", "victims", "reports" ...; empty where the return does not say
    Basis basis = Basis::Unknown;
    bool isShare = false; ///< a printed percentage: kept, its base unknown, never added

    /// "offences recorded", "outcomes", or the printed title.
    QString name() const;
    bool operator==(const Measure &) const = default;
};

QString basisName(Measure::Basis basis); ///< "of-recorded", "assigned", "unknown": as stored
std::optional<Measure::Basis> basisFromName(QStringView name);
