// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <vector>

/// A mail taken apart, in UTF-8: what it says, and what is attached. A mail sent on in another counts as part of it.
struct MailMessage {
    struct Text {
        bool isHtml = false;
        QByteArray utf8;
    };
    struct Attachment {
        QString name; ///< without folders; "attachment" and a number where the mail gives none
        QByteArray bytes;
    };
    QString senderDomain; ///< "kent.police.uk"; empty where there is none
    QString subject;
    std::vector<Text> texts; ///< of alternatives the web page, since it keeps its tables
    std::vector<Attachment> attachments;
};

/// Throws Error where the parts lie too deep in each other or are larger than a return may be.
MailMessage takeApart(const QByteArray &bytes, const QString &fileName);
