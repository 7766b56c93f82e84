// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/draft.h"
#include "core/import/reader.h"
#include <QObject>
#include <memory>
#include <thread>
#include <vector>

/// What a worker brings back: the cells and the figures read from them, or why there are none.
struct ImportReading {
    std::shared_ptr<const ReadSource> source;
    std::shared_ptr<const Draft> draft;
    QString failure;               ///< message of the Error; empty where it went well
    std::vector<SourceFile> parts; ///< of a ZIP or a mail with files in it: these are to be read instead
    bool asDrawn = false;          ///< cells read again because tables were drawn: the corrections made before stay
};

/// Reading away from the window, which never waits: at most one job for each file counts, and a newer one sets aside
/// the older. A job that is set aside is told to stop and its result is dropped, so cancelling answers at once.
class ImportBenchJobs : public QObject {
    Q_OBJECT
public:
    using Work = std::function<ImportReading(const Progress &progress)>;

    explicit ImportBenchJobs(QObject *parent = nullptr);
    ~ImportBenchJobs() override; ///< stops all jobs and waits for them

    void start(int file, Work work);
    void cancel(int file);
    void remove(int file); ///< cancels it; those behind it are one place further up from now on
    void cancelAll();
    bool isRunning(int file) const;

signals:
    void progressed(int file, qint64 done, qint64 all);
    void finished(int file, const ImportReading &reading);

private:
    struct Job {
        int ticket = 0;
        int file = -1; ///< -1: set aside
        std::jthread thread;
    };
    void run(int ticket, const Work &work, const std::stop_token &stop);
    void report(int ticket, qint64 done, qint64 all);
    void finish(int ticket, const ImportReading &reading);

    std::vector<Job> m_jobs;
    int m_lastTicket = 0;
};
