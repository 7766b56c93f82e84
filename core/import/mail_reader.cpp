// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/mail_reader.h"

#include "core/import/html_reader.h"
#include "core/import/mail_message.h"
#include "core/import/prose.h"
#include <QCryptographicHash>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr std::array Fields{
    "from",        "to",          "date",          "subject", "mime-version", "message-id", "content-type",
    "received",    "return-path", "delivered-to",  "cc",      "reply-to",     "sender",     "x-mailer",
    "in-reply-to", "x-received",  "dkim-signature"};

/// The name of a header field, in small letters; nothing where the line is none.
QByteArray fieldName(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    const QByteArray name = line.left(std::max<qsizetype>(colon, 0));
    const bool token = !name.isEmpty() && std::ranges::all_of(name, [](char c) { return c > ' ' && c < 127; });
    return token ? name.toLower() : QByteArray();
}

void addPlainText(const QByteArray &utf8, Prose &prose)
{
    for (const QByteArray &line : utf8.split('\n')) {
        prose.add(std::string_view(line.constData(), std::size_t(line.size())));
        prose.endLine();
    }
}

void addLine(const QString &line, Prose &prose)
{
    prose.add(line.toStdString());
    prose.endLine();
}

void append(ReadSource &&more, ReadSource &source)
{
    for (Remark &remark : more.remarks) {
        if (remark.cell.table >= 0)
            remark.cell.table += int(source.tables.size());
        source.remarks.push_back(std::move(remark));
    }
    std::ranges::move(more.tables, std::back_inserter(source.tables));
    std::ranges::move(more.hidden, std::back_inserter(source.hidden));
}

Remark attachmentsRemark(std::size_t count)
{
    return {Remark::Severity::Note,
            u"mail-attachments"_s,
            {},
            count == 1 ? u"A file is attached to the mail: it is read as a source of its own."_s
                       : u"%1 files are attached to the mail: each is read as a source of its own."_s.arg(count)};
}
} // namespace

bool isMail(const QByteArray &bytes)
{
    constexpr qsizetype HeaderBytes = 64 * 1024;
    const auto lines = bytes.left(HeaderBytes).split('\n');
    int known = 0;
    for (const QByteArray &line : lines) {
        if (line.trimmed().isEmpty())
            break;
        const bool goesOn = (line.startsWith(' ') || line.startsWith('\t')) && known > 0;
        const QByteArray name = goesOn ? QByteArray() : fieldName(line);
        if (!goesOn && name.isEmpty() && !line.startsWith("From ")) // the first line of a mailbox file
            return false;
        known += std::ranges::find(Fields, name) != Fields.end() ? 1 : 0;
    }
    return known >= 2;
}

ReadSource readMail(const QByteArray &bytes, const QString &fileName, const Progress &progress,
                    const HiddenChoice &choice)
{
    const MailMessage mail = takeApart(bytes, fileName);
    ReadSource source;
    source.format = u"eml"_s;
    Prose prose;
    if (!mail.senderDomain.isEmpty())
        addLine(u"From: "_s + mail.senderDomain, prose);
    if (!mail.subject.isEmpty())
        addLine(mail.subject, prose);
    for (const MailMessage::Text &text : mail.texts) {
        if (!text.isHtml) {
            addPlainText(text.utf8, prose);
            continue;
        }
        prose.flushTo(source.tables);
        append(readHtml(text.utf8, fileName, progress, choice), source);
    }
    prose.flushTo(source.tables);
    if (!mail.attachments.empty())
        source.remarks.push_back(attachmentsRemark(mail.attachments.size()));
    return source;
}

std::vector<SourceFile> attachmentsOf(const QByteArray &bytes, const QString &fileName)
{
    std::vector<SourceFile> files;
    for (MailMessage::Attachment &attachment : takeApart(bytes, fileName).attachments) {
        const QByteArray sha256 = QCryptographicHash::hash(attachment.bytes, QCryptographicHash::Sha256);
        files.push_back({attachment.name, std::move(attachment.bytes), sha256, {}});
    }
    return files;
}
