// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command_line.h"
#include <QString>
#include <vector>

/// Exit codes of foilio-cli, fixed because scripts rely on them.
enum ExitCode {
    Fine = 0,
    Mistakes = 1, ///< mistakes in a return, or checks that failed
    Failed = 2,   ///< an Error, or words that make no command
};

/// One verb of the command line. Throws Error; the options it takes are its usage line.
struct Command {
    const char *verb;
    const char *usage;   ///< "STUDY --force F --as complete|partial ..."
    const char *summary; ///< one line, for the list
    std::vector<CommandOption> options;
    int leastWords = 1; ///< words that are no options: STUDY, FILE
    int mostWords = 1;
    int (*run)(const CommandLine &line);
};

/// All verbs, in the order of the help.
const std::vector<Command> &commands();

// One file in app/commands for each group of them.
Command newCommand();
Command scheduleCommand();
Command readCommand();
Command tablesCommand();
Command importCommand();
Command responsesCommand();
Command respondCommand();
Command markCommand();
Command labelsCommand();
Command flowCommand();
Command figuresCommand();
Command traceCommand();
Command compareCommand();
Command statementsCommand();
Command draftCommand();
Command chartsCommand();
Command chartCommand();
Command publishCommand();
Command errataCommand();
Command checkCommand();
Command explainCommand();
Command askCommand();
Command correctCommand();
Command reopenCommand();
Command reviewCommand();
Command referenceCommand();
Command verifyCommand();
Command historyCommand();
Command undoCommand();
Command redoCommand();
Command reportCommand();
Command briefingCommand();
Command packCommand();
Command exampleCommand();
