// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/study.h"

#include "core/domain/error.h"
#include "core/store/column_loader.h"
#include "core/store/fresh_counts.h"
#include "core/store/question_table.h"
#include "core/store/study_checks.h"
#include "core/store/study_file.h"
#include "core/store/study_seed.h"
#include "core/store/words.h"
#include <QScopeGuard>

using namespace Qt::StringLiterals;

struct Study::Parts {
    explicit Parts(StudyFile opened, QString openedPath)
        : file(std::move(opened)), path(std::move(openedPath)), journal(*file.database), requests(*file.database),
          responses(*file.database), returns(*file.database, actor, fresh), completeness(*file.database, actor),
          savedCharts(*file.database), sentences(*file.database), outcomeWordings(*file.database, actor),
          checks(*file.database, actor), reviews(*file.database, actor), references(*file.database, actor),
          publications(*file.database)
    {
    }

    StudyFile file;
    QString path;
    QString actor;
    FreshContents fresh;
    Journal journal;
    RequestRepository requests;
    ResponseRepository responses;
    ReturnRepository returns;
    CompletenessRepository completeness;
    SavedChartRepository savedCharts;
    SentenceRepository sentences;
    OutcomeWordingRepository outcomeWordings;
    CheckRepository checks;
    ReviewRepository reviews;
    ReferenceRepository references;
    PublicationRepository publications;
    std::optional<Forces> forces; ///< as of forcesRevision
    qint64 forcesRevision = -1;
};

namespace {
Forces readForces(Database &database)
{
    std::vector<Force> forces;
    auto rows = database.query("SELECT id, code, name, home_office_name, region, kind FROM forces ORDER BY id");
    auto aliases = database.query("SELECT alias FROM force_aliases WHERE force_id = ? ORDER BY id");
    while (rows.step()) {
        Force force{rows.text(1), rows.text(2), rows.text(3), rows.text(4), rows.text(5), {}};
        aliases.bindAll(rows.number(0));
        while (aliases.step())
            force.aliases.append(aliases.text(0));
        aliases.reset();
        forces.push_back(std::move(force));
    }
    return Forces(std::move(forces));
}
} // namespace

Study::Study(std::unique_ptr<Parts> parts) : m(std::move(parts)) {}
Study::~Study() = default;

std::unique_ptr<Study> Study::create(const QString &path, const NewStudy &what)
{
    StudyFile file = createStudyFile(path, shippedMigrations(), [&](Database &database) { seedStudy(database, what); });
    return std::unique_ptr<Study>(new Study(std::make_unique<Parts>(std::move(file), path)));
}

std::unique_ptr<Study> Study::open(const QString &path, Mode mode)
{
    const auto fileMode = mode == Mode::ReadOnly ? Database::Mode::ReadOnly : Database::Mode::ReadWrite;
    StudyFile file = openStudyFile(path, fileMode, shippedMigrations());
    return std::unique_ptr<Study>(new Study(std::make_unique<Parts>(std::move(file), path)));
}

QString Study::path() const
{
    return m->path;
}

bool Study::isReadOnly() const
{
    return m->file.database->isReadOnly();
}

QString Study::readOnlyReason() const
{
    return m->file.readOnlyReason;
}

StudyInfo Study::info() const
{
    auto row = m->file.database->query("SELECT title, source_line, notice FROM study");
    row.step();
    return {row.text(0), row.text(1), row.text(2)};
}

void Study::setInfo(const StudyInfo &info)
{
    Q_ASSERT(m->journal.isRecording());
    m->file.database
        ->query("UPDATE study SET title = ?, source_line = ?, notice = ?", info.title, info.sourceLine, info.notice)
        .run();
}

const Forces &Study::forces() const
{
    const qint64 revision = m->file.database->revision();
    auto &forces = m->forces;
    if (!forces || m->forcesRevision != revision) {
        forces = readForces(*m->file.database);
        m->forcesRevision = revision;
    }
    return *forces;
}

void Study::addAlias(const QString &forceCode, const QString &alias)
{
    Q_ASSERT(m->journal.isRecording());
    const qint64 force = forceNumber(*m->file.database, forceCode);
    const Force *named = forces().find(alias);
    if (named && named->code != forceCode)
        throw Error(u"“%1” is a name of %2 already and cannot be one of another force."_s.arg(alias, named->name));
    if (alias.trimmed().isEmpty())
        throw Error(u"A name for a force cannot be empty."_s);
    m->file.database->query("INSERT OR IGNORE INTO force_aliases (force_id, alias) VALUES (?, ?)", force, alias).run();
}

std::optional<int> Study::population(const QString &forceCode, int year) const
{
    auto row = m->file.database->query(
        "SELECT population FROM populations JOIN forces ON forces.id = force_id WHERE code = ? AND year = ?", forceCode,
        year);
    return row.step() ? std::optional(int(row.number(0))) : std::nullopt;
}

QString Study::populationSource(const QString &forceCode, int year) const
{
    auto row = m->file.database->query(
        "SELECT title FROM populations JOIN forces ON forces.id = force_id"
        " JOIN population_sources ON population_sources.id = source_id WHERE code = ? AND year = ?",
        forceCode, year);
    return row.step() ? row.text(0) : QString();
}

std::vector<Population> Study::populations() const
{
    std::vector<Population> all;
    auto row = m->file.database->query(
        "SELECT code, year, population, title FROM populations JOIN forces ON forces.id = force_id"
        " JOIN population_sources ON population_sources.id = source_id ORDER BY code, year");
    while (row.step())
        all.push_back({row.text(0), int(row.number(1)), int(row.number(2)), row.text(3)});
    return all;
}

std::vector<Question> Study::questions() const
{
    return readQuestions(*m->file.database);
}

void Study::setQuestions(const std::vector<Question> &questions)
{
    Q_ASSERT(m->journal.isRecording());
    storeQuestions(*m->file.database, questions);
}

RequestRepository &Study::requests()
{
    return m->requests;
}

ResponseRepository &Study::responses()
{
    return m->responses;
}

ReturnRepository &Study::returns()
{
    return m->returns;
}

CompletenessRepository &Study::completeness()
{
    return m->completeness;
}

SavedChartRepository &Study::savedCharts()
{
    return m->savedCharts;
}

SentenceRepository &Study::sentences()
{
    return m->sentences;
}

OutcomeWordingRepository &Study::outcomeWordings()
{
    return m->outcomeWordings;
}

CheckRepository &Study::checks()
{
    return m->checks;
}

ReviewRepository &Study::reviews()
{
    return m->reviews;
}

ReferenceRepository &Study::references()
{
    return m->references;
}

PublicationRepository &Study::publications()
{
    return m->publications;
}

Journal &Study::journal()
{
    return m->journal;
}

void Study::edit(const QString &title, const std::function<void()> &change, const Journal::Written &written)
{
    auto forgetLost = qScopeGuard([&] { m->fresh.clear(); });
    m->journal.record(title, m->actor, change, written);
    forgetLost.dismiss();
}

void Study::setActor(const QString &actor)
{
    m->actor = actor;
}

QString Study::actor() const
{
    return m->actor;
}

CountColumns Study::loadColumns() const
{
    CountColumns columns;
    refreshColumns(columns);
    return columns;
}

void Study::refreshColumns(CountColumns &columns) const
{
    ::refreshColumns(*m->file.database, columns, std::exchange(m->fresh, {}));
}

void Study::refreshSuperseded(std::vector<ReturnColumns> &columns, const StudyDimensions &words) const
{
    ::refreshSuperseded(*m->file.database, columns, words);
}

QStringList Study::verify() const
{
    Database &database = *m->file.database;
    return integrityFindings(database) + schemaFindings(database, shippedMigrations()) + sourceFindings(database) +
           countFindings(database) + publicationFindings(database) + m->journal.verify();
}
