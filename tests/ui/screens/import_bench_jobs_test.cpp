// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/import_bench_jobs.h"

#include "core/domain/error.h"
#include "tests/support/test_support.h"
#include <QSignalSpy>
#include <QTest>
#include <atomic>
#include <thread>

namespace {
ImportReading named(const QString &name)
{
    auto draft = std::make_shared<Draft>();
    draft->source.name = name;
    return {nullptr, draft, {}};
}

/// Works until it is told to stop.
ImportBenchJobs::Work endless(std::atomic<bool> &stopped)
{
    return [&stopped](const Progress &progress) -> ImportReading {
        for (qint64 done = 0; progress(done, 100); ++done)
            std::this_thread::yield();
        stopped = true;
        throw Cancelled();
    };
}
} // namespace

TEST_CASE("A job brings its result to the window's thread, once")
{
    ImportBenchJobs jobs;
    QString brought;
    int times = 0;
    const QThread *where = nullptr;
    QObject::connect(&jobs, &ImportBenchJobs::finished, &jobs, [&](int file, const ImportReading &reading) {
        brought = QString::number(file) + ' ' + reading.draft->source.name;
        where = QThread::currentThread();
        ++times;
    });
    jobs.start(7, [](const Progress &) { return named("kent"); });
    CHECK(jobs.isRunning(7));
    REQUIRE(QTest::qWaitFor([&] { return times > 0; }));
    CHECK(brought == "7 kent");
    CHECK(where == QThread::currentThread());
    CHECK_FALSE(jobs.isRunning(7));
}

TEST_CASE("Cancelling answers at once, and what was under way is dropped")
{
    std::atomic<bool> stopped = false;
    ImportBenchJobs jobs;
    QSignalSpy finished(&jobs, &ImportBenchJobs::finished);
    QSignalSpy progressed(&jobs, &ImportBenchJobs::progressed);
    jobs.start(1, endless(stopped));
    REQUIRE(QTest::qWaitFor([&] { return !progressed.isEmpty(); }));
    jobs.cancel(1);
    CHECK_FALSE(jobs.isRunning(1));
    REQUIRE(QTest::qWaitFor([&] { return stopped.load(); }));
    const auto seen = progressed.size();
    QTest::qWait(20);
    CHECK(finished.isEmpty());
    CHECK(progressed.size() == seen);
}

TEST_CASE("A newer job for the same file sets the older aside")
{
    std::atomic<bool> stopped = false;
    ImportBenchJobs jobs;
    QStringList brought;
    QObject::connect(&jobs, &ImportBenchJobs::finished, &jobs,
                     [&](int, const ImportReading &reading) { brought << reading.draft->source.name; });
    jobs.start(1, endless(stopped));
    jobs.start(1, [](const Progress &) { return named("again"); });
    REQUIRE(QTest::qWaitFor([&] { return stopped && !brought.isEmpty(); }));
    CHECK(brought == QStringList{"again"});
}

TEST_CASE("What goes wrong in a job comes back as a message")
{
    ImportBenchJobs jobs;
    QStringList messages;
    QObject::connect(&jobs, &ImportBenchJobs::finished, &jobs,
                     [&](int, const ImportReading &reading) { messages << reading.failure; });
    jobs.start(1, [](const Progress &) -> ImportReading { throw Error("kent.csv is empty."); });
    REQUIRE(QTest::qWaitFor([&] { return messages.size() == 1; }));
    jobs.start(1, [](const Progress &) -> ImportReading { throw std::bad_alloc(); });
    REQUIRE(QTest::qWaitFor([&] { return messages.size() == 2; }));
    CHECK(messages[0] == "kent.csv is empty.");
    CHECK(messages[1].contains("memory"));
}

TEST_CASE("The bench can be closed while jobs run")
{
    std::atomic<bool> stopped = false;
    {
        ImportBenchJobs jobs;
        jobs.start(1, endless(stopped));
        jobs.start(2, endless(stopped));
    }
    CHECK(stopped);
}
