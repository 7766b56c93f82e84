// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes decode to valid UTF-8 without NUL and without a replacement that is not told, or an Error says why not.
#include "core/domain/error.h"
#include "core/import/encoding.h"
#include "core/import/utf8.h"
#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArray raw(reinterpret_cast<const char *>(bytes), qsizetype(size));
    try {
        const DecodedText text = decodeText(raw, u"x.csv"_s);
        const std::string_view utf8(text.utf8.constData(), std::size_t(text.utf8.size()));
        if (validUtf8(utf8) != utf8.size() || utf8.find('\0') != utf8.npos)
            std::abort();
        if (utf16Units(utf8) != std::size_t(QString::fromUtf8(text.utf8).size()))
            std::abort();
        const auto isTold = [](const Remark &remark) { return remark.code == u"bytes-undecodable"; };
        const bool wasThere = raw.contains("\xEF\xBF\xBD") || raw.contains("\xFD\xFF") || raw.contains("\xFF\xFD");
        if (utf8.find("\xEF\xBF\xBD") != utf8.npos && !wasThere && std::ranges::none_of(text.remarks, isTold))
            std::abort();
    } catch (const Error &error) {
        if (error.message().isEmpty())
            std::abort();
    }
    return 0;
}
