// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/encoding.h"

#include "core/import/utf8.h"
#include "tests/support/error_of.h"
#include "tests/support/test_support.h"
#include <algorithm>

namespace {

// Bytes, with NULs: the text after the last one is whole.
template <std::size_t Size>
QByteArray raw(const char (&text)[Size])
{
    return QByteArray(text, Size - 1);
}

QByteArray utf16(const QString &text, bool bigEndian)
{
    QByteArray bytes;
    for (const QChar unit : text) {
        const char high = char(unit.unicode() >> 8);
        const char low = char(unit.unicode() & 0xFF);
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    }
    return bytes;
}

bool says(const DecodedText &text, const QString &code, const QString &words = {})
{
    return std::ranges::any_of(
        text.remarks, [&](const Remark &remark) { return remark.code == code && remark.message.contains(words); });
}

QString refusal(const QByteArray &bytes)
{
    return errorOf([&] { decodeText(bytes, "return.csv"); });
}

const QString Welsh = QString::fromUtf8("Dyfed\xE2\x80\x93Powys \xC5\xB5,\xC2\xA3\n");

} // namespace

TEST_CASE("Encoding: a byte order mark decides and is no text")
{
    CHECK(decodeText("\xEF\xBB\xBF" + Welsh.toUtf8(), "x").utf8 == Welsh.toUtf8());
    CHECK(decodeText("\xFF\xFE" + utf16(Welsh, false), "x").utf8 == Welsh.toUtf8());
    CHECK(decodeText("\xFE\xFF" + utf16(Welsh, true), "x").utf8 == Welsh.toUtf8());
    CHECK(decodeText("\xFF\xFE" + utf16(Welsh, false), "x").remarks.empty());
    CHECK(decodeText("\xEF\xBB\xBF\xEF\xBB\xBF" + Welsh.toUtf8(), "x").utf8 == Welsh.toUtf8());
}

TEST_CASE("Encoding: UTF-16 without a mark is asked about")
{
    for (const bool bigEndian : {false, true}) {
        const DecodedText text = decodeText(utf16("Force\t2019\nKent\t3\n", bigEndian), "x");
        CHECK(text.utf8 == "Force\t2019\nKent\t3\n");
        CHECK(text.encoding == std::string(bigEndian ? "UTF-16BE" : "UTF-16LE"));
        REQUIRE(says(text, "encoding-guessed"));
        CHECK(text.remarks.front().severity == Remark::Severity::Question);
    }
}

TEST_CASE("Encoding: UTF-8 is taken without a word, everything else is Windows-1252 with a note")
{
    CHECK(decodeText(Welsh.toUtf8(), "x").remarks.empty());
    const DecodedText text = decodeText("Dyfed\x96Powys \xA3\n", "x");
    CHECK(text.utf8 == "Dyfed\xE2\x80\x93Powys \xC2\xA3\n");
    CHECK(says(text, "encoding-guessed", "Windows-1252"));
    CHECK_FALSE(says(text, "bytes-undecodable"));
}

TEST_CASE("Encoding: bytes that Windows-1252 has not are named by line")
{
    for (const char byte : {'\x81', '\x8D', '\x8F', '\x90', '\x9D'}) {
        const DecodedText text = decodeText(QByteArray("a\r\nb\xA3") + byte + "\n", "x");
        CHECK(text.utf8 == "a\r\nb\xC2\xA3\xEF\xBF\xBD\n");
        CHECK(says(text, "bytes-undecodable", "line 2 (byte 6)"));
    }
}

TEST_CASE("Encoding: a character cut off at the end is UTF-8, and named by line and byte")
{
    const DecodedText text = decodeText("\xC2\xA3 1\nDyfed\xE2\x80", "x");
    CHECK(text.encoding == std::string("UTF-8"));
    CHECK(text.utf8 == "\xC2\xA3 1\nDyfed\xEF\xBF\xBD");
    CHECK(says(text, "bytes-undecodable", "line 2 (byte 11)"));
    CHECK(says(decodeText(QByteArray("\xFF\xFE") + utf16("ab", false) + 'c', "x"), "bytes-undecodable", "byte 7"));
}

TEST_CASE("Encoding: damage after a mark is named, the rest read; only the first places are listed")
{
    const DecodedText text = decodeText(QByteArray("\xEF\xBB\xBF") + QByteArray("\xFFx\n").repeated(9), "x");
    CHECK(text.utf8 == QByteArray("\xEF\xBF\xBDx\n").repeated(9));
    CHECK(says(text, "bytes-undecodable", "9 character(s)"));
    CHECK(says(text, "bytes-undecodable", "line 5 (byte 16) and 4 more"));
    CHECK(says(decodeText(QByteArray("\xFF\xFE") + raw("\x00\xD8x\x00"), "x"), "bytes-undecodable")); // half a pair
}

TEST_CASE("Encoding: UTF-32 and NUL bytes are refused")
{
    CHECK(refusal(raw("\xFF\xFE\x00\x00"
                      "a\x00\x00\x00"))
              .contains("UTF-32"));
    CHECK(refusal(raw("\x00\x00\xFE\xFF\x00\x00\x00"
                      "a"))
              .contains("UTF-32"));
    CHECK(refusal(raw("Force,2019\nKent,\x00"
                      "3\n"))
              .contains("line 2 holds a NUL byte"));
    CHECK(refusal(QByteArray("\xFF\xFE") + raw("a\x00\n\x00\x00\x00"
                                               "b\x00"))
              .contains("line 2 holds a NUL byte"));
}

TEST_CASE("UTF-8: overlong forms, surrogates and bytes beyond Unicode are not valid")
{
    for (const char *bad :
         {"\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF8\x88\x80\x80\x80", "\x80"}) {
        const std::string text = std::string(40, 'a') + bad + "z";
        CHECK(validUtf8(text) == 40);
    }
    const std::string good = std::string(31, 'a') + "\xF0\x9F\x98\x80" + std::string(70, 'b') + "\xC5\xB5";
    CHECK(validUtf8(good) == good.size());
    CHECK(utf16Units("a\xC5\xB5\xF0\x9F\x98\x80") == 4);
}
