// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/charts/chart_samples.h"

#include "core/domain/force.h"
#include "core/domain/number_text.h"
#include <stdexcept>

namespace {
ChartValue exact(double value, const QString &label = {})
{
    return {value, value, label.isEmpty() ? withThousands(qint64(value)) : label, {}};
}

ChartValue between(double low, double high, const QString &label)
{
    return {low, high, label, {}};
}

ChartValue atLeast(double low)
{
    return {low, std::nullopt, "at least " + withThousands(qint64(low)), {}};
}

ChartValue absent(const QString &why = "not given")
{
    return {{}, {}, why, {}};
}

ChartSpec chart(ChartSpec::Kind kind, const QString &name, const QString &headline)
{
    ChartSpec spec;
    spec.kind = kind;
    spec.name = name;
    spec.headline = headline;
    spec.subtitle = "Offences recorded, 24 of 43 police forces in England and Wales, 1 January 2019 to 31 July 2022";
    spec.valueTitle = "Offences recorded";
    spec.panel = "24 of 43 forces (Avon and Somerset, Bedfordshire, Cambridgeshire and 21 more)";
    spec.source = "Invented figures, for testing the pictures";
    spec.notes = {"These figures are invented."};
    spec.altText = "Chart of invented figures. It tests the drawing.";
    return spec;
}

void addCategories(ChartSpec &spec, const QStringList &labels)
{
    for (const QString &label : labels)
        spec.categories.push_back({label, label.contains("part-year")});
}

void addSeries(ChartSpec &spec, const QString &name, const std::vector<ChartValue> &values, int colour = 0)
{
    spec.series.push_back({name, colour, values});
}

QStringList numbered(int from, int to)
{
    QStringList labels;
    for (int year = from; year <= to; ++year)
        labels += QString::number(year);
    return labels;
}

ChartSpec hostileLabels()
{
    ChartSpec spec = chart(ChartSpec::Kind::Bars, "hostile-labels", "“<5”, “A & B” and <b>bold</b> stand as typed");
    addCategories(spec, {"<5", "A & B", "<i>x</i>", "<img src=file:///etc/passwd>", "&lt;5"});
    addSeries(spec, "<u>Recorded</u>",
              {between(0, 4, "<5"), exact(12), exact(7, "<b>7</b>"), exact(3), absent("<not held>")});
    spec.notes += "<script>alert(1)</script> & ]]> stand as typed.";
    return spec;
}

ChartSpec hostileStack()
{
    ChartSpec spec = chart(ChartSpec::Kind::Stacked, "hostile-stack", "A stack whose parts are called <5 and A & B");
    addCategories(spec, {"2020", "2021"});
    addSeries(spec, "<5", {exact(40), exact(55)}, 0);
    addSeries(spec, "A & B", {exact(30), exact(31)}, 1);
    addSeries(spec, "<img src='/etc/passwd'>", {exact(12), exact(9)}, 2);
    return spec;
}

ChartSpec hostileForces()
{
    ChartSpec spec = chart(ChartSpec::Kind::ForceBars, "hostile-forces", "Force names are text, whatever they hold");
    addCategories(spec, {"A & B Police", "<i>Kent</i>", "<img src=file:///etc/passwd>", "'); DROP TABLE returns;--",
                         QString("Right-to-left ") + QChar(0x202E) + "override"});
    addSeries(spec, "Offences recorded", {exact(120), between(0, 4, "<5"), exact(88), absent("refused"), exact(3)});
    return spec;
}

ChartSpec hiddenBars()
{
    ChartSpec spec = chart(ChartSpec::Kind::Bars, "hidden-bars", "Hidden figures are drawn as their bounds");
    addCategories(spec, {"2018", "2019", "2020", "2021", "2022 (part-year)"});
    addSeries(spec, "Offences recorded",
              {exact(0), between(0, 4, "<5"), between(11, 19, "11 to 19"), absent("hidden by the force"), atLeast(14)});
    return spec;
}

ChartSpec hiddenForces()
{
    ChartSpec spec = chart(ChartSpec::Kind::ForceBars, "hidden-forces", "Hidden figures of forces keep their bounds");
    addCategories(spec, {"Avon and Somerset", "City of London", "Devon and Cornwall", "Dyfed-Powys", "Gwent", "Kent"});
    addSeries(
        spec, "Offences recorded",
        {exact(431), between(0, 4, "<5"), between(90, 97, "90 to 97"), absent("refused"), atLeast(830), exact(0)});
    return spec;
}

ChartSpec hiddenStack()
{
    ChartSpec spec = chart(ChartSpec::Kind::Stacked, "hidden-stack", "A stack with hidden and absent parts");
    addCategories(spec, {"2019", "2020", "2021", "2022 (part-year)"});
    addSeries(spec, "Charged or summonsed (1, 1A)", {between(0, 4, "<5"), exact(6), absent(), absent("refused")}, 0);
    addSeries(spec, "Evidential difficulties, victim supports (15)",
              {exact(20), exact(24), exact(31), absent("refused")}, 1);
    addSeries(spec, "No outcome given, open or not asked for",
              {between(36, 40, "36 to 40"), exact(50), absent(), absent("refused")}, ChartSeries::Remainder);
    spec.breaks.push_back({2.49, "Threats to share became an offence"});
    return spec;
}

ChartSpec hiddenShares()
{
    ChartSpec spec = chart(ChartSpec::Kind::Shares, "hidden-shares", "Shares with bounds, and a year of few offences");
    addCategories(spec, {"2019", "2020", "2021"});
    addSeries(spec, "Charged or summonsed (1, 1A)",
              {between(0.02, 0.05, "2% to 5%"), exact(0.04, "4%"), absent("1 of 6")}, 0);
    addSeries(spec, "Evidential difficulties, victim does not support (14, 16)",
              {exact(0.35, "35%"), exact(0.36, "36%"), absent("3 of 6")}, 1);
    addSeries(spec, "No outcome given, open or not asked for",
              {between(0.60, 0.63, "60% to 63%"), exact(0.60, "60%"), absent("2 of 6")}, ChartSeries::Remainder);
    spec.base = "all 1,204 offences recorded (598 in 2019, 600 in 2020, 6 in 2021)";
    return spec;
}

ChartSpec nothing()
{
    ChartSpec spec = chart(ChartSpec::Kind::Bars, "nothing", "Nothing to draw yet");
    spec.notes = {"No force is complete for offences in every period shown. Mark returns complete on the board."};
    return spec;
}

ChartSpec allForces()
{
    ChartSpec spec = chart(ChartSpec::Kind::ForceBars, "all-forces", "Forces recorded between 0 and 2,041 offences");
    std::vector<ChartValue> values;
    for (const Force *force : Forces::reference().territorial()) {
        spec.categories.push_back({force->name, false});
        const auto place = int(values.size());
        values.push_back(place % 11 == 10   ? absent(place > 30 ? "neither confirmed nor denied" : "not given")
                         : place % 13 == 12 ? between(0, 4, "<5")
                                            : exact(place == 24 ? 2041 : (place * 37) % 400));
    }
    addSeries(spec, "Offences recorded", values);
    return spec;
}

ChartSpec tenYears()
{
    ChartSpec spec = chart(ChartSpec::Kind::Stacked, "ten-years", "Ten years of four outcomes and the rest");
    addCategories(spec, numbered(2015, 2024));
    spec.categories.back() = {"2024 (part-year)", true};
    const QStringList names{"Charged or summonsed (1, 1A)",
                            "Cautions, penalties and community resolutions (2, 3, 6, 8)",
                            "Evidential difficulties, victim supports action (15)",
                            "Evidential difficulties, victim does not support action (14, 16)", "Other outcomes"};
    for (int s = 0; s < names.size(); ++s) {
        std::vector<ChartValue> values;
        for (int year = 0; year < 10; ++year)
            values.push_back(exact((s + 1) * (90 + 20 * year) / (s == 0 ? 3 : 1)));
        addSeries(spec, names[s], values, s == 4 ? ChartSeries::Muted : s);
    }
    spec.breaks = {{6.49, "Threats to share became an offence"}, {9.08, "The offence was replaced"}};
    return spec;
}

ChartSpec sixtyMonths()
{
    ChartSpec spec = chart(ChartSpec::Kind::Bars, "sixty-months", "Sixty months of offences with a stated month");
    std::vector<ChartValue> values;
    const QStringList months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    for (int i = 0; i < 60; ++i) {
        spec.categories.push_back({months[i % 12] + QString(" %1").arg(2018 + i / 12), false});
        values.push_back(i == 17 ? absent() : exact(140 + (i * 53) % 190));
    }
    addSeries(spec, "Offences recorded", values);
    spec.breaks.push_back({41.93, "Threats to share became an offence"});
    return spec;
}

ChartSpec fewOffences()
{
    ChartSpec spec = chart(ChartSpec::Kind::Bars, "few-offences", "Never more than five offences in a year");
    addCategories(spec, {"2019", "2020", "2021", "2022 (part-year)"});
    addSeries(spec, "Offences recorded", {exact(0), exact(2), exact(5), exact(1)});
    return spec;
}

ChartSpec oneTotal()
{
    ChartSpec spec = chart(ChartSpec::Kind::Bars, "one-total", "24 forces recorded 13,860 offences");
    addCategories(spec, {"Jan 2019 to Jul 2022"});
    addSeries(spec, "Offences recorded", {exact(13860)});
    return spec;
}

ChartSpec twoSeries()
{
    ChartSpec spec = chart(ChartSpec::Kind::Bars, "two-series", "Disclosing grew faster than threatening to disclose");
    addCategories(spec, {"2019", "2020", "2021", "2022 (part-year)"});
    addSeries(spec, "Disclosed", {exact(2410), exact(2950), exact(3900), exact(3100)}, 0);
    addSeries(spec, "Threatened", {absent("not an offence"), absent("not an offence"), exact(510), exact(700)}, 3);
    spec.breaks.push_back({2.49, "Threats to share became an offence"});
    return spec;
}

ChartSpec longWords()
{
    ChartSpec spec = chart(ChartSpec::Kind::Stacked, "long-words",
                           "Of all offences recorded, 22% ended because of evidential difficulties although the victim "
                           "supported police action");
    addCategories(spec,
                  {"April 2019 to March 2020", "April 2020 to March 2021", "April 2021 to December 2021 (part-year)"});
    addSeries(spec, "Evidential difficulties: suspect identified; victim supports action (Home Office type 15)",
              {exact(1204), exact(1410), exact(1188)}, 0);
    addSeries(spec,
              "“Investigation complete – no suspect identified. Crime investigated as far as reasonably possible”",
              {exact(640), exact(702), exact(590)}, 1);
    for (int i = 0; i < 5; ++i)
        spec.notes +=
            "A force counted by keyword in its free text, another by offence code: read the levels with care, "
            "and the change within one force before that between two.";
    return spec;
}
} // namespace

std::vector<ChartSpec> handMadeCharts()
{
    return {hostileLabels(), hostileStack(), hostileForces(), hiddenBars(), hiddenForces(),
            hiddenStack(),   hiddenShares(), nothing(),       allForces(),  tenYears(),
            sixtyMonths(),   fewOffences(),  oneTotal(),      twoSeries(),  longWords()};
}

ChartSpec handMadeChart(const QString &name)
{
    for (const ChartSpec &spec : handMadeCharts()) {
        if (spec.name == name)
            return spec;
    }
    throw std::runtime_error("no hand-made chart " + name.toStdString());
}
