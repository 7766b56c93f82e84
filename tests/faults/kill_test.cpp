// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/store_support.h"
#include <array>
#include <chrono>
#include <csignal>
#include <random>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace {
/// Edit number N names the study N and adds the Nth chart.
void editOnce(Study &study)
{
    study.edit("Edit", [&] {
        StudyInfo info = study.info();
        info.title = QString::number(info.title.toInt() + 1);
        study.setInfo(info);
        study.savedCharts().add({0, "flow", Kent, "", QString(3000, 'a')});
    });
}

/// Edits without end and says so, a byte for each edit that is done; never comes back.
[[noreturn]] void editUntilKilled(const QString &path, int acknowledge)
{
    try {
        const auto study = Study::open(path);
        for (;;) {
            editOnce(*study);
            if (write(acknowledge, "x", 1) != 1)
                break;
        }
    } catch (...) { // the parent sees too few edits
    }
    _exit(1);
}

struct Killed {
    int acknowledged = 0;
    bool byKill = false;
};

Killed killAfter(const QString &path, std::chrono::microseconds time)
{
    std::array<int, 2> ends{};
    REQUIRE(pipe(ends.data()) == 0);
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        close(ends[0]);
        editUntilKilled(path, ends[1]);
    }
    close(ends[1]);
    Killed result;
    char byte = 0;
    if (read(ends[0], &byte, 1) == 1) // the first edit is done: from here on the moment is left to chance
        ++result.acknowledged;
    std::this_thread::sleep_for(time);
    kill(child, SIGKILL);
    while (read(ends[0], &byte, 1) == 1)
        ++result.acknowledged;
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    result.byKill = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    return result;
}
} // namespace

TEST_CASE("A program killed at any moment loses no edit it acknowledged and keeps none by half")
{
    constexpr int Kills = 30;
    const StudyFolder folder;
    folder.newStudy();
    std::mt19937 random(20260101); // NOLINT(bugprone-random-generator-seed): the same moments each time
    int before = 0;
    for (int round = 0; round < Kills; ++round) {
        const Killed killed = killAfter(folder.path(), std::chrono::microseconds(random() % 20000));
        REQUIRE(killed.byKill);
        REQUIRE(killed.acknowledged > 0);
        const auto study = folder.openStudy(); // the lock of the dead process does not stand in the way
        REQUIRE_FALSE(study->isReadOnly());
        const int edits = study->info().title.toInt();
        REQUIRE(edits == int(study->savedCharts().all().size()));
        REQUIRE(edits >= before + killed.acknowledged);
        REQUIRE(edits <= before + killed.acknowledged + 1);
        REQUIRE(study->verify() == QStringList());
        before = edits;
    }
}

TEST_CASE("An edit within an edit is a bug: the program stops, and nothing of either is kept")
{
    const StudyFolder folder;
    folder.newStudy();
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        std::signal(SIGABRT, SIG_DFL);
        close(STDERR_FILENO); // what the assertion says is for programmers
        const auto study = Study::open(folder.path());
        study->edit("Outer", [&] {
            study->savedCharts().add({0, "flow", Kent, "", ""});
            editOnce(*study);
        });
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    CHECK((WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT));
    const auto study = folder.openStudy();
    CHECK(study->savedCharts().all().empty());
    CHECK(study->verify() == QStringList());
}
