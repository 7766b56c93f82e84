// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/study_seed.h"

#include "core/domain/error.h"
#include "core/domain/reference_table.h"
#include "core/store/audit_chain.h"
#include "core/store/database.h"
#include "core/store/file_check_mark.h"
#include "core/store/question_table.h"
#include "core/store/study.h"
#include "core/store/words.h"

using namespace Qt::StringLiterals;

namespace {
void seedForces(Database &database)
{
    auto force =
        database.query("INSERT INTO forces (code, name, home_office_name, region, kind) VALUES (?, ?, ?, ?, ?)");
    auto alias = database.query("INSERT OR IGNORE INTO force_aliases (force_id, alias) VALUES (?, ?)");
    for (const Force &known : Forces::reference().all()) {
        force.bindAll(known.code, known.name, known.homeOfficeName, known.region, known.kind);
        force.run();
        const qint64 id = lastAdded(database);
        for (const QString &name : known.aliases) {
            alias.bindAll(id, name);
            alias.run();
        }
    }
}

qint64 populationSourceNumber(Database &database, const QString &title)
{
    database.query("INSERT OR IGNORE INTO population_sources (title) VALUES (?)", title).run();
    auto row = database.query("SELECT id FROM population_sources WHERE title = ?", title);
    row.step();
    return row.number(0);
}

void seedPopulations(Database &database)
{
    auto add = database.query("INSERT INTO populations (force_id, year, population, rounded_to, source_id)"
                              " VALUES (?, ?, ?, ?, ?)");
    for (const QStringList &row : referenceRows(u"populations"_s)) {
        add.bindAll(forceNumber(database, row[0]), row[1].toInt(), row[2].toInt(), row[4].toInt(),
                    populationSourceNumber(database, row[3]));
        add.run();
    }
}

std::vector<Question> templateQuestions(const NewStudy &what)
{
    if (what.questionTemplate != "intimate-images"_L1)
        throw Error(u"There is no template “%1” for the questions of a study. Known: intimate-images."_s.arg(
            what.questionTemplate));
    std::vector<Period> periods;
    if (what.from.isValid() && what.to.isValid())
        periods = calendarPeriods(what.from, what.to);
    Question offences;
    offences.key = u"offences"_s;
    offences.title = u"Offences recorded"_s;
    offences.wording = u"How many offences of disclosing, or threatening to disclose, private sexual images without "
                       "consent did the force record in each period?"_s;
    offences.periods = periods;
    Question outcomes = offences;
    outcomes.key = u"outcomes"_s;
    outcomes.title = u"Outcomes of the offences recorded"_s;
    outcomes.wording = u"Which outcomes were given to the offences recorded in each period, by outcome type?"_s;
    outcomes.measure = {Measure::Kind::Outcomes, {}, {}, Measure::Basis::OfRecorded, false};
    return {offences, outcomes};
}
} // namespace

void seedStudy(Database &database, const NewStudy &what)
{
    if (what.from.isValid() && what.to.isValid() && what.from > what.to)
        throw Error(u"The dates of the study are the wrong way round: %1 is after %2."_s.arg(
            what.from.toString(Qt::ISODate), what.to.toString(Qt::ISODate)));
    database
        .query("INSERT INTO study (id, title, source_line, notice, created_at) VALUES (1, ?, ?, ?, ?)", what.info.title,
               what.info.sourceLine, what.info.notice, QDateTime::currentDateTimeUtc())
        .run();
    database.query("INSERT INTO request (id, wording, from_day, to_day) VALUES (1, '', ?, ?)", what.from, what.to)
        .run();
    seedForces(database);
    seedPopulations(database);
    storeQuestions(database, templateQuestions(what));
    noteCheck(database);
    appendLink(database, {u"create"_s, u"New study: %1"_s.arg(what.info.title), {}, std::nullopt, {}});
}
