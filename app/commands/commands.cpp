// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"

const std::vector<Command> &commands()
{
    static const std::vector<Command> all{
        newCommand(),       scheduleCommand(), tablesCommand(),   readCommand(),       importCommand(),
        responsesCommand(), respondCommand(),  markCommand(),     labelsCommand(),     flowCommand(),
        checkCommand(),     explainCommand(),  askCommand(),      correctCommand(),    reopenCommand(),
        figuresCommand(),   traceCommand(),    compareCommand(),  statementsCommand(), draftCommand(),
        chartsCommand(),    chartCommand(),    publishCommand(),  errataCommand(),     reviewCommand(),
        referenceCommand(), verifyCommand(),   historyCommand(),  undoCommand(),       redoCommand(),
        exampleCommand(),   reportCommand(),   briefingCommand(), packCommand(),
    };
    return all;
}
