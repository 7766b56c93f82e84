// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/mail_message.h"

#include "core/domain/error.h"
#include "core/import/encoding.h"
#include "core/import/limits.h"
#undef signals // GLib names a member so
#include <gmime/gmime.h>
#include <memory>

using namespace Qt::StringLiterals;

namespace {
constexpr int DeepestPart = 16;

struct Unref {
    void operator()(void *object) const { g_object_unref(object); }
};
template <typename T>
using Object = std::unique_ptr<T, Unref>;

void startGMime()
{
    static const bool started = (g_mime_init(), true);
    static_cast<void>(started);
}

QString lastOfPath(const QString &name)
{
    return name.mid(std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\')) + 1);
}

class TakingApart {
public:
    explicit TakingApart(const QString &fileName) : m_fileName(fileName) {}

    MailMessage read(const QByteArray &bytes)
    {
        const Object<GMimeStream> stream(
            g_mime_stream_mem_new_with_buffer(bytes.constData(), std::size_t(bytes.size())));
        const Object<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
        const Object<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
        if (!message)
            throw Error(
                u"%1 cannot be read: it is no whole mail. Save it again from the mail program."_s.arg(m_fileName));
        m_mail.subject = QString::fromUtf8(g_mime_message_get_subject(message.get()));
        m_mail.senderDomain = domainOf(g_mime_message_get_from(message.get()));
        if (GMimeObject *part = g_mime_message_get_mime_part(message.get()))
            take(part, 0);
        return std::move(m_mail);
    }

private:
    static QString domainOf(InternetAddressList *senders)
    {
        if (!senders || internet_address_list_length(senders) == 0)
            return {};
        InternetAddress *first = internet_address_list_get_address(senders, 0);
        if (!INTERNET_ADDRESS_IS_MAILBOX(first))
            return {};
        const QString address = QString::fromUtf8(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(first)));
        return address.contains(u'@') ? address.section(u'@', -1) : QString();
    }

    void take(GMimeObject *part, int depth)
    {
        if (depth > DeepestPart)
            throw Error(
                u"%1 cannot be read: its parts lie more than %2 deep in each other. Save the attached file alone."_s
                    .arg(m_fileName)
                    .arg(DeepestPart));
        if (GMIME_IS_MULTIPART(part))
            takeParts(GMIME_MULTIPART(part), depth);
        else if (GMIME_IS_MESSAGE_PART(part))
            takeInner(g_mime_message_part_get_message(GMIME_MESSAGE_PART(part)), depth);
        else if (GMIME_IS_PART(part))
            takeLeaf(GMIME_PART(part));
    }

    void takeInner(GMimeMessage *message, int depth)
    {
        GMimeObject *inside = message ? g_mime_message_get_mime_part(message) : nullptr;
        if (inside)
            take(inside, depth + 1);
    }

    void takeParts(GMimeMultipart *parts, int depth)
    {
        const int count = g_mime_multipart_get_count(parts);
        GMimeContentType *type = g_mime_object_get_content_type(GMIME_OBJECT(parts));
        if (!g_mime_content_type_is_type(type, "multipart", "alternative")) {
            for (int i = 0; i < count; ++i)
                take(g_mime_multipart_get_part(parts, i), depth + 1);
        } else if (count > 0) {
            take(g_mime_multipart_get_part(parts, bestOf(parts, count)), depth + 1);
        }
    }

    /// Of alternatives the last is the richest; calendars and the like are none.
    static int bestOf(GMimeMultipart *parts, int count)
    {
        for (int i = count - 1; i > 0; --i) {
            GMimeObject *part = g_mime_multipart_get_part(parts, i);
            GMimeContentType *type = g_mime_object_get_content_type(part);
            if (GMIME_IS_MULTIPART(part) || g_mime_content_type_is_type(type, "text", "html"))
                return i;
        }
        return 0;
    }

    void takeLeaf(GMimePart *part)
    {
        GMimeContentType *type = g_mime_object_get_content_type(GMIME_OBJECT(part));
        const bool isHtml = g_mime_content_type_is_type(type, "text", "html");
        const bool isText = isHtml || g_mime_content_type_is_type(type, "text", "plain");
        const QString name = lastOfPath(QString::fromUtf8(g_mime_part_get_filename(part)));
        if (isText && name.isEmpty() && !g_mime_part_is_attachment(part))
            m_mail.texts.push_back({isHtml, textOf(part)});
        else if (!g_mime_content_type_is_type(type, "image", "*") || g_mime_part_is_attachment(part))
            m_mail.attachments.push_back({name.isEmpty() ? nextName() : name, bytesOf(part)});
    }

    QString nextName() const { return u"attachment %1"_s.arg(m_mail.attachments.size() + 1); }

    QByteArray bytesOf(GMimePart *part, GMimeFilter *filter = nullptr)
    {
        GMimeDataWrapper *content = g_mime_part_get_content(part);
        if (!content)
            return {};
        const Object<GMimeStream> memory(g_mime_stream_mem_new());
        const Object<GMimeStream> filtered(g_mime_stream_filter_new(memory.get()));
        if (filter)
            g_mime_stream_filter_add(GMIME_STREAM_FILTER(filtered.get()), filter);
        g_mime_data_wrapper_write_to_stream(content, filtered.get());
        g_mime_stream_flush(filtered.get());
        const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
        m_bytes += bytes->len;
        if (m_bytes > returnLimits.inflatedBytes)
            throw Error(u"%1 cannot be read: its parts are over the limit of %2 MiB. Save the attached file alone."_s
                            .arg(m_fileName)
                            .arg(returnLimits.inflatedBytes / Limits::MiB));
        return QByteArray(reinterpret_cast<const char *>(bytes->data), qsizetype(bytes->len));
    }

    /// As UTF-8. What is said to be Latin-1 or is said wrong goes the way of every text (encoding.h).
    QByteArray textOf(GMimePart *part)
    {
        const QByteArray charset =
            QByteArray(g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), "charset")).toLower();
        const bool usual = charset.isEmpty() || charset == "utf-8" || charset == "us-ascii" ||
                           charset == "iso-8859-1" || charset == "windows-1252";
        const Object<GMimeFilter> filter(usual ? nullptr : g_mime_filter_charset_new(charset.constData(), "utf-8"));
        const QByteArray bytes = bytesOf(part, filter.get());
        const DecodedText text = decodeText(bytes, m_fileName);
        return QByteArray(text.utf8.constData(), text.utf8.size()); // a copy of its own: `bytes` goes
    }

    QString m_fileName;
    MailMessage m_mail;
    std::int64_t m_bytes = 0;
};
} // namespace

MailMessage takeApart(const QByteArray &bytes, const QString &fileName)
{
    startGMime();
    return TakingApart(fileName).read(bytes);
}
