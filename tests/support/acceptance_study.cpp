// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/acceptance_study.h"

#include "tests/support/view_builder.h"
#include <algorithm>
#include <array>
#include <numeric>

namespace {
constexpr int Complete = 24;
constexpr std::array<int, 4> OffencesOfYear{2500, 3150, 4410, 3800};
/// Of 13,860 offences: 4 %, 3 %, 22 % and 35 % (methods 1.8 rounding), in the order of outcomeTypes().
constexpr std::array<int, 4> OutcomesOfType{554, 416, 3049, 4851};

/// Splits a whole number in proportion to the weights, by largest remainder, so that the parts add up to it.
std::vector<int> split(int whole, const std::vector<int> &weights)
{
    const auto sum = std::accumulate(weights.begin(), weights.end(), std::int64_t(0));
    std::vector<int> parts;
    std::vector<std::pair<std::int64_t, std::size_t>> remainders;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const std::int64_t product = std::int64_t(whole) * weights[i];
        parts.push_back(int(product / sum));
        remainders.emplace_back(-(product % sum), i);
    }
    std::ranges::sort(remainders);
    const int left = whole - std::accumulate(parts.begin(), parts.end(), 0);
    for (int i = 0; i < left; ++i)
        ++parts[remainders[std::size_t(i)].second];
    return parts;
}

/// Made-up sizes of forces, told apart by their place among the complete ones.
std::vector<int> sizes(int year)
{
    std::vector<int> weights;
    for (int i = 0; i < Complete; ++i)
        weights.push_back(40 + i * 7 % 24 * 6 + i % 5 * year * 3);
    return weights;
}

struct SyntheticCounts {
    std::vector<std::vector<int>> offences;              ///< by year and force
    std::vector<std::vector<std::vector<int>>> outcomes; ///< by type, year and force
};

SyntheticCounts makeCounts()
{
    SyntheticCounts counts;
    std::vector<int> flat;
    for (int year = 0; year < 4; ++year) {
        counts.offences.push_back(split(OffencesOfYear[std::size_t(year)], sizes(year)));
        flat.insert(flat.end(), counts.offences.back().begin(), counts.offences.back().end());
    }
    for (std::size_t type = 0; type < OutcomesOfType.size(); ++type) {
        std::vector<int> weights = flat;
        for (std::size_t i = 0; i < weights.size(); ++i)
            weights[i] *= 9 + int(i * (type + 3)) % 4;
        const auto parts = split(OutcomesOfType[type], weights);
        std::vector<std::vector<int>> byYear;
        for (int year = 0; year < 4; ++year)
            byYear.emplace_back(parts.begin() + year * Complete, parts.begin() + (year + 1) * Complete);
        counts.outcomes.push_back(byYear);
    }
    return counts;
}

AcceptanceStudy::Reply completeReply(int place)
{
    static const SyntheticCounts counts = makeCounts();
    AcceptanceStudy::Reply reply;
    reply.status = AnswerStatus::Answered;
    reply.completeness = Completeness::Complete;
    reply.reason = reply.outcomesReason = "checked";
    reply.periods = AcceptanceStudy::periods();
    reply.outcomes.resize(counts.outcomes.size());
    for (std::size_t year = 0; year < 4; ++year) {
        reply.offences.push_back(QString::number(counts.offences[year][std::size_t(place)]));
        for (std::size_t type = 0; type < counts.outcomes.size(); ++type)
            reply.outcomes[type].push_back(QString::number(counts.outcomes[type][year][std::size_t(place)]));
    }
    return reply;
}

/// The five that answered and are not complete, each for a reason of its own.
AcceptanceStudy::Reply partialReply(int place)
{
    const auto &asked = AcceptanceStudy::periods();
    AcceptanceStudy::Reply reply;
    reply.status = AnswerStatus::Partly;
    reply.completeness = Completeness::Partial;
    reply.periods = asked;
    reply.offences = {"61", "74", "90", "58"};
    reply.outcomes = {{"2", "3", "3", "1"}, {"1", "2", "2", "0"}, {"12", "15", "21", "12"}, {"20", "27", "33", "19"}};
    static constexpr std::array Reasons{"other-selection", "period-missing", "part-year", "suppressed", "other-unit"};
    reply.reason = reply.outcomesReason = Reasons[std::size_t(place)];
    if (reply.reason == "period-missing") {
        reply.periods.erase(reply.periods.begin());
        reply.offences.erase(reply.offences.begin());
        for (auto &row : reply.outcomes)
            row.erase(row.begin());
    } else if (reply.reason == "part-year") {
        reply.periods.back() = Period(QDate(2022, 1, 1), QDate(2022, 6, 30));
    } else if (reply.reason == "suppressed") {
        reply.offences = {"<5", "11", "14", "<5"};
        reply.outcomes.clear();
        reply.outcomesReason = "outcomes-missing";
    }
    return reply;
}

AcceptanceStudy::Reply missingReply(int place)
{
    AcceptanceStudy::Reply reply;
    reply.completeness = Completeness::Excluded;
    reply.reason = "no-reply";
    if (place % 3 == 0) {
        reply.status = AnswerStatus::Refused;
        reply.exemption = "s12(1)";
        reply.reason = "refused-cost";
    } else if (place == 8) {
        reply.status = AnswerStatus::NeitherConfirmNorDeny;
        reply.exemption = "s12(2)";
        reply.reason = "neither-confirm-nor-deny";
    } else if (place == 11) {
        reply.status = AnswerStatus::Clarification;
    }
    reply.outcomesReason = reply.reason;
    return reply;
}

/// The limit was Tuesday 30 August: 1 August is a bank holiday in Scotland and 29 August one in England and Wales, so
/// 2 to 5 August are working days 1 to 4, and 22 to 26 August 15 to 19. Every fifth force answered on the last day,
/// four of 29 after it.
QDate dayOfAnswer(int place)
{
    if (place % 7 == 3)
        return {2022, 8, 31};
    return place % 5 == 0 ? QDate(2022, 8, 30) : QDate(2022, 8, 22);
}

std::vector<AcceptanceStudy::Reply> makeReplies()
{
    std::vector<AcceptanceStudy::Reply> all;
    int complete = 0;
    int partial = 0;
    int missing = 0;
    for (const Force *force : Forces::reference().territorial()) {
        const int place = complete + partial + missing;
        const int answered = complete + partial;
        if (place % 3 == 2)
            all.push_back(missingReply(missing++));
        else if (answered % 6 == 5 || answered == 28)
            all.push_back(partialReply(partial++));
        else
            all.push_back(completeReply(complete++));
        all.back().force = *force;
        if (all.back().isAnswered())
            all.back().answered = dayOfAnswer(answered);
    }
    return all;
}

QString heading(const Period &period)
{
    return period.kind() == Period::Kind::Calendar ? QString::number(period.from().year()) : period.dates();
}

QStringList inOrder(const std::vector<QString> &values)
{
    return {values.begin(), values.end()};
}

void addCounts(ViewBuilder &builder, const AcceptanceStudy::Reply &reply)
{
    FigureRule rule;
    builder.startReturn().force(reply.force.code).offences();
    for (std::size_t i = 0; i < reply.offences.size(); ++i)
        builder.count(reply.periods[i], *Figure::parse(reply.offences[i], rule));
    builder.outcomes();
    for (std::size_t type = 0; type < reply.outcomes.size(); ++type) {
        const QString name = AcceptanceStudy::outcomeTypes()[qsizetype(type)];
        builder.outcome(AcceptanceStudy::outcomeWords(name), {name});
        for (std::size_t i = 0; i < reply.periods.size(); ++i)
            builder.count(reply.periods[i], *Figure::parse(reply.outcomes[type][i], rule));
    }
}
} // namespace

namespace AcceptanceStudy {
QString Reply::fileName() const
{
    return "synthetic-" + force.name.toLower().replace(' ', '-') + ".csv";
}

QByteArray Reply::csv() const
{
    if (!isAnswered())
        return {};
    QStringList lines{force.name.contains("Police") ? force.name : force.name + " Police",
                      "\"Synthetic figures for testing, not those of any police force\"", ""};
    QStringList headings{"Outcome"};
    for (const Period &period : periods)
        headings += heading(period);
    lines += headings.join(',');
    lines += "Offences recorded," + inOrder(offences).join(',');
    for (std::size_t type = 0; type < outcomes.size(); ++type)
        lines += '"' + outcomeWords(outcomeTypes()[qsizetype(type)]) + "\"," + inOrder(outcomes[type]).join(',');
    return (lines.join("\r\n") + "\r\n").toUtf8();
}

QDate sent()
{
    return {2022, 7, 29};
}

const std::vector<Period> &periods()
{
    static const auto asked = calendarPeriods(QDate(2019, 1, 1), QDate(2022, 7, 31));
    return asked;
}

const QStringList &outcomeTypes()
{
    static const QStringList types{"1", "14", "15", "16"};
    return types;
}

QString outcomeWords(const QString &type)
{
    if (type == "1")
        return "Outcome type 1: charged or summonsed";
    if (type == "14")
        return "Outcome type 14: evidential difficulties, suspect not identified, victim does not support action";
    if (type == "15")
        return "Outcome type 15: evidential difficulties, suspect identified, victim supports action";
    return "Outcome type 16: evidential difficulties, suspect identified, victim does not support action";
}

StudyInfo info()
{
    return {
        "Intimate image abuse, acceptance study",
        "Freedom of Information answers of police forces, requests of July 2022",
        "Synthetic figures: only the totals follow the release of 26 January 2023. Our assumption: its 22% are outcome "
        "type 15 and its 35% type 16; the release does not say which types its words cover."};
}

const std::vector<Reply> &replies()
{
    static const auto all = makeReplies();
    return all;
}

StudyView view()
{
    ViewBuilder builder;
    builder.view().info = info();
    builder.ask("offences", periods());
    builder.ask("outcomes", periods(), outcomeTypes());
    for (const Reply &reply : replies()) {
        for (const QString key : {"offences", "outcomes"}) {
            builder.answer(reply.force.code, key, reply.status, reply.exemption);
            builder.mark(reply.force.code, key, reply.completeness,
                         key == "offences" ? reply.reason : reply.outcomesReason);
        }
        if (reply.isAnswered())
            addCounts(builder, reply);
        for (Answer &answer : builder.view().answers) {
            if (answer.force == reply.force.code) {
                answer.sent = sent();
                answer.answered = reply.answered;
            }
        }
    }
    return builder.make();
}
} // namespace AcceptanceStudy
