// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/answer.h"
#include "core/domain/count_columns.h"
#include "core/domain/force.h"
#include "core/domain/population.h"
#include "core/store/check_repository.h"
#include "core/store/completeness_repository.h"
#include "core/store/journal.h"
#include "core/store/outcome_wording_repository.h"
#include "core/store/publication_repository.h"
#include "core/store/reference_repository.h"
#include "core/store/request_repository.h"
#include "core/store/response_repository.h"
#include "core/store/return_repository.h"
#include "core/store/review_repository.h"
#include "core/store/saved_chart_repository.h"
#include "core/store/sentence_repository.h"
#include <QDate>
#include <functional>
#include <memory>

/// What a study is about. One study is one question sent to many forces, and one file.
struct StudyInfo {
    QString title;
    QString sourceLine; ///< printed under every chart: "Freedom of Information answers of police forces, July 2022"
    QString notice;     ///< printed with every export where set: "Synthetic figures", "Bundled example: BBC 2016"
    bool operator==(const StudyInfo &) const = default;
};

/// How a new study starts: the 43 territorial forces and the other forces of the reference table, populations, the
/// questions of a template ("intimate-images": offences recorded, outcomes of them) for the calendar years of the
/// dates.
struct NewStudy {
    StudyInfo info;
    QDate from;
    QDate to;
    QString questionTemplate = QStringLiteral("intimate-images");
};

/// One study file (SQLite, docs/study-file.md). Every change goes through edit(): one transaction, one row of history,
/// one step of undo, no unsaved work. Opened read-only where the medium or another program holds it. Throws Error with
/// a message for the user where the file is missing, damaged, locked, newer or not a study; such a file is left
/// untouched. Belongs to one thread at a time.
class Study {
public:
    enum class Mode { ReadWrite, ReadOnly };
    static std::unique_ptr<Study> create(const QString &path, const NewStudy &what); ///< Error where the file exists
    static std::unique_ptr<Study> open(const QString &path, Mode mode = Mode::ReadWrite);
    ~Study();

    QString path() const;
    bool isReadOnly() const;
    QString readOnlyReason() const; ///< for the banner: who holds it, or what medium it is on

    StudyInfo info() const;
    void setInfo(const StudyInfo &info); ///< inside edit()
    const Forces &forces() const; ///< the study's own table, with the aliases added to it; valid until the next edit
    /// Another name for a force, kept for every later import. Inside edit().
    void addAlias(const QString &forceCode, const QString &alias);
    std::optional<int> population(const QString &forceCode,
                                  int year) const; ///< resident population, with its source below
    QString populationSource(const QString &forceCode, int year) const;
    std::vector<Population> populations() const; ///< all that the study holds
    std::vector<Question> questions() const;
    void setQuestions(const std::vector<Question> &questions); ///< inside edit(); questions with answers keep their id

    RequestRepository &requests();
    ResponseRepository &responses();
    ReturnRepository &returns();
    CompletenessRepository &completeness();
    SavedChartRepository &savedCharts();
    SentenceRepository &sentences();
    OutcomeWordingRepository &outcomeWordings();
    CheckRepository &checks();
    ReviewRepository &reviews();
    ReferenceRepository &references();
    PublicationRepository &publications();
    Journal &journal();

    /// One action of the user. The change may call any number of repository functions; where it throws, nothing of it
    /// stays and the error goes on to the caller. Not to be nested. What is read while `written` runs is not kept yet.
    void edit(const QString &title, const std::function<void()> &change, const Journal::Written &written = {});
    /// Name written into the journal and into decisions: an office or initials, never read from the system.
    void setActor(const QString &actor);
    QString actor() const;

    /// Everything analysis reads, for the returns in force.
    CountColumns loadColumns() const;
    /// The same after edits, undo and redo: counts never change, so only returns that came into force are read and
    /// those that stepped back dropped. New words are added at the end of the lists: numbers already given out stay
    /// valid.
    void refreshColumns(CountColumns &columns) const;
    /// The columns of returns that a later one superseded, numbered as `words`: only those that are new are read.
    void refreshSuperseded(std::vector<ReturnColumns> &columns, const StudyDimensions &words) const;

    /// All checks of the file: SQLite's own, foreign keys, the schema, the hashes of sources and counts, the audit
    /// chain. Each line is one finding for a person; empty: nothing found.
    QStringList verify() const;

private:
    struct Parts;
    explicit Study(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m;
};
