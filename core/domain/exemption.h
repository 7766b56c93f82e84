// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

/// One section of the Freedom of Information Act 2000 a police answer may rest on
/// (resources/reference/foi_exemptions.csv).
struct Exemption {
    QString section; ///< "12(1)", "31"
    QString title;
    QString kind;
    bool isProcedure = false; ///< a duty or a step, not a ground of refusal
};
const std::vector<Exemption> &exemptions();

/// The sections as the program writes them: "12 (1)", "S.12(1)" and "section 12(1)" are "s12(1)", "s30 and 40(2)" are
/// "s30, s40(2)". Sub-sections below those of the table are kept ("s31(1)(a)", "s40(5B)"); a section the table splits
/// takes only its own sub-sections. Nothing where one of them is unknown.
std::optional<QString> exemptionFrom(const QString &typed);
/// The same. Throws Error with the sections that come near where one is unknown. Empty stays empty.
QString checkedExemption(const QString &typed);
/// What exemption is meant by words of which exemptionFrom() knows nothing: "s12(1)", with titles, nearest first.
QStringList nearExemptions(const QString &typed);
