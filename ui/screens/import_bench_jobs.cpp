// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/import_bench_jobs.h"

#include "core/domain/error.h"
#include <algorithm>
#include <new>

ImportBenchJobs::ImportBenchJobs(QObject *parent) : QObject(parent) {}

ImportBenchJobs::~ImportBenchJobs()
{
    cancelAll();
}

void ImportBenchJobs::start(int file, Work work)
{
    cancel(file);
    const int ticket = ++m_lastTicket;
    m_jobs.push_back({ticket, file, std::jthread([this, ticket, work = std::move(work)](const std::stop_token &stop) {
                          run(ticket, work, stop);
                      })});
}

void ImportBenchJobs::cancel(int file)
{
    for (Job &job : m_jobs) {
        if (job.file != file)
            continue;
        job.file = -1;
        job.thread.request_stop();
    }
}

void ImportBenchJobs::remove(int file)
{
    cancel(file);
    for (Job &job : m_jobs) {
        if (job.file > file)
            --job.file;
    }
}

void ImportBenchJobs::cancelAll()
{
    for (Job &job : m_jobs) {
        job.file = -1;
        job.thread.request_stop();
    }
}

bool ImportBenchJobs::isRunning(int file) const
{
    return std::ranges::find(m_jobs, file, &Job::file) != m_jobs.end();
}

/// On the worker thread: nothing of the window is touched, results go through the event loop.
void ImportBenchJobs::run(int ticket, const Work &work, const std::stop_token &stop)
{
    ImportReading reading;
    try {
        reading = work([&](qint64 done, qint64 all) {
            QMetaObject::invokeMethod(
                this, [this, ticket, done, all] { report(ticket, done, all); }, Qt::QueuedConnection);
            return !stop.stop_requested();
        });
    } catch (const Error &error) {
        reading.failure = error.message();
    } catch (const Cancelled &) {
        reading = {};
    } catch (const std::bad_alloc &) {
        reading.failure = tr("There is not enough memory to read this file.");
    }
    QMetaObject::invokeMethod(this, [this, ticket, reading] { finish(ticket, reading); }, Qt::QueuedConnection);
}

void ImportBenchJobs::report(int ticket, qint64 done, qint64 all)
{
    const auto job = std::ranges::find(m_jobs, ticket, &Job::ticket);
    if (job != m_jobs.end() && job->file >= 0)
        emit progressed(job->file, done, all);
}

void ImportBenchJobs::finish(int ticket, const ImportReading &reading)
{
    const auto job = std::ranges::find(m_jobs, ticket, &Job::ticket);
    const int file = job->file;
    m_jobs.erase(job);
    if (file >= 0)
        emit finished(file, reading);
}
