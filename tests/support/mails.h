// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <utility>
#include <vector>

/// Mails as mail programs save them, from an invented person at a force.
inline const QByteArray mailStart = "From: \"Jane Doe\" <jane.doe@kent.police.uk>\r\nTo: charity@example.org\r\n"
                                    "Date: Mon, 1 Aug 2022 10:00:00 +0100\r\n"
                                    "Subject: =?utf-8?Q?FOI_22/1234_=E2=80=93_reply?=\r\nMIME-Version: 1.0\r\n";

inline QByteArray plainMail(const QByteArray &body)
{
    return mailStart + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + body;
}

inline QByteArray alternativeMail(const QByteArray &plain, const QByteArray &html)
{
    return mailStart + "Content-Type: multipart/alternative; boundary=AA\r\n\r\n" +
           "--AA\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + plain +
           "\r\n--AA\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html + "\r\n--AA--\r\n";
}

inline QByteArray mailWith(const std::vector<std::pair<QByteArray, QByteArray>> &attached)
{
    QByteArray mail = mailStart + "Content-Type: multipart/mixed; boundary=BB\r\n\r\n"
                                  "--BB\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nPlease find attached.\r\n";
    for (const auto &[name, bytes] : attached) {
        mail += "--BB\r\nContent-Type: application/octet-stream; name=\"" + QByteArray(name).replace('\\', "\\\\") +
                "\"\r\nContent-Disposition: attachment; filename=\"" + QByteArray(name).replace('\\', "\\\\") +
                "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + bytes.toBase64() + "\r\n";
    }
    return mail + "--BB--\r\n";
}
