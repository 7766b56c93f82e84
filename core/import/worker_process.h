// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>
#include <string>
#include <sys/types.h>

/// A child process that reads its standard input to the end and then writes to its standard output: both are one
/// socket here, so that neither side waits for the other and a child that died raises no signal. Killed at the latest
/// when this goes out of scope.
class WorkerProcess {
public:
    /// Nothing is running where the program cannot be started.
    WorkerProcess(const QString &program, const QStringList &arguments, const QByteArray &input);
    ~WorkerProcess();
    WorkerProcess(const WorkerProcess &) = delete;
    WorkerProcess &operator=(const WorkerProcess &) = delete;

    bool isRunning() const { return m_process > 0; }
    /// What the child has written meanwhile, empty where nothing came in that time; nothing when it has closed its
    /// output.
    std::optional<std::string> wait(int milliseconds);

private:
    void start(const QString &program, const QStringList &arguments);
    void send();

    const QByteArray m_input;
    qsizetype m_sent = 0;
    pid_t m_process = -1;
    int m_socket = -1;
};
