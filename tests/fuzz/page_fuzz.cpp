// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A web page, a mail, or a ZIP of them: an Error that says why, or tables and sources.
#include "core/domain/error.h"
#include "core/import/html_reader.h"
#include "core/import/mail_reader.h"
#include "core/import/unpack.h"
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {
template <typename Read>
void readOrSayWhy(Read read)
{
    try {
        read();
    } catch (const Error &error) {
        if (error.message().isEmpty())
            std::abort();
    }
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArray raw(reinterpret_cast<const char *>(bytes), qsizetype(size));
    readOrSayWhy([&raw] { readHtml(raw, u"page.html"_s); });
    readOrSayWhy([&raw] { readMail(raw, u"mail.eml"_s); });
    readOrSayWhy([&raw] { unpack({u"replies.zip"_s, raw, {}, {}}); });
    return 0;
}
