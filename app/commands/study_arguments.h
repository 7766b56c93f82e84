// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command_line.h"
#include "core/analysis/study_view.h"
#include "core/store/study.h"
#include <memory>
#include <vector>

/// Opens the study named by the first word; Error where it is open elsewhere and the verb wants to write.
std::unique_ptr<Study> openForReading(const CommandLine &line);
std::unique_ptr<Study> openForWriting(const CommandLine &line);
/// The same by a path, for verbs of two words.
std::unique_ptr<Study> openForWriting(const QString &path);

/// The force of a name, an alias or a code; Error that says what is spelt nearly so where there is none.
const Force &forceNamed(const QString &name, const Forces &forces);
/// The force named by --force.
const Force &forceOf(const CommandLine &line, const Study &study);
/// The measure of --measure, else `otherwise`; Error for one that the study neither asks about nor holds figures of.
QString measureOf(const CommandLine &line, const StudyView &view, const QString &otherwise = {});
/// The questions meant by --question: all of them where it is left out.
std::vector<Question> questionsOf(const CommandLine &line, const Study &study);
