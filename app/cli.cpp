// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/output.h"
#include "core/domain/error.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {
QString help()
{
    QString text = u"foilio-cli: figures of Freedom of Information answers, walked back to their cells.\n\n"_s;
    for (const Command &command : commands())
        text +=
            u"  %1 %2\n"_s.arg(QString::fromLatin1(command.verb).leftJustified(12), QString::fromUtf8(command.summary));
    return text + u"\nfoilio-cli VERB --help tells how one is used.\n"_s;
}

int runVerb(const QStringList &arguments)
{
    const bool asksHelp = arguments.size() > 1 && QStringList{u"--help"_s, u"-h"_s, u"help"_s}.contains(arguments[1]);
    if (asksHelp && arguments.size() > 2) // "help read"
        return runVerb({arguments[0], arguments[2], u"--help"_s});
    if (asksHelp || arguments.size() < 2) {
        print(help());
        return asksHelp ? Fine : Failed;
    }
    if (arguments[1] == "--version"_L1) {
        print(u"foilio-cli " FOILIO_VERSION "\n"_s);
        return Fine;
    }
    for (const Command &command : commands()) {
        if (arguments[1] != QLatin1StringView(command.verb))
            continue;
        const CommandLine line(command, arguments.mid(2));
        if (!line.wantsHelp())
            return command.run(line);
        print(usageOf(command));
        return Fine;
    }
    throw Error(u"There is no verb “%1”.\n\n%2"_s.arg(arguments[1], help()));
}
} // namespace

int main(int argc, char *argv[])
{
    // Charts need a QApplication of their own, which `chart` makes; everything else runs without a display.
    QCoreApplication::setApplicationName(u"foilio"_s);
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    try {
        return runVerb(arguments);
    } catch (const Error &error) {
        complain(u"foilio-cli: "_s + error.message() + u'\n');
        return Failed;
    }
}
