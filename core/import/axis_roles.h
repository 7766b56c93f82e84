// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mapping.h"
#include <QStringList>

/// What the titles of one row or column of titles speak of: how many of them (totals and blanks left out) can be read
/// as each kind.
struct TitleCensus {
    int titles = 0;
    int totals = 0;
    int blanks = 0;
    int periods = 0;
    int months = 0; ///< of the periods: months or quarters without a year
    int quarters = 0;
    int years = 0; ///< of the periods: whole calendar or financial years
    int days = 0;
    int forces = 0;
    int areaCodes = 0;
    int outcomes = 0;
    int outcomeTypes = 0;
    int offences = 0;
    int places = 0;
    int measures = 0;   ///< words of nothing but a measure
    int shares = 0;     ///< printed percentages
    int withPeriod = 0; ///< other words with a period among them
};
TitleCensus censusOf(const QStringList &titles);

/// The role of an axis from its titles and from the heading it stands under; the titles weigh more, unless the heading
/// names a kind that words alone cannot show (places, ages).
Role roleOfTitles(const TitleCensus &census, const QString &heading, bool isAcross);

/// "Crime Outcome / Financial Year" in the corner of a table: the heading of the titles down and of the titles across.
struct CornerHeadings {
    QString down;
    QString across;
};
CornerHeadings cornerHeadings(const QString &corner);
