// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <stdexcept>

/// The world failed: disk, lock, damaged or newer file, unreadable source. The message is written for the user: it
/// names the file, the sheet and cell where there is one, and what to do. Bugs are assertions, odd returns are Remarks.
/// Caught in two places only: MessageBar::attempt() in the window and main() of the command line (exit 2).
class Error : public std::runtime_error {
public:
    explicit Error(const QString &message) : std::runtime_error(message.toStdString()), m_message(message) {}
    const QString &message() const { return m_message; }

private:
    QString m_message;
};
