// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/import_bench_queue.h"

#include "tests/support/test_support.h"
#include "tests/ui/models/read_draft.h"
#include <QAbstractItemModelTester>

namespace {
void setState(ImportBenchQueue &queue, int row, ImportFile::State state)
{
    queue.change(row, [&](ImportFile &file) { file.state = state; });
}

ImportFile readFileOf(const QByteArray &bytes, const QString &name = "kent.csv")
{
    const ReadDraft read = readDraftOf(bytes, name);
    ImportFile file;
    file.path = name;
    file.source = read.source;
    file.draft = read.draft;
    file.steps.push_back({read.draft->mappings, read.draft->rules});
    judge(file);
    return file;
}
} // namespace

TEST_CASE("Files stand in the order in which they came, with their state in words")
{
    ImportBenchQueue queue;
    const QAbstractItemModelTester tester(&queue, QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(queue.add("/a/kent.csv") == 0);
    CHECK(queue.add("/a/<b>surrey<b>.csv") == 1);
    CHECK(queue.index(0).data().toString() == "kent.csv\n· waiting");
    CHECK(queue.index(0).data(Qt::AccessibleTextRole) == "kent.csv, waiting");
    CHECK(queue.index(1).data().toString().startsWith("<b>surrey<b>.csv"));
    CHECK_FALSE(queue.index(1).data(Qt::ToolTipRole).toString().contains("<b>"));
    queue.clear();
    CHECK(queue.count() == 0);
}

TEST_CASE("Why a file cannot be read stands in its tooltip, not in the list")
{
    ImportBenchQueue queue;
    queue.add("/a/letter.csv");
    queue.change(0, [](ImportFile &file) {
        file.state = ImportFile::State::Failed;
        file.message = "letter.csv is a scan.";
    });
    CHECK(queue.index(0).data() == "letter.csv\n× cannot be read");
    CHECK(queue.index(0).data(Qt::ToolTipRole).toString().contains("is a scan"));
}

TEST_CASE("A file that is still open is brought once, one that is done may come again")
{
    ImportBenchQueue queue;
    CHECK(queue.add("/a/kent.csv") == 0);
    CHECK(queue.add("/a/kent.csv") == 0);
    setState(queue, 0, ImportFile::State::Failed);
    CHECK(queue.add("/a/kent.csv") == 1);
}

TEST_CASE("The next open file is found round to the first, past those that are done")
{
    ImportBenchQueue queue;
    for (const char *path : {"a", "b", "c", "d"})
        queue.add(path);
    setState(queue, 1, ImportFile::State::Accepted);
    setState(queue, 2, ImportFile::State::Failed);
    CHECK(queue.nextOpen(0) == 3);
    CHECK(queue.nextOpen(3) == 0);
    CHECK(queue.firstWaiting() == 0);
    for (int row : {0, 3})
        setState(queue, row, ImportFile::State::Stopped);
    CHECK(queue.nextOpen(0) == -1);
    CHECK(queue.firstWaiting() == -1);
}

TEST_CASE("A file is ready, or says what it needs")
{
    CHECK(readFileOf("Offence,2019\nA,1\n").state == ImportFile::State::Ready);
    const ImportFile open = readFileOf("Offence,2019\nA,-\nB,-\n");
    CHECK(open.state == ImportFile::State::NeedsYou);
    CHECK(open.message == "1 question, 2 marks not decided");
    CHECK(unresolvedCount(*open.draft) == 2);
    CHECK(readFileOf("Offence,2019\nA,1\n", "reply.csv").message.startsWith("force not known"));
    CHECK(readFileOf("Offence,Number\nA,1\n").message.startsWith("period not known"));
}

TEST_CASE("Force, period and figures must be known before a return is accepted; open marks may stay")
{
    const auto why = [](const QByteArray &bytes, const QString &name = "kent.csv") {
        return whyNotAccepted(*readFileOf(bytes, name).draft).value_or("may be accepted");
    };
    CHECK(why("Offence,2019\nA,-\nB,2\n") == "may be accepted");
    CHECK(why("Offence,2019\nA,1\n", "reply.csv").startsWith("The force is not known."));
    CHECK(why("Offence,Number\nA,1\n").startsWith("The period is not known."));
    CHECK(why("Just words\nand more of them\n").startsWith("No figures are read yet."));
}

TEST_CASE("A correction forgets what was taken back before it")
{
    ImportFile file = readFileOf("Offence,2019\nA,1\n");
    BenchDecisions one = file.decisions();
    one.mappings.front().force = "E23000032";
    file.decide(one);
    CHECK(file.isCorrected());
    file.step = 0;
    BenchDecisions other = file.decisions();
    other.rules.figures.zerosPrinted = true;
    file.decide(other);
    CHECK(file.steps.size() == 2);
    CHECK(file.decisions() == other);
}

TEST_CASE("Where the force and the period come from is said")
{
    const Forces &forces = Forces::reference();
    ImportFile named = readFileOf("Offence,2019\nA,1\n");
    CHECK(forceOrigin(named, forces) == "from the file name");
    CHECK(periodOrigin(named) == "named in the table");
    BenchDecisions chosen = named.decisions();
    chosen.mappings.front().force = forces.find("Surrey")->code;
    named.decide(chosen);
    CHECK(forceOrigin(named, forces) == "chosen here");
    CHECK(forceOrigin(readFileOf("Force,2019\nKent,1\nSurrey,2\n", "all.csv"), forces) == "named in the table");
    CHECK(periodOrigin(readFileOf("Offence,Number\nA,1\n")) == "not stated: type it");
}
