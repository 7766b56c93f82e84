// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <limits>
#include <optional>

inline constexpr double Frame = 16; ///< milliseconds: what answers within one frame is felt as at once

/// One line of what `foilio-bench` prints: a cost of ours, beside that of a peer in the same run, and what it should
/// be.
struct BenchLine {
    const char *what = "";
    const char *unit = "ms";
    double ours = 0;
    std::optional<double> peer{}; ///< the same work by another program
    std::optional<double> aim{};  ///< of the ratio where there is a peer, else of ours
};

void printHeading(const char *title, const char *peer = "peer"); ///< and what the columns are
void printLine(const BenchLine &line);

/// Milliseconds of processor time of this program so far.
double processorNow();

/// Milliseconds of processor time that the fastest of some runs took: other programs on the machine hardly change it.
template <typename Work>
double fastest(int runs, Work work)
{
    double best = std::numeric_limits<double>::max();
    for (int i = 0; i < runs; ++i) {
        const double start = processorNow();
        work();
        best = std::min(best, processorNow() - start);
    }
    return best;
}

// What is measured, each with its heading; docs/speed.md says how.
void benchFormats(int rows);   ///< workbooks and letters: time, memory, time to answer cancel; 43 returns recognised
void benchImport(int rows);    ///< a long table imported and pivoted, beside the shell of sqlite3
void benchQuestions(int rows); ///< questions over counts in memory
void benchStudy();             ///< a study of 43 forces: read, import, open, edit, page by page
void benchWindow();            ///< the first window, beside DB Browser for SQLite
