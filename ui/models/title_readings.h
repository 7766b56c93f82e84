// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/force.h"
#include "core/domain/mapping.h"

/// What models say of an index that shows a printed title, so that its reading can be corrected in place.
enum TitleData {
    TitleRoleData = Qt::UserRole + 100, ///< int of the Role a correction is made in; invalid where there is none
    TitleWordsData,                     ///< QString: the words as received
};

/// The role in which titles of a role are corrected: a month is corrected to a period, a type number to an outcome.
/// Nothing for titles that are parts of something else (a year beside its months) and for figures.
std::optional<Role> correctedRole(Role role);

/// What printed words of a role may be read as, for a list to choose from.
struct TitleReading {
    QString title;  ///< "16 Evidential difficulties ..."
    QString readAs; ///< as in Relabel
};
std::vector<TitleReading> readingsOf(Role role, const Forces &forces);
/// What a person typed instead of choosing, as in Relabel; empty leaves the title open. Nothing where it is not a
/// force, a period, a type or a code.
std::optional<QString> readingFromText(Role role, const QString &typed, const Forces &forces);
/// What may be typed for a role, with an example.
QString readingHint(Role role);
