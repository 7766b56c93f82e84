// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every value of tests/values/statistics.json: computed outside the project, by other programs.
#include "core/analysis/pooled.h"
#include "core/analysis/share.h"
#include "core/domain/number_text.h"
#include "tests/core/analysis/expected_value.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>
#include <map>
#include <set>

namespace {
void normalQuantile(Expected &one)
{
    one.check("z", zOf(one.in("two_sided_level")));
}

void wilsonCase(Expected &one)
{
    const auto x = one.whole("x"), n = one.whole("n");
    one.check("p", pooledShare({{x, n}}));
    one.check("lower95", lowOf(wilson(x, n)));
    one.check("upper95", highOf(wilson(x, n)));
    one.check("lower998", lowOf(wilson(x, n, Level::Percent998)));
    one.check("upper998", highOf(wilson(x, n, Level::Percent998)));
}

void clopperPearsonCase(Expected &one)
{
    const auto got = clopperPearson(one.whole("x"), one.whole("n"));
    one.check("lower95", lowOf(got));
    one.check("upper95", highOf(got));
}

void newcombeCase(Expected &one)
{
    const auto got = newcombe(one.whole("x1"), one.whole("n1"), one.whole("x2"), one.whole("n2"));
    REQUIRE(got);
    one.check("difference", got->value);
    one.check("lower95", got->interval.low);
    one.check("upper95", got->interval.high);
}

void garwoodCase(Expected &one)
{
    one.check("lower95", garwood(one.whole("x")).low);
    one.check("upper95", garwood(one.whole("x")).high);
    one.check("lower998", garwood(one.whole("x"), Level::Percent998).low);
    one.check("upper998", garwood(one.whole("x"), Level::Percent998).high);
}

/// Byar's approximation is another formula: ours must be of its magnitude, no more.
void byarCase(Expected &one)
{
    const Interval exact = garwood(one.whole("x"));
    CHECK(std::abs(one.value("lower95").toDouble() - exact.low) < 0.02);
    CHECK(std::abs(one.value("upper95").toDouble() - exact.high) < 0.02);
}

void rateCase(Expected &one)
{
    const auto got = ratePer100000(one.whole("events"), one.in("person_years"));
    REQUIRE(got);
    one.check("rate", got->perHundredThousand);
    one.check("lower95", got->interval.low);
    one.check("upper95", got->interval.high);
}

std::optional<double> percentOf(std::optional<double> ratio)
{
    return ratio ? std::optional(100 * (*ratio - 1)) : std::nullopt;
}

void rateRatioCase(Expected &one)
{
    const auto got = rateRatio(one.whole("x1"), one.in("t1"), one.whole("x2"), one.in("t2"));
    REQUIRE(got);
    one.check("ratio", got->value);
    one.check("lower95", got->low);
    one.check("upper95", got->high);
    one.check("percent_change", percentOf(got->value));
    one.check("percent_lower95", percentOf(got->low));
    one.check("percent_upper95", percentOf(got->high));
}

void indexCase(Expected &one)
{
    const QJsonArray series = one.inputs()["series"].toArray();
    const auto base = series[0].toInteger();
    const QJsonArray expected = one.value("index").toArray();
    REQUIRE(expected.size() == series.size());
    for (qsizetype i = 0; i < series.size(); ++i)
        one.checkValue(expected[i], 100 * rateRatio(series[i].toInteger(), 1, base, 1)->value.value());
    const auto last = rateRatio(series.last().toInteger(), 1, base, 1);
    one.check("last_lower95", 100 * last->low);
    one.check("last_upper95", 100 * last->high.value());
}

constexpr std::array Quantiles{std::pair("limit_0.001", 0.001), std::pair("limit_0.025", 0.025),
                               std::pair("limit_0.975", 0.975), std::pair("limit_0.999", 0.999)};

/// The normal limits stand in the table to show why they are not drawn.
void funnelBinomialCase(Expected &one)
{
    for (const auto &[name, quantile] : Quantiles)
        one.check(name, binomialLimit(one.in("p0"), one.whole("n"), quantile));
    const double half = zOf(Level::Percent95) * std::sqrt(one.in("p0") * (1 - one.in("p0")) / one.in("n"));
    one.check("normal_lower95", one.in("p0") - half);
    one.check("normal_upper95", one.in("p0") + half);
}

void funnelPoissonCase(Expected &one)
{
    for (const auto &[name, quantile] : Quantiles)
        one.check(name, poissonLimit(one.in("expected_count"), quantile));
}

void overdispersionCase(Expected &one)
{
    const Fixture24 study = fixture24();
    const auto fit = overdispersion(study.forces);
    REQUIRE(fit);
    std::int64_t x = 0, n = 0;
    for (const PartOfWhole &force : study.forces) {
        x += force.part;
        n += force.whole;
    }
    one.check("total_n", double(n));
    one.check("total_x", double(x));
    one.check("pooled_rate", fit->target);
    one.check("mean_of_rates", meanOfShares(study.forces));
    one.check("winsor_lower", fit->winsorLow);
    one.check("winsor_upper", fit->winsorHigh);
    one.check("phi_raw", fit->phiRaw);
    one.check("phi", fit->phi);
    one.check("tau2", fit->tauSquared);
    one.check("tau", std::sqrt(fit->tauSquared));
    one.check("heterogeneity_chi2", fit->chiSquared);
    one.check("heterogeneity_df", double(study.forces.size() - 1));
    one.check("heterogeneity_p", fit->p);
}

QString bandOf(double share, const Interval &near, const Interval &far)
{
    if (near.contains(share))
        return "inside";
    return QString(share > near.high ? "above" : "below") + (far.contains(share) ? "95" : "99.8");
}

void bandsCase(Expected &one)
{
    const Fixture24 study = fixture24();
    const auto fit = overdispersion(study.forces);
    const auto ranks = rankSets(study.forces);
    const QJsonArray rows = one.value("rows").toArray();
    REQUIRE(rows.size() == qsizetype(study.forces.size()));
    for (std::size_t i = 0; i < study.forces.size(); ++i) {
        const QJsonObject row = rows[qsizetype(i)].toObject();
        const auto [x, n] = study.forces[i];
        INFO(row["force"].toString().toStdString());
        const double share = double(x) / double(n);
        one.checkValue(row["rate"], share);
        one.checkValue(row["wilson_lower95"], wilson(x, n)->low);
        one.checkValue(row["wilson_upper95"], wilson(x, n)->high);
        one.checkValue(row["z"], fit->z[i]);
        for (const auto &[name, quantile] : Quantiles)
            one.checkValue(row["exact_limits"].toObject()[QLatin1String(name)],
                           binomialLimit(fit->target, n, quantile));
        const Interval near = funnelLimits(*fit, n, Level::Percent95);
        const Interval far = funnelLimits(*fit, n, Level::Percent998);
        const QJsonObject additive = row["additive_limits"].toObject();
        one.checkValue(additive["limit_0.001"], far.low);
        one.checkValue(additive["limit_0.025"], near.low);
        one.checkValue(additive["limit_0.975"], near.high);
        one.checkValue(additive["limit_0.999"], far.high);
        CHECK(row["band_additive"].toString() == bandOf(share, near, far));
        Overdispersion even = *fit;
        even.tauSquared = 0;
        CHECK(row["band_exact"].toString() ==
              bandOf(share, funnelLimits(even, n, Level::Percent95), funnelLimits(even, n, Level::Percent998)));
        CHECK(row["rank_low"].toInt() == ranks[i].first);
        CHECK(row["rank_high"].toInt() == ranks[i].last);
    }
}

void ranksCase(Expected &one)
{
    one.check("level_each", simultaneousLevel(24));
    one.check("z_each", zOf(simultaneousLevel(24)));
    const QJsonArray every = one.value("every_rank_set").toArray();
    for (const RankSet &set : rankSets(fixture24().forces))
        CHECK((set.first == every[0].toInt() && set.last == every[1].toInt()));
}

void leaveOneOutCase(Expected &one)
{
    const Fixture24 study = fixture24();
    const auto got = leaveOneOut(study.forces);
    REQUIRE(got);
    one.check("lowest", got->lowest);
    one.check("highest", got->highest);
    CHECK(one.value("lowest_without").toString() == study.names[qsizetype(got->lowestWithout)]);
    CHECK(one.value("highest_without").toString() == study.names[qsizetype(got->highestWithout)]);
}

void clusteredCase(Expected &one)
{
    const auto got = clusteredInterval(fixture24().forces);
    REQUIRE(got);
    one.check("se", got->standardError);
    one.check("t_quantile", got->t);
    one.check("df", double(got->freedom));
    one.check("lower95", got->interval.low);
    one.check("upper95", got->interval.high);
}

void pooledAgainstMeanCase(Expected &one)
{
    const auto before = partsIn(one.inputs()["period1"].toArray());
    const auto after = partsIn(one.inputs()["period2"].toArray());
    const auto checkRates = [&](const QString &name, const std::vector<PartOfWhole> &forces) {
        const QJsonArray rates = one.value(name).toArray();
        for (std::size_t i = 0; i < forces.size(); ++i)
            one.checkValue(rates[qsizetype(i)], pooledShare({forces[i]}));
    };
    checkRates("rates1", before);
    checkRates("rates2", after);
    one.check("pooled1", pooledShare(before));
    one.check("pooled2", pooledShare(after));
    one.check("mean1", meanOfShares(before));
    one.check("mean2", meanOfShares(after));
    CHECK(one.value("warn").toBool() == poolsAgainstForces(before, after));
}

void missingForcesCase(Expected &one)
{
    const MissingForces missing({one.whole("x"), one.whole("n")}, one.in("coverage"));
    one.check("missing_offences", missing.offences());
    one.check("lower", missing.bounds().low);
    one.check("upper", missing.bounds().high);
    const Interval plausible = missing.boundsFor({one.in("plausible_low"), one.in("plausible_high")});
    one.check("plausible_lower", plausible.low);
    one.check("plausible_upper", plausible.high);
    one.check("tipping_high", missing.tippingPoint(one.in("target_high")));
    one.check("tipping_low", missing.tippingPoint(one.in("target_low")));
}

Share shareOf(const Figure &part, const Figure &whole, const std::optional<Figure> &others = {})
{
    Share share;
    share.part = part;
    share.whole = whole;
    share.others = others;
    return share;
}

/// Pending offences may still be charged: the share of all recorded lies between what is and what can be.
void outcomeRatesCase(Expected &one)
{
    const int charged = int(one.in("charged")), other = int(one.in("other")), pending = int(one.in("pending"));
    const Figure recorded = Figure::exact(int(one.in("recorded")));
    one.check("of_recorded", shareOf(Figure::exact(charged), recorded).low());
    one.check("of_finalised", shareOf(Figure::exact(charged), Figure::exact(charged + other)).low());
    const Share range = shareOf(Figure::between(charged, charged + pending), recorded);
    one.check("lower", range.low());
    one.check("upper", range.high());
}

void intervalRateCase(Expected &one)
{
    const QJsonArray x = one.inputs()["x"].toArray(), other = one.inputs()["other"].toArray();
    const Figure part = Figure::between(x[0].toInt(), x[1].toInt());
    const Figure others = Figure::between(other[0].toInt(), other[1].toInt());
    const Share share = shareOf(part, part + others, others);
    one.check("lower", share.low());
    one.check("upper", share.high());
}

void intervalPooledCase(Expected &one)
{
    const QJsonObject exact = one.inputs()["exact"].toObject();
    Figure part = Figure::exact(exact["x"].toInt());
    Figure whole = Figure::exact(exact["n"].toInt());
    const QJsonArray censored = one.inputs()["censored"].toArray();
    for (const auto &force : censored) {
        part = part + Figure::between(force.toObject()["lower"].toInt(), force.toObject()["upper"].toInt());
        whole = whole + Figure::exact(force.toObject()["n"].toInt());
    }
    const Share share = shareOf(part, whole);
    one.check("lower", share.low());
    one.check("upper", share.high());
    const double zeroInstead = one.value("zero_substitution_wrong").toDouble();
    CHECK(zeroInstead < *share.low());
}

/// Without a stated total nothing is tightened: the sum of the bounds is all there is.
void intervalBoundsCase(Expected &one)
{
    const QJsonArray lower = one.inputs()["lower"].toArray(), upper = one.inputs()["upper"].toArray();
    Total sum;
    for (qsizetype i = 0; i < lower.size(); ++i)
        sum.add(Figure::between(lower[i].toInt(), upper[i].toInt()));
    CHECK(one.value("consistent").toBool());
    one.check("lower_sum", double(sum.figure().low()));
    one.check("upper_sum", double(sum.figure().high().value()));
    CHECK(one.value("lower").toArray() == lower);
    CHECK(one.value("upper").toArray() == upper);
}

Period periodIn(const QJsonObject &words)
{
    return {QDate::fromString(words["start"].toString(), Qt::ISODate),
            QDate::fromString(words["end"].toString(), Qt::ISODate)};
}

void periodDaysCase(Expected &one)
{
    one.check("days", double(periodIn(one.inputs()).days()));
}

void percentCase(Expected &one)
{
    CHECK(one.value("text").toString() == percentText(one.whole("x"), one.whole("n"), int(one.in("decimals"))));
}

using Check = void (*)(Expected &);
const std::map<QString, Check> &checks()
{
    static const std::map<QString, Check> all{
        {"normal_quantile", normalQuantile},
        {"wilson", wilsonCase},
        {"clopper_pearson", clopperPearsonCase},
        {"newcombe_difference", newcombeCase},
        {"garwood", garwoodCase},
        {"byar_check_only", byarCase},
        {"rate_per_100000", rateCase},
        {"rate_ratio_exact_conditional", rateRatioCase},
        {"index", indexCase},
        {"funnel_exact_binomial", funnelBinomialCase},
        {"funnel_exact_poisson", funnelPoissonCase},
        {"funnel_overdispersion", overdispersionCase},
        {"funnel_limits_and_bands", bandsCase},
        {"simultaneous_rank_sets", ranksCase},
        {"leave_one_out_pooled_rate", leaveOneOutCase},
        {"ratio_estimator_interval", clusteredCase},
        {"pooled_against_mean", pooledAgainstMeanCase},
        {"missing_force_bounds", missingForcesCase},
        {"outcome_rates", outcomeRatesCase},
        {"interval_rate", intervalRateCase},
        {"interval_pooled", intervalPooledCase},
        {"interval_bounds", intervalBoundsCase},
        {"period_days", periodDaysCase},
        {"percent_display", percentCase},
    };
    return all;
}
} // namespace

TEST_CASE("Every statistical value agrees with the one that other programs compute")
{
    const QJsonArray cases = valuesFile()["cases"].toArray();
    REQUIRE(cases.size() >= 100);
    int compared = 0;
    for (const auto &each : cases) {
        const QJsonObject one = each.toObject();
        const auto check = checks().find(one["method"].toString());
        if (check == checks().end())
            continue; // guards and series of counts: like_for_like_values_test.cpp
        INFO(one["name"].toString().toStdString());
        Expected expected(one);
        check->second(expected);
        expected.checkNothingLeft();
        ++compared;
    }
    CHECK(compared == cases.size() - 4); // three period guards and the series of the acceptance study
}
