// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_line.h"

#include "tests/bench/measured_run.h"
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>
#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace {
constexpr int Runs = 7;
constexpr int Milliseconds = 20'000; ///< after which a window is not waited for any longer

/// A display of its own, whose picture is a file: what a program has painted is seen without asking it.
class Display {
public:
    explicit Display(const QDir &folder) : m_picture(folder.filePath(u"Xvfb_screen0"_s))
    {
        m_server.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1366x768x24"_s, u"-fbdir"_s,
                                   folder.path(), u"-nolisten"_s, u"tcp"_s});
        if (m_server.waitForReadyRead(Milliseconds))
            m_name = u':' + QString::fromLatin1(m_server.readLine()).trimmed();
        if (m_picture.open(QIODevice::ReadOnly))
            m_pixels = m_picture.map(0, m_picture.size());
    }
    ~Display()
    {
        m_server.terminate();
        m_server.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Display)

    bool isThere() const { return m_pixels && !m_name.isEmpty(); }
    const QString &name() const { return m_name; }
    /// How many of some two thousand points, spread over the screen, are not black as at first.
    int pointsPainted() const
    {
        int painted = 0;
        for (qint64 at = m_picture.size() / 10; at < m_picture.size() - 3; at += 4 * 499)
            painted += (m_pixels[at] | m_pixels[at + 1] | m_pixels[at + 2]) != 0;
        return painted;
    }

private:
    QProcess m_server;
    QFile m_picture;
    const uchar *m_pixels = nullptr;
    QString m_name;
};

double residentMiB(qint64 process)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

struct Start {
    double milliseconds = 1e9;
    double mebibytes = 1e9;
};

/// From starting the program to the first picture of its window.
Start startOnce(const Display &display, const QString &home, const QString &program, const QStringList &arguments)
{
    constexpr int Enough = 100; // points: a window, not a cursor
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, display.name());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    environment.insert(u"HOME"_s, home);
    environment.insert(u"XDG_CONFIG_HOME"_s, home);
    process.setProcessEnvironment(environment);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    Start start;
    QElapsedTimer clock;
    clock.start();
    process.start(program, arguments);
    process.waitForStarted();
    while (display.pointsPainted() < Enough && clock.elapsed() < Milliseconds)
        QThread::usleep(500);
    start.milliseconds = double(clock.nsecsElapsed()) / 1e6;
    QThread::msleep(300); // what follows at once is part of the window too
    start.mebibytes = residentMiB(process.processId());
    process.kill();
    process.waitForFinished();
    for (const QString &file : arguments) // a study left open by a program that died would be checked from end to end
        QFile::remove(file + u".lock"_s);
    while (display.pointsPainted() > 0 && clock.elapsed() < 2 * Milliseconds)
        QThread::usleep(500);
    return start;
}

Start better(const Start &a, const Start &b)
{
    return {std::min(a.milliseconds, b.milliseconds), std::min(a.mebibytes, b.mebibytes)};
}

void compare(const Display &display, const QString &home, const QStringList &ourFile, const QStringList &theirFile,
             const char *time, const char *memory)
{
    const bool hasPeer = !QStandardPaths::findExecutable(u"sqlitebrowser"_s).isEmpty();
    Start ours;
    Start peer;
    for (int i = 0; i < Runs; ++i) { // in turn, so that both meet the same noise
        ours = better(ours, startOnce(display, home, besideUs(u"foilio"_s), ourFile));
        if (hasPeer)
            peer = better(peer, startOnce(display, home, u"sqlitebrowser"_s, theirFile));
    }
    const auto ofPeer = [&](double value) { return hasPeer ? std::optional(value) : std::nullopt; };
    printLine({time, "ms", ours.milliseconds, ofPeer(peer.milliseconds), 0.6});
    printLine({memory, "MiB", ours.mebibytes, ofPeer(peer.mebibytes), 0.5});
    if (!hasPeer)
        std::printf("  sqlitebrowser (DB Browser for SQLite) is not installed: no ratio to it\n");
}
} // namespace

void benchWindow()
{
    printHeading("The first window on a display of its own (wall time, fastest of 7)", "DB Browser");
    if (QStandardPaths::findExecutable(u"Xvfb"_s).isEmpty()) {
        std::printf("  Xvfb is not installed: not measured\n");
        return;
    }
    const QTemporaryDir folder;
    const Display display(QDir(folder.path()));
    if (!display.isThere()) {
        std::printf("  Xvfb did not start: not measured\n");
        return;
    }
    const QString example = folder.filePath(u"example"_s);
    runMeasured(besideUs(u"foilio-cli"_s), {u"example"_s, example});
    const QString study = QDir(example).filePath(QDir(example).entryList({u"*.foilio"_s}).value(0));
    const QString copy = folder.filePath(u"copy.db"_s);
    QFile::copy(study, copy);
    compare(display, folder.path(), {}, {}, "first window, nothing opened", "  its memory");
    compare(display, folder.path(), {study}, {copy}, "first window, the example opened", "  its memory");
}
