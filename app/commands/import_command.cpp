// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/import_changes.h"
#include "app/commands/output.h"
#include "app/commands/study_arguments.h"
#include "core/domain/error.h"
#include "core/import/load_file.h"
#include "core/import/recognise.h"
#include "core/store/accept_return.h"
#include <QFileInfo>
#include <QJsonDocument>
#include <limits>

using namespace Qt::StringLiterals;

namespace {
enum class Accept { None, Clean, All };

struct Imported {
    QString file;
    QString forces;
    qsizetype figures = 0;
    qsizetype questions = 0;
    qsizetype mistakes = 0;
    bool failed = false;
    QString result;      ///< "accepted", "draft: needs a look", or the error
    QString changesText; ///< what it changes in earlier returns
    QJsonObject changesJson;
};

/// The study that files are imported into, and how.
struct Import {
    Study &study;
    StudyView now;      ///< as it stood before the first file, or the last one that was not accepted
    bool isOld = false; ///< something was accepted since
    Hints hints;
    HiddenChoice hidden;
    Accept accept;
    bool asJson;
};

/// Every count has a force and a period, and every figure a meaning.
bool isWhole(const Draft &draft)
{
    bool whole = draft.countsInAll() > 0;
    draft.forEachCount([&](const Count &count) {
        const bool unresolved = !count.isTotal && count.figure.kind() == Figure::Kind::Unresolved;
        whole = whole && !unresolved && count.period >= 0 && count.force >= 0 &&
                !draft.forces[std::size_t(count.force)].code.isEmpty();
    });
    return whole;
}

bool isClean(const Draft &draft)
{
    return draft.source.format != "pdf"_L1 && !draft.has(Remark::Severity::Mistake) &&
           !draft.has(Remark::Severity::Question) && isWhole(draft);
}

bool mayAccept(const Draft &draft, Accept accept)
{
    switch (accept) {
    case Accept::None:
        return false;
    case Accept::Clean:
        return isClean(draft);
    case Accept::All:
        return !draft.has(Remark::Severity::Mistake) && !draft.forceCodes().isEmpty();
    }
    Q_UNREACHABLE();
}

qsizetype countOf(const Draft &draft, Remark::Severity severity)
{
    return std::ranges::count_if(draft.remarks, [&](const Remark &remark) { return remark.severity == severity; });
}

void sayChanges(Import &to, const Draft &draft, const Foreseen &foreseen, Imported &done)
{
    if (foreseen.earlier.empty())
        return;
    if (to.asJson)
        done.changesJson = changesAsJson(to.study, to.now, draft, foreseen);
    else
        done.changesText = changesAsText(to.study, to.now, draft, foreseen);
}

QString acceptSource(Import &to, const Draft &draft, const Foreseen &foreseen)
{
    if (foreseen.isNothingNew())
        return u"already in the study: nothing would change"_s;
    if (to.accept == Accept::None)
        return u"draft"_s;
    if (!mayAccept(draft, to.accept))
        return u"not accepted: look at it in the window"_s;
    Acceptance how;
    how.unseen = true;
    how.supersedeEarlier = !foreseen.mayStayBeside(); // unseen, nothing may be lost
    to.study.edit(importTitle(to.study, draft, how), [&] { acceptReturn(to.study, draft, how); });
    to.isOld = true;
    return u"accepted"_s;
}

Imported importSource(Import &to, SourceFile file)
{
    Imported done;
    done.file = file.name;
    Hints hints = to.hints;
    hints.fileName = file.name;
    const Draft draft = recogniseFile(file, hints, {}, to.hidden);
    QStringList names;
    for (const QString &code : draft.forceCodes())
        names.append(to.study.forces().byCode(code)->name);
    done.forces = names.size() > 3 ? u"%1 forces"_s.arg(names.size()) : names.join(u", "_s);
    draft.forEachCount([&](const Count &count) { done.figures += count.isTotal ? 0 : 1; });
    done.questions = countOf(draft, Remark::Severity::Question);
    done.mistakes = countOf(draft, Remark::Severity::Mistake);
    complainOf(draft.remarks, draft.tables);
    if (std::exchange(to.isOld, false))
        refreshView(to.now, to.study);
    const Foreseen foreseen = foresee(to.study, to.now.counts.columns(), draft);
    sayChanges(to, draft, foreseen, done);
    done.result = acceptSource(to, draft, foreseen);
    return done;
}

Imported notRead(const QString &file, const Error &error)
{
    // Most messages begin with the name of the file; some are about what lies inside it.
    const bool isNamed = error.message().contains(QFileInfo(file).fileName());
    complain((isNamed ? QString() : file + u": "_s) + error.message() + u'\n');
    Imported done;
    done.file = file;
    done.result = u"not read: "_s + error.message();
    done.failed = true;
    return done;
}

/// All sources in a file. One bad file among forty must not hide the others.
std::vector<Imported> importFile(Import &to, const QString &path)
{
    std::vector<Imported> all;
    try {
        // What a return changes in earlier ones is told count by count, so then a long table is held.
        const bool isFirst = to.study.returns().all().empty();
        for (const SourceFile &file : isFirst ? openSources(path) : loadSources(path)) {
            try {
                all.push_back(importSource(to, file));
            } catch (const Error &error) {
                all.push_back(notRead(file.name, error));
            }
        }
    } catch (const Error &error) {
        all.push_back(notRead(path, error));
    }
    return all;
}

Hints importHints(const CommandLine &line, Study &study)
{
    Hints hints;
    if (line.has(u"force"_s))
        hints.force = forceOf(line, study).code;
    hints.kept = std::make_shared<const std::vector<KeptReading>>(study.returns().keptReadings());
    hints.wordings = std::make_shared<const OutcomeWordings>(study.outcomeWordings().all());
    return hints;
}

void printAsJson(const std::vector<Imported> &all)
{
    QJsonArray array;
    for (const Imported &one : all) {
        QJsonObject object = one.changesJson;
        object.insert(u"file"_s, one.file);
        object.insert(u"force"_s, one.forces);
        object.insert(u"figures"_s, one.figures);
        object.insert(u"questions"_s, one.questions);
        object.insert(u"mistakes"_s, one.mistakes);
        object.insert(u"result"_s, one.result);
        array.append(object);
    }
    printJson(array);
}

void printAsText(const std::vector<Imported> &all)
{
    std::vector<QStringList> rows;
    rows.reserve(all.size());
    for (const Imported &one : all)
        rows.push_back({one.file, one.forces, QString::number(one.figures), QString::number(one.questions),
                        QString::number(one.mistakes), one.result});
    print(inColumns({u"file"_s, u"force"_s, u"figures"_s, u"questions"_s, u"mistakes"_s, u"result"_s}, rows));
    for (const Imported &one : all)
        print(one.changesText);
}

int exitOf(const std::vector<Imported> &all)
{
    int exit = Fine;
    for (const Imported &one : all)
        exit = std::max(exit, one.failed ? int(Failed) : one.mistakes > 0 ? int(Mistakes) : int(Fine));
    return exit;
}

int runImport(const CommandLine &line)
{
    const QStringList levels{u"none"_s, u"clean"_s, u"all"_s};
    const auto accept = Accept(levels.indexOf(line.choice(u"accept"_s, levels, u"none"_s)));
    const bool asJson = line.choice(u"format"_s, {u"text"_s, u"json"_s}, u"text"_s) == "json"_L1;
    const auto study = accept == Accept::None ? openForReading(line) : openForWriting(line);
    Import to{*study, loadView(*study), false, importHints(line, *study), line.hidden(), accept, asJson};
    const QStringList files = filesBehind(line.words().mid(1));
    if (files.isEmpty())
        throw Error(u"There is no file in %1."_s.arg(line.words().mid(1).join(u", "_s)));
    std::vector<Imported> all;
    for (const QString &path : files)
        std::ranges::move(importFile(to, path), std::back_inserter(all));
    asJson ? printAsJson(all) : printAsText(all);
    return exitOf(all);
}
} // namespace

Command importCommand()
{
    return {
        "import",
        "STUDY PATH... [--force NAME] [--hidden] [--accept none|clean|all] [--format text|json]",
        "Reads files and folders of returns; accepts those that need no look.",
        {{"force", "NAME", "the force of all the files"},
         {"hidden", nullptr, "hidden sheets, rows, columns and text too"},
         {"accept", "HOW",
          "none: show what would be read; clean: accept what leaves no question; all: accept all without a mistake"},
         {"format", "FORMAT", "text or json"}},
        2,
        std::numeric_limits<int>::max(),
        runImport};
}
