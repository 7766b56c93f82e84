// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command_line.h"

#include "app/commands/command.h"
#include "core/domain/error.h"
#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace {
QList<QCommandLineOption> parserOptions(const Command &command)
{
    QList<QCommandLineOption> options;
    for (const CommandOption &option : command.options) {
        options.append(QCommandLineOption(QString::fromLatin1(option.name), QString::fromUtf8(option.meaning),
                                          option.value ? QString::fromLatin1(option.value) : QString()));
    }
    return options;
}
} // namespace

CommandLine::CommandLine(const Command &command, const QStringList &arguments) : m_usage(usageOf(command))
{
    QCommandLineParser parser;
    const QCommandLineOption help(QStringList{u"h"_s, u"help"_s});
    parser.addOption(help);
    parser.addOptions(parserOptions(command));
    // The parser takes the first word for the name of the program.
    if (!parser.parse(QStringList{u"foilio-cli"_s} + arguments))
        throw Error(parser.errorText() + u"\n"_s + m_usage);
    m_wantsHelp = parser.isSet(help);
    m_words = parser.positionalArguments();
    for (const CommandOption &option : command.options) {
        const QString name = QString::fromLatin1(option.name);
        if (parser.isSet(name))
            m_values.insert(name, parser.value(name));
    }
    const QString verb = QString::fromLatin1(command.verb);
    if (!m_wantsHelp && m_words.size() < command.leastWords)
        throw Error(u"“%1” needs more words than it was given.\n%2"_s.arg(verb, m_usage));
    if (!m_wantsHelp && m_words.size() > command.mostWords)
        throw Error(u"“%1” does not take the word “%2”.\n%3"_s.arg(verb, m_words[command.mostWords], m_usage));
}

QString CommandLine::required(const QString &option) const
{
    if (!has(option))
        throw Error(u"--%1 is missing.\n%2"_s.arg(option, m_usage));
    return value(option);
}

QString CommandLine::choice(const QString &option, const QStringList &choices, const QString &otherwise) const
{
    const QString chosen = value(option, otherwise);
    if (!choices.contains(chosen))
        throw Error(u"--%1 is one of %2, not “%3”."_s.arg(option, choices.join(u", "_s), chosen));
    return chosen;
}

std::optional<QDate> CommandLine::date(const QString &option) const
{
    if (!has(option))
        return std::nullopt;
    const QDate day = QDate::fromString(value(option), Qt::ISODate);
    if (!day.isValid())
        throw Error(u"--%1 is a day such as 2022-07-31, not “%2”."_s.arg(option, value(option)));
    return day;
}

HiddenChoice CommandLine::hidden() const
{
    return has(u"hidden"_s) ? HiddenChoice{true, {{HiddenPart::Kind::Text, -1}}} : HiddenChoice();
}

std::optional<Period> CommandLine::period(const QString &option) const
{
    if (!has(option))
        return std::nullopt;
    const auto period = Period::parse(value(option));
    if (!period)
        throw Error(u"--%1 is a period such as 2020, 2019/20, 2022-07 or 2022-01-01..2022-07-31, not “%2”."_s.arg(
            option, value(option)));
    return period;
}

QString usageOf(const Command &command)
{
    QString text = u"Usage: foilio-cli %1 %2\n%3\n"_s.arg(
        QString::fromLatin1(command.verb), QString::fromLatin1(command.usage), QString::fromUtf8(command.summary));
    for (const CommandOption &option : command.options) {
        const QString form = u"--%1 %2"_s.arg(QString::fromLatin1(option.name),
                                              option.value ? QString::fromLatin1(option.value) : QString());
        text += u"  %1 %2\n"_s.arg(form.leftJustified(24), QString::fromUtf8(option.meaning));
    }
    return text;
}
