// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measured_run.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <fcntl.h>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {
double seconds(const timeval &time)
{
    return double(time.tv_sec) + double(time.tv_usec) / 1e6;
}

[[noreturn]] void become(std::vector<std::string> words, const std::string &input)
{
    const int in = open(input.empty() ? "/dev/null" : input.c_str(), O_RDONLY);
    const int out = open("/dev/null", O_WRONLY);
    dup2(in, STDIN_FILENO);
    dup2(out, STDOUT_FILENO);
    dup2(out, STDERR_FILENO);
    std::vector<char *> pointers;
    for (std::string &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    execvp(pointers[0], pointers.data());
    _exit(127);
}
} // namespace

MeasuredRun runMeasured(const QString &program, const QStringList &arguments, const QString &input)
{
    std::vector<std::string> words{program.toStdString()};
    for (const QString &argument : arguments)
        words.push_back(argument.toStdString());
    QElapsedTimer clock;
    clock.start();
    const pid_t child = fork();
    if (child == 0)
        become(words, input.toStdString());
    int status = 0;
    rusage used{};
    wait4(child, &status, 0, &used);
    MeasuredRun run;
    run.wallSeconds = double(clock.nsecsElapsed()) / 1e9;
    run.processorSeconds = seconds(used.ru_utime) + seconds(used.ru_stime);
    run.peakMiB = double(used.ru_maxrss) / 1024;
    run.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return run;
}

QString besideUs(const QString &program)
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(program);
}
