// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/period.h"
#include "core/import/hidden_parts.h"
#include <QDate>
#include <QHash>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

struct Command;

/// One option of a verb: "--force NAME". Without a value name it is a switch.
struct CommandOption {
    const char *name;
    const char *value;
    const char *meaning;
};

/// The words after a verb, taken apart and checked against its options. Everything wrong is an Error that ends with how
/// the verb is used.
class CommandLine {
public:
    CommandLine(const Command &command, const QStringList &arguments);

    const QString &word(int index) const { return m_words[index]; }
    const QStringList &words() const { return m_words; }
    bool has(const QString &option) const { return m_values.contains(option); }
    QString value(const QString &option, const QString &otherwise = {}) const
    {
        return m_values.value(option, otherwise);
    }
    /// The value of an option that must be there.
    QString required(const QString &option) const;
    /// One of the listed words; Error for any other.
    QString choice(const QString &option, const QStringList &choices, const QString &otherwise) const;
    std::optional<QDate> date(const QString &option) const;    ///< YYYY-MM-DD; Error for anything else
    std::optional<Period> period(const QString &option) const; ///< forms of Period::parse(); Error for anything else
    HiddenChoice hidden() const;                               ///< --hidden: all that a file does not show, text too
    bool wantsHelp() const { return m_wantsHelp; }

private:
    QString m_usage;
    QStringList m_words;
    QHash<QString, QString> m_values;
    bool m_wantsHelp = false;
};

/// How a verb is used, with its options.
QString usageOf(const Command &command);
