// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/output.h"
#include "app/commands/study_arguments.h"
#include "core/domain/error.h"
#include "core/import/load_file.h"
#include "core/import/recognise.h"
#include "core/store/accept_return.h"
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
    QString result; ///< "accepted", "draft: needs a look", or the error
};

bool hasUnresolved(const Draft &draft)
{
    return std::ranges::any_of(draft.counts, [](const Count &count) {
        return !count.isTotal && count.figure.kind() == Figure::Kind::Unresolved;
    });
}

bool isWhole(const Draft &draft)
{
    return !draft.counts.empty() && std::ranges::all_of(draft.counts, [&](const Count &count) {
        return count.period >= 0 && count.force >= 0 && !draft.forces[std::size_t(count.force)].code.isEmpty();
    });
}

bool isClean(const Draft &draft)
{
    return isWhole(draft) && draft.source.format != "pdf"_L1 && !draft.has(Remark::Severity::Mistake) &&
           !draft.has(Remark::Severity::Question) && !hasUnresolved(draft);
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

Imported importSource(Study &study, const SourceFile &file, const Hints &known, Accept accept)
{
    Imported done;
    done.file = file.name;
    Hints hints = known;
    hints.fileName = file.name;
    const Draft draft = recognise(readSource(file.bytes, file.name), file, hints);
    QStringList names;
    for (const QString &code : draft.forceCodes())
        names.append(study.forces().byCode(code)->name);
    done.forces = names.size() > 3 ? u"%1 forces"_s.arg(names.size()) : names.join(u", "_s);
    done.figures = std::ranges::count_if(draft.counts, [](const Count &count) { return !count.isTotal; });
    done.questions = countOf(draft, Remark::Severity::Question);
    done.mistakes = countOf(draft, Remark::Severity::Mistake);
    complainOf(draft.remarks, draft.tables);
    if (!mayAccept(draft, accept)) {
        done.result = accept == Accept::None ? u"draft"_s : u"not accepted: look at it in the window"_s;
        return done;
    }
    Acceptance how;
    how.unseen = true;
    study.edit(importTitle(study, draft, how), [&] { acceptReturn(study, draft, how); });
    done.result = u"accepted"_s;
    return done;
}

Imported notRead(const QString &file, const Error &error)
{
    complain(u"%1: %2\n"_s.arg(file, error.message()));
    Imported done;
    done.file = file;
    done.result = u"not read: "_s + error.message();
    done.failed = true;
    return done;
}

/// All sources in a file. One bad file among forty must not hide the others.
std::vector<Imported> importFile(Study &study, const QString &path, const Hints &hints, Accept accept)
{
    std::vector<Imported> all;
    try {
        for (const SourceFile &file : loadSources(path)) {
            try {
                all.push_back(importSource(study, file, hints, accept));
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

int runImport(const CommandLine &line)
{
    const QStringList levels{u"none"_s, u"clean"_s, u"all"_s};
    const auto accept = Accept(levels.indexOf(line.choice(u"accept"_s, levels, u"none"_s)));
    const QString format = line.choice(u"format"_s, {u"text"_s, u"json"_s}, u"text"_s);
    const auto study = accept == Accept::None ? openForReading(line) : openForWriting(line);
    const Hints hints = importHints(line, *study);
    std::vector<QStringList> rows;
    int exit = Fine;
    const QStringList files = filesBehind(line.words().mid(1));
    if (files.isEmpty())
        throw Error(u"There is no file in %1."_s.arg(line.words().mid(1).join(u", "_s)));
    for (const QString &path : files) {
        for (const Imported &done : importFile(*study, path, hints, accept)) {
            exit = std::max(exit, done.failed ? int(Failed) : done.mistakes > 0 ? int(Mistakes) : int(Fine));
            rows.push_back({done.file, done.forces, QString::number(done.figures), QString::number(done.questions),
                            QString::number(done.mistakes), done.result});
        }
    }
    printRows({u"file"_s, u"force"_s, u"figures"_s, u"questions"_s, u"mistakes"_s, u"result"_s}, rows, format,
              {u"figures"_s, u"questions"_s, u"mistakes"_s});
    return exit;
}
} // namespace

Command importCommand()
{
    return {
        "import",
        "STUDY PATH... [--force NAME] [--accept none|clean|all] [--format text|json]",
        "Reads files and folders of returns; accepts those that need no look.",
        {{"force", "NAME", "the force of all the files"},
         {"accept", "HOW",
          "none: show what would be read; clean: accept what leaves no question; all: accept all without a mistake"},
         {"format", "FORMAT", "text or json"}},
        2,
        std::numeric_limits<int>::max(),
        runImport};
}
