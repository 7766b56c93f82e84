// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/import_bench_correction.h"
#include "ui/screens/import_bench_jobs.h"

/// The work of a job. Both are safe on a worker thread and touch nothing but what they are given.

/// Reads a file from the disk and recognises it; of one that holds files, gives these. Throws Error where it cannot be
/// opened or read, Cancelled.
ImportReading readFile(const QString &path, const Hints &hints, const Progress &progress);
/// Recognises a source that is in memory. Throws Error where it cannot be read, Cancelled.
/// Of what the file does not show only what was chosen.
ImportReading readPart(SourceFile file, const Hints &hints, const Progress &progress, const HiddenChoice &choice = {});
/// Reads the pages of a letter again with the tables that a person drew, and recognises them where no mappings are
/// decided yet. Throws Error, Cancelled.
ImportReading readAsDrawn(const SourceFile &file, const Hints &hints, const BenchDecisions &decisions,
                          const Progress &progress);
/// Reads cells again as a person has decided.
ImportReading readAgain(const std::shared_ptr<const ReadSource> &source, const SourceFile &file,
                        const BenchDecisions &decisions);
