// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_font.h"
#include "ui/charts/layout_parts.h"

using namespace Qt::StringLiterals;

namespace {
/// "Jan" and "2018" of "Jan 2018"; the second empty where the name does not end in a year.
std::pair<QString, QString> monthAndYear(const QString &name)
{
    const qsizetype blank = name.lastIndexOf(u' ');
    const QString year = name.mid(blank + 1);
    const bool isYear = blank > 0 && year.size() == 4 && year.toInt() > 0;
    return isYear ? std::pair(name.left(blank), year) : std::pair(name, QString());
}
} // namespace

std::vector<AxisName> namesOfCategories(const ChartSpec &spec)
{
    std::vector<AxisName> names;
    for (std::size_t c = 0; c < spec.categories.size(); ++c)
        names.push_back({shownText(categoryWords(spec.categories[c])), 0, c, 1});
    return names;
}

std::vector<AxisName> namesByYear(const ChartSpec &spec, bool withMonths)
{
    std::vector<AxisName> months, years;
    for (std::size_t c = 0; c < spec.categories.size(); ++c) {
        const auto [month, year] = monthAndYear(shownText(spec.categories[c].label));
        if (year.isEmpty())
            return {};
        months.push_back({month, 0, c, 1});
        if (years.empty() || years.back().words != year)
            years.push_back({year, withMonths ? 1 : 0, c, 0});
        ++years.back().width;
    }
    if (withMonths)
        years.insert(years.begin(), months.begin(), months.end());
    return years;
}
