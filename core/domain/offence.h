// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <optional>
#include <vector>

/// An offence code of the reference table, with the days between which the law made it an offence.
struct OffenceCode {
    QString code; ///< "008/71"
    QString offence;
    QString actSection;
    QString offenceClass;
    QString category;
    QDate from; ///< null where not relevant or not known
    QDate to;
    QString source;
};

/// The Home Office code in a printed label, padded for matching: "8/71", "08/71" and "008/71" are "008/71", and so is
/// "00871" where it stands first. Categories ("8R", "105A") have no stroke and are left alone, years ("19/20") and
/// dates too. Nothing where the text holds no code.
std::optional<QString> offenceCodeIn(const QString &printed);
const std::vector<OffenceCode> &offenceCodes();

/// A day on which the law on the offence changed: a break in every series that crosses it (domain 5).
struct LawChange {
    QDate day;
    QString title; ///< "threats to share became an offence"
    QString act;   ///< "Domestic Abuse Act 2021 s69"
};
const std::vector<LawChange> &lawChanges();
