// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/encoding.h"

#include "core/domain/error.h"
#include "core/import/utf8.h"
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view Replacement = "\xEF\xBF\xBD"; // U+FFFD

// What Windows-1252 has at 0x80 to 0x9F; 0 where it has nothing.
constexpr std::array<char16_t, 32> Windows1252{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                               0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                               0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                               0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

// Places that could not be decoded: all are counted, the first few are named.
class BadPlaces {
public:
    void add(int line, std::size_t byte)
    {
        if (++m_count <= Named)
            m_named += u"%1line %2 (byte %3)"_s.arg(m_named.isEmpty() ? u""_s : u", "_s).arg(line).arg(byte + 1);
    }
    void report(std::vector<Remark> &remarks, const QString &encoding) const
    {
        if (m_count == 0)
            return;
        const QString more = m_count > Named ? u" and %1 more"_s.arg(m_count - Named) : QString();
        remarks.push_back(
            {Remark::Severity::Question,
             u"bytes-undecodable"_s,
             {},
             u"%1 character(s) cannot be read as %2 and are shown as \uFFFD: %3%4. Compare with the original "
             u"or ask for the file again."_s.arg(m_count)
                 .arg(encoding, m_named, more)});
    }

private:
    static constexpr int Named = 5;
    int m_count = 0;
    QString m_named;
};

void appendReplacement(QByteArray &out)
{
    out.append(Replacement.data(), qsizetype(Replacement.size()));
}

[[noreturn]] void refuseNul(const QString &fileName, int line)
{
    throw Error(u"%1: line %2 holds a NUL byte, so this is not a text file. Save the table as CSV (UTF-8) or XLSX and "
                u"import that."_s.arg(fileName)
                    .arg(line));
}

// Which lines the decoded text is in is only asked for odd places, so lines are counted on from the last one.
class LineCounter {
public:
    explicit LineCounter(const QByteArray &text) : m_text(text) {}
    int at(qsizetype position)
    {
        m_line += lineAt(std::string_view(m_text.constData() + m_from, std::size_t(position - m_from)),
                         std::size_t(position - m_from)) -
                  1;
        m_from = position;
        return m_line;
    }

private:
    const QByteArray &m_text;
    qsizetype m_from = 0;
    int m_line = 1;
};

DecodedText decodeUtf16(const QByteArray &bytes, qsizetype from, bool bigEndian, const QString &fileName)
{
    DecodedText text;
    text.encoding = bigEndian ? "UTF-16BE" : "UTF-16LE";
    text.utf8.reserve((bytes.size() - from) / 2 + 16);
    LineCounter lines(text.utf8);
    BadPlaces bad;
    const auto unitAt = [&](qsizetype at) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return char32_t(bigEndian ? first << 8 | second : second << 8 | first);
    };
    qsizetype at = from;
    while (at + 1 < bytes.size()) {
        const qsizetype start = at;
        char32_t code = unitAt(at);
        at += 2;
        if (code == 0)
            refuseNul(fileName, lines.at(text.utf8.size()));
        if (code >= 0xD800 && code < 0xDC00 && at + 1 < bytes.size() && (unitAt(at) & 0xFC00) == 0xDC00) {
            code = 0x10000 + ((code - 0xD800) << 10) + (unitAt(at) - 0xDC00);
            at += 2;
        }
        if (code >= 0xD800 && code < 0xE000) {
            bad.add(lines.at(text.utf8.size()), std::size_t(start));
            appendReplacement(text.utf8);
        } else {
            appendUtf8(text.utf8, code);
        }
    }
    if (at < bytes.size()) {
        bad.add(lines.at(text.utf8.size()), std::size_t(at));
        appendReplacement(text.utf8);
    }
    bad.report(text.remarks, QString::fromLatin1(text.encoding));
    return text;
}

DecodedText decodeWindows1252(const QByteArray &bytes)
{
    DecodedText text;
    text.encoding = "Windows-1252";
    text.utf8.reserve(bytes.size() + bytes.size() / 16);
    LineCounter lines(bytes);
    BadPlaces bad;
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        const auto byte = static_cast<unsigned char>(bytes[at]);
        const char32_t code = byte >= 0x80 && byte < 0xA0 ? Windows1252[byte - 0x80u] : byte;
        if (code == 0) {
            bad.add(lines.at(at), std::size_t(at));
            appendReplacement(text.utf8);
        } else {
            appendUtf8(text.utf8, code);
        }
    }
    text.remarks.push_back(
        {Remark::Severity::Note,
         u"encoding-guessed"_s,
         {},
         u"The file is not UTF-8 and was read as Windows-1252. Look at names with letters such as ŵ, – or £."_s});
    bad.report(text.remarks, u"Windows-1252"_s);
    return text;
}

// UTF-8 with undecodable places: after a byte order mark, or where only the last character is cut off.
DecodedText decodeDamagedUtf8(const QByteArray &bytes, qsizetype from)
{
    DecodedText text;
    text.utf8.reserve(bytes.size());
    LineCounter lines(bytes);
    BadPlaces bad;
    std::string_view rest(bytes.constData() + from, std::size_t(bytes.size() - from));
    while (!rest.empty()) {
        const std::size_t good = validUtf8(rest);
        text.utf8.append(rest.data(), qsizetype(good));
        rest.remove_prefix(good);
        if (rest.empty())
            break;
        const auto position = rest.data() - bytes.constData();
        bad.add(lines.at(position), std::size_t(position));
        appendReplacement(text.utf8);
        do {
            rest.remove_prefix(1);
        } while (!rest.empty() && (static_cast<unsigned char>(rest.front()) & 0xC0) == 0x80);
    }
    bad.report(text.remarks, u"UTF-8"_s);
    return text;
}

// Of the first bytes, nearly every second is NUL and none of the others: text of Western languages in UTF-16.
std::optional<bool> looksLikeUtf16(const QByteArray &bytes) // true: big endian
{
    const qsizetype looked = std::min<qsizetype>(bytes.size() & ~qsizetype(1), 4096);
    qsizetype nuls[2] = {0, 0};
    for (qsizetype at = 0; at < looked; ++at)
        nuls[at % 2] += bytes[at] == 0;
    for (const bool bigEndian : {true, false}) {
        if (nuls[bigEndian ? 0 : 1] * 2 * 10 >= looked * 7 && nuls[bigEndian ? 1 : 0] == 0 && looked >= 2)
            return bigEndian;
    }
    return std::nullopt;
}

DecodedText decodeWithoutMark(const QByteArray &bytes, const QString &fileName)
{
    if (const auto bigEndian = looksLikeUtf16(bytes)) {
        DecodedText text = decodeUtf16(bytes, 0, *bigEndian, fileName);
        text.remarks.insert(
            text.remarks.begin(),
            {Remark::Severity::Question,
             u"encoding-guessed"_s,
             {},
             u"The file has no byte order mark and was read as %1. Check that the text is readable."_s.arg(
                 QLatin1StringView(text.encoding))});
        return text;
    }
    const std::string_view all(bytes.constData(), std::size_t(bytes.size()));
    if (const auto nul = all.find('\0'); nul != all.npos)
        refuseNul(fileName, lineAt(all, nul));
    const std::size_t good = validUtf8(all);
    if (good == all.size())
        return {bytes, "UTF-8", {}};
    if (isCutUtf8Character(all.substr(good)))
        return decodeDamagedUtf8(bytes, 0);
    return decodeWindows1252(bytes);
}

DecodedText decodeAny(const QByteArray &bytes, const QString &fileName)
{
    using namespace std::string_view_literals;
    const std::string_view all(bytes.constData(), std::size_t(bytes.size()));
    if (all.starts_with("\xFF\xFE\0\0"sv) || all.starts_with("\0\0\xFE\xFF"sv))
        throw Error(
            u"%1 is written in UTF-32, which is not read. Save it as CSV (UTF-8) and import that."_s.arg(fileName));
    if (all.starts_with("\xFF\xFE"))
        return decodeUtf16(bytes, 2, false, fileName);
    if (all.starts_with("\xFE\xFF"))
        return decodeUtf16(bytes, 2, true, fileName);
    if (!all.starts_with("\xEF\xBB\xBF"))
        return decodeWithoutMark(bytes, fileName);
    if (const auto nul = all.find('\0'); nul != all.npos)
        refuseNul(fileName, lineAt(all, nul));
    if (validUtf8(all) == all.size())
        return {bytes.sliced(3), "UTF-8", {}};
    return decodeDamagedUtf8(bytes, 3);
}

} // namespace

DecodedText decodeText(const QByteArray &bytes, const QString &fileName)
{
    DecodedText text = decodeAny(bytes, fileName);
    qsizetype marks = 0; // files that went through two programs may have two of them
    while (QByteArrayView(text.utf8).sliced(marks).startsWith("\xEF\xBB\xBF"))
        marks += 3;
    if (marks > 0)
        text.utf8.remove(0, marks);
    return text;
}
